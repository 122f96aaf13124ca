/** Breadcrumbs in a text of their own, in the body. */
import type { Segment } from '../html/segment.ts';
import { isHomeLabel } from '../text/home-label.ts';
import type { Reading } from './reading.ts';

/** Maximum letters before the headline in a breadcrumb that ends with it: "Hindi News / देश / …". */
const MAX_BREADCRUMB_LENGTH = 60;
const CRUMB_BORDER = /[\s/»›>|]+/u;
const CRUMB_MARK = /\s?[/»›>|]\s?/u;
const MIN_CRUMBS = 3;

/** Whether a line leads from the home page towards the headline, as breadcrumbs do. */
export function isBreadcrumbLine({ kind, text, words }: Segment, { title }: Reading): boolean {
  if (kind !== 'text' || text.length > MAX_BREADCRUMB_LENGTH + title.length) return false;
  if (title !== '' && text.length > title.length && text.endsWith(title)) {
    const [first = '', second = ''] = text.split(CRUMB_BORDER);
    return isHomeLabel(first) || isHomeLabel(`${first} ${second}`);
  }
  const [home = '', ...crumbs] = words > MIN_CRUMBS ? text.split(CRUMB_MARK) : [];
  return crumbs.length >= MIN_CRUMBS - 1 && isHomeLabel(home);
}
