/** The lead image: the picture shown above the body, with its caption and credit. */
import type { Image, Source } from '../article.ts';
import { type BoxRole, isOfPage } from '../body/block.ts';
import { captionType, isBesideCaption } from '../body/captions.ts';
import type { BodyPlace, ReadHints } from '../body/find-body.ts';
import { isPlatform } from '../body/links.ts';
import { isMetadataLine } from '../body/metadata-line.ts';
import { proseBetween, proseWords } from '../body/prose.ts';
import { headingLevel } from '../html/elements.ts';
import { imageOf, type JsonLdImage } from '../html/json-ld.ts';
import { hasNoTarget } from '../html/links.ts';
import type { Match } from '../html/locate.ts';
import type { Page } from '../html/page.ts';
import { isSamePicture, isTwin, widthInUrl } from '../html/picture-size.ts';
import { type Box, closest, isWithin, namesOf, type Segment, type SegmentImage } from '../html/segment.ts';
import { metaOf } from '../html/stated.ts';
import type { ExtractionContext } from '../publishers/rules/extraction-context.ts';
import { byRule, firstOf, type Located } from '../publishers/rules/strategy.ts';
import { classifyName } from '../text/classify-name.ts';
import { parseLabelledCaption } from '../text/parse-caption.ts';
import { isAuthorUrl } from './byline/byline-rows.ts';
import { cleanAlt, readCaption } from './caption.ts';

export interface LeadImage {
  readonly image?: Located<Image>;
  readonly caption?: Located<string>;
  readonly segments: readonly Segment[];
}

interface PageParts extends ReadHints {
  readonly page: Page;
  readonly place: BodyPlace;
}

const MIN_PIXELS = 150;
const LARGE_PIXELS = 300;
const NEAR_ABOVE = 8;
/** Whole words in a file name, alone or before a word for a picture: "arrow" is an icon, "sparrow" is not. */
const NO_PICTURE =
  /(?:logo|button)(?![a-z])|(?<![a-z])(?:logo|avatar|icon|icn|profile|author|sprite|emoji|arrow|default|placeholder|blank|no[-_]?(?:preview|image|img|photo))s?(?:[-_]?(?:img|image|pic|photo|picture|box))?(?![a-z])/iu;
/** The same for class words; "placeholder" names the box of a picture that loads later. */
const NO_PICTURE_NAMES =
  / (?:site ?logo|logo|avatar|icon|icn|profile|author|sprite|emoji|gravatar)s? | rounded (?:full|circle) | img circle /u;

export function findLeadImage(context: ExtractionContext, place: BodyPlace, known: ReadHints): LeadImage {
  const { page, rule } = context;
  const parts = { ...known, page, place };
  const imageFromRule = rule.find('leadImage', ({ texts: [url] }) =>
    pictureAt(context, url) === undefined ? 'it is not the URL of a picture on the page' : undefined,
  );
  const named = pictureAt(context, imageFromRule?.texts[0]);
  const shown = segmentOf(context, named) ?? shownImage(parts);
  const texts = shown === undefined ? textsOfFigure(parts) : captionSegments(parts, shown);
  const isCredit = (text: Segment): boolean => captionType(text, page, place.features) === 'credit';
  const captionIn = (segments: readonly Segment[]): ReturnType<typeof readCaption> => {
    const captions = segments.filter((segment) => !isCredit(segment));
    return readCaption(textsOf(captions), textsOf(segments.filter(isCredit)), context);
  };
  const printed = captionIn(texts);
  const fromRule = readCaption(
    captionsByRule(page, rule.find('caption'), shown),
    rule.find('credit')?.texts ?? [],
    context,
  );
  const early = (): readonly Segment[] => (shown === undefined ? captionsOfBody(parts) : []);
  const caption = firstOf(context, 'caption', [
    ...byRule(context, 'caption', 0.95, () => fromRule.caption),
    ['page', 'beside the lead image', 0.7, () => printed.caption],
    ['page', 'beside the first picture of the body', 0.6, () => captionIn(early()).caption],
  ]);
  const image = findImage(context, named, shown, fromRule.credit ?? printed.credit);
  return {
    ...(image ? { image } : {}),
    ...(caption ? { caption } : {}),
    segments: [...(shown ? twinsOf(page, shown) : []), ...texts],
  };
}

