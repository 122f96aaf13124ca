/** The wording of the headline if the heading and the titles of a page differ. */
import type { Page } from '../../html/page.ts';
import { isVisibleText, type Segment } from '../../html/segment.ts';
import type { StatedTitle } from '../../html/stated.ts';
import type { ExtractionContext } from '../../publishers/rules/extraction-context.ts';
import { foldForMatching } from '../../text/fold-for-matching.ts';
import { wordCount } from '../../text/words.ts';
import { headingOf, isLogo, type ShownHeading } from './headings.ts';

const MAX_KICKER_WORDS = 4;
const MIN_WORDS_OF_TITLE = 3;

/**
 * The heading's text as the titles print it. If the heading starts with a label (a line or span above) that a title
 * omits, the label is removed, unless punctuation joins the two. A colon or dash of the title is added if the page separates the
 * label without one. The same applies to text after a bar.
 */
export function asPrinted(
  page: Page,
  heading: ShownHeading,
  titles: readonly StatedTitle[],
): { text: string; kicker?: string } {
  const { text } = heading;
  const values = titles.slice(0, 3).map((title) => title.value);
  if (values.includes(text)) return { text };
  const parted =
    values.find((value) => withoutColons(value) === withoutColons(text)) ??
    values.find((value) => value.replace(SPACED_DASH, ' ') === text);
  if (parted !== undefined) return { text: parted };
  const head = values.find((value) => text.startsWith(value) && LABEL_BEHIND.test(text.slice(value.length)));
  if (head !== undefined) return { text: head };
  const fuller = withShownKicker(page, heading, titles);
  if (fuller !== undefined) return fuller;
  const tail = values.find((value) => text.endsWith(value));
  const label = tail === undefined ? '' : text.slice(0, -tail.length).trim();
  const kicker = label.replace(KICKER_MARK, '');
  if (tail !== undefined && kicker === '') return { text: tail };
  const isLabel = HAS_LETTER.test(kicker) && wordCount(kicker) <= MAX_KICKER_WORDS;
  if (tail === undefined || !isLabel) return { text };
  return { text: SIGN_END.test(label) ? `${label} ${tail}` : tail, kicker };
}

const NEAR = 4;
const KICKER_MARK = /\s?[:：|/]$/u;
/** A label with a colon after it is part of the headline: it stays even if titles omit it. */
const SIGN_END = /[:：/]$/u;
const HAS_LETTER = /\p{L}/u;

/** The title in the JSON-LD with the label that the page shows next to its heading ("Kenia: …"). */
function withShownKicker(
  page: Page,
  { text, segments }: ShownHeading,
  titles: readonly StatedTitle[],
): { text: string; kicker: string } | undefined {
  const [linked] = titles;
  if (linked?.source !== 'json-ld' || !linked.value.endsWith(`: ${text}`)) return undefined;
  const kicker = linked.value.slice(0, -text.length - 2);
  const [first, last] = [segments[0]?.index ?? 0, segments.at(-1)?.index ?? 0];
  const beside = page.segments.slice(Math.max(0, first - NEAR), last + NEAR);
  const isShown = beside.some((segment) => segment.text.startsWith(kicker));
  return isShown && wordCount(kicker) <= MAX_KICKER_WORDS ? { text: linked.value, kicker } : undefined;
}

const SPACED_DASH = /\s[–—-]\s/gu;
/** The text after a bar that titles omit: "… | Opinion". */
const LABEL_BEHIND = /^\s\|\s/u;

function withoutColons(text: string): string {
  return text.replace(/[\s:：]+/gu, ' ');
}

/** The longest text, not marked as a heading, that equals a title, or a part of it between the names of the site and section. */
export function printedTitle(context: ExtractionContext, title: string): ShownHeading | undefined {
  const key = foldForMatching(title);
  const isPrinted = (segment: Segment): boolean =>
    isVisibleText(segment) &&
    segment.words >= MIN_WORDS_OF_TITLE &&
    (foldForMatching(segment.text) === key || isPartOf(title, segment.text)) &&
    !isLogo(headingOf([segment]), context);
  const [printed] = context.page.segments.filter(isPrinted).sort((one, other) => other.chars - one.chars);
  return printed && headingOf([printed]);
}

const BORDER_BEFORE = /(?:^|\s[|»:–—-]+\s|-)$/u;
const BORDER_BEHIND = /^(?:\s[|»:–—-]+\s|-|$)/u;

function isPartOf(title: string, text: string): boolean {
  const at = title.indexOf(text);
  const [before, behind] = [title.slice(0, at), title.slice(at + text.length)];
  return at >= 0 && BORDER_BEFORE.test(before) && BORDER_BEHIND.test(behind);
}
