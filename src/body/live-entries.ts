/** A live entry: the part of a live page that one moment gave, from its time line to the next. */
import { isNode, type JsonLdNode, listAt, stringAt, typesOf } from '../html/json-ld.ts';
import type { Page } from '../html/page.ts';
import { type Box, closest, type PageTime, type Segment } from '../html/segment.ts';
import { boilerplateKind } from '../text/boilerplate.ts';
import { foldForMatching } from '../text/fold-for-matching.ts';
import { BREAKING_LABELS } from '../text/hindi/breaking-labels.ts';
import { BYLINE_LABELS } from '../text/hindi/byline-words.ts';
import { DAY_PARTS, HOUR_FRACTIONS, HOUR_WORDS } from '../text/hindi/day-parts.ts';
import { MONTHS } from '../text/hindi/months.ts';
import { oneOf } from '../text/one-of.ts';
import { ANY_DATES, findDates, parseHindiDate, WEB_DATES } from '../text/parse-hindi-date.ts';
import type { BlockType, LeftOutReason, Verdict } from './block.ts';
import { headingOf } from './heading.ts';
import { proseWords } from './prose.ts';

/** The segments of one live entry, as a half-open range of their indices. */
export interface LiveGroup {
  readonly from: number;
  readonly to: number;
  /** ISO 8601 with offset. */
  readonly time?: string;
  /** The segments of its title; they may have been left out as links or repeats. */
  readonly headline?: readonly Segment[];
  /** What they say, without the time that may appear in the same line. */
  readonly title?: string;
  /** Time and "Posted by" lines: no text of the entry. */
  readonly labels: readonly Segment[];
}

/** Where a time appears. */
interface Mark {
  readonly index: number;
  readonly box: Box;
  /** Whether the segment says when (and by whom) alone; else it continues with the text of the entry. */
  readonly isLabel: boolean;
  /** As the markup states it. */
  readonly stated?: string | undefined;
  /** As it is printed. */
  readonly printed?: string | undefined;
  /** The text of a `<time>`. */
  readonly text?: string | undefined;
}

/** What the search works on. */
interface EntrySearch {
  readonly page: Page;
  readonly root: Box;
  readonly verdicts: readonly Verdict[];
  /** Whether the page calls itself live: then weaker signs count. */
  readonly isLive: boolean;
  /** Entries that the JSON-LD lists: times by folded headline. */
  readonly listed: ReadonlyMap<string, string>;
  readonly calendar: Calendar;
}

type Range = Pick<LiveGroup, 'from' | 'to'>;

const MIN_ENTRIES = 3;
/** Without a word that the page is live, the entries must hold this share of its running text. */
const MIN_SHARE = 0.5;

/**
 * Finds the entries of a live page, in document order; `[]` where the page is none.
 *
 * Entries are three or more boxes of one look that each hold a clock time and running text. On pages that call
 * themselves live (in JSON-LD, URL or headline) they may also be flat, each from its time line to the next.
 * Ranges never overlap; what appears between them belongs to the page itself.
 *
 * @example
 * findLiveEntries(page, place.root, verdicts)[0]; // { from: 12, to: 15, time: '2026-11-24T10:05:00+05:30', … }
 */
export function findLiveEntries(page: Page, root: Box, verdicts: readonly Verdict[]): LiveGroup[] {
  const blog = page.jsonLd.find((node) => typesOf(node).includes('LiveBlogPosting'));
  const isLive = blog !== undefined || saysLive(page, verdicts);
  if (blog === undefined && !hasTimes(page, root, isLive)) return [];
  const search = {
    page,
    root,
    verdicts,
    isLive,
    listed: listedEntries(blog),
    calendar: calendarOf(page, blog),
  };
  const marks = timeMarks(search);
  const ranges = rangesOf(marks, search);
  if (ranges.length > 0) return groupsOf(ranges, marks, search);
  const titles = search.listed.size < MIN_ENTRIES ? [] : titleMarks(search);
  return groupsOf(rangesOf(titles, search), titles, search);
}

