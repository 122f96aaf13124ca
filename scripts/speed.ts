/** Speed is a ratio within one run: the time of a whole extraction over that of the bare parse of the same page. */
import { performance } from 'node:perf_hooks';
import { parseDocument } from '../src/html/parse.ts';
import { type CorpusPage, corpusPages, pageBytes } from './corpus.ts';
import { predictPage } from './prediction.ts';
import { median } from './score.ts';

const WARM_UP_ROUNDS = 30;
const TIMED_ROUNDS = 9;

/**
 * Median over the pages of a folder of (whole extraction) / (bare `parseDocument` of the decoded page), after warm-up,
 * each the fastest of some rounds: other work on the machine can only slow one down.
 */
export function speedRatio(folder: string): number {
  const pages = corpusPages(folder);
  for (let round = 0; round < WARM_UP_ROUNDS; round++) for (const page of pages) timePage(folder, page);
  return median(pages.map((page) => pageRatio(folder, page)));
}

function pageRatio(folder: string, page: CorpusPage): number {
  const times = Array.from({ length: TIMED_ROUNDS }, () => timePage(folder, page));
  return Math.min(...times.map((time) => time.extraction)) / Math.min(...times.map((time) => time.parse));
}

/** Both in turn, so that a slow moment of the machine meets both. */
function timePage(folder: string, page: CorpusPage): { extraction: number; parse: number } {
  const html = new TextDecoder().decode(pageBytes(folder, page.id));
  const started = performance.now();
  parseDocument(html);
  const parse = performance.now() - started;
  return { parse, extraction: predictPage(folder, page).ms };
}
