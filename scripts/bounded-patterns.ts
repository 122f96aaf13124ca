/** Regular expressions with quadratic time, and what keeps their input short. */

/** A pattern, and the bound on its input that makes it safe. */
export interface BoundedPattern {
  /** Path below `src`. */
  readonly file: string;
  /** As in `RegExp.source`. Without it, all patterns that the file builds from publisher rules. */
  readonly source?: string | undefined;
  /** How long the input can be, and which function enforces that. */
  readonly bound: string;
}

const ROW = /^(\S+): (.+)(?:\n {2}(.+))?$/gmu;

/** `FILE: BOUND` and the pattern. Only for bounds that the code enforces; cubic or exponential time cannot be listed. */
const ROWS = String.raw`
publishers/rules/publisher-patterns.ts: withoutSuffix passes at most 160 characters; addressKindsOf refuses URLs above 1000 characters
publishers/publisher.ts: isPattern only compiles them; rules/publisher-patterns.ts runs them
html/decode.ts: labelOfMeta passes the first 4096 bytes
  <meta\s[^>]*?charset\s*=\s*(?:["']\s*)?([^\s"'/>;]+)|<\?xml\s[^>]*?encoding\s*=\s*["']([^"']+)
html/assert-html.ts: rootOf passes the first 4096 characters
  <!--[^]*?-->
languages/packs.ts: rowsOf reads language packs only
  \s*,\s*
text/call-to-reader.ts: reads the calls of language packs only
  \n(?=\s*[a-z]+ [0-9]+(?: long)?: )
text/call-to-reader.ts: reads the calls of language packs only
  \s+\+ 
extract/recover/page-kind.ts: areTeasers passes the last 60 characters
  (?:\.{3}|…)[\s\]»]*(?:\S+ »)?$
text/danda.ts: isScannedDanda passes 40 characters
  [\p{L}\p{M}\u200c\u200d]+$
text/parse-byline.ts: readByline skips texts above 300 characters
  (?:(?:^|(?<=\p{L})\s?)(?:Twitter|Facebook|Instagram|LinkedIn|YouTube|(?:Send an )?[Ee]mail))+$
text/parse-dateline.ts: parseDateline looks for its end within 90 characters
  \s?(?:[।॥]+(?=\p{L})|(?:[।॥:ः|]+|\.(?!\S)|[–—∙]+|-{2,}|-(?=\s)|\/(?=\s))[\s–—:-]*(?=\s|$))
languages/stop-words.ts: detectLanguage passes single words of the first 4000 characters
  .{6}(?:poq|voq|mik|nik|mut|nut|mi|ni|lugu|pput|sumik|neq|llu|toq|soq|tut)$|qq|uu.*aa
text/sentence-continuation.ts: isAbbreviated passes 24 characters
  [\p{L}\p{M}\p{N}\u200c\u200d.]+$
text/sentence-continuation.ts: isAbbreviated passes 24 characters
  ([\p{L}\p{M}\u200c\u200d]+)[.\u06d4]\s*$
text/sentence-continuation.ts: sentences passes 80 characters
  ^\s+([\p{L}\p{M}\u200c\u200d' -]+)[\u0964.\u06d4,]
text/sentence-continuation.ts: goesOn passes 24 characters
  [\u0900-\u0963\u0971-\u097f\u200c\u200d]+$
`;

export const BOUNDED_PATTERNS: readonly BoundedPattern[] = [...ROWS.matchAll(ROW)].map(
  ([, file = '', bound = '', source]) => ({ file, bound, source }),
);
