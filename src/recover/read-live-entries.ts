/** Live entries of a flattened page: a row with the time, a headline, paragraphs. */
import type { Block, LiveEntry } from '../article.ts';
import { parseHindiDate } from '../text/parse-hindi-date.ts';
import { buildBody } from './build-body.ts';
import type { Line } from './line.ts';

const FEWEST_ENTRIES = 3;
const TIME_ROW = /^\p{Nd}{1,2}[:.]\p{Nd}{2}(?::\p{Nd}{2})?\s?(?:[ap]\.?m\.?)?(?=\s|$|\()/iu;
const DAY = /^\p{Nd}{4}-\p{Nd}{2}-\p{Nd}{2}/u;

/**
 * Whether lines are those of a live page: at least three rows that begin with a time.
 *
 * @example
 * hasLiveEntries([{ text: '01:10 PM', words: 3, kind: 'metadata' }]); // false
 */
export function hasLiveEntries(lines: readonly Line[]): boolean {
  return lines.filter(isTimeRow).length >= FEWEST_ENTRIES;
}

/**
 * Builds the body of a live page. `day` is any ISO date of the page, for the times.
 *
 * @example
 * readLiveEntries(lines, '2025-11-05T13:10:00+05:30')[1]; // { type: 'live-entry', time: '2025-11-05T11:45:00+05:30', … }
 */
export function readLiveEntries(lines: readonly Line[], day: string | undefined): Block[] {
  const rows = lines.flatMap((line, at) => (isTimeRow(line) ? [at] : []));
  const entries = rows.map((row, at) => readEntry(lines.slice(row, rows[at + 1]), day));
  return [...buildBody(lines.slice(0, rows[0])), ...entries];
}

function isTimeRow({ text, kind }: Line): boolean {
  return kind === 'metadata' && TIME_ROW.test(text);
}

function readEntry([row, ...lines]: readonly Line[], day: string | undefined): LiveEntry {
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
  return date === undefined ? undefined : parseHindiDate(`${date} ${row}`)?.iso;
}
