/** Reads a source twice, with and without the rules, in the worker of the playground. */
import { type Publisher, ScrapeError, type ScrapeErrorCode } from '../../../../browser.ts';
import type { InspectionView } from '../../inspector/inspection-view.ts';
import { viewOf, viewOfText } from '../../inspector/view-of.ts';
import type { ReadOutcome } from './changes.ts';

/** A page or a text, and how to read it. */
export interface ReadingRequest {
  readonly source: string | Uint8Array;
  readonly as: 'html' | 'text';
  readonly url?: string;
  /** The publisher rules; default: all built-in ones. */
  readonly rules?: readonly Publisher[];
  /** The rules of the result to compare with. */
  readonly against: readonly Publisher[];
}

export type PlaygroundResult =
  | { readonly ok: true; readonly view: InspectionView; readonly before: ReadOutcome }
  | { readonly ok: false; readonly code: ScrapeErrorCode; readonly message: string };

export function readSource(request: ReadingRequest): PlaygroundResult {
  try {
    const view = viewWith(request, request.rules);
    const { article, error } = viewWith(request, request.against);
    return { ok: true, view, before: { article, error } };
  } catch (error) {
    if (!(error instanceof ScrapeError)) throw error;
    return { ok: false, code: error.code, message: error.message };
  }
}

export function resultWords({ article, publisher, layout }: InspectionView): string {
  // The reason is in the article's place.
  if (article === undefined) return 'No article.';
  const { body, wordCount, warnings } = article;
  const size = `${counted(body.length, 'block')} and ${counted(wordCount, 'word')}`;
  const rejections = warnings.length === 0 ? '' : `, ${counted(warnings.length, 'warning')}`;
  const rule = [publisher && `rule ${publisher}`, layout && `layout ${layout}`].filter(Boolean).join(', ');
  return `An article of ${size}${rejections}; ${rule || 'no rule'}.`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function viewWith({ source, as, url }: ReadingRequest, publishers: ReadingRequest['rules']): InspectionView {
  const options = { ...(url !== undefined && { url }), ...(publishers && { publishers }) };
  if (as === 'html') return viewOf(source, options);
  return viewOfText(typeof source === 'string' ? source : new TextDecoder().decode(source), options);
}
