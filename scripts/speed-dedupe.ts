/**
 * Groups invented wire copies, by default 200,000 articles with edits of 10 %, and prints time, memory, the quality of the
 * pairs, and the growth of memory. It fails if quality is below the figures in docs/dedupe.md.
 */
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { formatTable } from '../src/apps/cli/print/table.ts';
import { duplicateGroups } from '../src/dedupe/index.ts';
import type { Article } from '../src/index.ts';
import { runCommand } from './command-line.ts';
import { pairScore, type WireOptions, wireArticles } from './wire-copies.ts';

const MIN_PRECISION = 0.99;
const MIN_RECALL = 0.95;
/** On a busy machine, articles per second of CPU are more meaningful. */
const HEAD = [
  ...['articles', 'edits', 'threshold', 'precision', 'recall'],
  ...['articles/s', 'articles/CPU s', 'memory'],
];
const MICROSECONDS = 1_000_000;
const KILOBYTE = 1024;
const MEGABYTE = 1_048_576;
/** Sampling interval of memory. */
const LOOK = 100;
/** Number of parts of a run whose memory is printed. */
const PARTS = 10;

runCommand(
  'usage: npm run speed:dedupe [-- --articles 200000 --edits 0.1 --threshold 0.3 --no-source]',
  async () => {
    const { values } = parseArgs({
      options: {
        articles: { type: 'string', default: '200000' },
        edits: { type: 'string', default: '0.1' },
        threshold: { type: 'string', default: '0.3' },
        'no-source': { type: 'boolean', default: false },
      },
    });
    const wire = {
      articles: Number(values.articles),
      edits: Number(values.edits),
      isSourcePrinted: !values['no-source'],
      seed: 'wire',
    };
    const threshold = Number(values.threshold);
    const { row, peaks } = await measured(wire, threshold);
    printTable([HEAD, row]);
    printTable([['articles read', 'memory'], ...memoryRows(peaks, wire.articles)]);
  },
);

interface Measurement {
  readonly row: readonly string[];
  /** The peak memory in each part of the reading, and finally in the grouping. */
  readonly peaks: readonly number[];
}

async function measured(wire: WireOptions, threshold: number): Promise<Measurement> {
  const truth: number[] = [];
  const peaks = new Array<number>(PARTS + 1).fill(0);
  const look = (part: number): void => {
    if (peaks[part] === 0) process.stderr.write(`part ${part} of ${PARTS}\n`);
    peaks[part] = Math.max(peaks[part] ?? 0, process.memoryUsage().rss);
  };
  function* articles(): Generator<Article> {
    for (const { article, report } of wireArticles(wire)) {
      if (truth.length % LOOK === 0) look(Math.floor((PARTS * truth.length) / wire.articles));
      truth.push(report);
      yield article;
    }
  }
  const started = performance.now();
  const cpu = process.cpuUsage();
  const found: number[] = [];
  for await (const { kept, copies } of duplicateGroups(articles(), { threshold }))
    for (const { place } of [kept, ...copies]) {
      if (place % LOOK === 0) look(PARTS);
      found[place] = kept.place;
    }
  look(PARTS);
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const { precision, recall } = pairScore(
    truth,
    truth.map((_, place) => found[place] ?? place),
  );
  if (precision < MIN_PRECISION || recall < MIN_RECALL) process.exitCode = 1;
  const row = [
    ...[
      String(wire.articles),
      String(wire.edits),
      String(threshold),
      precision.toFixed(4),
      recall.toFixed(4),
    ],
    (wire.articles / seconds).toFixed(0),
    (wire.articles / ((user + system) / MICROSECONDS)).toFixed(0),
    megabytes(KILOBYTE * process.resourceUsage().maxRSS),
  ];
  return { row, peaks };
}

function memoryRows(peaks: readonly number[], articles: number): string[][] {
  return peaks.map((peak, part) => [
    part === PARTS ? 'grouped' : String(Math.round((articles * (part + 1)) / PARTS)),
    megabytes(peak),
  ]);
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / MEGABYTE)} MB`;
}

function printTable(rows: readonly (readonly string[])[]): void {
  process.stdout.write(`${formatTable(rows).join('\n')}\n\n`);
}
