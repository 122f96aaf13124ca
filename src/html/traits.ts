/**
 * The properties of an element according to its name and attributes, as bits of one number. The walk over a page checks a dozen
 * of them per element, and most elements have one attribute or none, so reading each attribute once is cheaper.
 */
import type { Element } from 'domhandler';
import {
  BLOCK_ELEMENTS,
  BOLD_ELEMENTS,
  CONTROL_ELEMENTS,
  DEBRIS_ELEMENTS,
  FRAME_ELEMENTS,
  ITALIC_ELEMENTS,
  NAMED_ELEMENTS,
  SILENT_ELEMENTS,
} from './elements.ts';

/** Hidden from all readers by an attribute, a style or a class. */
export const HIDDEN = 1;
export const ARIA_HIDDEN = 2;
/** A block by its name; a block by its style; not a block by its style. */
export const BLOCK = 4;
export const BLOCK_STYLED = 8;
export const INLINE_STYLED = 16;
export const BOLD = 32;
export const ITALIC = 64;
export const SILENT = 128;
export const CONTROL = 256;
export const DEBRIS = 512;
/** A class that is not empty, or a font size. */
export const CLASSED = 1024;
export const NAMED = 2048;
/** The text and URL of an image that a script will show. */
const DELAYED_ALT = 4096;
const DELAYED_URL = 8192;
/** Microdata, a relation or a class that may state author and date. */
export const STATES = 16384;
/** A frame, or a name or class that may mark the embed code of another site. */
export const MAY_EMBED = 32768;
export const DELAYED = DELAYED_ALT | DELAYED_URL;

const HIDING_STYLE = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu;
const BLOCK_STYLE = /display\s*:\s*(?:block|flex|grid|table)/iu;
const INLINE_STYLE = /display\s*:\s*inline(?!-)/iu;
const SCREEN_READER_CLASS =
  /(?<!not)(?:^|[\s_-])(?:sr-only|visually-?hidden|screen-?reader(?:-only|-text)?|assistive-text|a11y-hidden|off-?screen(?:-text)?)(?:$|[\s_-])|(?:^|\s)[a-z]{2,8}-vh(?:$|\s)/iu;
/** A cheap test that nearly all classes fail. */
const MAY_BE_FOR_READERS = /sr-only|hidden|reader|assistive|off-?screen|-vh/iu;
/** A cheap test for embed codes, which are always marked as such. */
const MAY_BE_CODED = /twitter|instagram|youtube|fb-|facebook|tiktok|reddit|dailymotion/u;
/** Classes of microformats. */
const STATING_CLASS = /author|published|updated/u;
/** Spell checkers and office programs: CKEditor SCAYT, Grammarly, Ginger, LanguageTool, Word. Seen in papers. */
const DEBRIS_CLASS = /(?:^|\s)(?:scayt-misspell|gramm-problem|gr_|GINGER_SOFTWARE|SpellE|GramE|spellcheck)/u;

/** Utility classes of Tailwind and Bootstrap for bold type, and the property itself. */
const BOLD_CLASS =
  /(?:^|\s)(?:font-(?:bold|semibold|extrabold|black)|fw-(?:bold|bolder|semibold|[6-9]00))(?=\s|$)/u;
const BOLD_STYLE = /font-weight\s{0,2}:\s{0,2}(?:bold|[6-9]00)/iu;

const BY_NAME = new Map<string, number>();
for (const [names, trait] of [
  [BLOCK_ELEMENTS, BLOCK],
  [BOLD_ELEMENTS, BOLD],
  [ITALIC_ELEMENTS, ITALIC],
  [SILENT_ELEMENTS, SILENT],
  [CONTROL_ELEMENTS, CONTROL],
  [DEBRIS_ELEMENTS, DEBRIS],
  [NAMED_ELEMENTS, NAMED],
  [FRAME_ELEMENTS, MAY_EMBED],
] as const) {
  for (const name of names) BY_NAME.set(name, (BY_NAME.get(name) ?? 0) | trait);
}

function ofClass(classes: string): number {
  let traits = classes === '' ? 0 : CLASSED;
  if (MAY_BE_FOR_READERS.test(classes) && SCREEN_READER_CLASS.test(classes)) traits |= HIDDEN;
  if (BOLD_CLASS.test(classes)) traits |= BOLD;
  if (STATING_CLASS.test(classes)) traits |= STATES;
  if (MAY_BE_CODED.test(classes)) traits |= MAY_EMBED;
  return DEBRIS_CLASS.test(classes) ? traits | DEBRIS : traits;
}

function ofStyle(style: string): number {
  let traits = HIDING_STYLE.test(style) ? HIDDEN : 0;
  if (BLOCK_STYLE.test(style)) traits |= BLOCK_STYLED;
  if (INLINE_STYLE.test(style)) traits |= INLINE_STYLED;
  return BOLD_STYLE.test(style) ? traits | BOLD : traits;
}

function ifIs(wanted: string, trait: number): (value: string) => number {
  return (value) => (value === wanted ? trait : 0);
}

const TRAITS_OF_VALUE: ReadonlyMap<string, (value: string) => number> = new Map([
  ['class', ofClass],
  ['style', ofStyle],
  ['hidden', (value: string) => (value === 'until-found' ? 0 : HIDDEN)],
  ['aria-hidden', ifIs('true', ARIA_HIDDEN)],
  // The AMP layout of sidebars, lightboxes and the like, which are closed until a reader opens them.
  ['layout', ifIs('nodisplay', HIDDEN)],
  ['role', ifIs('button', CONTROL)],
  ['itemprop', () => STATES],
  ['rel', () => STATES],
  ['data-scayt_word', () => DEBRIS],
  ['data-scayt-word', () => DEBRIS],
  ['size', () => CLASSED],
  ['data-alt', () => DELAYED_ALT],
  ['data-src', () => DELAYED_URL],
]);

export function traitsOf({ name, attribs }: Element): number {
  const ofName = BY_NAME.get(name) ?? (name.includes('-') && MAY_BE_CODED.test(name) ? MAY_EMBED : 0);
  return ofName | attributeTraits(attribs);
}

export function attributeTraits(attributes: Readonly<Record<string, string>>): number {
  let traits = 0;
  for (const name in attributes) traits |= TRAITS_OF_VALUE.get(name)?.(attributes[name] ?? '') ?? 0;
  return traits;
}
