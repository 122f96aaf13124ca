import { type Journal, openJournal } from '../../../index.ts';
import { UsageError } from '../exit.ts';
import { formats } from '../formats.ts';
import type { WriteOptions } from '../options.ts';
import { messageLines, tell } from '../terminal.ts';
import { hasContent, recordsLength } from './byte-sink.ts';
import { isFolder } from './output.ts';

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