/**
 * The verdicts of one entry without its title and labels. Where the whole entry is the item of a list, its text
 * is not a list item any more.
 *
 * @example
 * assemble(entryVerdicts(group, verdicts), assembly); // [{ type: 'paragraph', text: 'पुल खुल गया।' }]
 */
export function entryVerdicts(group: LiveGroup, verdicts: readonly Verdict[]): Verdict[] {
  const apart = new Set([...(group.headline ?? []), ...group.labels]);
  return verdicts.slice(group.from, group.to).flatMap((verdict) => {
    if (apart.has(verdict.segment)) return [];
    const item =
      verdict.type === 'list-item' ? closest(verdict.segment.box, ({ tag }) => tag === 'li') : undefined;
    const isEntry = item !== undefined && item.first <= group.from && item.end >= group.to;
    return [isEntry ? { segment: verdict.segment, type: 'paragraph' as const } : verdict];
  });
}

/** Seen in the URLs and headlines of live pages. */
const LIVE_WORD = /(?<![\p{L}\p{M}])(?:live|liveblog|liveticker|newsblog|लाइव)(?![\p{L}\p{M}])/iu;
const HOST = /^https?:\/\/[^/]*/iu;

function saysLive(page: Page, verdicts: readonly Verdict[]): boolean {
  const headline = verdicts.find(({ reason }) => reason === 'headline')?.segment.text ?? '';
  return callsItselfLive(headline) || LIVE_WORD.test((page.url ?? '').replace(HOST, ''));
}

/** Whether a headline says that its page is live. @example callsItselfLive('मतगणना Live: रुझान आने शुरू') // true */
export function callsItselfLive(headline: string): boolean {
  return LIVE_WORD.test(headline);
}

/**
 * Whether a box misses the entries of a live page that another box contains: a body that a rule names may be the
 * text above them alone.
 *
 * @example
 * leavesOutEntries(page, ruled.root, generic.root); // true where the time lines appear beside the ruled box
 */
export function leavesOutEntries(page: Page, box: Box, larger: Box): boolean {
  const isLive = page.jsonLd.some((node) => typesOf(node).includes('LiveBlogPosting'));
  return isLive && hasTimes(page, larger, false) && !hasTimes(page, box, false);
}

/** A quick look: whether there are enough lines that could open an entry. */
function hasTimes({ times, segments }: Page, root: Box, isLive: boolean): boolean {
  let count = times.filter(({ segment }) => segment >= root.first && segment < root.end).length;
  for (let index = root.first; index < root.end && count < MIN_ENTRIES; index += 1) {
    const { text, words } = segments[index] as Segment;
    if (words > MAX_LABEL_WORDS && !isLive) continue;
    const head = text.slice(0, MAX_LEAD_LENGTH);
    if (CLOCK_SIGN.test(head) || (isLive && AGO.test(head))) count += 1;
  }
  return count >= MIN_ENTRIES;
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

/** The days on which a bare clock time can fall. */
interface Calendar {
  readonly published: string | undefined;
  readonly modified: string | undefined;
  readonly zone: string;
}

/** A clock time within a text. */
interface ClockTime {
  /** Undefined where the page states no day for it. */
  readonly iso: string | undefined;
  readonly index: number;
  /** The text without it. */
  readonly rest: string;
}

const INDIA = '+05:30';
/** Metas that state a day, as Hindi papers and common systems write them. */
const PUBLISHED_METAS = ['article:published_time', 'article:published_date', 'datepublished', 'publish-date'];
const MODIFIED_METAS = ['article:modified_time', 'article:modified_date', 'datemodified', 'og:updated_time'];

/** A machine that writes UTC says nothing of the clock on the page. */
function calendarOf(page: Page, blog: JsonLdNode | undefined): Calendar {
  const stated = (key: string, metas: readonly string[]): string | undefined => {
    const nodes = [blog, page.article].flatMap((node) => (node && stringAt(node, key)) ?? []);
    const values = [...nodes, ...metas.flatMap((name) => page.head.metas.get(name) ?? [])];
    return values.map((value) => parseHindiDate(value, WEB_DATES)?.iso).find((iso) => iso !== undefined);
  };
  const published = stated('datePublished', PUBLISHED_METAS);
  const modified = stated('dateModified', MODIFIED_METAS);
  const offset = (published ?? modified)?.slice(-6) ?? INDIA;
  return { published, modified, zone: offset === '+00:00' ? INDIA : offset };
}

const HOUR = 3_600_000;
const NO_DAY = '2000-01-01';

/** The moment of a clock time: on the first of the page's days that lets it fall between both of the page's dates. */
function momentOf(clock: string, { published, modified, zone }: Calendar): string | undefined {
  const days = [
    ...new Set([published, modified].flatMap((iso) => (iso === undefined ? [] : dayIn(iso, zone)))),
  ];
  const moments = days.flatMap((day) => parseHindiDate(`${day} ${clock}`, { zone })?.iso ?? []);
  const earliest = Date.parse(published ?? modified ?? '') - HOUR;
  const latest = Date.parse(modified ?? '') || Number.POSITIVE_INFINITY;
  const isWithinDates = (iso: string): boolean => Date.parse(iso) >= earliest && Date.parse(iso) <= latest;
  return moments.find(isWithinDates) ?? moments[0];
}

function dayIn(iso: string, zone: string): string {
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4));
  const shift = (zone.startsWith('-') ? -minutes : minutes) * 60_000;
  return new Date(Date.parse(iso) + shift).toISOString().slice(0, 10);
}

