/** The lead image: the picture shown above the body, with its caption and credit. */
import type { Image } from '../article.ts';
import { captionType } from '../body/captions.ts';
import type { BodyPlace } from '../body/find-body.ts';
import { proseWords } from '../body/prose.ts';
import { imagesOf } from '../html/json-ld.ts';
import type { Page } from '../html/page.ts';
import { closest, isWithin, type Segment } from '../html/segment.ts';
import { cleanAlt, readCaption } from './caption.ts';
import type { Located } from './field.ts';
import type { AppliedRule } from './rule.ts';
import { metaOf } from './titles.ts';

/** The lead image, its caption, and the segments that show both. */
export interface LeadImage {
  readonly image?: Located<Image>;
  readonly caption?: Located<string>;
  readonly segments: readonly Segment[];
}

const SMALLEST_PIXELS = 150;
const NO_LEAD_ROLES: ReadonlySet<string> = new Set(['related', 'promo', 'advert', 'share', 'navigation', 'sidebar', 'footer', 'comments', 'tags', 'metadata', 'player', 'consent', 'form', 'breadcrumb']);

/** Finds the lead image among the pictures between the headline and the first paragraph, else the last one above the headline. */
export function findLeadImage(
  page: Page,
  rule: AppliedRule,
  place: BodyPlace,
  headline: readonly Segment[],
  resolve: (url: string | undefined) => string | undefined,
): LeadImage {
  const shown = shownImage(page, place, headline);
  const texts = shown === undefined ? [] : captionSegments(page, place, shown);
  const { signatures } = rule;
  const ruledCaption = rule.find('caption')?.texts;
  const { caption, credit } = readCaption(
    ruledCaption ?? texts.filter((text) => captionType(text, page, place.evidence) !== 'credit').map((text) => text.text),
    texts.filter((text) => captionType(text, page, place.evidence) === 'credit').map((text) => text.text),
    signatures,
  );
  const image = imageOf(page, rule, shown, credit, resolve);
  return {
    ...(image ? { image } : {}),
    ...(caption ? { caption: { value: caption, source: ruledCaption ? 'publisher-rule' : 'page', confidence: 0.88 } } : {}),
    segments: [...(shown ? [shown] : []), ...texts],
  };
}

function roleOf(place: BodyPlace, segment: Segment): string | undefined {
  return place.evidence.roles[segment.box.index];
}

function imageOf(
  page: Page,
  rule: AppliedRule,
  shown: Segment | undefined,
  credit: string | undefined,
  resolve: (url: string | undefined) => string | undefined,
): Located<Image> | undefined {
  const ruled = resolve(rule.find('leadImage')?.texts[0]);
  const url = ruled ?? resolve(shown?.image?.url);
  if (url !== undefined) {
    const alt = cleanAlt(shown?.image?.alt ?? '', rule.signatures);
    const { width, height } = shown?.image ?? {};
    const value = { url, ...(alt ? { alt } : {}), ...(credit ? { credit } : {}), ...(width ? { width } : {}), ...(height ? { height } : {}) };
    return { value, source: ruled ? 'publisher-rule' : 'page', confidence: 0.9 };
  }
  return statedImage(page, resolve);
}

/** The picture that the page names in its JSON-LD or og:image but does not show as an `<img>` near the headline. */
function statedImage(page: Page, resolve: (url: string | undefined) => string | undefined): Located<Image> | undefined {
  const stated = page.article === undefined ? undefined : imagesOf(page.article)[0];
  const linked = resolve(stated?.url);
  if (stated !== undefined && linked !== undefined) {
    const { width, height } = stated;
    return { value: { url: linked, ...(width ? { width } : {}), ...(height ? { height } : {}) }, source: 'json-ld', confidence: 0.6 };
  }
  const url = resolve(metaOf(page, 'og:image', 'twitter:image'));
  return url === undefined ? undefined : { value: { url }, source: 'meta', confidence: 0.5 };
}

function shownImage(page: Page, place: BodyPlace, headline: readonly Segment[]): Segment | undefined {
  const title = headline[0]?.index;
  const end = firstParagraph(page, place, title ?? place.root.first);
  const behind = candidates(page, place, title ?? place.root.first, end)[0];
  if (behind !== undefined || title === undefined) return behind;
  return candidates(page, place, Math.max(0, title - 8), title).at(-1);
}

function candidates(page: Page, place: BodyPlace, from: number, to: number): Segment[] {
  return page.segments.slice(from, to).filter((segment) => segment.kind === 'image' && isLead(segment, place));
}

function isLead(segment: Segment, place: BodyPlace): boolean {
  const { image } = segment;
  if (image === undefined || segment.hidden || NO_LEAD_ROLES.has(roleOf(place, segment) ?? '')) return false;
  if ((image.width ?? SMALLEST_PIXELS) < SMALLEST_PIXELS || (image.height ?? SMALLEST_PIXELS) < SMALLEST_PIXELS / 2) return false;
  return !/logo|avatar|icon|profile|author|sprite|emoji|arrow|default|placeholder|blank/iu.test(`${image.url.split('/').at(-1)} ${segment.inlineNames} ${segment.box.names}`);
}

/** Index of the first paragraph of the body: what stands behind it is a picture of the body. */
function firstParagraph(page: Page, place: BodyPlace, from: number): number {
  let paragraphs = 0;
  for (let index = from; index < page.segments.length; index += 1) {
    const segment = page.segments[index];
    if (segment === undefined || !isWithin(segment.box, place.root) || roleOf(place, segment) !== undefined) continue;
    if (proseWords(segment) > 0) paragraphs += 1;
    if (paragraphs > 0) return index;
  }
  return page.segments.length;
}

/** Captions and credits that stand with the picture: in its figure, or directly behind it. */
function captionSegments(page: Page, place: BodyPlace, shown: Segment): Segment[] {
  const figure = closest(shown.box, (box) => box.tag === 'figure');
  if (figure !== undefined) {
    const inside = page.segments.slice(figure.first, figure.end).filter((segment) => segment.kind === 'text' && !segment.hidden && !segment.control);
    if (inside.length > 0) return inside;
  }
  const texts: Segment[] = [];
  for (const segment of page.segments.slice(shown.index + 1)) {
    if (segment.hidden || segment.control) continue;
    if (captionType(segment, page, place.evidence) === undefined) break;
    texts.push(segment);
  }
  return texts;
}
