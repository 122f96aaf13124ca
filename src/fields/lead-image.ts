/** The lead image: the picture shown above the body, with its caption and credit. */

import type { Image } from '../article.ts';
import { type BoxRole, isOfPage } from '../body/block.ts';
import { captionType } from '../body/captions.ts';
import type { BodyPlace } from '../body/find-body.ts';
import { proseWords } from '../body/prose.ts';
import { imagesOf } from '../html/json-ld.ts';
import type { Find } from '../html/locate.ts';
import type { Page } from '../html/page.ts';
import { closest, isWithin, namesOf, type Segment } from '../html/segment.ts';
import { wordCount } from '../text/words.ts';
import { cleanAlt, readCaption } from './caption.ts';
import { firstOf, type Located, type Search } from './search.ts';
import { metaOf } from './titles.ts';

/** The lead image, its caption, and the segments that show both. */
export interface LeadImage {
  readonly image?: Located<Image>;
  readonly caption?: Located<string>;
  readonly segments: readonly Segment[];
}

const SMALLEST_PIXELS = 150;
const LARGE_PIXELS = 300;
const NEAR_ABOVE = 8;
const NO_PICTURE =
  /logo|avatar|icon|icn|profile|author|sprite|emoji|arrow|default|placeholder|blank|no-?(?:preview|image)/iu;

/** Finds the lead image: the picture between the headline and the first paragraph, else the last one above the headline. */
export function findLeadImage(search: Search, place: BodyPlace, headline: readonly Segment[]): LeadImage {
  const { page, rule } = search;
  const shown = shownImage(page, place, headline);
  const texts = shown === undefined ? [] : captionSegments(page, place, shown);
  const isCredit = (text: Segment): boolean => captionType(text, page, place.evidence) === 'credit';
  const printed = readCaption(
    textsOf(texts, (text) => !isCredit(text)),
    textsOf(texts, isCredit),
    rule,
  );
  const ruled = readCaption(
    rule.find('caption', doubtOfCaption)?.texts ?? [],
    rule.find('credit', doubtOfCredit)?.texts ?? [],
    rule,
  );
  const caption = firstOf(search, 'caption', [
    { source: 'publisher-rule', where: rule.where('caption'), confidence: 0.95, read: () => ruled.caption },
    { source: 'page', where: 'beside the lead image', confidence: 0.7, read: () => printed.caption },
  ]);
  const image = findImage(search, shown, ruled.credit ?? printed.credit);
  return {
    ...(image ? { image } : {}),
    ...(caption ? { caption } : {}),
    segments: [...(shown ? [shown] : []), ...texts],
  };
}

/** Longer than the longest caption or credit: the text of an article. */
const MOST_CAPTION_WORDS = 120;
const MOST_CREDIT_WORDS = 20;

function doubtOfCaption({ texts }: Find): string | undefined {
  const words = texts.reduce((sum, text) => sum + wordCount(text), 0);
  return words > MOST_CAPTION_WORDS ? 'it is longer than a caption' : undefined;
}

function doubtOfCredit({ texts: [text = ''] }: Find): string | undefined {
  return wordCount(text) > MOST_CREDIT_WORDS ? 'it is longer than a credit' : undefined;
}

function textsOf(segments: readonly Segment[], test: (segment: Segment) => boolean): string[] {
  return segments.filter(test).map((segment) => segment.text);
}

