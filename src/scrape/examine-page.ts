/** One page is read, and told of. */
import { ScrapeError } from '../errors.ts';
import { type Examination, type ExtractOptions, examine } from '../extract.ts';
import type { FetchListener } from '../fetch/events.ts';

/**
 * Reads a page and tells an `extraction` event. A bug in the reading is an error of this page, `invalid-article`, and
 * ends no run.
 *
 * @throws ScrapeError where there is no page to read.
 */
export function examinePage(
  html: string | Uint8Array,
  options: ExtractOptions & { readonly url: string },
  tell: FetchListener,
): Examination {
  const { url } = options;
  const started = performance.now();
  const told = (error: unknown): void => {
    const code = error instanceof ScrapeError ? { code: error.code } : {};
    tell({ type: 'extraction', url, ms: performance.now() - started, ...code });
  };
  try {
    const examination = examine(html, options);
    told(examination.outcome);
    return examination;
  } catch (cause) {
    const error =
      cause instanceof ScrapeError
        ? cause
        : new ScrapeError('invalid-article', String(cause), { url, cause });
    told(error);
    throw error;
  }
}
