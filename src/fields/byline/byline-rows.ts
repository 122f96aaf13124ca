/** Byline rows: the short texts near the headline, or below the body, that state author, place and date. */
import { roleOfNames } from '../../body/box-roles.ts';
import type { BoxFeatures } from '../../body/candidates.ts';
import { proseWords } from '../../body/prose.ts';
import { isInBlockquote } from '../../body/quotes.ts';
import { headingLevel } from '../../html/elements.ts';
import { linksOf } from '../../html/links.ts';
import type { Page } from '../../html/page.ts';
import { textOfRow } from '../../html/row-text.ts';
import { type Box, isVisibleText, type Segment } from '../../html/segment.ts';
import { boilerplateKind } from '../../text/boilerplate.ts';
import { bareName, classifyName, placeKind } from '../../text/classify-name.ts';
import { isBylineLabel, parseByline, saysWhoDidWhat } from '../../text/parse-byline.ts';
import { ANY_DATES, findDates } from '../../text/parse-hindi-date.ts';

export interface BylineRow {
  readonly text: string;
  /** URLs by the words of their links. */
  readonly links: ReadonlyMap<string, string>;
}

const MAX_ROW_WORDS = 20;
const MAX_WORDS_OF_AGO = 8;
const MAX_ROWS = 8;
/** A row with names, roles, place, date and share buttons. */
const MAX_WORDS_OF_BOX = 30;
const DIGIT = /\p{Nd}/u;
const AUTHOR_URL =
  /\/(?:authors?|profiles?|reporters?|writers?|journalists?|contributors?|columnists?|avatars?|staff|lekhak)\/[^/]/iu;

export function isAuthorUrl(url: string | undefined): boolean {
  return url !== undefined && AUTHOR_URL.test(url);
}

export function bylineRows(page: Page, near: readonly Segment[], features?: BoxFeatures): BylineRow[] {
  if (features === undefined) return [];
  const isRow = (segment: Segment): boolean =>
    isBylineRow(segment, features) || isAboveDate(segment, page.segments[segment.index + 1] ?? segment);
  const rows: { box: Box; segments: readonly Segment[] }[] = [];
  for (const segment of near.filter(isRow)) {
    const last = rows.at(-1);
    if (last?.segments.includes(segment)) continue;
    const box = rowOf(segment);
    const named = labelledBy(page, segment);
    if (named !== undefined) rows.push({ box: named.box, segments: [segment, named] });
    else if (last?.box === box) last.segments = [...last.segments, segment];
    else rows.push({ box, segments: rowSegments(page, segment, isRow) ?? [segment] });
  }
  return rows.slice(0, MAX_ROWS).map(({ box, segments }) => ({
    text: joined(segments.map((segment) => textOfRow(segment))),
    links: linksOf(box.element),
  }));
}

const MARK = ' | ';

/** Joins the texts of a row. A label that starts a text and is alone in its element belongs to the words after it. */
function joined(texts: readonly string[]): string {
  const row = texts.join(MARK);
  const end = row.indexOf(MARK);
  return end > 0 && isBylineLabel(row.slice(0, end)) ? row.replace(MARK, ': ') : row;
}

/** Whether a text opens with the label of a byline; below the body, only such texts are bylines. */
export function hasBylineLabel({ boilerplate }: Segment): boolean {
  return boilerplate === 'metadata';
}

function isBylineRow(segment: Segment, features: BoxFeatures): boolean {
  if (isInBlockquote(segment.box)) return false;
  const role = features.roles[segment.box.index];
  if (role === 'metadata' || (role === 'share' && roleOfNames(segment.box.names) === 'metadata')) return true;
  if (segment.words > MAX_ROW_WORDS) return false;
  if (isLabelled(segment) || isAuthorLink(segment) || statesDate(segment) || saysWhoAndWhere(segment))
    return true;
  const { text, boilerplate, linkChars } = segment;
  return boilerplate === undefined && linkChars < text.length - text.indexOf(':') && saysWhoDidWhat(text);
}

const MAX_NAMED_WORDS = 8;
/** A picture of the author may be in between. */
const MAX_STEPS_TO_NAME = 2;

