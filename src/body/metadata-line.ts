import { headingLevel } from '../html/elements.ts';
import type { Page } from '../html/page.ts';
import { type Box, isVisibleText, type Segment } from '../html/segment.ts';
import { TEXT_WORDS } from '../languages/packs.ts';
import { anyWord } from '../text/listed-words.ts';
import { isFullName, parseByline } from '../text/parse-byline.ts';
import { findDates } from '../text/parse-hindi-date.ts';
import { wordCount } from '../text/words.ts';
import { proseBetween, proseWords } from './prose.ts';
import { isInBlockquote } from './quotes.ts';
import type { BodyContext } from './reading.ts';

const MAX_WORDS = 16;
/** A picture may be between a name and the text. */
const MAX_STEPS_TO_TEXT = 2;
const HAS_DIGIT = /\p{Nd}/u;
/** Share of the line's characters that dates and the links next to them must cover. */
const MIN_COVERED = 0.6;

/** "पढ़ने का समय: 3 मिनट", "Lesezeit: 5 Min.", "· 3 मिनट". */
const READING_TIME = new RegExp(
  `(?:\\p{L}[\\p{L}\\p{M} ]{0,24}:?\\s?)?\\p{Nd}{1,2}\\s?${anyWord(TEXT_WORDS, 'minutes')}[\\p{L}\\p{M}]{0,8}\\.?`,
  'iu',
);

/** "6:48 पूर्वाह्न", as themes print the time next to the date. */
const TIME_ALONE = /^\p{Nd}{1,2}:\p{Nd}{2}(?:\s\S+)?$/u;

/** Whether a line starts with the label of a date or byline, or states dates and little else. */
export function isMetadataLine(segment: Segment): boolean {
  const { words, text, boilerplate, box } = segment;
  if (boilerplate === 'metadata' || isAuthorItem(box) || isAuthorItem(box.parent)) return true;
  if (words > MAX_WORDS || !HAS_DIGIT.test(text)) return false;
  return TIME_ALONE.test(text) || isRowOfDates(segment);
}

/** Whether a line above the text says only who reports, perhaps from where or when: "संवाद सहयोगी, पटना", "मोहन लाल | पटना". */
export function isReporterLine(segment: Segment, { page, root, start }: BodyContext): boolean {
  const { text, words, ends, index, box } = segment;
  if (ends || words > MAX_WORDS || headingLevel(box.tag) > 0) return false;
  if (proseBetween(page, Math.max(root.first, start), index) > 0) return false;
  if (isNameAboveParagraph(segment, page)) return true;
  const { authors, desk = '', place = '' } = parseByline(text);
  const [date = { index: text.length, length: 0 }] = findDates(text);
  const rest = text.slice(0, date.index) + text.slice(date.index + date.length);
  const named = [desk, place, ...authors.map(({ name }) => name)].join(' ');
  return wordCount(named) === wordCount(rest) && (desk !== '' || (place !== '' && authors.length > 0));
}

/** Whether a line is only the full name of a person, above a paragraph beside it. */
export function isNameAboveParagraph({ text, index, box, linkChars }: Segment, page: Page): boolean {
  const next = page.segments.slice(index + 1, index + 1 + MAX_STEPS_TO_TEXT).find(isVisibleText);
  if (next === undefined || proseWords(next) === 0 || next.box.parent !== box.parent) return false;
  const isOfOther = linkChars > 0 || box.tag === 'li' || headingLevel(box.tag) > 0 || isInBlockquote(box);
  return !isOfOther && isFullName(text) && !text.endsWith(',');
}

const BAR = /[|·•]/u;

/** Whether dates and links are most of a line, or an unended line opens with a moment, or has a moment and a bar. */
function isRowOfDates({ text, ends, linkChars }: Segment): boolean {
  const dates = findDates(text);
  const [first] = dates;
  if (first === undefined) return false;
  if (!ends && (first.index === 0 || BAR.test(text)) && first.precision !== 'day') return true;
  const covered = dates.reduce((sum, date) => sum + date.length, 0);
  const time = READING_TIME.exec(text)?.[0].length ?? 0;
  return covered + time + (ends ? 0 : linkChars) >= text.length * MIN_COVERED;
}

const AUTHOR_ITEM = /(?:^|\s)author(?:\s|$)/u;

function isAuthorItem(box: Box | undefined): boolean {
  return AUTHOR_ITEM.test(box?.element.attribs?.itemprop ?? '');
}
