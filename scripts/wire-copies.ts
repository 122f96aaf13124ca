/** Invented reports and the papers' copies of them, with the report that each article copies. */
import type { Article } from '../src/index.ts';
import { articleWith } from '../tests/article-with.ts';
import { type Random, randomOf } from './fuzz/random.ts';
import { listOf } from './list-of.ts';

/** An article, and the number of the report that it copies. */
export interface WireArticle {
  readonly article: Article;
  readonly report: number;
}

/** How papers edit reports. */
export interface WireOptions {
  readonly articles: number;
  /** Share of the words that each copy changes, from 0 to 1. */
  readonly edits: number;
  /** Whether the first paper prints a report unchanged. */
  readonly isSourcePrinted?: boolean;
  readonly seed: string;
}

/** Words that occur in every report; the others are invented. */
const COMMON = [
  ...['के', 'में', 'की', 'है', 'को', 'से', 'का', 'और', 'ने', 'पर', 'कि', 'भी', 'कर', 'एक', 'यह', 'हैं', 'था'],
  ...['लिए', 'नहीं', 'इस', 'कहा', 'बाद', 'गया', 'किया', 'तक', 'साथ', 'जो', 'हो', 'रहा', 'वह', 'इन', 'अपने'],
] as const;
const SYLLABLES = listOf(
  `क|का|कि|की|कु|ख|गा|गी|घ|च|चा|जी|ट|टी|ड|ता|ती|द|दा|न|नी|प|पा|पी|ब|बा|भ|म|मा|मी|य|र|रा|री|ल|ला|व|स|ह`,
);
/** A notice that agencies require, so reports without other common words share it. */
const NOTICE = 'यह समाचार एजेंसी की फीड से लिया गया है और शीर्षक के सिवा इसमें किसी ने कोई बदलाव नहीं किया है';
const VOCABULARY = 20_000;
const COMMON_SHARE = 0.4;
const NOTICE_SHARE = 0.3;
const WORDS_PER_PARAGRAPH = 50;
const MIN_WORDS = 120;
const MORE_WORDS = 480;
/** How many papers print a report. */
const PRINTS = [1, 1, 1, 1, 2, 2, 3, 5, 8, 20] as const;
/** Number of reports in print at a time, so that copies do not follow each other directly. */
const OPEN_REPORTS = 500;
const MINUTE_MS = 60_000;
/** A fortnight. */
const MINUTES = 20_160;
const START = Date.parse('2026-11-01T00:00:00Z');

interface Report {
  readonly number: number;
  readonly words: readonly string[];
  left: number;
  isPrinted: boolean;
}

/**
 * Articles in an arbitrary order. Each paper changes its share of the words: half of these are replaced, a quarter is left out,
 * and a quarter is added. A third of the articles carries the same notice, a common phrase in unrelated reports.
 */
export function* wireArticles(options: WireOptions): Generator<WireArticle> {
  const { articles, edits, isSourcePrinted = true } = options;
  const random = randomOf(options.seed);
  const words = Array.from({ length: VOCABULARY }, () => inventedWord(random));
  const language: Language = { random, word: () => wordOf(words, random) };
  const open: Report[] = [];
  let reports = 0;
  for (let at = 0; at < articles; at += 1) {
    while (open.length < OPEN_REPORTS) open.push(inventedReport(reports++, language));
    const place = random.below(open.length);
    const report = open[place] as Report;
    const isSource = isSourcePrinted && !report.isPrinted;
    yield {
      article: printed(isSource ? report.words : edited(report.words, edits, language), at, language),
      report: report.number,
    };
    report.isPrinted = true;
    report.left -= 1;
    if (report.left === 0) open.splice(place, 1);
  }
}

interface Language {
  readonly random: Random;
  readonly word: () => string;
}

function inventedWord(random: Random): string {
  return Array.from({ length: 2 + random.below(3) }, () => random.pick(SYLLABLES)).join('');
}

/** A few words are frequent, most are rare. */
function wordOf(words: readonly string[], random: Random): string {
  if (random.chance(COMMON_SHARE)) return random.pick(COMMON);
  return words[Math.floor((random.below(VOCABULARY) * random.below(VOCABULARY)) / VOCABULARY)] ?? '';
}

function inventedReport(number: number, { random, word }: Language): Report {
  const words = Array.from({ length: MIN_WORDS + random.below(MORE_WORDS) }, word);
  return { number, words, left: random.pick(PRINTS), isPrinted: false };
}

function edited(words: readonly string[], edits: number, { random, word }: Language): string[] {
  return words.flatMap((one) => {
    if (!random.chance(edits)) return [one];
    return random.pick([() => [word()], () => [word()], () => [], () => [one, word()]])();
  });
}

function printed(words: readonly string[], at: number, { random, word }: Language): Article {
  const paragraphs = Array.from({ length: Math.ceil(words.length / WORDS_PER_PARAGRAPH) }, (_, index) =>
    words.slice(index * WORDS_PER_PARAGRAPH, (index + 1) * WORDS_PER_PARAGRAPH).join(' '),
  );
  const texts = random.chance(NOTICE_SHARE) ? [...paragraphs, NOTICE] : paragraphs;
  return articleWith({
    url: `https://naya-akhbar.example/${at}`,
    headline: Array.from({ length: 8 }, word).join(' '),
    body: texts.map((text) => ({ type: 'paragraph', text: `${text}।` })),
    publishedAt: new Date(START + MINUTE_MS * random.below(MINUTES)).toISOString(),
    wordCount: words.length,
  });
}

/** How well groups match the truth, by pairs. */
export interface PairScore {
  readonly precision: number;
  readonly recall: number;
}

/**
 * Precision and recall over all pairs of articles.
 *
 * @param truth - the report of each article
 * @param found - the group of each article
 */
export function pairScore(truth: readonly number[], found: readonly number[]): PairScore {
  const both = pairsIn(truth.map((report, at) => `${report}/${found[at]}`));
  return { precision: both / pairsIn(found) || 0, recall: both / pairsIn(truth) || 0 };
}

/** Pairs with the same label. */
function pairsIn(labels: readonly (string | number)[]): number {
  return [...sizesOf(labels).values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}

/** How often each label occurs. */
export function sizesOf<Label>(labels: readonly Label[]): Map<Label, number> {
  const sizes = new Map<Label, number>();
  for (const label of labels) sizes.set(label, (sizes.get(label) ?? 0) + 1);
  return sizes;
}