const MAX_TWIN_DISTANCE = 3;

/** A picture, and the same next to it for other screen widths. */
function twinsOf({ segments }: Page, { index, image: shown }: Segment): Segment[] {
  const around = segments.slice(Math.max(0, index - MAX_TWIN_DISTANCE), index + MAX_TWIN_DISTANCE + 1);
  return around.filter(({ image }) => image && shown && isTwin(image.url, shown.url));
}

/** The texts of a match that belong to the lead image, since a rule locates the captions of all pictures. */
function captionsByRule(page: Page, match: Match | undefined, shown: Segment | undefined): readonly string[] {
  const { elements = [], texts = [] } = match ?? {};
  if (elements.length < 2 || shown === undefined) return texts;
  const pictures = new Set(twinsOf(page, shown));
  return texts.filter((_, at) => {
    const element = elements[at];
    const box = element && page.boxOf(element);
    const picture = box && pictureOf(page, box);
    return picture !== undefined && pictures.has(picture);
  });
}

/** The picture of a caption: the one in its figure, otherwise the last one above it. */
function pictureOf({ segments }: Page, caption: Box): Segment | undefined {
  const figure = closest(caption, ['figure']);
  const inside = segments.slice(figure?.first ?? 0, figure?.end ?? caption.first);
  return inside.findLast(({ kind, hidden }) => kind === 'image' && !hidden);
}

function textsOf(segments: readonly Segment[]): string[] {
  return segments.map(({ text }) => text);
}

/** The absolute URL of a picture; undefined if it is invalid, or an icon of the page itself. */
function pictureAt({ resolve }: ExtractionContext, written: string | undefined): string | undefined {
  const url = resolve(written);
  return url === undefined || fileOf(url) === '' || isOwnFile(fileOf(url)) ? undefined : url;
}

function segmentOf({ page, resolve }: ExtractionContext, url: string | undefined): Segment | undefined {
  if (url === undefined) return undefined;
  return page.segments.find(({ image, hidden }) => image && !hidden && resolve(image.url) === url);
}

function findImage(
  context: ExtractionContext,
  named: string | undefined,
  shown: Segment | undefined,
  credit: string | undefined,
): Located<Image> | undefined {
  const { page, rule } = context;
  const { width, height } = shown?.image ?? {};
  const alt = cleanAlt(shown?.image?.alt ?? '', rule);
  const image = (written: string | undefined, size: Size): Image | undefined => {
    const url = pictureAt(context, written);
    return url === undefined
      ? undefined
      : { url, ...(alt ? { alt } : {}), ...(credit ? { credit } : {}), ...sized(size) };
  };
  const ofJsonLd = page.article && imageOf(page.article);
  const stated = statedPicture(context, ofJsonLd);
  const source = stated?.source ?? 'meta';
  const better = stated && isBetter(stated, shown) ? stated : undefined;
  return firstOf(context, 'leadImage', [
    ...byRule(context, 'leadImage', 0.95, () => image(named, { width, height })),
    [source, 'larger than the one above the body', 0.6, () => better && image(better.url, better)],
    ['page', 'above the body', 0.6, () => image(shown?.image?.url, { width, height })],
    ['json-ld', 'image', 0.5, () => image(ofJsonLd?.url, ofJsonLd ?? {})],
    ['meta', 'og:image', 0.5, () => image(metaOf(page, 'og:image', 'twitter:image'), {})],
  ]);
}

interface StatedPicture extends JsonLdImage {
  readonly source: Source;
  /** Whether JSON-LD and meta have the same picture. */
  readonly isAgreed: boolean;
}

function statedPicture(context: ExtractionContext, described?: JsonLdImage): StatedPicture | undefined {
  const { page } = context;
  const ofMeta = pictureAt(context, metaOf(page, 'og:image', 'twitter:image'));
  const ofJsonLd = pictureAt(context, described?.url);
  const width = Number.parseInt(metaOf(page, 'og:image:width') ?? '', 10) || undefined;
  const isAgreed = ofMeta !== undefined && ofMeta === ofJsonLd;
  if (ofMeta !== undefined) return { url: ofMeta, source: 'meta', width, isAgreed };
  return ofJsonLd === undefined ? undefined : { ...described, url: ofJsonLd, source: 'json-ld', isAgreed };
}

