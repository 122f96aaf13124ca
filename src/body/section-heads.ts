/** Headings of parts that are not text: rows of dates, lists of other stories. */
import { isMedia, type LeftOutReason, type Verdict } from './block.ts';

const MIN_LISTED = 2;
const REASONS_OF_ROWS: readonly LeftOutReason[] = ['related', 'navigation', 'promo'];

/** Headings that are followed only by a list of other stories. */
export function headsOfLists(verdicts: readonly Verdict[]): Verdict[] {
  const ends = endsOfRelated(verdicts);
  return verdicts.filter((verdict, at) => {
    if (verdict.type !== 'subheading' && (verdict.type !== 'paragraph' || verdict.segment.ends)) return false;
    if (REASONS_OF_ROWS.some((reason) => headsRow(verdict, verdicts, reason))) return true;
    if (verdict.type !== 'subheading') return false;
    const end = ends[at + 1] ?? at + 1;
    const next = verdicts[end]?.type;
    return end - at > MIN_LISTED && (next === undefined || next === 'subheading');
  });
}

/** Titles of charts and tables: headings with only the picture before the line that names its source. Numbered ones are points of the text. */
export function titlesOfCharts(verdicts: readonly Verdict[]): Verdict[] {
  return verdicts.filter(({ type, segment }, at) => {
    if (type !== 'subheading' || NUMBERED.test(segment.text)) return false;
    const behind = verdicts.slice(at + 1, at + 1 + MAX_IN_CHART);
    const next = behind.find((verdict) => !isMedia(verdict));
    return next?.reason === 'metadata' && next.segment.boilerplate === 'metadata';
  });
}

const MAX_IN_CHART = 3;
const NUMBERED = /^\p{Nd}{1,2}\s?[.)]/u;

/** For each verdict, the index after the run of related pieces that it is in or starts. */
function endsOfRelated(verdicts: readonly Verdict[]): number[] {
  const ends: number[] = [];
  for (let at = verdicts.length - 1; at >= 0; at -= 1)
    ends[at] = verdicts[at]?.reason === 'related' ? (ends[at + 1] ?? at + 1) : at;
  return ends;
}

const MAX_ROW_SEGMENTS = 12;

/** Whether everything in the box of a heading is excluded for one reason, so that it heads a row of dates or other stories. */
export function headsRow({ segment }: Verdict, verdicts: readonly Verdict[], reason: LeftOutReason): boolean {
  const row = segment.box.end - segment.box.first > 1 ? segment.box : segment.box.parent;
  if (row === undefined || row.end - row.first > MAX_ROW_SEGMENTS) return false;
  const others = verdicts.slice(row.first, row.end).filter((other) => other.segment !== segment);
  return others.length > 0 && others.every((other) => other.reason === reason);
}
