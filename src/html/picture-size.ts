/** The size of a picture by its URL, and whether two URLs are renditions of one picture. */

/** Where image servers and content management systems write the width of a rendition. Source: pages of 30 countries. */
const WIDTHS: readonly RegExp[] = [
  /[?&;,/](?:tr[=:])?(?:w|width|im-?width|wid|resize|fit)[=:_-]([0-9]{2,4})(?![0-9])/iu,
  /[-_/]([0-9]{2,4})x[0-9]{2,4}(?:[-_./,?]|$)/iu,
  /\/w([0-9]{3,4})\//iu,
  /=w([0-9]{2,4})(?:[-&]|$)/iu,
];

/** The width in the URL of a picture, in pixels. */
export function widthInUrl(url: string): number | undefined {
  const width = WIDTHS.map((pattern) => pattern.exec(url)?.[1]).find(Boolean);
  return width === undefined ? undefined : Number(width);
}

const QUERY = /[?#]/u;
const EXTENSION = /\.(?:jpe?g|png|webp|gif|avif)/giu;
const SIZE_IN_NAME =
  /[-_](?:[0-9]{2,4}x[0-9]{2,4}|w?[0-9]{3,4}w?|scaled|large|medium|small|thumb(?:nail)?)$/iu;
/** Shorter names, such as "original" or "image", are used for many pictures. */
const MIN_NAME_LENGTH = 9;

/** Whether two URLs are renditions of one picture: their file names differ at most in size and extension. */
export function isSamePicture(left: string, right: string): boolean {
  const name = nameOf(left);
  return name.length >= MIN_NAME_LENGTH && name === nameOf(right);
}

/** Whether two pictures of a page are one, at one URL or in two renditions. */
export function isTwin(left: string, right: string): boolean {
  return left === right || isSamePicture(left, right);
}

function nameOf(url: string): string {
  const file = url.split(QUERY)[0]?.split('/').at(-1) ?? '';
  return file.replace(EXTENSION, '').replace(SIZE_IN_NAME, '').toLowerCase();
}