const CLOCK_SIGN = /[0-9०-९]\s?(?:[:ः]\s?[0-9०-९]{2}|[AaPp]\.?[Mm](?!\p{L}))|बजे/u;
const CLOCK_START = new RegExp(
  `\\p{Nd}+|(?:${oneOf([...DAY_PARTS.flatMap(({ words }) => words), ...HOUR_FRACTIONS.map(([word]) => word)])}|(?:${oneOf(HOUR_WORDS.map(([word]) => word))})(?=\\sबजे))(?![\\p{L}\\p{M}])`,
  'gu',
);
const MONTH = `(?:${oneOf(MONTHS.flat())})(?![\\p{L}\\p{M}])`;
const DAY_WITHOUT_YEAR = new RegExp(
  `\\p{Nd}{1,2}\\s${MONTH}|(?<!\\p{L})${MONTH}\\s\\p{Nd}{1,2}(?![\\p{Nd}:])`,
  'iu',
);
const YEAR = /(?<!\p{Nd})(?:19|20|१९|२०)\p{Nd}{2}(?!\p{Nd})/u;
const MAX_START = 40;

/** Reads the first clock time of a short text, with the text's own day or one of the page's. */
function readClock(text: string, calendar: Calendar): ClockTime | undefined {
  if (!CLOCK_SIGN.test(text)) return undefined;
  const dated = withYear(text, calendar);
  const own = findDates(dated, { zone: calendar.zone }).find(({ precision }) => precision !== 'day');
  if (own) return { iso: own.iso, index: own.index, rest: without(dated, own.index, own.length) };
  for (const { index } of dated.slice(0, MAX_START).matchAll(CLOCK_START)) {
    const behind = dated.slice(index);
    const [found] = findDates(`${NO_DAY} ${behind}`);
    if (found === undefined || found.precision === 'day') continue;
    const length = found.length - NO_DAY.length - 1;
    return { iso: momentOf(behind.slice(0, length), calendar), index, rest: without(dated, index, length) };
  }
  return undefined;
}

/** "5 नवंबर, 10:40 AM" with the year of the page. */
function withYear(text: string, { published, modified }: Calendar): string {
  const year = (published ?? modified)?.slice(0, 4);
  if (year === undefined || YEAR.test(text)) return text;
  return text.replace(DAY_WITHOUT_YEAR, (day) => `${day} ${year}`);
}

function without(text: string, index: number, length: number): string {
  return `${text.slice(0, index)} ${text.slice(index + length)}`;
}

