/**
 * The command that groups invented wire copies, by default 200,000 articles with edits of 10 %, and prints time, memory and the
 * quality of the pairs. It fails where they are below what docs/dedupe.md promises.
 */
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { formatTable } from '../src/cli/print/table.ts';
import { duplicateGroups } from '../src/dedupe/index.ts';
import type { Article } from '../src/index.ts';
import { runCommand } from './command-line.ts';
import { pairScore, type WireOptions, wireArticles } from './wire-copies.ts';

const MIN_PRECISION = 0.99;
const MIN_RECALL = 0.95;
const MEGABYTE = 1_048_576;
/** Memory is looked at so often. */
const LOOK = 1000;

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
    const rows = [
      ['articles', 'edits', 'threshold', 'precision', 'recall', 'articles/s', 'memory early', 'memory late'],
      await measured({ ...wire, articles: Math.ceil(wire.articles / 4) }, threshold),
      await measured(wire, threshold),
    ];
    process.stdout.write(`${formatTable(rows).join('\n')}\n`);
  },
);

async function measured(wire: WireOptions, threshold: number): Promise<string[]> {
  const truth: number[] = [];
  const memory = { early: 0, late: 0 };
  const look = (part: keyof typeof memory): void => {
    memory[part] = Math.max(memory[part], process.memoryUsage().rss);
  };
  function* articles(): Generator<Article> {
    for (const { article, report } of wireArticles(wire)) {
      truth.push(report);
      if (truth.length % LOOK === 0) look(truth.length < wire.articles / 4 ? 'early' : 'late');
      yield article;
    }
  }
  const started = performance.now();
  const found: number[] = [];
  for await (const { kept, copies } of duplicateGroups(articles(), { threshold }))
    for (const { place } of [kept, ...copies]) found[place] = kept.place;
  look('late');
  const seconds = (performance.now() - started) / 1000;
  const { precision, recall } = pairScore(
    truth,
    truth.map((_, place) => found[place] ?? place),
  );
  if (precision < MIN_PRECISION || recall < MIN_RECALL) process.exitCode = 1;
  return [
    String(wire.articles),
    String(wire.edits),
    String(threshold),
    precision.toFixed(4),
    recall.toFixed(4),
    (wire.articles / seconds).toFixed(0),
    `${Math.round(memory.early / MEGABYTE)} MB`,
    `${Math.round(memory.late / MEGABYTE)} MB`,
  ];
}
