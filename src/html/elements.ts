/** Element names by their effect on text: those that break a line, contain no text, or only mark words. */
import type { Element } from 'domhandler';

/** Elements that start and end a line. Source: the "block" and table displays of the HTML rendering section. */
export const BLOCK_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'html body address article aside blockquote center dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr iframe legend li ' +
    'listing main menu nav ol optgroup option p plaintext pre search section summary table caption ' +
    'colgroup tbody tfoot thead tr td th ul xmp noscript video audio canvas select textarea amp-ad ' +
    'amp-embed amp-sidebar amp-carousel amp-accordion amp-img amp-iframe'
  ).split(' '),
);

/** Elements whose content is not text of the page. */
export const SILENT_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'script style template svg math object canvas noscript noframes noembed audio video select ' +
    'textarea datalist progress meter map applet amp-ad amp-analytics amp-state amp-pixel ' +
    'amp-auto-ads amp-consent o:p xml'
  ).split(' '),
);

/** Controls, whose words are not part of the article. */
export const CONTROL_ELEMENTS: ReadonlySet<string> = new Set('button label input option legend'.split(' '));

export const BOLD_ELEMENTS: ReadonlySet<string> = new Set(['b', 'strong']);

/** Elements that editing tools leave around a word. */
export const DEBRIS_ELEMENTS: ReadonlySet<string> = new Set(['g', 'lt-highlighter', 'grammarly-extension']);

export const FRAME_ELEMENTS: ReadonlySet<string> = new Set(['iframe', 'amp-iframe']);

/** Elements with data about the page, whose content is not text. */
export const HEAD_ELEMENTS: ReadonlySet<string> = new Set('meta link base script title'.split(' '));

/** Elements that the walk reads by their name. */
export const NAMED_ELEMENTS: ReadonlySet<string> = new Set([
  ...'html br img amp-img noscript a input textarea table time'.split(' '),
  ...HEAD_ELEMENTS,
]);

export const ITALIC_ELEMENTS: ReadonlySet<string> = new Set(['i', 'em', 'cite']);

/** The name of an element; `h1` if its attributes make it the heading of the page. */
export function tagOf({ name, attribs }: Element): string {
  return attribs.role === 'heading' && attribs['aria-level'] === '1' ? 'h1' : name;
}

/** Level of a heading element, 0 for all others. */
export function headingLevel(tag: string): number {
  if (tag.length !== 2 || tag[0] !== 'h') return 0;
  const level = tag.charCodeAt(1) - 48;
  return level >= 1 && level <= 6 ? level : 0;
}