const MAX_LABEL_WORDS = 16;
const MAX_LEAD_LENGTH = 60;
/** "Posted By" and its kind; a bare "By" may open a sentence. */
const BYLINE_WORDS = BYLINE_LABELS.flatMap(({ words }) => words.filter((word) => word.endsWith(' By')));
const BYLINE = new RegExp(`(?<!\\p{L})(?:${oneOf(BYLINE_WORDS)})(?!\\p{L})`, 'iu');
/** Words around a time that add nothing to it. */
const LABEL_WORDS =
  /(?<![\p{L}\p{M}])(?:IST|live|लाइव|updated?|अपडेट|published|posted|प्रकाशित|समय|time|on|at|को|बजे)(?![\p{L}\p{M}])/giu;
const LETTER = /[\p{L}\p{N}]/u;
/** Reasons that a line with a time, a name and no label is excluded for. */
const LABEL_REASONS: ReadonlySet<LeftOutReason | undefined> = new Set([
  'metadata',
  'stray',
  'duplicate',
  'before-body',
  'label',
]);
/** Signs between a time and what follows it. */
const LEAD_SIGNS = /^[\s:：|,•·–—-]+/u;
const AGO = /(?:पहले|पूर्व|(?<!\p{L})ago)(?![\p{L}\p{M}])/iu;

/** All marks within the root, one for each segment: a `<time>` says more than the text. */
function timeMarks(search: EntrySearch): Mark[] {
  const { page, root, verdicts } = search;
  const lines = verdicts.slice(root.first, root.end).filter(({ segment }) => isShownText(segment));
  const marks = new Map<number, Mark>();
  for (const [index, times] of timesByLine(page, root))
    for (const mark of times.map((time) => elementMark(time, index, search)))
      if (mark !== undefined) marks.set(mark.index, marks.get(mark.index) ?? mark);
  for (const mark of lines.map((line) => printedMark(line, search)))
    if (mark !== undefined) marks.set(mark.index, marks.get(mark.index) ?? mark);
  return [...marks.values()].sort((left, right) => left.index - right.index);
}

/** A line opens with its time, or has one for each device; a line of more is a list of times. */
const MAX_TIMES_OF_LINE = 8;

/** The first times of each line within a box: words that are hidden within a line come before it. */
function timesByLine({ times, segments }: Page, root: Box): Map<number, PageTime[]> {
  const lines = new Map<number, PageTime[]>();
  const holders = holdersOf(segments);
  for (const time of times) {
    if (time.segment < root.first || time.segment >= root.end) continue;
    const holder = holders[time.segment] ?? time.segment;
    const known = lines.get(holder);
    if (known === undefined) lines.set(holder, [time]);
    else if (known.length < MAX_TIMES_OF_LINE) known.push(time);
  }
  return lines;
}

/** For each segment the first from it on in its box that is shown. */
function holdersOf(segments: readonly Segment[]): Uint32Array {
  const holders = new Uint32Array(segments.length);
  for (let at = segments.length - 1; at >= 0; at -= 1) {
    const [segment, next] = [segments[at], segments[at + 1]];
    const goesOn = segment?.hidden === true && segment.box === next?.box;
    holders[at] = goesOn ? (holders[at + 1] ?? at) : at;
  }
  return holders;
}

/** The mark of a `<time>`, unless it states a day alone or appears within a sentence. */
function elementMark(
  { datetime, text, box, segment }: PageTime,
  holder: number,
  search: EntrySearch,
): Mark | undefined {
  const exact = parseHindiDate(datetime, { ...WEB_DATES, zone: search.calendar.zone });
  const stated = exact?.precision === 'day' ? undefined : exact?.iso;
  const printed = stated === undefined ? readClock(text, search.calendar) : undefined;
  if (stated === undefined && printed === undefined && !(search.isLive && AGO.test(text))) return undefined;
  const index = search.page.segments[holder]?.text.includes(text) ? holder : segment;
  const verdict = search.verdicts[index];
  if (verdict === undefined || (text !== '' && !isAtHead(text, verdict.segment))) return undefined;
  const rest = verdict.segment.text.replace(text, ' ');
  const isLabel = text !== '' && (isTitle(verdict.segment) ? !saysMore(rest) : saysWhenAlone(verdict, rest));
  return { index, box, isLabel, stated, printed: printed?.iso, text };
}

