/** The job of the worker: reads a source twice, with and without the rules. */
import { type Publisher, ScrapeError } from '../../../../browser.ts';
import type { InspectionView } from '../../inspector/inspection-view.ts';
import { viewOf } from '../../inspector/view-of.ts';
import { viewOfText } from '../../inspector/view-of-text.ts';
import type { PlaygroundResult, ReadingRequest } from './reading.ts';

/** Reads a page or a text. */
export function readSource(request: ReadingRequest): PlaygroundResult {
  try {
    const view = viewWith(request, request.rules);
    const { article, error } = viewWith(request, request.against);
    return { ok: true, view, before: { ...(article && { article }), ...(error && { error }) } };
  } catch (error) {
    if (!(error instanceof ScrapeError)) throw error;
    return { ok: false, code: error.code, message: error.message };
  }
}

function viewWith(
  { source, as, url }: ReadingRequest,
  publishers: readonly Publisher[] | undefined,
): InspectionView {
  const options = {
    ...(url === undefined ? {} : { url }),
    ...(publishers === undefined ? {} : { publishers }),
  };
  if (as === 'html') return viewOf(source, options);
  return viewOfText(typeof source === 'string' ? source : new TextDecoder().decode(source), options);
}
