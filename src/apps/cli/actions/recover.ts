import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { type RecoverOptions, recoverArticle, ScrapeError } from '../../../index.ts';
import { reasonOf } from '../../../io/network-failure.ts';
import { pageError } from '../../../scrape/pool/page-outcome.ts';
import type { Given } from '../commands.ts';
import { type ExitCode, UsageError } from '../exit.ts';
import { assertLocal, STDIN } from '../named-paths.ts';
import { openRunJournal } from '../run/run-journal.ts';
import { runOptions } from '../run/run-options.ts';
import type { RunOutcome } from '../run/run-outcome.ts';
import { runPages } from '../run/run-pages.ts';

/** Recovers the articles of text files, and writes them. @returns the exit code */
export async function recover(
  files: readonly string[],
  options: Given<'recover'>,
  signal: AbortSignal,
): Promise<ExitCode> {
  assertLocal(files);
  if (options.url !== undefined && files.length > 1) throw new UsageError('--url is for one file');
  const run = await runOptions(options, files.length > 1);
  const how = { ...run.reading, ...(options.url && { url: options.url }) };
  const journal = await openRunJournal(options);
  try {
    const left = files.filter((file) => journal?.has(file) !== true);
    const outcomes = async function* (): AsyncGenerator<RunOutcome> {
      for (const name of left) {
        signal.throwIfAborted();
        yield await outcomeOf(name, how);
      }
    };
    const skipped = (): number => files.length - left.length;
    return await runPages({ outcomes: outcomes(), journal, skipped }, run);
  } finally {
    await journal?.close();
  }
}

async function outcomeOf(name: string, how: RecoverOptions): Promise<RunOutcome> {
  const page = { name, source: name, url: how.url };
  try {
    const article = recoverArticle(await textOf(name), how);
    return { ...page, url: how.url ?? article.url, article };
  } catch (error) {
    return { ...page, error: pageError(error) };
  }
}

async function textOf(name: string): Promise<string> {
  try {
    const bytes = name === STDIN ? await buffer(process.stdin) : await readFile(name);
    return new TextDecoder().decode(bytes);
  } catch (cause) {
    throw new ScrapeError('invalid-input', `the file cannot be read: ${reasonOf(cause)}`, { cause });
  }
}
