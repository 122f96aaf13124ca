/** Live entries of a flattened page: a row with the time, a headline, paragraphs. */
import type { Block, LiveEntry } from '../../article.ts';
import { findDates, parseHindiDate } from '../../text/parse-hindi-date.ts';
import { buildBody } from './build-body.ts';
import { TIME_ROW } from './credit-row.ts';
import type { TextLine } from './line.ts';

const MIN_ENTRIES = 3;
/** Minimum share of date and time in a row that contains both. */
const MIN_COVERED = 0.8;
/** Maximum distance of the text of an entry from its row. */
const REACH = 3;
const DAY_LENGTH = 10;

/** The row of a live page's first entry; the end if fewer than three rows of a time have text after them. */
export function firstEntry(lines: readonly TextLine[], from: number, end: number): number {
  const entries = entryRows(lines.slice(from, end));
  return entries.length < MIN_ENTRIES ? end : from + (entries[0] ?? 0);
}

/** Builds the body of any page, including live pages. `day` is any ISO date of the page, for the times. */
export function readBody(lines: readonly TextLine[], day: string | undefined): Block[] {
  const rows = entryRows(lines);
  if (rows.length < MIN_ENTRIES) return buildBody(lines);
  const entries = rows.map((row, at) => readEntry(lines.slice(row, rows[at + 1]), day));
  return [...buildBody(lines.slice(0, rows[0])), ...entries];
}

function entryRows(lines: readonly TextLine[]): number[] {
  const hasText = (at: number): boolean =>
    lines.slice(at + 1, at + 1 + REACH).some(({ kind }) => kind === 'prose');
  return lines.flatMap((line, at) => (isEntryRow(line) && hasText(at) ? [at] : []));
}

/** Whether a line is the row above a live entry: a time, or a date with its time and nothing else. */
function isEntryRow({ kind, text }: TextLine): boolean {
  if (kind !== 'metadata') return false;
  if (TIME_ROW.test(text)) return true;
  const [date] = findDates(text);
  const isTimed = date !== undefined && date.label === undefined && date.precision !== 'day';
  return isTimed && date.length >= text.length * MIN_COVERED;
}

function readEntry([row, ...lines]: readonly TextLine[], day: string | undefined): LiveEntry {
  const text = row?.text ?? '';
  const time = parseHindiDate(text) ?? parseHindiDate(`${day?.slice(0, DAY_LENGTH)} ${text}`);
  const [title, ...rest] = lines;
  const isTitled = title?.kind === 'title' || title?.kind === 'fragment';
  return {
    type: 'live-entry',
    ...(time === undefined ? {} : { time: time.iso }),
    ...(isTitled ? { headline: title.text } : {}),
    blocks: buildBody(isTitled ? rest : lines),
  };
}
