/** Headings above what is not text: charts, rows of buttons, lists of other stories. */
import { CAPTIONS, type LeftOutReason, type Verdict } from './block.ts';

const MIN_CHARTED = 2;
const MAX_CHARTED = 40;
const HAS_DIGIT = /\p{Nd}/u;

/** Headings of boxes in which nothing else is text: a chart, a list of buttons. */
export function headsOfCharts(verdicts: readonly Verdict[]): Verdict[] {
  return verdicts.filter((verdict) => verdict.type === 'subheading' && isHeadOfChart(verdict, verdicts));
}

function isHeadOfChart({ segment: { box, index } }: Verdict, verdicts: readonly Verdict[]): boolean {
  const chart = box.parent;
  if (chart === undefined || chart.first !== index || chart.end - chart.first > MAX_CHARTED) return false;
  const others = verdicts.slice(index + 1, chart.end);
  const values = others.filter(({ segment, reason }) => reason === 'stray' && HAS_DIGIT.test(segment.text));
  return values.length >= MIN_CHARTED && others.every(({ type }) => type === undefined || CAPTIONS.has(type));
}

const MIN_LISTED = 2;

/** Headings that are followed only by a list of other stories. */
export function headsOfLists(verdicts: readonly Verdict[]): Verdict[] {
  const ends = endsOfRelated(verdicts);
  return verdicts.filter((verdict, at) => {
    if (verdict.type !== 'subheading') return false;
    if (headsRow(verdict, verdicts, 'related')) return true;
    const end = ends[at + 1] ?? at + 1;
    const next = verdicts[end]?.type;
    return end - at > MIN_LISTED && (next === undefined || next === 'subheading');
  });
}

/** For each verdict, the index after the run of related pieces that it is in or starts. */
function endsOfRelated(verdicts: readonly Verdict[]): number[] {
  const ends: number[] = [];
  for (let at = verdicts.length - 1; at >= 0; at -= 1)
    ends[at] = verdicts[at]?.reason === 'related' ? (ends[at + 1] ?? at + 1) : at;
  return ends;
}

const MAX_ROW_SEGMENTS = 12;

/** Whether everything in the box of a heading is left out for one reason: it heads a row of dates, or other stories. */
export function headsRow({ segment }: Verdict, verdicts: readonly Verdict[], reason: LeftOutReason): boolean {
  const row = segment.box.parent;
  if (row === undefined || row.end - row.first > MAX_ROW_SEGMENTS) return false;
  const others = verdicts.slice(row.first, row.end).filter((other) => other.segment !== segment);
  return others.length > 0 && others.every((other) => other.reason === reason);
}
