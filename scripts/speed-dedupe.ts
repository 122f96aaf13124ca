/**
 * Groups invented wire copies, by default 200,000 articles with edits of 10 %, and prints time, memory and the quality of the
 * pairs. It fails if quality is below the figures in docs/dedupe.md.
 */
import { performance } from 'node:perf_hooks';
import { formatTable } from '../src/apps/cli/print/table.ts';
import { duplicateGroups } from '../src/dedupe/index.ts';
import type { Article } from '../src/index.ts';
import { countCpuTime } from '../tests/cpu-time.ts';
import { print, runCommand } from './command-line.ts';
import { pairScore, wireArticles } from './wire-copies.ts';

const USAGE = 'usage: npm run speed:dedupe [-- --articles 200000 --edits 0.1]';
const [MIN_PRECISION, MIN_RECALL] = [0.99, 0.95];
const KILOBYTES_PER_MEGABYTE = 1024;

runCommand(USAGE, { articles: 200_000, edits: 0.1 }, async ({ articles: count, edits }) => {
  const truth: number[] = [];
  function* articles(): Generator<Article> {
    for (const { article, report } of wireArticles({ articles: count, edits, seed: 'wire' })) {
      truth.push(report);
      yield article;
    }
  }
  const started = performance.now();
  const spentMs = countCpuTime();
  const found: number[] = [];
  for await (const { kept, copies } of duplicateGroups(articles()))
    for (const { place } of [kept, ...copies]) found[place] = kept.place;
  const seconds = (performance.now() - started) / 1000;
  const groups = truth.map((_, place) => found[place] ?? place);
  const { precision, recall } = pairScore(truth, groups);
  const row = {
    articles: String(count),
    edits: String(edits),
    precision: precision.toFixed(4),
    recall: recall.toFixed(4),
    'articles/s': (count / seconds).toFixed(0),
    // On a busy machine, this is more meaningful.
    'articles/CPU s': ((1000 * count) / spentMs()).toFixed(0),
    memory: `${Math.round(process.resourceUsage().maxRSS / KILOBYTES_PER_MEGABYTE)} MB`,
  };
  print(formatTable([Object.keys(row), Object.values(row)]));
  if (precision < MIN_PRECISION || recall < MIN_RECALL) process.exitCode = 1;
});
