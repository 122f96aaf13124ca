/** What a reader does not see: by attribute, by style, by AMP layout, or by the class words that mean "for screen readers only". */

/** The AMP layout of sidebars, lightboxes and the like, until a reader opens them. */
const NEVER_LAID_OUT = 'nodisplay';
const HIDING_STYLE = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu;
const SCREEN_READER_CLASS =
  /(?<!not)(?:^|[\s_-])(?:sr-only|visually-?hidden|screen-?reader(?:-only|-text)?|assistive-text|a11y-hidden|off-?screen(?:-text)?)(?:$|[\s_-])/iu;

/** A cheap question that nearly all classes answer with no. */
const MAY_BE_FOR_READERS = /sr-only|hidden|reader|assistive|off-?screen/iu;

/** Whether an element with these attributes is hidden from sighted readers. */
export function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  if ('hidden' in attributes && attributes.hidden !== 'until-found') return true;
  if (attributes['aria-hidden'] === 'true' || attributes.layout === NEVER_LAID_OUT) return true;
  const style = attributes.style;
  if (style !== undefined && HIDING_STYLE.test(style)) return true;
  const classes = attributes.class;
  return classes !== undefined && MAY_BE_FOR_READERS.test(classes) && SCREEN_READER_CLASS.test(classes);
}
