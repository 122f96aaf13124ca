/** Hidden elements: by attribute, by style, by AMP layout, or by class words that mean "for screen readers only". */

/** The AMP layout of sidebars, lightboxes and the like, until a reader opens them. */
const NEVER_LAID_OUT = 'nodisplay';
const HIDING_STYLE = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu;
const SCREEN_READER_CLASS =
  /(?<!not)(?:^|[\s_-])(?:sr-only|visually-?hidden|screen-?reader(?:-only|-text)?|assistive-text|a11y-hidden|off-?screen(?:-text)?)(?:$|[\s_-])|(?:^|\s)[a-z]{2,8}-vh(?:$|\s)/iu;

/** A cheap test that nearly all classes fail. */
const MAY_BE_FOR_READERS = /sr-only|hidden|reader|assistive|off-?screen|-vh/iu;

/** Whether an element with these attributes is hidden from sighted readers. */
export function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  if ('hidden' in attributes && attributes.hidden !== 'until-found') return true;
  if (attributes['aria-hidden'] === 'true' || attributes.layout === NEVER_LAID_OUT) return true;
  const style = attributes.style;
  if (style !== undefined && HIDING_STYLE.test(style)) return true;
  const classes = attributes.class;
  return classes !== undefined && MAY_BE_FOR_READERS.test(classes) && SCREEN_READER_CLASS.test(classes);
}

/** Utility classes that hide an element unless another class shows it: Bootstrap, Tailwind, WordPress. */
const HIDING_CLASS =
  /(?:^|\s)(?:hidden|d-none|is-hidden|u-hidden|print-only|d-print-block|visible-print-block)(?:$|\s)/u;
const SHOWING_CLASS =
  /(?:^|\s)(?:[a-z0-9-]{1,12}:(?:block|flex|grid|inline|table|contents|visible)|d-(?:sm|md|lg|xl|xxl)-(?:block|flex|grid|inline|table))/u;

/**
 * Whether a utility class hides an element on all screens; a script may still remove the class.
 *
 * @example
 * isHiddenByClass('d-none d-print-block'); // true
 * isHiddenByClass('hidden md:block'); // false
 */
export function isHiddenByClass(classes: string): boolean {
  return HIDING_CLASS.test(classes) && !SHOWING_CLASS.test(classes);
}

const PRINT_CLASS = /(?:^|\s)(?:print-only|d-print-block|visible-print-block)(?:$|\s)/u;

/**
 * Whether a class marks an element as print only: no script shows it on a screen.
 *
 * @example
 * isForPrint('d-none d-print-block'); // true
 */
export function isForPrint(classes: string): boolean {
  return PRINT_CLASS.test(classes);
}
