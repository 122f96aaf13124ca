/** Reads one `<img>`, `<amp-img>` or substitute: the picture that a reader sees, not its placeholder. */
import type { Element } from 'domhandler';
import { bestOf } from '../text/tally.ts';
import { widthInUrl } from './picture-size.ts';
import type { SegmentImage } from './segment.ts';

/** Attributes in which lazy loaders keep the real URL, most certain first. Source: Hindi papers and common loaders. */
const LAZY_URLS =
  'data-src data-original data-gal-src data-lazy-src data-srcset data-url data-hi-res-src'.split(' ');
/** Placeholders of lazy loaders. */
const PLACEHOLDER_FILE =
  /placeholder|[,_]blur[_:][0-9]|\/(?:blank|spacer|transparent|pixel|loader|loading|lazy(?:load)?|1x1)(?![a-z])[^/]*\.(?:gif|png|svg|jpe?g)/iu;
/** A narrower picture is a blurred placeholder. */
const MIN_WIDTH = 100;
const FIRST_CANDIDATE = /^\s*([^\s,]+)/u;

/** The image of an element, or undefined if it has no URL or is a tracking pixel. */
export function readImage(element: Element): SegmentImage | undefined {
  const url = urlOf(element.attribs);
  const { attribs } = element;
  const { alt = attribs['data-alt'] ?? '' } = attribs;
  const { width = attribs['data-width'], height = attribs['data-height'] } = attribs;
  if (url === undefined || (width === '1' && height === '1')) return undefined;
  const size = isRatio(pixels(width), pixels(height)) ? {} : { width: pixels(width), height: pixels(height) };
  return { url, alt, width: size.width, height: size.height };
}

function urlOf(attributes: Record<string, string>): string | undefined {
  const { srcset = '' } = attributes;
  const src = attributes.src?.trim();
  if (src && (widthInUrl(src) ?? MIN_WIDTH) < MIN_WIDTH)
    return lazyUrl(attributes) ?? largestOf(srcset) ?? src;
  const shown = src && !isPlaceholder(src) ? src : undefined;
  return lazyUrl(attributes) ?? shown ?? FIRST_CANDIDATE.exec(srcset)?.[1] ?? unknownUrl(attributes);
}

function lazyUrl(attributes: Record<string, string>): string | undefined {
  const urls = LAZY_URLS.map((name) => FIRST_CANDIDATE.exec(attributes[name] ?? '')?.[1]);
  return urls.find((url) => url !== undefined && !isPlaceholder(url));
}

const CANDIDATE_BORDER = /,\s/u;
const SPACES = /\s+/u;
const WIDTH = /^[0-9]{1,5}w$/u;

/** The widest candidate of a srcset with widths. */
function largestOf(srcset: string): string | undefined {
  const candidates = srcset.split(CANDIDATE_BORDER).map((candidate) => candidate.trim().split(SPACES));
  return bestOf(candidates, ([, width = '']) => (WIDTH.test(width) ? Number.parseInt(width, 10) : 0))?.[0];
}

const DATA_ATTRIBUTE = /^data(?:$|-)/u;
const PICTURE_FILE = /\.(?:jpe?g|png|webp|avif)$/iu;
const WHITE_SPACE = /\s/u;
const QUERY = /[?#]/u;

/** The URL that an unknown loader keeps in a custom attribute: `data="/a.jpg"`. */
function unknownUrl(attributes: Record<string, string>): string | undefined {
  const isOfPicture = ([name, value]: [string, string]): boolean =>
    DATA_ATTRIBUTE.test(name) && isPictureFile(value) && !isPlaceholder(value);
  return Object.entries(attributes).find(isOfPicture)?.[1];
}

function isPlaceholder(url: string): boolean {
  return url.startsWith('data:') || url.startsWith('about:') || PLACEHOLDER_FILE.test(url);
}

function isPictureFile(url: string): boolean {
  return !WHITE_SPACE.test(url) && PICTURE_FILE.test(url.split(QUERY)[0] ?? '');
}

const MAX_RATIO = 32;

/** Whether width and height are only an aspect ratio: `width="16" height="9"`. */
function isRatio(width: number | undefined, height: number | undefined): boolean {
  if (width === undefined || height === undefined || width === height) return false;
  return Math.max(width, height) <= MAX_RATIO;
}

/** Maximum size of a picture; a number with hundreds of digits is parsed as Infinity. */
const MAX_PIXELS = 1_000_000;

function pixels(value: string | undefined): number | undefined {
  const number = value?.includes('%') ? Number.NaN : Number.parseInt(value ?? '', 10);
  return number > 0 && number <= MAX_PIXELS ? number : undefined;
}
