/** An evaluation predicts the pages of a corpus folder and compares them with their gold, or with the page kinds in its manifest. */
import type { PageKind } from '../src/errors.ts';
import { type Prediction, type PredictionOptions, predictPage } from './prediction.ts';
import { corpusPages, goldOf, type SavedPage } from './saved-pages.ts';
import {
  type GoldPage,
  groupBy,
  isPerfect,
  type PageScore,
  type ScoredPage,
  type Summary,
  scorePage,
  summarize,
  textLines,
} from './score.ts';

/** A page with its gold, its prediction and the comparison of both. */
export interface ScoredPrediction {
  readonly id: string;
  readonly publisher: string;
  readonly gold: GoldPage;
  readonly prediction: Prediction;
  readonly score: PageScore;
}

/** The outcome of a page without gold. */
export interface PageVerdict {
  readonly id: string;
  /** The kind of the page according to the manifest, if stated. */
  readonly expected?: string;
  /** `article`, the kind of a page that is not one, or otherwise the error code. */
  readonly got: string;
  readonly detail: string;
}

/** All pages of a folder: those with gold are scored, the others judged by their outcome. */
export interface Evaluation {
  readonly scored: readonly ScoredPrediction[];
  readonly verdicts: readonly PageVerdict[];
}

/** Predicts and compares every page of a folder. */
export function evaluateFolder(folder: string, options: Omit<PredictionOptions, 'gold'> = {}): Evaluation {
  const scored: ScoredPrediction[] = [];
  const verdicts: PageVerdict[] = [];
  for (const page of corpusPages(folder)) {
    const expected = goldOf(page);
    const prediction = predictPage(page, { ...options, gold: expected });
    if (expected === undefined) verdicts.push(verdictOf(page, prediction));
    else scored.push(comparePage(page, expected, prediction));
  }
  return { scored, verdicts };
}

function comparePage(page: SavedPage, gold: GoldPage, prediction: Prediction): ScoredPrediction {
  const publisher = page.publisher ?? nameOf(gold.publisher) ?? '?';
  const score = scorePage(gold, { ...prediction.article });
  return { id: page.id, publisher, gold, prediction, score };
}

/** Finer kinds of the manifests, as the library calls them. A kind that is missing here and in the library is `other`. */
const KINDS: Readonly<Record<string, PageKind>> = {
  ...{ home: 'home', video: 'video', gallery: 'gallery', product: 'product' },
  ...{ listing: 'listing', author: 'listing', search: 'listing', forum: 'listing', podcast: 'listing' },
  ...{ epaper: 'listing', error: 'error-page', consent: 'consent-page' },
};

function verdictOf(page: SavedPage, prediction: Prediction): PageVerdict {
  const expected = page.kind === undefined ? {} : { expected: KINDS[page.kind] ?? 'other' };
  if (prediction.article)
    return { id: page.id, ...expected, got: 'article', detail: prediction.article.headline };
  const { code, kind, message } = prediction.error;
  return { id: page.id, ...expected, got: kind ?? code, detail: message };
}

function nameOf(publisher: GoldPage['publisher']): string | undefined {
  return typeof publisher === 'string' ? publisher : publisher?.name;
}

/** The figures of each publisher, by name. */
export function summarizeByPublisher(scored: readonly ScoredPrediction[]): Map<string, Summary> {
  const rows = [...groupBy(scored, ({ publisher }) => publisher)].map(
    ([publisher, own]): [string, Summary] => [publisher, summarize(own)],
  );
  return new Map(rows.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** What is wrong with one page. */
export interface PageFaults {
  readonly id: string;
  readonly 'blocks.f': number;
  readonly 'words.f': number;
  /** Gold blocks that were not found, found blocks that are not gold, and blocks with the wrong type. */
  readonly missing: number;
  readonly extra: number;
  readonly mistyped: number;
  readonly leaks: number;
  /** Fields that are not exactly right. */
  readonly fields: readonly string[];
  /** The error code, if there is no article at all. */
  readonly error?: string;
}

/** The pages with something wrong, worst first. */
export function worstPages(scored: readonly ScoredPrediction[], count: number): PageFaults[] {
  const imperfect = scored.filter((row) => !(isPerfect(row.score) && wrongFields(row.score).length === 0));
  const worstFirst = imperfect.toSorted((a, b) => worth(a.score) - worth(b.score));
  return worstFirst.slice(0, count).map(pageFaults);
}

/** Blocks first; among pages with equal blocks, the one with more wrong fields is worse. */
function worth(score: PageScore): number {
  return score.blocks.f - wrongFields(score).length / 1000;
}

function wrongFields(score: PageScore): string[] {
  return Object.keys(score.fields).filter((name) => score.fields[name] === false);
}

function pageFaults(row: ScoredPrediction): PageFaults {
  const { id, gold, prediction, score } = row;
  return {
    id,
    'blocks.f': score.blocks.f,
    'words.f': score.words.f,
    ...countBlockFaults(gold, { ...prediction.article }),
    leaks: score.leaks?.hit ?? 0,
    fields: wrongFields(score),
    ...(prediction.error && { error: prediction.error.code }),
  };
}

function countBlockFaults(
  gold: GoldPage,
  found: ScoredPage,
): Record<'missing' | 'extra' | 'mistyped', number> {
  const goldTypes = new Map(textLines(gold.body).map((line) => [line.text, line.type]));
  const foundTypes = new Map(textLines(found.body).map((line) => [line.text, line.type]));
  const lacking = (from: Map<string, string>, to: Map<string, string>): number =>
    [...from.keys()].filter((text) => !to.has(text)).length;
  return {
    missing: lacking(goldTypes, foundTypes),
    extra: lacking(foundTypes, goldTypes),
    mistyped: [...goldTypes].filter(([text, type]) => (foundTypes.get(text) ?? type) !== type).length,
  };
}
