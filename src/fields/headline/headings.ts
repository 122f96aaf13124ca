import { proseWords } from '../../body/prose.ts';
import { headingLevel } from '../../html/elements.ts';
import { linkTexts } from '../../html/links.ts';
import type { Page } from '../../html/page.ts';
import { type Box, closest, isVisibleText, type Segment } from '../../html/segment.ts';
import type { ExtractionContext } from '../../publishers/rules/extraction-context.ts';
import { isHomeLabel } from '../../text/boilerplate.ts';
import { sumOf } from '../../text/tally.ts';
import { HOME_URL, isBreadcrumb } from '../breadcrumb.ts';

export interface ShownHeading {
  readonly text: string;
  readonly level: number;
  readonly segments: readonly Segment[];
}

export function headingOf(segments: readonly Segment[], level = 1): ShownHeading {
  return { text: segments.map((segment) => segment.text).join(' '), level, segments };
}

export function indexOf({ segments }: ShownHeading): number {
  return segments[0]?.index ?? 0;
}

/** Maximum size of a heading; a larger one was never closed. The longest one seen has 7 segments and 503 characters. */
const MAX_HEADING_LENGTH = 5000;

export function shownHeadings(page: Page): ShownHeading[] {
  return page.boxes.flatMap(({ tag, first, end }) => {
    const level = headingLevel(tag);
    const inside = level === 0 ? [] : page.segments.slice(first, end);
    const segments = inside.filter(isVisibleText);
    const isClosed = sumOf(inside, ({ chars }) => chars) <= MAX_HEADING_LENGTH;
    return isClosed && segments.length > 0 ? [headingOf(segments, level)] : [];
  });
}

const LOGO_NAMES = / (?:logo|site ?(?:logo|title|name)|brand) /u;

/** Whether a heading is the name or logo of the site: by its class, its picture, or because it is only a link to the home page. */
export function isLogo({ segments }: ShownHeading, { page, resolve }: ExtractionContext): boolean {
  const isNamed = ({ box }: Segment): boolean => LOGO_NAMES.test(box.names);
  if (segments.some(isNamed) || isBesideLogo(segments[0], page)) return true;
  const isHome = (href: string | undefined): boolean => HOME_URL.test(resolve(href)?.split('#')[0] ?? '-');
  return segments.every(({ linkChars, chars, href }) => linkChars >= chars && isHome(href));
}

/** Whether a heading is right behind the picture of a logo, in a box without running text. */
function isBesideLogo(heading: Segment | undefined, { segments }: Page): boolean {
  const { url = '' } = segments[(heading?.index ?? 0) - 1]?.image ?? {};
  if (!url.slice(url.lastIndexOf('/')).includes('logo')) return false;
  const row = closest(heading?.box, ({ first }) => first < (heading?.index ?? 0));
  if (row === undefined || row.end - row.first > MAX_BREADCRUMB_LENGTH) return false;
  return segments.slice(row.first, row.end).every((segment) => proseWords(segment) === 0);
}

const MAX_BREADCRUMB_LENGTH = 10;

/** Whether a heading is the last crumb of a breadcrumb: a copy of the title for search engines, often reworded. */
export function isCrumb({ segments: [first] }: ShownHeading, page: Page): boolean {
  return first !== undefined && (closest(first.box, isBreadcrumb) !== undefined || isInRow(first.box, page));
}

/** Whether a box is in a short row that starts with a link to the home page. */
function isInRow(box: Box, page: Page): boolean {
  const menu = closest(box, (up) => up.tag === 'nav');
  const row = menu ?? box.parent;
  if (row === undefined || row.end - row.first > MAX_BREADCRUMB_LENGTH) return false;
  const first = page.segments.slice(row.first, box.first).find(isVisibleText);
  if (first === undefined || !isHomeLabel(linkTexts(first)[0] ?? '')) return false;
  return menu !== undefined || first.box === row || first.box.parent === row;
}
