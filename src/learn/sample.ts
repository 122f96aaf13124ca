/** A sample: one article page to learn from, with its texts as they are compared. */
import type { Examination } from '../extract.ts';
import { mayBeTemplate } from '../fields/learned.ts';
import type { Page } from '../html/page.ts';
import type { Box } from '../html/segment.ts';
import type { Story } from '../story.ts';
import { foldForMatching } from '../text/fold-for-matching.ts';
import type { Learned } from './site-profile.ts';

/** See the module comment. */
export interface Sample {
  readonly page: Page;
  readonly story: Story;
  /** Folded text of each segment; empty where the text cannot be one that pages share. */
  readonly folded: readonly string[];
}

/** A sample of a page that was examined. */
export function sampleOf({ page, story }: Pick<Examination, 'page' | 'story'>): Sample {
  const folded = page.segments.map((segment) =>
    mayBeTemplate(segment) ? foldForMatching(segment.text) : '',
  );
  return { page, story, folded };
}

/** Boxes of a page that a selector fits, those that are shown and hold something; an inline element is none. */
export function boxesAt(page: Page, css: string): Box[] {
  return page.select(css).flatMap((element) => {
    const box = page.boxOf(element);
    return box?.element === element && !box.hidden && box.end > box.first ? [box] : [];
  });
}

const MIN_SHARE = 0.4;
const MIN_COUNT = 3;

/** On so many of the pages a thing must be seen to count as one of the site's. */
export function minPages(pages: number): number {
  return Math.max(MIN_COUNT, Math.ceil(pages * MIN_SHARE));
}

/** What an entry tells of itself; the confidence is the rule of succession over the pages that show it. */
export function learnedOn(seen: number, right = seen): Learned {
  return { support: right, confidence: Math.round(((right + 1) / (seen + 2)) * 100) / 100 };
}

/** Order of texts that is the same everywhere. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
