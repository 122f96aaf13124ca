/** Shortens a page that shows a fault, as far as some hundred tries allow. */
import type { FuzzPage } from './mutation.ts';

const MAX_TRIES = 600;

/** Removes pieces of a page, large ones first, as long as `isFaulty` holds for the rest. */
export function minimized(page: FuzzPage, isFaulty: (page: FuzzPage) => boolean): FuzzPage {
  let { html } = page;
  let tries = 0;
  for (let size = html.length >> 1; size > 0 && tries < MAX_TRIES; size >>= 1) {
    for (let at = 0; at < html.length && tries < MAX_TRIES; tries += 1) {
      const shorter = without(html, at, at + size);
      if (isFaulty({ ...page, html: shorter })) html = shorter;
      else at += size;
    }
  }
  return { ...page, html };
}

function without(html: string | Uint8Array, start: number, end: number): string | Uint8Array {
  if (typeof html === 'string') return html.slice(0, start) + html.slice(end);
  return Uint8Array.from([...html.subarray(0, start), ...html.subarray(end)]);
}
