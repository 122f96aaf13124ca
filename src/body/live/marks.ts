/** Marks: places at which an entry of a live page may begin. */
import type { Page } from '../../html/page.ts';
import { type Box, headingOf, isWithin, type PageTime, type Segment } from '../../html/segment.ts';
import { LANGUAGES, TEXT_WORDS, wordsOf } from '../../languages/packs.ts';
import { anyOf, anyWord } from '../../text/listed-words.ts';
import { parseHindiDate, WEB_DATES } from '../../text/parse-hindi-date.ts';
import { groupedBy } from '../../text/tally.ts';
import type { Verdict } from '../block.ts';
import { type Calendar, CLOCK_SIGN, NEAR, readClock } from './clock.ts';

export interface Mark {
  readonly index: number;
  readonly box: Box;
  /** Whether the segment contains only the time (and author); otherwise the text of the entry follows within it. */
  readonly isLabel: boolean;
  /** The time as the markup states it. */
  readonly stated?: string | undefined;
  /** The time as printed. */
  readonly printed?: string | undefined;
  readonly text?: string | undefined;
}

export interface LiveContext {
  readonly page: Page;
  readonly root: Box;
  readonly verdicts: readonly Verdict[];
  /** Whether the page calls itself live; if so, a text may begin with its time. */
  readonly isLive: boolean;
  /** Entries that the JSON-LD lists: times by folded headline. */
  readonly listed: ReadonlyMap<string, string>;
  readonly calendar: Calendar;
}

/** Minimum number of times on a live page. */
export const MIN_ENTRIES = 3;
const MAX_LABEL_WORDS = 16;

/** Number of characters at the start of a text to search for a time. */
const MAX_LEAD_LENGTH = 60;

/** "Posted By" and similar labels; a bare "By" may start a sentence. */
const BYLINE_WORDS = wordsOf(TEXT_WORDS, 'writerPrefixes', 'editorPrefixes').filter((word) =>
  word.endsWith(' By'),
);
const BYLINE = new RegExp(`(?<!\\p{L})${anyOf(BYLINE_WORDS)}(?!\\p{L})`, 'iu');

/** Words around a time that add nothing to it. */
const TIME_WORDS = anyWord(NEAR, 'publishedLabels', 'modifiedLabels', 'timeJoints', 'oclock');
const LABEL_WORDS = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:IST|${TIME_WORDS}|${anyWord(LANGUAGES, 'liveWords')})(?![\\p{L}\\p{M}])`,
  'giu',
);

const LETTER = /[\p{L}\p{N}]/u;

/** Reasons for which a line with a time, a name and no label is excluded. */
const LABEL_REASONS = new Set<Verdict['reason']>(['metadata', 'stray', 'duplicate', 'before-body', 'label']);

/** Punctuation between a time and the text after it. */
export const LEAD_SIGNS = /^[\s:：|,•·–—-]+/u;

/** A quick check: whether enough lines could start an entry. */
export function hasTimes({ times, segments }: Page, root: Box): boolean {
  const stated = times.filter(({ box }) => isWithin(box, root));
  const mayStart = ({ text }: Segment): boolean => CLOCK_SIGN.test(text.slice(0, MAX_LEAD_LENGTH));
  return stated.length + segments.slice(root.first, root.end).filter(mayStart).length >= MIN_ENTRIES;
}

/** All marks within the root, one for each segment: a `<time>` is more precise than the text. */
export function timeMarks(context: LiveContext): Mark[] {
  const { page, root, verdicts } = context;
  const lines = verdicts.slice(root.first, root.end).filter(({ segment: { kind } }) => kind === 'text');
  const marks = new Map<number, Mark>();
  const stated = firstTimes(page, root).map((time) => elementMark(time, context));
  for (const mark of [...stated, ...lines.map((line) => printedMark(line, context))])
    if (mark !== undefined) marks.set(mark.index, marks.get(mark.index) ?? mark);
  return [...marks.values()].sort((left, right) => left.index - right.index);
}

/** A line must start with its time, or repeat it for each device. A line with several times is a list. */
const MAX_TIMES_OF_LINE = 8;

/** The first times of each line within a box. */
function firstTimes({ times }: Page, root: Box): PageTime[] {
  const inside = times.filter(({ box }) => isWithin(box, root));
  const lines = groupedBy(inside, ({ segment }) => segment);
  return [...lines.values()].flatMap((line) => line.slice(0, MAX_TIMES_OF_LINE));
}

/** The mark of a `<time>`, unless it has only a day. */
function elementMark(
  { datetime, text, box, segment: index }: PageTime,
  context: LiveContext,
): Mark | undefined {
  const exact = parseHindiDate(datetime, { ...WEB_DATES, zone: context.calendar.zone });
  const stated = exact?.precision === 'day' ? undefined : exact?.iso;
  const printed = stated === undefined ? readClock(text, context.calendar) : undefined;
  if (stated === undefined && printed === undefined) return undefined;
  const verdict = context.verdicts[index];
  if (verdict === undefined) return undefined;
  const rest = verdict.segment.text.replace(text, ' ');
  const isLabel = text !== '' && (isTitle(verdict.segment) ? !saysMore(rest) : saysWhenAlone(verdict, rest));
  return { index, box, isLabel, stated, printed: printed?.iso, text };
}

/** The mark of a line that is a time, or on a live page of a text that begins with one. */
function printedMark(verdict: Verdict, { calendar, isLive }: LiveContext): Mark | undefined {
  const { index, box, text, words } = verdict.segment;
  const clock = readClock(words > MAX_LABEL_WORDS ? text.slice(0, MAX_LEAD_LENGTH) : text, calendar);
  if (clock === undefined) return undefined;
  const isLabel = words <= MAX_LABEL_WORDS && saysWhenAlone(verdict, clock.rest);
  const isLead = isLive && verdict.type !== undefined && clock.index === 0;
  return isLabel || isLead ? { index, box, isLabel, printed: clock.iso } : undefined;
}

/** Whether a line contains only its time: names after a byline label do not count, nor do those of an excluded line. */
function saysWhenAlone({ reason, segment }: Verdict, rest: string): boolean {
  if (LABEL_REASONS.has(reason)) return true;
  return segment.ends ? !LETTER.test(rest.replace(LABEL_WORDS, ' ')) : !saysMore(rest);
}

/** Whether a line has other words than its time, the usual words around times, and a byline. */
function saysMore(rest: string): boolean {
  return LETTER.test(rest.slice(0, BYLINE.exec(rest)?.index).replace(LABEL_WORDS, ' '));
}

/** Whether a line is a heading, whose text next to the time is the title of the entry. */
export function isTitle({ box }: Segment): boolean {
  return headingOf(box) !== undefined;
}
