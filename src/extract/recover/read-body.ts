/** The body of a flattened page: its lines as typed blocks and live entries, without the links and labels in between. */
import type { Block, LiveEntry, LiveEntryBlock } from '../../article.ts';
import { isPersonName } from '../../text/classify-name.ts';
import { findDates, parseHindiDate } from '../../text/parse-hindi-date.ts';
import { endsSentence, sentences, wordCount } from '../../text/words.ts';
import { endsFinite, isText, type TextLine } from './line.ts';
import { TIME_ROW } from './read-credits.ts';

const SUBHEADING_LEVEL = 3;
const MIN_TAIL_WORDS = 3;
const MAX_SUBHEADING_WORDS = 14;
/** A subheading after related links is shorter than the links. */
const MAX_WORDS_BEHIND_LINKS = 8;
const MAX_SPEAKER_WORDS = 6;
const MARK = /^(?:(?:[•●▪■◆*·]|[–-](?=\s))\s*|\p{Nd}{1,2}[.)]\s+)/u;
const NUMBERED = /^\p{Nd}/u;
const PAIR = /^[^:]{2,40}(?::\s|\s?[–-]\s)\S/u;
const OPEN_END = /[)\]"'”’,…]$/u;

const MIN_ENTRIES = 3;
/** Minimum share of date and time in a row that contains both. */
const MIN_COVERED = 0.8;
/** Maximum distance of the text of an entry from its row. */
const ENTRY_REACH = 3;
const DAY_LENGTH = 10;

/** The row of a live page's first entry; the end if fewer than three rows of a time have text after them. */
export function firstEntry(lines: readonly TextLine[], from: number, end: number): number {
  const [first] = entryRows(lines.slice(from, end));
  return first === undefined ? end : from + first;
}

/** Builds the body of any page, including live pages. `day` is any ISO date of the page, for the times. */
export function readBody(lines: readonly TextLine[], day: string | undefined): Block[] {
  const rows = entryRows(lines);
  const entries = rows.map((row, at) => readEntry(lines.slice(row, rows[at + 1]), day));
  return [...buildBody(lines.slice(0, rows[0])), ...entries];
}

/** The rows above live entries: a time, or a date with its time and nothing else. Empty if there are fewer than three. */
function entryRows(lines: readonly TextLine[]): number[] {
  const rows = lines.flatMap((line, at) => {
    const behind = lines.slice(at + 1, at + 1 + ENTRY_REACH);
    return isEntryRow(line) && behind.some(({ kind }) => kind === 'prose') ? [at] : [];
  });
  return rows.length < MIN_ENTRIES ? [] : rows;
}

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

/** Running text is always kept. Of the lines between two paragraphs, subheadings and lists are kept. */
function buildBody(lines: readonly TextLine[]): LiveEntryBlock[] {
  const parts: LiveEntryBlock[][] = [];
  let gap: TextLine[] = [];
  for (const line of lines) {
    const last = parts.at(-1)?.at(-1);
    if (line.kind === 'embed' && last?.type === 'paragraph' && gap.length === 0) {
      parts[parts.length - 1] = [{ type: 'embed', provider: 'twitter', text: `${last.text} ${line.text}` }];
    } else if (line.kind !== 'prose' || MARK.test(line.text)) {
      gap.push(line);
    } else {
      parts.push(gapBlocks(gap, parts.length > 0, true), paragraphBlocks(line.text));
      gap = [];
    }
  }
  return [...parts, gapBlocks(gap, parts.length > 0, false)].flat();
}

/** A paragraph, and the subheading that was joined to its end. */
function paragraphBlocks(text: string): LiveEntryBlock[] {
  const parts = sentences(text);
  const tail = parts.at(-1) ?? '';
  const count = wordCount(tail);
  const isJoined = parts.length > 1 && count >= MIN_TAIL_WORDS && count <= MAX_SUBHEADING_WORDS;
  if (!isJoined || endsSentence(tail) || OPEN_END.test(tail) || endsFinite(tail))
    return [{ type: 'paragraph', text }];
  return [{ type: 'paragraph', text: text.slice(0, text.length - tail.length).trim() }, shortBlock(tail)];
}

/** The blocks of the lines between two paragraphs. Consecutive lines with a bullet are a list. */
function gapBlocks(gap: readonly TextLine[], isBehindText: boolean, isBeforeText: boolean): LiveEntryBlock[] {
  const lines = isBehindText && gap.slice(0, 1).some(isSpeaker) ? gap.slice(1) : gap;
  const runs: string[][] = [];
  for (const { text } of withoutLinks(lines, isBehindText, isBeforeText).filter(isText)) {
    const run = runs.at(-1);
    if (run !== undefined && MARK.test(run[0] ?? '') === MARK.test(text)) run.push(text);
    else runs.push([text]);
  }
  return runs.flatMap((run) => (MARK.test(run[0] ?? '') ? [markedList(run)] : plainRun(run, isBeforeText)));
}

/** "रेणु मेहरा, सरपंच" below a quotation names the speaker. */
function isSpeaker({ text, words }: TextLine): boolean {
  const [name = '', ...titles] = text.split(', ');
  return titles.length > 0 && words <= MAX_SPEAKER_WORDS && name.includes(' ') && isPersonName(name);
}

/** Drops the links after a label, or the one before a label that paragraphs follow. A short line after the links is a subheading. */
function withoutLinks(
  lines: readonly TextLine[],
  isBehindText: boolean,
  isBeforeText: boolean,
): readonly TextLine[] {
  const label = lines.findIndex(({ kind }) => kind === 'related-label');
  if (label < 0) return lines;
  const before = lines.slice(0, label);
  const behind = lines.slice(label + 1).filter(isText);
  if (behind.length === 0) return isBehindText ? before.slice(0, before.findLastIndex(isText)) : before;
  const isLastShort = (behind.at(-1)?.words ?? 0) <= MAX_WORDS_BEHIND_LINKS;
  return isBeforeText && behind.length > 1 && isLastShort ? [...before, ...behind.slice(-1)] : before;
}

function markedList(texts: readonly string[]): LiveEntryBlock {
  const ordered = texts.every((text) => NUMBERED.test(text));
  return { type: 'list', ordered, items: texts.map((text) => text.replace(MARK, '')) };
}

/** A single line before a paragraph is its subheading; several lines are a list. */
function plainRun(texts: readonly string[], isBeforeText: boolean): LiveEntryBlock[] {
  const tail = texts.at(-1) ?? '';
  const isHeading = texts.length === 1 || (isBeforeText && !PAIR.test(tail));
  const items = isHeading ? texts.slice(0, -1) : [...texts];
  const front = items.length > 1 ? [{ type: 'list', ordered: false, items } as const] : items.map(shortBlock);
  return isHeading ? [...front, shortBlock(tail)] : front;
}

function shortBlock(text: string): LiveEntryBlock {
  if (wordCount(text) > MAX_SUBHEADING_WORDS) return { type: 'paragraph', text };
  return { type: 'subheading', text, level: SUBHEADING_LEVEL };
}