const MIN_WIDTH = 300;
/** Renditions for other sites are cropped, or have the name of the publisher printed on them. */
const FOR_OTHER_SITES = /overlay|facebook|twitter|social|[?&](?:rect|crop)=/iu;

/**
 * Whether to prefer the stated picture to the visible one: it is a larger rendition, or a larger picture on which
 * JSON-LD and meta agree while the page shows one that is small or scaled to its column.
 */
function isBetter(stated: StatedPicture, shown: Segment | undefined): boolean {
  if (shown?.image === undefined || FOR_OTHER_SITES.test(stated.url)) return false;
  const { url, width } = shown.image;
  const scaled = widthInUrl(url);
  if (isSamePicture(stated.url, url)) return isLargerThan(scaled, stated, Infinity);
  if ((scaled ?? width ?? MIN_WIDTH) < MIN_WIDTH) return true;
  if (!stated.isAgreed || widthInUrl(stated.url) !== undefined) return false;
  return isLargerThan(scaled, stated, 0);
}

/** Whether the stated picture is larger than one scaled to a width; `unknown` is its width if it states none. */
function isLargerThan(scaled: number | undefined, { url, width }: StatedPicture, unknown: number): boolean {
  return scaled !== undefined && (widthInUrl(url) ?? width ?? unknown) > scaled;
}

