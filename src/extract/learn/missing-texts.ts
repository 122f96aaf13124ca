/** Whether a site still looks as it did when it was learned. */
import type { Page } from '../../html/page.ts';
import type { SiteProfile } from '../../publishers/site-profile.ts';
import { foldForMatching } from '../../text/fold-for-matching.ts';
import { hashText } from '../../text/text-hash.ts';

const BEST_TEXTS = 10;

/** A bit for each of the ten best-supported texts of a profile that a page read with it lacks. */
export function missingTexts({ segments }: Page, { texts }: SiteProfile): number {
  const marked = segments.filter(({ template }) => template !== undefined);
  const shown = new Set(marked.map(({ text }) => hashText(foldForMatching(text))));
  const best = texts.toSorted((a, b) => b.support - a.support).slice(0, BEST_TEXTS);
  return best.reduce((bits, { hash }, at) => (shown.has(hash) ? bits : bits | (1 << at)), 0);
}