function isAtHead(text: string, segment: Segment): boolean {
  const at = segment.text.indexOf(text);
  return (at >= 0 && segment.words <= MAX_LABEL_WORDS) || at === 0;
}

/** The mark of a line that is a time; on live pages also of a text that begins with one. */
function printedMark(verdict: Verdict, search: EntrySearch): Mark | undefined {
  const { index, box, text, words } = verdict.segment;
  if (words > MAX_LABEL_WORDS) return search.isLive ? leadMark(verdict, search) : undefined;
  const clock = readClock(text, search.calendar);
  const isLabel =
    clock === undefined ? search.isLive && saysHowLongAgo(text) : saysWhenAlone(verdict, clock.rest);
  if (isLabel) return { index, box, isLabel, printed: clock?.iso };
  return search.isLive ? leadMark(verdict, search) : undefined;
}

function leadMark({ segment, type }: Verdict, { calendar }: EntrySearch): Mark | undefined {
  const { index, box, text } = segment;
  const clock = type === undefined ? undefined : readClock(text.slice(0, MAX_LEAD_LENGTH), calendar);
  return clock?.index === 0 ? { index, box, isLabel: false, printed: clock.iso } : undefined;
}

function isShownText({ kind, hidden }: Segment): boolean {
  return kind === 'text' && !hidden;
}

/** "20 मिनट पहले" is a time line too, though nobody knows of which moment. */
function saysHowLongAgo(text: string): boolean {
  if (!AGO.test(text)) return false;
  const [found] = findDates(text, ANY_DATES);
  return found !== undefined && !LETTER.test(without(text, found.index, found.length));
}

/** Whether a line holds nothing besides its time: names after a byline label do not count, nor do those of a line left out. */
function saysWhenAlone({ reason, segment }: Verdict, rest: string): boolean {
  if (LABEL_REASONS.has(reason) && segment.words <= MAX_LABEL_WORDS) return true;
  return segment.ends ? !LETTER.test(rest.replace(LABEL_WORDS, ' ')) : !saysMore(rest);
}

/** Whether words are left of a line beside its time, what is printed around times, and a byline. */
function saysMore(rest: string): boolean {
  return LETTER.test(rest.slice(0, BYLINE.exec(rest)?.index).replace(LABEL_WORDS, ' '));
}

/** Whether a line is a heading: then what appears in it beside its time is the title of the entry. */
function isTitle({ box }: Segment): boolean {
  return headingOf(box) !== undefined;
}

/** Titles that the JSON-LD lists as those of entries, for pages that print no times. */
function titleMarks({ page, root, listed }: EntrySearch): Mark[] {
  return page.segments.slice(root.first, root.end).flatMap((segment) => {
    const { index, box } = segment;
    if (!isShownText(segment)) return [];
    return listed.has(foldForMatching(segment.text)) ? [{ index, box, isLabel: false }] : [];
  });
}

type ContentTest = (from: number, to: number) => boolean;

function rangesOf(marks: readonly Mark[], search: EntrySearch): Range[] {
  if (marks.length < MIN_ENTRIES) return [];
  const hasContent = contentTest(marks, search);
  const boxed = entryBoxes(marks, search.root, hasContent).map(({ first, end }) => ({
    from: first,
    to: end,
  }));
  if (!search.isLive) return holdsMost(boxed, search) && !hasTeaser(boxed, marks, search) ? boxed : [];
  return boxed.length > 0 ? boxed : flatRanges(marks, search, hasContent);
}

/** What an entry is made of. An image alone may be the portrait beside a name. */
const CONTENT_TYPES: ReadonlySet<BlockType | undefined> = new Set([
  'paragraph',
  'quote',
  'list-item',
  'embed',
  'table',
]);

/** Tells whether a range of segments holds content besides time lines. */
function contentTest(marks: readonly Mark[], { verdicts }: EntrySearch): ContentTest {
  const labels = new Set(marks.flatMap(({ isLabel, index }) => (isLabel ? [index] : [])));
  const before = new Uint32Array(verdicts.length + 1);
  for (const [index, { type }] of verdicts.entries())
    before[index + 1] = (before[index] ?? 0) + (CONTENT_TYPES.has(type) && !labels.has(index) ? 1 : 0);
  return (from, to) => (before[Math.max(from, to)] ?? 0) > (before[from] ?? 0);
}