/** The short text after a label that is alone on its line. */
function labelledBy(page: Page, label: Segment): Segment | undefined {
  if (!isBylineLabel(label.text) || label.linkChars > 0) return undefined;
  const behind = page.segments.slice(label.index + 1, label.index + 1 + MAX_STEPS_TO_NAME);
  const next = behind.find(isVisibleText);
  return next !== undefined && next.words <= MAX_NAMED_WORDS ? next : undefined;
}

/** Whether a text, or a part of it after a bar, opens with the label of a byline or a date: "नया अख़बार | By: …". */
function isLabelled({ text, linkChars, boilerplate }: Segment): boolean {
  if (boilerplate === 'metadata' || (linkChars === 0 && isBylineLabel(text))) return true;
  return text.includes('|') && text.split('|').some((part) => boilerplateKind(part.trim()) === 'metadata');
}

const MAX_WORDS_OF_WHO_AND_WHERE = 9;
const MAX_WORDS_OF_PLACE = 4;
const ROW_MARK = /[|●•]/u;

/** Whether a short text is just a name and a known place: "मोहन लाल | पटना", "एजेंसी, पटना", or from where: "पटना से". */
function saysWhoAndWhere({ text, words, box }: Segment): boolean {
  if (words > MAX_WORDS_OF_WHO_AND_WHERE) return false;
  const isMarked = ROW_MARK.test(text);
  const isList = isMarked || text.includes(',');
  if (!isList && (words > MAX_WORDS_OF_PLACE || box.end - box.first === 1)) return false;
  const { authors, agency, desk, place } = parseByline(text);
  if (!isList) return place !== undefined && place !== text;
  return place !== undefined && ((isMarked && authors.length > 0) || (agency ?? desk) !== undefined);
}

/** Whether a text is a person with a place or a title, right above a date: "मोहन लाल, पटना". */
function isAboveDate({ text, words, linkChars }: Segment, next: Segment): boolean {
  if (words > MAX_WORDS_OF_WHO_AND_WHERE || !text.includes(',') || !DIGIT.test(next.text)) return false;
  const { authors, place = authors[0]?.role } = parseByline(text);
  return authors.length === 1 && place !== undefined && linkChars === 0 && statesDate(next);
}

/** A label joined to the name is not part of the link, nor are commas between linked names: "ByMohan Lal". */
const MIN_LINKED = 0.7;

function isAuthorLink({ linkChars, chars, href }: Segment): boolean {
  return linkChars >= chars * MIN_LINKED && isAuthorUrl(href);
}

function statesDate(segment: Segment): boolean {
  const { text, words } = segment;
  if (words <= MAX_WORDS_OF_AGO && findDates(text, ANY_DATES).length > 0) return true;
  if (!DIGIT.test(text)) return false;
  return findDates(text).length > 0 || findDates(textOfRow(segment)).length > 0;
}

/** The box whose words belong together: the parent of a box that holds a single text. */
function rowOf({ box }: Segment): Box {
  return box.parent !== undefined && box.end - box.first === 1 ? box.parent : box;
}

/** All byline texts in the row of a given one, including place, desk and agency, if the box is just a row. */
function rowSegments(page: Page, first: Segment, isRow: (text: Segment) => boolean): Segment[] | undefined {
  const box = rowOf(first);
  const texts = page.segments
    .slice(box.first, box.end)
    .filter(({ kind, hidden, control }) => kind === 'text' && !hidden && control === first.control);
  const words = texts.reduce((sum, segment) => sum + segment.words, 0);
  const isWhole = texts.some((text) => headingLevel(text.box.tag) > 0 || proseWords(text) > 0);
  if (words > MAX_WORDS_OF_BOX || isWhole) return undefined;
  return texts.filter((segment) => isRow(segment) || isOfRow(segment));
}

/** Whether a text in a row belongs to the byline by itself. A linked place is a section, and a linked name may be one too. */
function isOfRow({ text, linkChars }: Segment): boolean {
  if (linkChars > 0) return false;
  const kind = classifyName(text);
  if (kind === 'person' && text.includes(' ')) return true;
  return kind === 'desk' || kind === 'agency' || placeKind(bareName(text)) !== undefined;
}
