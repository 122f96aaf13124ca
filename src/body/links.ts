/** Texts that exist for their links: titles of other stories, cards and lists of them. */
import { headingLevel } from '../html/elements.ts';
import { isDocument } from '../html/embed.ts';
import { linksOf } from '../html/links.ts';
import type { Page } from '../html/page.ts';
import { type Box, closest, isVisibleText, isWithin, type Segment } from '../html/segment.ts';
import { sumOf } from '../text/tally.ts';
import type { BodyContext, Reading } from './reading.ts';

const [MAX_LINK_SHARE, MAX_SHARE_OF_LIST, MAX_SHARE_BEHIND_LABEL] = [0.8, 0.6, 0.4];
/** Maximum segments: a picture, a number, a title, an excerpt and a date. */
const MAX_IN_CARD = 6;

/** Whether a text is a link, or a label and a linked title. After the label of other stories, less of it needs to be linked. */
export function isLink(segment: Segment, _: BodyContext, afterLabel: boolean): boolean {
  if (isDocument(segment.href)) return false;
  const { linkChars, chars } = segment;
  const share = linkChars / chars;
  return share >= (afterLabel ? MAX_SHARE_BEHIND_LABEL : MAX_LINK_SHARE) || isLabelledTitle(segment);
}

const LABELLED_TITLE = /^[^:：–—-]{2,30}(?:[:：]|\s[–—-])\s?(.{16,})$/u;
const MIN_TITLE = 16;
const SPACES = /\s+/gu;

/** A label before a colon or dash, or in bold, and a link to the end. */
function isLabelledTitle({ text, linkChars, boldChars, chars }: Segment): boolean {
  if (linkChars >= MIN_TITLE && linkChars + boldChars === chars) return true;
  const title = linkChars === 0 ? undefined : LABELLED_TITLE.exec(text)?.[1]?.replace(SPACES, '');
  return title !== undefined && linkChars >= title.length;
}

/** Whether a text is in a list item whose heading is a link: a card of another story, with its number and excerpt. */
export function isInLinkedItem({ box }: Segment, context: BodyContext): boolean {
  const { page, root } = context;
  const item = closest(box, ['li']);
  if (item === undefined || item === root || item.end - item.first > MAX_IN_CARD) return false;
  return page.segments
    .slice(item.first, item.end)
    .some((text) => headingLevel(text.box.tag) > 0 && text.linkChars > 0 && text.linkChars === text.chars);
}

export function isInLinkedList({ box }: Segment, reading: Reading): boolean {
  const list = closest(box, ['ul', 'ol']);
  if (list === undefined || !isWithin(list, reading.root)) return false;
  const share = reading.linkShares.get(list) ?? linkShareOf(list, reading.page);
  reading.linkShares.set(list, share);
  return share > MAX_SHARE_OF_LIST;
}

function linkShareOf({ first, end }: Box, { segments }: Page): number {
  const inside = segments.slice(first, end);
  const all = sumOf(inside, ({ chars }) => chars);
  return all === 0 ? 0 : sumOf(inside, ({ linkChars }) => linkChars) / all;
}

const PLATFORM =
  /^(?:https?:)?\/\/(?:wa\.me|(?:chat\.|api\.|www\.)?whatsapp\.com|t\.me|telegram\.me|news\.google\.com|play\.google\.com|apps\.apple\.com)\//iu;

/** Whether a link leads to a channel or an app. */
export function isPlatform(href: string): boolean {
  return PLATFORM.test(href);
}

/** Whether all links of a table lead to channels or apps: "WhatsApp Group | Join Now". */
export function leadsToPlatforms({ box }: Segment): boolean {
  const urls = [...linksOf(box.element).values()];
  return urls.length > 0 && urls.every(isPlatform);
}

/** Whether a picture that is a link belongs to another story: the title next to it has the same link. */
export function isPictureOfCard({ href, index }: Segment, { page }: BodyContext): boolean {
  if (href === undefined) return false;
  return [page.segments[index - 1], page.segments[index + 1]].some(
    (beside) =>
      beside?.kind === 'text' &&
      beside.href === href &&
      beside.linkChars >= beside.chars * MAX_LINK_SHARE &&
      closest(beside.box, ['figure']) === undefined,
  );
}

/** Whether a segment is in an `<article>` below the root that opens with a linked heading: the teaser of another story. */
export function isInTeaser({ box }: Segment, { page, root, headline }: BodyContext): boolean {
  const article = closest(box, ['article']);
  if (article === undefined || article === root || !isWithin(article, root)) return false;
  const inside = page.segments.slice(article.first, article.end);
  const first = inside.find(isVisibleText);
  if (first === undefined || headingLevel(first.box.tag) === 0 || first.linkChars < first.chars) return false;
  return !inside.some((segment) => headline.has(segment));
}
