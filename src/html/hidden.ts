/** Hidden elements: by attribute, by style, by AMP layout, or by class words that mean "for screen readers only". */
import { ARIA_HIDDEN, attributeTraits, HIDDEN } from './traits.ts';

/** Whether an element with these attributes is hidden from sighted readers. */
export function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  return (attributeTraits(attributes) & (HIDDEN | ARIA_HIDDEN)) !== 0;
}

/** Utility classes that hide an element unless another class shows it: Bootstrap, Tailwind, WordPress. */
const HIDING_CLASS = /(?:^|\s)(?:hidden|d-none|is-hidden|u-hidden)(?:$|\s)/u;
const SHOWING_CLASS =
  /(?:^|\s)(?:[a-z0-9-]{1,12}:(?:block|flex|grid|inline|table|contents|visible)|d-(?:sm|md|lg|xl|xxl)-(?:block|flex|grid|inline|table))/u;

/** Whether a utility class hides an element on all screens; a script may still remove the class. */
export function isHiddenByClass(classes: string): boolean {
  return (HIDING_CLASS.test(classes) || isForPrint(classes)) && !SHOWING_CLASS.test(classes);
}

const PRINT_CLASS = /(?:^|\s)(?:print-only|d-print-block|visible-print-block)(?:$|\s)/u;

/** Whether a class marks an element as print-only, so that no script shows it on a screen. */
export function isForPrint(classes: string): boolean {
  return PRINT_CLASS.test(classes);
}
