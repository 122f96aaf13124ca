/** Live entries of a flattened page: a row with the time, a headline, paragraphs. */
import type { Block, LiveEntry } from '../article.ts';
import { findDates, parseHindiDate } from '../text/parse-hindi-date.ts';
import { buildBody } from './build-body.ts';
import type { TextLine } from './line.ts';

const MIN_ENTRIES = 3;
const TIME_ROW = /^\p{Nd}{1,2}[:.]\p{Nd}{2}(?::\p{Nd}{2})?\s?(?:[ap]\.?m\.?)?(?=\s|$|\()/iu;
const TIME = /\p{Nd}{1,2}[:.]\p{Nd}{2}/u;
/** Minimum share of the date in a row. */
const MIN_COVERED = 0.8;
/** Maximum distance of the text of an entry from its row. */
const REACH = 3;
const DAY = /^\p{Nd}{4}-\p{Nd}{2}-\p{Nd}{2}/u;

/** Whether lines are those of a live page: at least three rows of a time, or of a date with its time, each with text after. */
export function hasLiveEntries(lines: readonly TextLine[]): boolean {
  const rows = lines.flatMap((line, at) => (isTimeRow(line) ? [at] : []));
  const short = rows.filter((at) => TIME_ROW.test(lines[at]?.text ?? '')).length;
  const entries = rows.filter((at) =>
    lines.slice(at + 1, at + 1 + REACH).some(({ kind }) => kind === 'prose'),
  );
  return short >= MIN_ENTRIES || entries.length >= MIN_ENTRIES;
}

/** Builds the body of a live page. `day` is any ISO date of the page, for the times. */
export function readLiveEntries(lines: readonly TextLine[], day: string | undefined): Block[] {
  const rows = lines.flatMap((line, at) => (isTimeRow(line) ? [at] : []));
  const entries = rows.map((row, at) => readEntry(lines.slice(row, rows[at + 1]), day));
  return [...buildBody(lines.slice(0, rows[0])), ...entries];
}

/** Whether a line is the row above a live entry: a time, or a date with its time and nothing else. */
export function isTimeRow({ text, kind }: TextLine): boolean {
  if (kind !== 'metadata') return false;
  if (TIME_ROW.test(text)) return true;
  const [date, second] = findDates(text);
  if (date === undefined || second !== undefined || date.label !== undefined || !TIME.test(text))
    return false;
  return date.length >= text.length * MIN_COVERED;
}

function readEntry([row, ...lines]: readonly TextLine[], day: string | undefined): LiveEntry {
  const time = timeOf(row?.text ?? '', day);
  const [title, ...rest] = lines;
  const isTitled = title !== undefined && (title.kind === 'title' || title.kind === 'fragment');
  return {
    type: 'live-entry',
    ...(time === undefined ? {} : { time }),
    ...(isTitled ? { headline: title.text } : {}),
    blocks: buildBody(isTitled ? rest : lines),
  };
}

function timeOf(row: string, day: string | undefined): string | undefined {
  const date = day === undefined ? undefined : DAY.exec(day)?.[0];
  if (!TIME_ROW.test(row)) return parseHindiDate(row)?.iso;
  return date === undefined ? undefined : parseHindiDate(`${date} ${row}`)?.iso;
}
