/** A live entry: the part of a live page from one time line to the next. */
import { isNode, type JsonLdNode, listAt, stringAt, typesOf } from '../html/json-ld.ts';
import type { Page } from '../html/page.ts';
import { type Box, closest, headingOf, isVisibleText, type Segment } from '../html/segment.ts';
import { LANGUAGES } from '../languages/packs.ts';
import { foldForMatching } from '../text/fold-for-matching.ts';
import { anyWord } from '../text/listed-words.ts';
import { once } from '../text/once.ts';
import { parseHindiDate, WEB_DATES } from '../text/parse-hindi-date.ts';
import type { Verdict } from './block.ts';
import { calendarOf } from './live/clock.ts';
import { hasTimes, isTitle, LEAD_SIGNS, type LiveContext, type Mark, timeMarks } from './live/marks.ts';
import { type Range, rangesOf } from './live/ranges.ts';

export interface LiveGroup extends Range {
  /** ISO 8601 with offset. */
  readonly time?: string;
  /** The segments of its title; they may have been excluded as links or repeats. */
  readonly headline?: readonly Segment[];
  /** Their text, without a time in the same line. */
  readonly title?: string;
  /** Time lines, which are not text of the entry. */
  readonly labels: readonly Segment[];
}

/**
 * The entries of a live page, in document order: three or more similar boxes that each contain a clock time and running
 * text, and together most of the text. Ranges never overlap; what appears between them belongs to the page itself.
 */
export function findLiveEntries(page: Page, root: Box, verdicts: readonly Verdict[]): LiveGroup[] {
  if (!hasTimes(page, root)) return [];
  const blog = page.jsonLd.find((node) => typesOf(node).includes('LiveBlogPosting'));
  const headline = verdicts.find(({ reason }) => reason === 'headline')?.segment.text ?? '';
  const context = {
    page,
    root,
    verdicts,
    isLive: blog !== undefined || callsItselfLive(headline),
    listed: listedEntries(blog),
    calendar: calendarOf(page, blog),
  };
  const marks = timeMarks(context);
  return groupsOf(rangesOf(marks, context), marks, context);
}

/** The verdicts of one entry without its title and labels. If the whole entry is a list item, its text is no longer one. */
export function entryVerdicts(group: LiveGroup, verdicts: readonly Verdict[]): Verdict[] {
  const apart = new Set([...(group.headline ?? []), ...group.labels]);
  return verdicts.slice(group.from, group.to).flatMap((verdict) => {
    if (apart.has(verdict.segment)) return [];
    const item = verdict.type === 'list-item' ? closest(verdict.segment.box, ['li']) : undefined;
    const isEntry = item !== undefined && item.first <= group.from && item.end >= group.to;
    return [isEntry ? { segment: verdict.segment, type: 'paragraph' as const } : verdict];
  });
}

const LIVE_WORD = new RegExp(`(?<![\\p{L}\\p{M}])${anyWord(LANGUAGES, 'liveWords')}(?![\\p{L}\\p{M}])`, 'iu');

export function callsItselfLive(headline: string): boolean {
  return LIVE_WORD.test(headline);
}

/** Whether a box lacks the live entries of a larger one: the body of a rule may be only the text above them. */
export function leavesOutEntries(page: Page, box: Box, larger: Box): boolean {
  const isLive = page.jsonLd.some((node) => typesOf(node).includes('LiveBlogPosting'));
  return isLive && hasTimes(page, larger) && !hasTimes(page, box);
}

function listedEntries(blog: JsonLdNode | undefined): Map<string, string> {
  const times = new Map<string, string>();
  for (const update of blog === undefined ? [] : listAt(blog, 'liveBlogUpdate')) {
    if (!isNode(update)) continue;
    const headline = stringAt(update, 'headline');
    const date = headline && parseHindiDate(stringAt(update, 'datePublished') ?? '', WEB_DATES);
    if (headline && date && date.precision !== 'day') times.set(foldForMatching(headline), date.iso);
  }
  return times;
}

/** Ranges and marks are in document order, so those of one range follow each other. */
function groupsOf(ranges: readonly Range[], marks: readonly Mark[], context: LiveContext): LiveGroup[] {
  let next = 0;
  return ranges.map((range) => {
    while ((marks[next]?.index ?? range.from) < range.from) next += 1;
    const first = next;
    while ((marks[next]?.index ?? range.to) < range.to) next += 1;
    return groupOf(range, marks.slice(first, next), context);
  });
}

function groupOf({ from, to }: Range, own: readonly Mark[], context: LiveContext): LiveGroup {
  const { segments } = context.page;
  const labels = own.flatMap(({ isLabel, index }) => (isLabel ? (segments[index] ?? []) : []));
  const headline = headlineOf(from, to, new Set(labels), context);
  const title = withoutLead(headline.map(({ text }) => text).join(' '), own);
  const listed = context.listed.get(foldForMatching(title));
  const time =
    own.find(({ stated }) => stated)?.stated ?? listed ?? own.find(({ printed }) => printed)?.printed;
  return {
    from,
    to,
    ...(time === undefined ? {} : { time }),
    ...(headline.length === 0 ? {} : { headline, title }),
    labels,
  };
}

/** A label that a live page prints before a title, distinguished only by its style. */
const breaking = once(
  () => new RegExp(`^${anyWord(LANGUAGES, 'breakingLabels')}(?![\\p{M}])\\s?[:：|,-]?\\s?(?=\\S)`, 'iu'),
);

/** A title without the time before it and the label between the two. */
function withoutLead(title: string, marks: readonly Mark[]): string {
  const lead = marks.find(({ text }) => text !== undefined && text !== '' && title.startsWith(text))?.text;
  if (lead === undefined) return title;
  return title.slice(lead.length).replace(LEAD_SIGNS, '').replace(breaking(), '');
}

/** A title may have been excluded: it is a link, or a list of entries above repeats it. */
function headlineOf(from: number, to: number, labels: ReadonlySet<Segment>, context: LiveContext): Segment[] {
  const lines = context.verdicts
    .slice(from, to)
    .filter(
      (verdict) =>
        isVisibleText(verdict.segment) &&
        !labels.has(verdict.segment) &&
        (verdict.type !== undefined || isTitle(verdict.segment)),
    );
  const [first] = lines;
  if (first === undefined) return [];
  const heading = headingOf(first.segment.box);
  if (heading === undefined) return first.type === 'subheading' ? [first.segment] : [];
  return lines.flatMap(({ segment }) => (headingOf(segment.box) === heading ? [segment] : []));
}
