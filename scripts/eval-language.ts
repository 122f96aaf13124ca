/** Measures language detection: compares the detected language of each gold paragraph with that of its page. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { formatTable } from '../src/apps/cli/print/table.ts';
import { detectLanguage } from '../src/text/detect-language.ts';
import { wordCount } from '../src/text/words.ts';
import { print, runCommand, UsageError } from './command-line.ts';
import { corpusPages, goldOf, type SavedPage } from './saved-pages.ts';
import { textLines } from './score.ts';

/** A paragraph of a page and its detected language. */
interface Verdict {
  readonly id: string;
  readonly text: string;
  readonly language: string;
  readonly got: string;
  readonly confidence: number;
}

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
/** Lower ends of the bands in which confidence is compared with accuracy. */
const BANDS = [0, 0.3, 0.5, 0.7, 0.8, 0.9];
/** Maximum number of characters shown of a paragraph. */
const SHOWN = 100;

runCommand('usage: npm run eval:language -- DIR... [--misses]', () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { misses: { type: 'boolean', default: false } },
  });
  if (positionals.length === 0) throw new UsageError('no folder given');
  const corpora = positionals.map((folder) => ({ folder, verdicts: verdictsOf(folder) }));
  const all = corpora.flatMap(({ verdicts }) => verdicts);
  const lines = [
    ...formatTable([
      ['corpus', 'language', 'paragraphs', 'right', 'accuracy', 'taken for'],
      ...corpora.flatMap(({ folder, verdicts }) => languageRows(folder, verdicts)),
    ]),
    '',
    ...formatTable([['confidence', 'paragraphs', 'right', 'accuracy'], ...confidenceRows(all)]),
    ...(values.misses ? ['', ...formatTable(missRows(all))] : []),
  ];
  print(lines);
});

function verdictsOf(folder: string): Verdict[] {
  return corpusPages(folder).flatMap((page) => {
    const lines = textLines(goldOf(page)?.body).filter(({ type }) => type === 'paragraph');
    const texts = lines.map(({ text }) => text).filter((text) => wordCount(text) >= MIN_WORDS);
    return texts.length === 0 ? [] : judge(page.id, languageOf(page), texts);
  });
}

function judge(id: string, language: string, texts: readonly string[]): Verdict[] {
  return texts.map((text) => {
    const { language: got, confidence } = detectLanguage(text);
    return { id, text, language, got, confidence };
  });
}

function languageOf({ id, file, publisher = '' }: SavedPage): string {
  const head = readFileSync(file).subarray(0, HEAD).toString('latin1');
  const declared = DECLARED.exec(head)?.[1]?.toLowerCase();
  const language = LANGUAGE_OF_PUBLISHER[publisher] ?? declared;
  if (language === undefined) throw new UsageError(`${id} declares no language`);
  return SAME_LANGUAGE[language] ?? language;
}

function languageRows(folder: string, verdicts: readonly Verdict[]): string[][] {
  const languages = [...new Set(verdicts.map(({ language }) => language))].sort();
  const rows = languages.map((language) => {
    const some = verdicts.filter((verdict) => verdict.language === language);
    return [folder, language, ...figures(some), confusions(some)];
  });
  return [...rows, [folder, 'all', ...figures(verdicts)]];
}

function confidenceRows(verdicts: readonly Verdict[]): string[][] {
  return BANDS.map((from, index) => {
    const to = BANDS[index + 1] ?? Number.POSITIVE_INFINITY;
    const inBand = verdicts.filter(({ confidence }) => confidence >= from && confidence < to);
    return [`from ${from}`, ...figures(inBand)];
  });
}

function missRows(verdicts: readonly Verdict[]): string[][] {
  return verdicts
    .filter((verdict) => !isRight(verdict))
    .map(({ id, language, got, confidence, text }) => [
      id,
      `${language} > ${got}`,
      confidence.toFixed(2),
      text.slice(0, SHOWN),
    ]);
}

function figures(verdicts: readonly Verdict[]): string[] {
  const right = verdicts.filter(isRight).length;
  const accuracy = verdicts.length === 0 ? '-' : (right / verdicts.length).toFixed(4);
  return [String(verdicts.length), String(right), accuracy];
}

function confusions(verdicts: readonly Verdict[]): string {
  const wrong = verdicts.filter((verdict) => !isRight(verdict)).map(({ got }) => got);
  const languages = [...new Set(wrong)].sort();
  return languages.map((one) => `${one} ${wrong.filter((got) => got === one).length}`).join(', ');
}

function isRight({ language, got }: Verdict): boolean {
  return language === got;
}