/** The largest set of boxes of one look and depth that each hold a time and content; of equals the outermost. */
function entryBoxes(marks: readonly Mark[], root: Box, hasContent: ContentTest): Box[] {
  const sets = new Map<string, Box[]>();
  for (const around of boxesAround(marks, root)) {
    if (isLine(around) || !hasContent(around.first, around.end)) continue;
    add(sets, `${around.depth} ${entryLook(around)}`, around);
  }
  const byDepth = [...sets.values()].sort(([left], [right]) => depthOf(left) - depthOf(right));
  const largest = largestOf(byDepth);
  return largest.length < MIN_ENTRIES ? [] : largest.sort((left, right) => left.index - right.index);
}

/** The boxes around some marks below the root, once each, in the order in which they are met from the inside. */
function boxesAround(marks: readonly Mark[], root: Box): Set<Box> {
  const boxes = new Set<Box>();
  for (const { box } of marks) {
    let around: Box | undefined = box;
    while (around !== undefined && around.depth > root.depth && !boxes.has(around)) {
      boxes.add(around);
      around = around.parent;
    }
  }
  return boxes;
}

function add<K, T>(sets: Map<K, T[]>, key: K, value: T): void {
  const known = sets.get(key);
  if (known === undefined) sets.set(key, [value]);
  else known.push(value);
}

/** A box of one paragraph: the entry may continue in the next. */
function isLine({ tag, first, end }: Box): boolean {
  return tag !== 'li' && end - first <= 1;
}

function depthOf(box: Box | undefined): number {
  return box?.depth ?? 0;
}

/** The first of the largest sets. */
function largestOf<T>(sets: readonly T[][]): T[] {
  return sets.reduce((most, set) => (set.length > most.length ? set : most), []);
}

const SERIAL_WORD = /\p{Nd}|^(?:odd|even|first|last|active|new|latest|pinned)$/u;

/** Element and class words without what differs from entry to entry. */
function entryLook({ tag, names }: Box): string {
  return `${tag} ${names
    .split(' ')
    .filter((name) => !SERIAL_WORD.test(name))
    .join(' ')}`;
}

/** Entries without boxes: each from its time line (or the heading in front of it) to the next of the same look. */
function flatRanges(
  marks: readonly Mark[],
  { verdicts, root }: EntrySearch,
  hasContent: ContentTest,
): Range[] {
  const sets = new Map<string, Mark[]>();
  const looks = new Map<Box, string>();
  for (const mark of marks) {
    const { box } = mark;
    const look = looks.get(box) ?? `${box.depth} ${entryLook(box)}`;
    looks.set(box, look);
    add(sets, look, mark);
  }
  const lines: readonly Mark[] = largestOf([...sets.values()]);
  const isTitled = lines.every(({ index }) => verdicts[index - 1]?.type === 'subheading');
  const starts = lines.map(({ index }) => (isTitled ? index - 1 : index));
  const [before, last] = lines.slice(-2);
  const end = closest(last?.box, ({ first }) => first <= (before?.index ?? 0))?.end ?? root.end;
  const ranges = starts.map((from, at) => ({ from, to: starts[at + 1] ?? Math.min(end, root.end) }));
  return ranges.filter(({ from, to }) => hasContent(from, to)).length < MIN_ENTRIES ? [] : ranges;
}

const MIN_LINKED = 0.8;

function hasTeaser(ranges: readonly Range[], marks: readonly Mark[], search: EntrySearch): boolean {
  const times = new Set(marks.map(({ index }) => index));
  return ranges.some((range) => isTeaser(range, times, search));
}

/** Whether a box opens with a link: then it leads to an article, and is not part of one. */
function isTeaser({ from, to }: Range, times: ReadonlySet<number>, { verdicts }: EntrySearch): boolean {
  const first = verdicts
    .slice(from, to)
    .find(({ segment }) => segment.kind === 'text' && !times.has(segment.index));
  return first !== undefined && first.segment.linkChars >= first.segment.chars * MIN_LINKED;
}

