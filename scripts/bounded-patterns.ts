/** Regular expressions with quadratic time, and what keeps their input short. */

/** A pattern, and the bound on its input that makes it safe. */
export interface BoundedPattern {
  /** Path below `src`. */
  readonly file: string;
  /** As in `RegExp.source`. Without it, all patterns that the file builds from publisher rules. */
  readonly source?: string;
  /** How long the input can be, and which function enforces that. */
  readonly bound: string;
}

const { raw } = String;

/** Only for bounds that the code enforces. A pattern with cubic or exponential time cannot be listed. */
export const BOUNDED_PATTERNS: readonly BoundedPattern[] = [
  {
    file: 'publishers/rules/publisher-patterns.ts',
    bound: 'withoutSuffix passes at most 160 characters; addressKindsOf refuses URLs above 1000 characters',
  },
  {
    file: 'publishers/publisher.ts',
    bound: 'isPattern only compiles them; rules/publisher-patterns.ts runs them',
  },
  {
    file: 'html/decode.ts',
    source: raw`<meta\s[^>]*?charset\s*=\s*(?:["']\s*)?([^\s"'/>;]+)|<\?xml\s[^>]*?encoding\s*=\s*["']([^"']+)`,
    bound: 'labelOfMeta passes the first 4096 bytes',
  },
  {
    file: 'html/assert-html.ts',
    source: raw`<!--[^]*?-->`,
    bound: 'rootOf passes the first 4096 characters',
  },
  { file: 'languages/packs.ts', source: raw`\s*,\s*`, bound: 'rowsOf reads language packs only' },
  {
    file: 'text/call-to-reader.ts',
    source: raw`\n(?=\s*[a-z]+ [0-9]+(?: long)?: )`,
    bound: 'reads the calls of language packs only',
  },
  { file: 'text/call-to-reader.ts', source: raw`\s+\+ `, bound: 'reads the calls of language packs only' },
  {
    file: 'extract/recover/page-kind.ts',
    source: raw`(?:\.{3}|…)[\s\]»]*(?:\S+ »)?$`,
    bound: 'isCutTeasers passes the last 60 characters',
  },
  {
    file: 'text/boilerplate.ts',
    source: raw`[\p{L}\p{M}\p{N}%]+(?<!\u0903)`,
    bound: 'matched folds blocks of at most 700 characters; labels are shorter',
  },
  {
    file: 'text/danda.ts',
    source: raw`[\p{L}\p{M}\u200c\u200d]+$`,
    bound: 'isScannedDanda passes 40 characters',
  },
  {
    file: 'text/parse-byline.ts',
    source: raw`(?:(?:^|(?<=\p{L})\s?)(?:Twitter|Facebook|Instagram|LinkedIn|YouTube|(?:Send an )?[Ee]mail))+$`,
    bound: 'readByline skips texts above 300 characters',
  },
  {
    file: 'text/parse-dateline.ts',
    source: raw`\s?(?:[।॥:ः|]|\.(?!\S)|[–—]+|-{2,}|(?<=[\s)])-(?=\s)|\/(?=\s))[\s–—:-]*(?=\s|$)`,
    bound: 'parseDateline looks for its end within 90 characters',
  },
  {
    file: 'languages/stop-words.ts',
    source: raw`.{6}(?:poq|voq|mik|nik|mut|nut|mi|ni|lugu|pput|sumik|neq|llu|toq|soq|tut)$|qq|uu.*aa`,
    bound: 'detectLanguage passes single words of the first 4000 characters',
  },
  {
    file: 'text/abbreviation.ts',
    source: raw`[\p{L}\p{M}\p{N}\u200c\u200d.]+$`,
    bound: 'isAbbreviated passes 24 characters',
  },
  {
    file: 'text/abbreviation.ts',
    source: raw`([\p{L}\p{M}\u200c\u200d]+)[.\u06d4]\s*$`,
    bound: 'isAbbreviated passes 24 characters',
  },
  {
    file: 'text/attribution.ts',
    source: raw`^\s+([\p{L}\p{M}\u200c\u200d' -]+)[\u0964.\u06d4,]`,
    bound: 'sentences passes 80 characters',
  },
  {
    file: 'text/words.ts',
    source: raw`[\u0900-\u0963\u0971-\u097f\u200c\u200d]+$`,
    bound: 'isNoFullStop passes 24 characters',
  },
];
