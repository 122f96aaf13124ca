import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { openPageReader, type PageReader, ScrapeError } from '../../../index.ts';
import type { Given } from '../commands.ts';
import { type ExitCode, reasonOf, UsageError } from '../exit.ts';
import { assertLocal, STDIN } from '../named-paths.ts';
import type { RunOutcome } from '../run/run-outcome.ts';
import { type Run, runPages } from '../run/run-pages.ts';

export async function recover(
  files: readonly string[],
  options: Given<'recover'>,
  signal: AbortSignal,
): Promise<ExitCode> {
  assertLocal(files);
  if (options.url !== undefined && files.length > 1) throw new UsageError('--url is for one file');
  const outcomes = async function* ({ reading, journal, summary }: Run): AsyncGenerator<RunOutcome> {
    const reader = openPageReader(reading, { workers: 0 });
    for (const name of files) {
      signal.throwIfAborted();
      if (journal?.has(name)) summary.skipped += 1;
      else yield await outcomeOf(name, options.url, reader);
    }
  };
  return runPages(options, files.length > 1, outcomes);
}

async function outcomeOf(name: string, url: string | undefined, reader: PageReader): Promise<RunOutcome> {
  const page = { name, source: name };
  try {
    const html = name === STDIN ? await buffer(process.stdin) : await readFile(name);
    return { ...(await reader.read({ html, as: 'text', url })), ...page };
  } catch (cause) {
    const error = new ScrapeError('invalid-input', `the file cannot be read: ${reasonOf(cause)}`, { cause });
    return { ...page, url, error };
  }
}
