/** A sample: one article page to learn from, with its texts in comparable form. */
import { mayBeTemplate } from '../../publishers/rules/applied-profile.ts';
import type { Learned } from '../../publishers/site-profile.ts';
import { foldForMatching } from '../../text/fold-for-matching.ts';
import type { Examination } from '../examination.ts';

export type Sample = ReturnType<typeof sampleOf>;
/** The number of pages on which each folded text appears. */
export type PagesByText = ReadonlyMap<string, number>;

export function sampleOf({ page, story }: Pick<Examination, 'page' | 'story'>) {
  /** Folded text of each segment; empty if the text cannot be shared by pages. */
  const folded = page.segments.map((one) => (mayBeTemplate(one) ? foldForMatching(one.text) : ''));
  return { page, story, folded };
}

const MIN_SHARE = 0.4;
const MIN_COUNT = 3;

/** Minimum number of pages on which something must occur to count as the site's. */
export function minPages(pages: number): number {
  return Math.max(MIN_COUNT, Math.ceil(pages * MIN_SHARE));
}

/** The support of an entry; the confidence is the rule of succession over the pages that show it. */
export function learnedOn(seen: number): Learned {
  return { support: seen, confidence: Math.round(((seen + 1) / (seen + 2)) * 100) / 100 };
}

/** A locale-independent order of texts. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
