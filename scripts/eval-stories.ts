/**
 * Measures `storyGroups` on invented events: precision, recall and F1 of the groups by B³ (Bagga and Baldwin 1998), time and memory.
 * It fails if F1 is below the figure in docs/dedupe.md.
 */
import { performance } from 'node:perf_hooks';
import { formatTable } from '../src/apps/cli/print/table.ts';
import { storyGroups } from '../src/dedupe/index.ts';
import type { Article } from '../src/index.ts';
import { print, runCommand } from './command-line.ts';
import { type StoryOptions, storyReports } from './story-events.ts';
import { sizesOf } from './wire-copies.ts';

const MIN_F1 = 0.85;
const KILOBYTES_PER_MEGABYTE = 1024;

const USAGE = 'usage: npm run eval:stories [-- --articles 3000 --half test]';

runCommand(USAGE, { articles: 3000, half: 'test' }, async ({ articles, half }) => {
  const options = { reports: articles, half: half as StoryOptions['half'] };
  const events: number[] = [];
  const found: number[] = [];
  const started = performance.now();
  for await (const { reports } of storyGroups(articlesOf(options, events)))
    for (const { place } of reports) found[place] = reports[0]?.place ?? place;
  const seconds = (performance.now() - started) / 1000;
  const story = events.map((_, place) => found[place] ?? place);
  const { precision, recall, f1 } = bCubed(events, story);
  const memory = `${Math.round(process.resourceUsage().maxRSS / KILOBYTES_PER_MEGABYTE)} MB`;
  const figures = [precision, recall, f1].map((figure) => figure.toFixed(4));
  const row = [`${events.length}`, `${new Set(events).size}`, ...figures, seconds.toFixed(1), memory];
  const head = ['articles', 'events', 'precision', 'recall', 'F1', 'seconds', 'memory'];
  print(formatTable([head, row]));
  if (f1 < MIN_F1) process.exitCode = 1;
});

function* articlesOf(options: StoryOptions, events: number[]): Generator<Article> {
  for (const { article, event } of storyReports(options)) {
    events.push(event);
    yield article;
  }
}

/** The average over all reports of the share of their group that is of their event, and of their event that is in their group. */
function bCubed(events: readonly number[], groups: readonly number[]) {
  const both = events.map((event, at) => `${event}/${groups[at]}`);
  const [ofEvent, ofGroup, ofBoth] = [sizesOf(events), sizesOf(groups), sizesOf(both)];
  const shareOf = (total: (at: number) => number): number =>
    both.reduce((sum, pair, at) => sum + (ofBoth.get(pair) ?? 0) / total(at), 0) / both.length;
  const precision = shareOf((at) => ofGroup.get(groups[at] ?? at) ?? 1);
  const recall = shareOf((at) => ofEvent.get(events[at] ?? at) ?? 1);
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}
