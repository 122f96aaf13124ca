/** `samachar recover`: articles from flattened text. */
import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { ScrapeError } from '../../errors.ts';
import type { Journal } from '../../fetch/journal.ts';
import { openJournal } from '../../fetch/journal.ts';
import { type RecoverOptions, recoverArticle } from '../../recover.ts';
import { UsageError } from '../cli-error.ts';
import type { FormatName } from '../formats.ts';
import { interruptible } from '../interruption.ts';
import {
  type ReadOptions,
  runOptions,
  type WriteOptions,
  withReadOptions,
  withWriteOptions,
} from '../options.ts';
import { articleOutcome, failureOutcome } from '../pool/outcome.ts';
import type { Outcome } from '../pool/page.ts';
import type { Finish } from '../program.ts';
import { runPages } from '../run/run-pages.ts';
import { readStdin } from '../standard-streams.ts';

const EXAMPLES = `
Examples:
  samachar recover dump.txt                       the article of a text dump
  samachar recover dumps/*.txt --format md --out articles/
  pdftotext page.pdf - | samachar recover -       text on stdin`;

interface Options extends ReadOptions, WriteOptions {
  readonly url?: string;
}

/** Makes the subcommand. */
export function recoverCommand(finish: Finish): Command {
  const command = new Command('recover')
    .description('articles from flattened text: pages whose HTML is lost')
    .argument('<files...>', 'text files, or - for stdin')
    .option('--url <url>', 'address of the page, for one file');
  return withWriteOptions(withReadOptions(command))
    .addHelpText('after', EXAMPLES)
    .action(async (files: readonly string[], options: Options) => {
      finish(await interruptible((signal) => recover(files, options, signal)));
    });
}

async function recover(files: readonly string[], options: Options, signal: AbortSignal) {
  if (options.url !== undefined && files.length > 1) throw new UsageError('--url is for one file');
  const run = await runOptions(options, files.length > 1);
  const { url, languages } = options;
  const how = { publishers: run.rules, ...(url && { url }), ...(languages && { languages }) };
  const journal = options.resume === undefined ? undefined : await openJournal(options.resume);
  try {
    const left = files.filter((file) => journal?.has(file) !== true);
    const outcomes = outcomesOf(left, how, run.format, signal);
    return await runPages({ outcomes, journal, skipped: () => files.length - left.length }, run);
  } finally {
    await (journal as Journal | undefined)?.close();
  }
}

async function* outcomesOf(
  files: readonly string[],
  how: RecoverOptions,
  format: FormatName,
  signal: AbortSignal,
): AsyncGenerator<Outcome> {
  for (const name of files) {
    signal.throwIfAborted();
    yield await outcomeOf(name, how, format);
  }
}

async function outcomeOf(name: string, how: RecoverOptions, format: FormatName): Promise<Outcome> {
  try {
    return articleOutcome({ name, url: how.url }, recoverArticle(await textOf(name), how), format);
  } catch (error) {
    return failureOutcome({ name, url: how.url }, error);
  }
}

async function textOf(name: string): Promise<string> {
  try {
    const bytes = name === '-' ? await readStdin() : await readFile(name);
    return new TextDecoder().decode(bytes);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ScrapeError('invalid-input', `the file cannot be read: ${reason}`, { cause });
  }
}
