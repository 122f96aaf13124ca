/** The journal of a run, beside the output that it tells of. */
import { type Journal, openJournal } from '../../fetch/journal.ts';
import { UsageError } from '../cli-error.ts';
import { formats } from '../formats.ts';
import type { WriteOptions } from '../options.ts';
import { tell, tellJson } from '../terminal.ts';
import { hasContent, recordsLength } from './byte-sink.ts';
import { isFolder } from './output.ts';

/**
 * Opens the journal that the options name, if they name one, before anything is written.
 *
 * @throws UsageError when the journal is new and the output has content: all of that would come twice. ScrapeError when
 * it cannot be used.
 * @example
 * const journal = await openRunJournal({ resume: 'done.ndjson', out: 'articles.ndjson', format: 'ndjson' });
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
      `${file} has content and the journal ${resume} is new, so that pages would come twice: name another file for one of them`,
    );
  }
  if (journal.tornBytes > 0) {
    const message = `${resume}: ${journal.tornBytes} bytes of a torn line were cut off; its page is done again`;
    if (jsonErrors) tellJson({ code: 'torn-journal', message });
    else tell(message);
  }
  return journal;
}
