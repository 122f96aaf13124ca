/** Labels of the text, of a summary, and of other stories, which may have a box of their own. */
import { headingLevel } from '../html/elements.ts';
import type { Page } from '../html/page.ts';
import { ancestorsOf, type Box, type Segment } from '../html/segment.ts';
import {
  isBodyLabel,
  isLiveHeading,
  isRelatedLabel,
  isSummaryLabel,
  withoutSummaryLabel,
} from '../text/boilerplate.ts';
import { isTitleOfCard } from './cards.ts';
import { proseBetween } from './prose.ts';
import type { BodyContext } from './reading.ts';

export function isLabel({ text }: Segment): boolean {
  return isBodyLabel(text) || isSummaryLabel(text);
}

/** Whether a text starts with the label of a summary, "संक्षेप: …", above all running text of the root. */
export function isLabelledSummary({ text, index }: Segment, { page, root, start }: BodyContext): boolean {
  if (withoutSummaryLabel(text) === text) return false;
  return proseBetween(page, Math.max(root.first, start), index) === 0;
}

const [MAX_TEASER_WORDS, MAX_BUTTON_WORDS] = [40, 6];

/** Whether a text is between the label of another story and the button that links to it: "पढ़ें पूरी खबर". A longer link is the next story. */
export function isTeaser({ index, words }: Segment, { page }: BodyContext, afterLabel: boolean): boolean {
  const next = page.segments[index + 1];
  if (!afterLabel || words > MAX_TEASER_WORDS || next?.boilerplate !== 'related') return false;
  return next.linkChars > 0 && next.words <= MAX_BUTTON_WORDS;
}

/** Small boxes within the root that start with a label such as "यह भी पढ़ें" or with an offer as heading. */
export function labelledBoxes(context: BodyContext): Set<Box> {
  const { page, root } = context;
  const labels = page.segments.slice(root.first, root.end).filter((segment) => opensOther(segment, page));
  const texts = labels.length === 0 ? [] : firstTexts(page);
  return new Set(labels.flatMap((label) => outermostOpened(label, context, texts) ?? []));
}

/** Checks the words last: most texts are paragraphs, neither headings nor short. */
function opensOther(segment: Segment, { segments }: Page): boolean {
  const { text, box } = segment;
  if (headingLevel(box.tag) > 0 && segment.boilerplate === 'promo') return !isLiveHeading(text);
  if (segment.boilerplate !== 'related') return false;
  const next = segments[segment.index + 1];
  return isRelatedLabel(text) || (next !== undefined && isTitleOfCard(next));
}

const MAX_LABELLED_PROSE = 60;

/** The outermost small box below the root in which a label is the first text. */
function outermostOpened(
  label: Segment,
  { root, features }: BodyContext,
  texts: readonly number[],
): Box | undefined {
  let outermost: Box | undefined;
  for (const box of ancestorsOf(label.box)) {
    if (box === root || texts[box.first] !== label.index) break;
    if ((features.prose[box.index] ?? 0) <= MAX_LABELLED_PROSE) outermost = box;
  }
  return outermost;
}

/** The index of the first text from each segment on. */
function firstTexts({ segments }: Page): number[] {
  const texts: number[] = [];
  for (let at = segments.length - 1; at >= 0; at -= 1)
    texts[at] = segments[at]?.kind === 'text' ? at : (texts[at + 1] ?? segments.length);
  return texts;
}
