import { type Journal, openJournal } from '../../../index.ts';
import { UsageError } from '../exit.ts';
import { formats } from '../formats.ts';
import type { WriteOptions } from '../options.ts';
import { messageLines, tell } from '../terminal.ts';
import { hasContent, recordsLength } from './byte-sink.ts';
import { isFolder } from './output.ts';

/**
 * Skips items whose name is in the journal.
 *
 * @returns the others, how many were skipped so far, and how many an earlier run failed on.
 */
export function leaveOutDone<T extends { readonly name: string }>(
  items: AsyncIterable<T>,
  journal: Journal | undefined,
): { items: AsyncIterable<T>; skipped: () => number; retried: () => number } {
  let [skipped, retried] = [0, 0];
  const left = async function* (): AsyncGenerator<T> {
    for await (const item of items) {
      if (journal?.isToRetry(item.name) === true) retried += 1;
      if (journal?.has(item.name) === true) skipped += 1;
      else yield item;
    }
  };
  return { items: left(), skipped: () => skipped, retried: () => retried };
}

/**
 * Opens the journal given by the options, if any, before anything is written.
 *
 * @throws UsageError when the journal is new and the output is not empty: its pages would be written twice. ScrapeError when
 * it cannot be used.
 */
export async function openRunJournal(options: WriteOptions): Promise<Journal | undefined> {
  const { resume, format, jsonErrors } = options;
  if (resume === undefined) return undefined;
  const file = options.out === undefined || isFolder(options.out) ? undefined : options.out;
  const { recordEnd } = formats[format];
  const outputLength =
    file !== undefined && recordEnd !== undefined && (() => recordsLength(file, recordEnd));
  const journal = await openJournal(resume, { ...(outputLength && { outputLength }) });
  if (file !== undefined && journal.isNew && (await hasContent(file))) {
    await journal.close();
    throw new UsageError(
      `${file} is not empty but the journal ${resume} is new, so pages would be written twice: use another file for one of them`,
    );
  }
  if (journal.tornBytes > 0) {
    const message = `${resume}: ${journal.tornBytes} bytes of an incomplete line were removed; its page is processed again`;
    tell(...messageLines(jsonErrors, { code: 'torn-journal', message }, message));
  }
  return journal;
}
