/** Measures samachar/text on saved pages: what it would repair in sound texts, and how often it detects the language of a paragraph. */
import { readFileSync } from 'node:fs';
import { formatTable } from '../src/apps/cli/print/table.ts';
import { readPage } from '../src/html/page.ts';
import {
  detectLanguage,
  detectLegacyFont,
  repairMojibake,
  repairText,
  wordCount,
} from '../src/text/index.ts';
import { print, runCommand, UsageError } from './command-line.ts';
import { corpusPages, goldOf, type SavedPage } from './saved-pages.ts';
import { type GoldPage, groupBy, stringsOf, textLines } from './score.ts';

/** Maximum number of characters shown of a text. */
const SHOWN = 100;
/** Kinds of repairs that change no letter and that any HTML page needs. */
const PLAIN = new Set(['white-space', 'invisible', 'bidi-mark', 'composition']);
/** Publishers whose pages declare no language, or the wrong one. Seen in the corpora. */
const LANGUAGE_OF_PUBLISHER: Readonly<Record<string, string>> = {
  '91mobiles-hindi': 'hi',
  '91mobiles-tamil': 'ta',
  amarujala: 'hi',
  'business-standard-hindi': 'hi',
  divyabhaskar: 'gu',
  grambanglanews24: 'bn',
  Isolezwe: 'zu',
  People: 'zh',
  TaipeiTimes: 'en',
  Taz: 'de',
};
/** Bokmål has the tag of Norwegian in general. */
const SAME_LANGUAGE: Readonly<Record<string, string>> = { nb: 'no' };
const DECLARED = /<html[^>]*\slang\s*=\s*["']?([a-z]{2,3})/iu;
/** The first tag of a page is within this many bytes. */
const HEAD = 4000;
/** Paragraphs with fewer words are left out: names and exclamations belong to no language. */
const MIN_WORDS = 10;

/** One thing that was changed or detected. */
interface Finding {
  readonly what: string;
  readonly text: string;
}

/** A paragraph with the language of its page and the detected one. */
interface Verdict {
  readonly text: string;
  readonly language: string;
  readonly got: string;
}

runCommand('usage: npm run eval:text -- DIR... [--show]', { show: false }, ({ show }, folders) => {
  if (folders.length === 0) throw new UsageError('no folder given');
  const pages = folders.flatMap(corpusPages).map((page) => ({ page, gold: goldOf(page) }));
  const texts = pages.flatMap(({ page, gold }) => textsOf(page, gold));
  const findings = texts.flatMap(findingsOf);
  const verdicts = pages.flatMap(({ page, gold }) => verdictsOf(page, gold));
  print([
    ...formatTable([['found', 'times'], ...countRows(findings)]),
    `in ${texts.length} texts: every shown text of every page, and every string of the gold`,
    '',
    ...formatTable([['language', 'paragraphs', 'right', 'taken for'], ...languageRows(verdicts)]),
  ]);
  if (!show) return;
  const misses = verdicts.filter(isWrong).map(({ language, got, text }) => [`${language} > ${got}`, text]);
  print(['', ...formatTable([...findings.map(({ what, text }) => [what, text]), ...misses])]);
});

function textsOf({ file }: SavedPage, gold: GoldPage | undefined): string[] {
  const shown = readPage(readFileSync(file)).segments.map(({ text }) => text);
  return [...shown, ...stringsOf(gold)].filter((text) => text !== '');
}

function findingsOf(text: string): Finding[] {
  const excerpt = text.slice(0, SHOWN);
  const repairs = repairText(text).repairs.filter(({ kind }) => !PLAIN.has(kind));
  return [
    ...(repairMojibake(text).text === text ? [] : [{ what: 'mojibake', text: excerpt }]),
    ...(detectLegacyFont(text) === undefined ? [] : [{ what: 'legacy font', text: excerpt }]),
    ...repairs.map(({ kind: what, before, after }) => {
      return { what, text: `${before.slice(0, SHOWN)} → ${after.slice(0, SHOWN)}` };
    }),
  ];
}

function countRows(findings: readonly Finding[]): string[][] {
  const kinds = new Set(['mojibake', 'legacy font', ...findings.map(({ what }) => what)]);
  return [...kinds].map((kind) => [kind, `${findings.filter(({ what }) => what === kind).length}`]);
}

function verdictsOf(page: SavedPage, gold: GoldPage | undefined): Verdict[] {
  const isLong = (text: string): boolean => wordCount(text) >= MIN_WORDS;
  const lines = textLines(gold?.body).filter(({ type, text }) => type === 'paragraph' && isLong(text));
  const language = lines.length === 0 ? undefined : languageOf(page);
  if (language === undefined) return [];
  return lines.map(({ text }) => {
    return { text: text.slice(0, SHOWN), language, got: detectLanguage(text).language };
  });
}

/** The language that a page declares; undefined if it declares none. */
function languageOf({ file, publisher = '' }: SavedPage): string | undefined {
  const head = readFileSync(file).subarray(0, HEAD).toString('latin1');
  const language = LANGUAGE_OF_PUBLISHER[publisher] ?? DECLARED.exec(head)?.[1]?.toLowerCase();
  return SAME_LANGUAGE[language ?? ''] ?? language;
}

function languageRows(verdicts: readonly Verdict[]): string[][] {
  const languages = [...new Set(verdicts.map(({ language }) => language))].sort();
  const rowOf = (name: string, some: readonly Verdict[]): string[] => {
    const wrong = some.filter(isWrong);
    const taken = [...new Set(wrong.map(({ got }) => got))].sort();
    const confusions = taken.map((one) => `${one} ${wrong.filter(({ got }) => got === one).length}`);
    return [name, `${some.length}`, `${some.length - wrong.length}`, confusions.join(', ')];
  };
  const groups = groupBy(verdicts, ({ language }) => language);
  return [...languages.map((one) => rowOf(one, groups.get(one) ?? [])), rowOf('all', verdicts)];
}

function isWrong({ language, got }: Verdict): boolean {
  return language !== got;
}
