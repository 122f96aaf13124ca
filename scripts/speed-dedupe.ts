/**
 * Groups invented wire copies, by default 200,000 articles with edits of 10 %, and prints time, memory and the quality of the
 * pairs. It fails if quality is below the figures in docs/dedupe.md.
 */
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { formatTable } from '../src/apps/cli/print/table.ts';
import { duplicateGroups } from '../src/dedupe/index.ts';
import type { Article } from '../src/index.ts';
import { print, runCommand } from './command-line.ts';
import { pairScore, wireArticles } from './wire-copies.ts';

const USAGE = 'usage: npm run speed:dedupe [-- --articles 200000 --edits 0.1 --threshold 0.3 --no-source]';
const MIN_PRECISION = 0.99;
const MIN_RECALL = 0.95;
const MICROSECONDS = 1_000_000;
const KILOBYTES_PER_MEGABYTE = 1024;

runCommand(USAGE, async () => {
  const { values } = parseArgs({
    options: {
      articles: { type: 'string', default: '200000' },
      edits: { type: 'string', default: '0.1' },
      threshold: { type: 'string', default: '0.3' },
      'no-source': { type: 'boolean', default: false },
    },
  });
  const [count, edits, threshold] = [values.articles, values.edits, values.threshold].map(Number) as [
    number,
    number,
    number,
  ];
  const truth: number[] = [];
  function* articles(): Generator<Article> {
    const wire = { articles: count, edits, isSourcePrinted: !values['no-source'], seed: 'wire' };
    for (const { article, report } of wireArticles(wire)) {
      truth.push(report);
      yield article;
    }
  }
  const started = performance.now();
  const cpu = process.cpuUsage();
  const found: number[] = [];
  for await (const { kept, copies } of duplicateGroups(articles(), { threshold }))
    for (const { place } of [kept, ...copies]) found[place] = kept.place;
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const groups = truth.map((_, place) => found[place] ?? place);
  const { precision, recall } = pairScore(truth, groups);
  const row = {
    articles: String(count),
    edits: String(edits),
    threshold: String(threshold),
    precision: precision.toFixed(4),
    recall: recall.toFixed(4),
    'articles/s': (count / seconds).toFixed(0),
    // On a busy machine, this is more meaningful.
    'articles/CPU s': (count / ((user + system) / MICROSECONDS)).toFixed(0),
    memory: `${Math.round(process.resourceUsage().maxRSS / KILOBYTES_PER_MEGABYTE)} MB`,
  };
  print(formatTable([Object.keys(row), Object.values(row)]));
  if (precision < MIN_PRECISION || recall < MIN_RECALL) process.exitCode = 1;
});