function findImage(
  search: Search,
  shown: Segment | undefined,
  credit: string | undefined,
): Located<Image> | undefined {
  const { page, rule, resolve } = search;
  const { width, height } = shown?.image ?? {};
  const alt = cleanAlt(shown?.image?.alt ?? '', rule);
  const image = (url: string | undefined, size: Size): Image | undefined =>
    url === undefined || fileOf(url) === '' || NO_PICTURE.test(fileOf(url))
      ? undefined
      : { url, ...(alt ? { alt } : {}), ...(credit ? { credit } : {}), ...sized(size) };
  const stated = page.article === undefined ? undefined : imagesOf(page.article)[0];
  const ruled = rule.find('leadImage', ({ texts }) =>
    image(resolve(texts[0]), {}) === undefined ? 'it is no address of a picture' : undefined,
  );
  return firstOf(search, 'leadImage', [
    {
      source: 'publisher-rule',
      where: rule.where('leadImage'),
      confidence: 0.95,
      read: () => image(resolve(ruled?.texts[0]), { width, height }),
    },
    {
      source: 'page',
      where: 'above the body',
      confidence: 0.6,
      read: () => image(resolve(shown?.image?.url), { width, height }),
    },
    {
      source: 'json-ld',
      where: 'image',
      confidence: 0.5,
      read: () => image(resolve(stated?.url), stated ?? {}),
    },
    {
      source: 'meta',
      where: 'og:image',
      confidence: 0.5,
      read: () => image(resolve(metaOf(page, 'og:image', 'twitter:image')), {}),
    },
  ]);
}

const QUERY = /[?#]/u;

function fileOf(url: string): string {
  return url.split(QUERY)[0]?.split('/').at(-1) ?? '';
}

interface Size {
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

function sized({ width, height }: Size): { width?: number; height?: number } {
  return { ...(width ? { width } : {}), ...(height ? { height } : {}) };
}

function roleOf(place: BodyPlace, segment: Segment): BoxRole | undefined {
  return place.evidence.roles[segment.box.index];
}

function shownImage(page: Page, place: BodyPlace, headline: readonly Segment[]): Segment | undefined {
  const title = headline[0]?.index;
  const end = firstParagraph(page, place, title ?? place.root.first);
  const behind = candidates(page, place, title ?? place.root.first, end)[0];
  if (behind !== undefined || title === undefined) return behind;
  return candidates(page, place, Math.max(0, title - NEAR_ABOVE), title).findLast(isLarge);
}

function candidates(page: Page, place: BodyPlace, from: number, to: number): Segment[] {
  return page.segments
    .slice(from, to)
    .filter((segment) => segment.kind === 'image' && isLead(segment, place));
}

/** A picture above the headline must show that it is none of the page's own: by its figure or its stated width. */
function isLarge({ image, box }: Segment): boolean {
  return (image?.width ?? 0) >= LARGE_PIXELS || closest(box, ({ tag }) => tag === 'figure') !== undefined;
}

function isLead(segment: Segment, place: BodyPlace): boolean {
  const { image } = segment;
  if (image === undefined || segment.hidden || isOfPage(roleOf(place, segment))) return false;
  if (
    (image.width ?? SMALLEST_PIXELS) < SMALLEST_PIXELS ||
    (image.height ?? SMALLEST_PIXELS) < SMALLEST_PIXELS / 2
  )
    return false;
  return !NO_PICTURE.test(`${fileOf(image.url)} ${namesOf(segment.inline)} ${segment.box.names}`);
}

/** Index of the first paragraph of the body: what stands behind it is a picture of the body. */
function firstParagraph(page: Page, place: BodyPlace, from: number): number {
  let paragraphs = 0;
  for (let index = from; index < page.segments.length; index += 1) {
    const segment = page.segments[index];
    if (segment === undefined || !isWithin(segment.box, place.root) || roleOf(place, segment) !== undefined)
      continue;
    if (proseWords(segment) > 0) paragraphs += 1;
    if (paragraphs > 0) return index;
  }
  return page.segments.length;
}

/** Captions and credits that stand with the picture: in its figure, or directly behind it. */
function captionSegments(page: Page, place: BodyPlace, shown: Segment): Segment[] {
  const figure = closest(shown.box, (box) => box.tag === 'figure');
  if (figure !== undefined) {
    const inside = page.segments.slice(figure.first, figure.end).filter(isCaptionText);
    if (inside.length > 0) return inside;
  }
  const texts: Segment[] = [];
  for (const segment of page.segments.slice(shown.index + 1)) {
    if (segment.hidden || segment.control || segment.template === true) continue;
    if (captionType(segment, page, place.evidence) === undefined) break;
    texts.push(segment);
  }
  return texts;
}

function isCaptionText({ kind, hidden, control, template }: Segment): boolean {
  return kind === 'text' && !hidden && !control && template !== true;
}