const QUERY = /[?#]/u;

function fileOf(url: string): string {
  return url.split(QUERY)[0]?.split('/').at(-1) ?? '';
}

const MAX_OWN_WORDS = 5;
const FILE_WORD = /[a-z]{2,}/giu;

/** Buttons of the page; the file names of news pictures have other words. */
const BUTTON =
  /^(?:share|facebook|fb|twitter|x|whatsapp|wa|telegram|instagram|youtube|linkedin|koo|email|mail|print|download|(?:google-?)?play-?store|app-?store|close|search|menu|home|app)[-_]?[0-9]*[.](?:png|svg|gif|webp)$/iu;

/** Whether the name of a file marks it as an icon of the page. A name of many words describes a picture, whatever the words are. */
function isOwnFile(file: string): boolean {
  const words = file.match(FILE_WORD) ?? [];
  return BUTTON.test(file) || (NO_PICTURE.test(file) && words.length <= MAX_OWN_WORDS);
}

type Size = Omit<JsonLdImage, 'url'>;

function sized({ width, height }: Size): { width?: number; height?: number } {
  return { ...(width ? { width } : {}), ...(height ? { height } : {}) };
}

function roleOf({ features }: BodyPlace, { box }: Segment): BoxRole | undefined {
  return features.roles[box.index];
}

/** Maximum words of the body before a lead image, if no picture is above the text. */
const MAX_WORDS_BEFORE = 120;

function captionsOfBody(parts: PageParts): readonly Segment[] {
  const { page, place, headline } = parts;
  const start = headline[0]?.index ?? place.root.first;
  const first = page.segments
    .slice(Math.max(start, place.root.first), place.root.end)
    .find((segment) => isLead(parts, segment));
  const isEarly = first !== undefined && proseBetween(page, start, first.index) <= MAX_WORDS_BEFORE;
  return isEarly ? captionSegments(parts, first) : [];
}

/** The picture between the headline and the first paragraph, otherwise the last one above the headline. */
function shownImage(parts: PageParts): Segment | undefined {
  const { page, place, headline } = parts;
  const title = headline[0]?.index;
  const start = title ?? place.root.first;
  const candidates = (from: number, to: number): Segment[] =>
    page.segments.slice(from, to).filter((segment) => isLead(parts, segment));
  const below = candidates(start, firstParagraph(parts, start));
  const behind = below.find((image) => captionSegments(parts, image).length > 0) ?? below[0];
  if (behind !== undefined || title === undefined) return behind;
  return candidates(Math.max(0, title - NEAR_ABOVE), title).findLast(
    (image) => isLarge(image) || captionSegments(parts, image).length > 0,
  );
}

/** A picture above the headline must have a figure or a stated width, as evidence that it is not decoration. */
function isLarge({ image, box }: Segment): boolean {
  return (image?.width ?? 0) >= LARGE_PIXELS || closest(box, ['figure']) !== undefined;
}

function isLead({ page, place, excludedByRule }: PageParts, segment: Segment): boolean {
  const { image, box } = segment;
  if (image === undefined || segment.hidden || isOfPage(roleAround(place, segment))) return false;
  if (excludedByRule.has(segment) || closest(box, (up) => excludedByRule.has(up)) !== undefined) return false;
  // A portrait links to the page of the person.
  if (isAuthorUrl(`${segment.href} ${image.url}`) || isTiny(image)) return false;
  if (closest(box, ({ tag }) => headingLevel(tag) > 0) !== undefined) return false;
  if (isButton(segment, image, page) || isOfWriter(page, segment, image)) return false;
  if (NO_PICTURE_NAMES.test(`${namesOf(segment.inline)}${box.names}`)) return false;
  return isCaptioned(box) || !isOwnFile(fileOf(image.url));
}

/** Maximum segments: a portrait, a name, a place and a date. */
const MAX_IN_BYLINE = 5;

/** Whether the only text next to a picture is a name followed by a date, which makes it a portrait or icon of the writer. */
function isOfWriter({ segments }: Page, { index, box }: Segment, { alt = '' }: SegmentImage): boolean {
  const [name, ...row] = segments.slice(index + 1, index + MAX_IN_BYLINE);
  if (name?.kind !== 'text' || !row.some(isMetadataLine)) return false;
  if (isAuthorUrl(name.href) && isRowOf(box, name, segments)) return true;
  const isInRow = name.box === box && box.end - box.first <= MAX_IN_BYLINE;
  return (isInRow || name.text === alt) && classifyName(name.text) === 'person' && !isCaptioned(box);
}

/** Whether the smallest box of a picture and a name holds neither a heading nor a sentence. */
function isRowOf(picture: Box, name: Segment, segments: Page['segments']): boolean {
  const row = closest(picture, (box) => isWithin(name.box, box));
  const texts = segments.slice(row?.first, row?.end);
  return texts.every((text) => headingLevel(text.box.tag) === 0 && proseWords(text) === 0);
}

const DRAWING = /\.svg(?:[?#]|$)/iu;

/** A vector image without a caption is an icon or a logo; pictures in a row whose links lead to no page are buttons. */
function isButton(segment: Segment, { url }: SegmentImage, { segments }: Page): boolean {
  const { href, box, index } = segment;
  if (DRAWING.test(url)) return !isCaptioned(box);
  if (href === undefined || !hasNoTarget(href)) return href !== undefined && isPlatform(href);
  const beside = [segments[index - 1], segments[index + 1]];
  return !isLarge(segment) && beside.some((other) => other?.kind === 'image' && other.box === box);
}

function isTiny({ url, width = widthInUrl(url), height }: SegmentImage): boolean {
  return (width ?? MIN_PIXELS) < MIN_PIXELS || (height ?? MIN_PIXELS) < MIN_PIXELS / 2;
}

/** Whether a picture is in a figure with a caption: it belongs to the article, whatever its file name. */
function isCaptioned(box: Box): boolean {
  const figure = closest(box, ['figure']);
  return figure !== undefined && hasCaption(figure.element);
}

function hasCaption({ children }: Box['element']): boolean {
  return children.some((child) => 'name' in child && child.name === 'figcaption');
}

/** Segments of a picture with caption and credit. */
const MAX_IN_ASIDE = 3;

/** The role of a picture: a figure, or an aside with only a picture and its caption, is not a sidebar. */
function roleAround(place: BodyPlace, segment: Segment): BoxRole | undefined {
  const { roles } = place.features;
  const figure = closest(
    segment.box,
    ({ tag, first, end }) => tag === 'figure' || (tag === 'aside' && end - first <= MAX_IN_ASIDE),
  );
  return figure?.parent === undefined ? roleOf(place, segment) : roles[figure.parent.index];
}

/** Index of the first paragraph of the body, other than the standfirst: pictures after it belong to the body. */
function firstParagraph({ page, place, standfirst }: PageParts, from: number): number {
  const isParagraph = (segment: Segment): boolean =>
    proseWords(segment) > 0 &&
    isWithin(segment.box, place.root) &&
    roleOf(place, segment) === undefined &&
    !standfirst.includes(segment);
  const index = page.segments.findIndex((segment) => segment.index >= from && isParagraph(segment));
  return index < 0 ? page.segments.length : index;
}

/** The texts of the first figure of the story whose picture is known only to a script. */
function textsOfFigure(parts: PageParts): readonly Segment[] {
  const { page, place, headline } = parts;
  const start = headline.at(-1)?.index ?? place.root.first;
  const end = firstParagraph(parts, start);
  const figure = page.boxes.find(
    ({ tag, first, hidden, index, element }) =>
      tag === 'figure' &&
      first > start &&
      first < end &&
      !hidden &&
      hasCaption(element) &&
      !isOfPage(place.features.roles[index]),
  );
  const inside = page.segments.slice(figure?.first ?? 0, figure?.end ?? 0).filter(({ hidden }) => !hidden);
  return inside.every(({ kind }) => kind === 'text') ? inside : [];
}

/** Captions and credits that appear with the picture: in its figure, or directly after it. */
function captionSegments({ page, place, headline }: PageParts, shown: Segment): readonly Segment[] {
  const { features } = place;
  const figure = closest(shown.box, ['figure']);
  const isSeen = (segment: Segment): boolean =>
    !segment.hidden && !segment.control && segment.template === undefined && !headline.includes(segment);
  const inside = figure === undefined ? [] : page.segments.slice(figure.first, figure.end);
  const captions = inside.filter(
    (segment) => segment.kind === 'text' && isSeen(segment) && !isBesideCaption(segment, { page, features }),
  );
  const typeOf = (segment: Segment): ReturnType<typeof captionType> => captionType(segment, page, features);
  if (captions.some((segment) => typeOf(segment) !== 'credit')) return captions;
  const pictures = page.segments.slice(shown.index, shown.box.end);
  const others = pictures.findIndex(({ kind }) => kind !== 'image');
  const last = captions.at(-1) ?? pictures.at(others < 0 ? -1 : others - 1) ?? shown;
  const from = last.index + 1;
  const isBetween = (segment: Segment): boolean =>
    segment.control || roleOf(place, segment) === 'share' || SIGN_OF_VIDEO.test(segment.text);
  const behind = page.segments
    .slice(from, from + MAX_CAPTION_DISTANCE)
    .filter((segment) => isSeen(segment) && !isBetween(segment));
  const end = behind.findIndex((segment) => typeOf(segment) === undefined);
  const near = [...captions, ...(end < 0 ? behind : behind.slice(0, end))];
  const isBadge = near.every((segment) => segment.words <= MAX_BADGE_WORDS || isCredited(segment));
  const credited = isBadge ? creditedCaption(behind) : [];
  return credited.length > 0 ? credited : near;
}

/** A label printed over a picture, such as the section, may be between the picture and its caption. */
const MAX_BADGE_WORDS = 3;

/** The first text above the paragraphs that ends with a labelled credit: a caption shown over the picture. */
function creditedCaption(behind: readonly Segment[]): readonly Segment[] {
  const found = behind.find((segment) => proseWords(segment) > 0 || isCredited(segment));
  return found !== undefined && isCredited(found) ? [found] : [];
}

function isCredited({ kind, text }: Segment): boolean {
  const { caption, credit } = kind === 'text' ? parseLabelledCaption(text) : {};
  return caption !== undefined && credit !== undefined;
}

/** The length of a video, and the sign on its picture. */
const SIGN_OF_VIDEO = /^(?:\p{Nd}{1,2}:\p{Nd}{2}|\p{So})$/u;
const MAX_CAPTION_DISTANCE = 20;
