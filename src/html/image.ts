/** Reads one `<img>`, `<amp-img>` or what stands in for one: the picture that a reader sees, not its placeholder. */
import type { Element } from 'domhandler';
import type { SegmentImage } from './segment.ts';

/** Attributes that lazy loaders keep the real address in, most certain first. Seen in Hindi papers and common loaders. */
const LAZY_URLS = [
  'data-src',
  'data-original',
  'data-gal-src',
  'data-lazy-src',
  'data-srcset',
  'data-url',
  'data-hi-res-src',
];
/** What a loader shows until the picture is there. */
const PLACEHOLDER_FILE =
  /placeholder|\/(?:blank|spacer|transparent|pixel|loader|loading|lazy(?:load)?|1x1)(?![a-z])[^/]*\.(?:gif|png|svg|jpe?g)/iu;
const FIRST_CANDIDATE = /^\s*([^\s,]+)/u;

/** The image of an element, or undefined when it states no address or is a tracker's single pixel. */
export function readImage(element: Element): SegmentImage | undefined {
  const url = urlOf(element.attribs);
  const { attribs } = element;
  const { alt = attribs['data-alt'] ?? '', title = '' } = attribs;
  const { width = attribs['data-width'], height = attribs['data-height'] } = attribs;
  if (url === undefined || (width === '1' && height === '1')) return undefined;
  return { url, alt, title, width: pixels(width), height: pixels(height) };
}

/** Whether an element without a picture waits for a script to put one in: it has address and alt. Seen on BBC sites of 2018. */
export function isDelayedImage({ attribs, children }: Element): boolean {
  return 'data-alt' in attribs && 'data-src' in attribs && children.every((child) => !('name' in child));
}

function urlOf(attributes: Record<string, string>): string | undefined {
  for (const name of LAZY_URLS) {
    if (!(name in attributes)) continue;
    const value = FIRST_CANDIDATE.exec(attributes[name] ?? '')?.[1];
    if (value !== undefined && !isPlaceholder(value)) return value;
  }
  const src = attributes.src?.trim();
  if (src && !isPlaceholder(src)) return src;
  return FIRST_CANDIDATE.exec(attributes.srcset ?? '')?.[1];
}

function isPlaceholder(url: string): boolean {
  return url.startsWith('data:') || url.startsWith('about:') || PLACEHOLDER_FILE.test(url);
}

/** No picture is larger; a number of hundreds of digits is read as Infinity. */
const MAX_PIXELS = 1_000_000;

function pixels(value: string | undefined): number | undefined {
  const number = value?.includes('%') ? Number.NaN : Number.parseInt(value ?? '', 10);
  return number > 0 && number <= MAX_PIXELS ? number : undefined;
}
