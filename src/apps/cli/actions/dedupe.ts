import { statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import {
  type ArticleLine,
  type FoundDuplicates,
  findDuplicates,
  storyGroups,
} from '../../../dedupe/index.ts';
import type { Article } from '../../../index.ts';
import { unlessAborted } from '../../service/unless-aborted.ts';
import type { Given } from '../commands.ts';
import { EXIT, type ExitCode, UsageError } from '../exit.ts';
import { assertLocal, assertReadable, assertWritableFile } from '../named-paths.ts';
import { hasContent, writeResult } from '../run/byte-sink.ts';
import { articlesOf, type LineTally } from '../run/file-lines.ts';
import { INPUT_BROKEN } from '../run/run-pages.ts';
import { announce } from '../terminal.ts';

export async function dedupe(
  files: readonly string[],
  options: Given<'dedupe'>,
  signal: AbortSignal,
): Promise<ExitCode> {
  await assertFits(files, options);
  const { keep, threshold, temp, stories } = options;
  const tally = { failures: 0, bad: 0, isInputBroken: false };
  const lines = articlesOf(files, tally, options.jsonErrors);
  if (stories) return writeStories(lines, tally, options, signal);
  const folder = temp ?? tmpdir();
  const how = { keep, signal, folder, ...(threshold !== undefined && { threshold }) };
  const found = await unlessAborted(findDuplicates(lines, how), signal);
  try {
    const written = options.groups ? groupLines(found) : found.keptLines();
    if (found.articles > 0) await write(batchesOf(written, signal), tally, options);
    const { articles, groups, copies } = found;
    const kept = articles - copies;
    const left = `${numbered(copies, 'copy', 'copies')} in ${numbered(groups, 'group')}`;
    const others = tally.failures === 0 ? '' : `, ${numbered(tally.failures, 'failure')} left out`;
    const text = `${numbered(kept, 'article')} kept of ${articles.toLocaleString('en')}: ${left}${others}`;
    return finish({ articles, groups, copies, kept }, text, tally, options);
  } finally {
    await found.close();
  }
}

async function writeStories(
  lines: AsyncIterable<ArticleLine>,
  tally: LineTally,
  options: Given<'dedupe'>,
  signal: AbortSignal,
): Promise<ExitCode> {
  const counts = { articles: 0, stories: 0, reports: 0 };
  async function* articles(): AsyncGenerator<Article> {
    for await (const { article } of lines) {
      counts.articles += 1;
      yield article;
    }
  }
  async function* groups(): AsyncGenerator<Buffer> {
    for await (const story of storyGroups(articles(), { signal, folder: options.temp ?? tmpdir() })) {
      counts.stories += 1;
      counts.reports += story.reports.length;
      yield Buffer.from(`${JSON.stringify(story)}\n`);
    }
  }
  await unlessAborted(write(batchesOf(groups(), signal), tally, options), signal);
  const reports = `${numbered(counts.reports, 'report')} of ${counts.articles.toLocaleString('en')}`;
  return finish(counts, `${reports} in ${numbered(counts.stories, 'story', 'stories')}`, tally, options);
}

async function assertFits(
  files: readonly string[],
  { out, overwrite, temp }: Given<'dedupe'>,
): Promise<void> {
  assertLocal(files);
  for (const file of files) assertReadable(file, 'the input');
  assertWritableFile(out, '--out');
  if (temp !== undefined && statSync(temp, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new UsageError(`--temp ${temp}: no such folder`);
  if (out !== undefined && !overwrite && (await hasContent(out)))
    throw new UsageError(`${out} is not empty: use --overwrite to replace it when the run is finished`);
}

async function write(
  batches: AsyncIterable<Buffer>,
  tally: LineTally,
  { out, jsonErrors }: Given<'dedupe'>,
): Promise<void> {
  const partial = await writeResult(out, batches, () => (tally.isInputBroken ? 'keep' : 'commit'));
  if (!tally.isInputBroken) return;
  // Even with --quiet.
  const left = partial === undefined ? '' : `; what was read is in ${partial}`;
  const value = { code: 'input-broken', message: INPUT_BROKEN, partial };
  announce(jsonErrors, value, `${INPUT_BROKEN}${left}`);
}

/** Buffered size at which lines are written. */
const FULL = 262_144;

async function* batchesOf(
  lines: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): AsyncGenerator<Buffer> {
  let batch: Uint8Array[] = [];
  let size = 0;
  for await (const line of lines) {
    batch.push(line);
    size += line.byteLength;
    if (size < FULL) continue;
    signal.throwIfAborted();
    yield Buffer.concat(batch);
    [batch, size] = [[], 0];
  }
  signal.throwIfAborted();
  if (size > 0) yield Buffer.concat(batch);
}

function* groupLines(found: FoundDuplicates): Generator<Buffer> {
  for (const group of found.duplicateGroups()) yield Buffer.from(`${JSON.stringify(group)}\n`);
}

function finish(
  counts: Readonly<Record<string, number>> & { readonly articles: number },
  text: string,
  { failures, bad, isInputBroken }: LineTally,
  { quiet, jsonErrors }: Given<'dedupe'>,
): ExitCode {
  if (!quiet) announce(jsonErrors, { summary: { ...counts, failures, bad } }, text);
  if (isInputBroken) return EXIT.inputBroken;
  if (counts.articles === 0) return EXIT.nothing;
  return bad === 0 ? EXIT.done : EXIT.someFailed;
}

function numbered(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