function holdsMost(ranges: readonly Range[], { verdicts, root }: EntrySearch): boolean {
  const sum = (from: number, to: number): number =>
    verdicts
      .slice(from, to)
      .reduce((words, { type, segment }) => words + (type === undefined ? 0 : proseWords(segment)), 0);
  const inside = ranges.reduce((words, { from, to }) => words + sum(from, to), 0);
  return inside > 0 && inside >= sum(root.first, root.end) * MIN_SHARE;
}

/** Ranges and marks are in document order, so that those of one range follow each other. */
function groupsOf(ranges: readonly Range[], marks: readonly Mark[], search: EntrySearch): LiveGroup[] {
  let next = 0;
  return ranges.map((range) => {
    while ((marks[next]?.index ?? range.from) < range.from) next += 1;
    const first = next;
    while ((marks[next]?.index ?? range.to) < range.to) next += 1;
    return groupOf(range, marks.slice(first, next), search);
  });
}

function groupOf({ from, to }: Range, own: readonly Mark[], search: EntrySearch): LiveGroup {
  const labels = labelsOf(from, to, own, search);
  const headline = headlineOf(from, to, new Set(labels), search);
  const title = withoutLead(headline.map(({ text }) => text).join(' '), own);
  const listed = title === '' ? undefined : search.listed.get(foldForMatching(title));
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

/** What a live page prints at the head of a title, set apart by nothing but its look. */
const BREAKING = new RegExp(`^(?:${oneOf(BREAKING_LABELS)})(?![\\p{M}])\\s?[:：|,-]?\\s?(?=\\S)`, 'iu');

/** A title without the time in front of it, and the label between the two. */
function withoutLead(title: string, marks: readonly Mark[]): string {
  const lead = marks.find(({ text }) => text !== undefined && text !== '' && title.startsWith(text))?.text;
  if (lead === undefined) return title;
  return title.slice(lead.length).replace(LEAD_SIGNS, '').replace(BREAKING, '');
}

/** The time lines, and the byline lines above the text. */
function labelsOf(from: number, to: number, own: readonly Mark[], { verdicts }: EntrySearch): Segment[] {
  const times = new Set(own.flatMap(({ isLabel, index }) => (isLabel ? [index] : [])));
  let isAbove = true;
  return verdicts.slice(from, to).flatMap(({ segment, type }) => {
    const { text, words, ends } = segment;
    const isByline =
      isAbove && type !== 'subheading' && words <= MAX_LABEL_WORDS && !ends && BYLINE.exec(text)?.index === 0;
    if (times.has(segment.index) || isByline) return [segment];
    if (CONTENT_TYPES.has(type)) isAbove = false;
    return [];
  });
}

/** Why a title may have been left out: it is a link, or a list of entries above said it before. */
const TITLE_REASONS: ReadonlySet<LeftOutReason | undefined> = new Set([
  'related',
  'stray',
  'duplicate',
  'before-body',
  'metadata',
]);

/** The first line of text, where it is a heading, or bold as a whole with more text after it. */
function headlineOf(from: number, to: number, labels: ReadonlySet<Segment>, search: EntrySearch): Segment[] {
  const lines = search.verdicts
    .slice(from, to)
    .filter(
      (verdict) =>
        verdict.segment.kind === 'text' &&
        !labels.has(verdict.segment) &&
        (verdict.type !== undefined || isLeftOutTitle(verdict)),
    );
  const [first, second] = lines;
  if (first === undefined) return [];
  const isBold =
    first.type === 'paragraph' &&
    first.segment.boldChars >= first.segment.chars &&
    CONTENT_TYPES.has(second?.type);
  const heading = headingOf(first.segment.box);
  if (first.type !== undefined && first.type !== 'subheading' && !isBold && heading === undefined) return [];
  if (heading === undefined) return [first.segment];
  return lines.flatMap(({ segment }) => (headingOf(segment.box) === heading ? [segment] : []));
}

function isLeftOutTitle({ reason, segment }: Verdict): boolean {
  return isTitle(segment) && TITLE_REASONS.has(reason) && boilerplateKind(segment.text) === undefined;
}
