/** Credit rows: lines that contain only the authors or only the date of a report. */

import { TEXT_WORDS, wordsOf } from '../languages/packs.ts';
import { classifyName, placeKind } from '../text/classify-name.ts';
import { isCertainVerb } from '../text/finite-verb.ts';
import { beginsWithLabel, parseByline } from '../text/parse-byline.ts';
import { findDates } from '../text/parse-hindi-date.ts';
import { endsSentence, wordCount, words } from '../text/words.ts';
import type { TextLine } from './line.ts';

const MAX_ROW_WORDS = 26;
const MAX_OTHER_ROW_WORDS = 12;
const MAX_NAME_WORDS = 4;
/** Words next to a full date: a topic, a place, the reading time. */
const MAX_WORDS_BESIDE = 6;
const REACH = 2;
const RELATIVE_TIME =
  /(?:क्षण|सेकंड|मिनट|घंटे|घंटा|दिन|हफ्ते|सप्ताह|महीने|साल) (?:पहले|पूर्व)$|(?:second|minute|min|hour|day|week|month|year)s? ago$/iu;
const CLOCK = /^\p{Nd}{1,2}[:.]\p{Nd}{2}(?::\p{Nd}{2})?(?:\s?[ap]\.?m\.?(?=\s|$|\()|\s?\(?IST|$)/iu;
const TIME = /\p{Nd}{1,2}\s?[:.ः]\s?\p{Nd}{2}/u;
const READ_TIME = /^\p{Nd}{1,2} min(?:ute)?s? read/iu;
const PLACE_MARK = /\s?[,:]$/u;
const NAME_JOINT = /\s?[,|/•]\s?/u;
/** "रेणु मेहरा, गिरिपुर से, बीबीसी हिन्दी के लिए" */
const WRITTEN_FOR = /(?:^|\s)से,? .{2,40} के लिए$/u;
const WRITTEN_BY = /^(?:द्वारा लिखित|लिखित द्वारा)\s/u;
const RUNNING_WORDS = new Set(wordsOf('notInNames', TEXT_WORDS));

/** Whether a line is a date row, optionally with a name, a place or a topic. */
export function isDateRow(text: string, count: number): boolean {
  if (count > MAX_ROW_WORDS || endsSentence(text)) return false;
  if (count <= MAX_OTHER_ROW_WORDS && (READ_TIME.test(text) || RELATIVE_TIME.test(text) || CLOCK.test(text)))
    return true;
  const dates = findDates(text);
  if (dates.length === 0) return false;
  const covered = dates.reduce((sum, date) => sum + date.length, 0);
  if (covered >= text.length / 2 || dates.some((date) => date.label !== undefined)) return true;
  const { authors, agency, desk, place } = parseByline(text);
  return (
    authors.length > 0 ||
    [agency, desk, place].some((name) => name !== undefined) ||
    isDateWithTopic(text, count, dates)
  );
}

/** "khabar.example : बुधवार, 12 नवम्बर 2025 4:35 PM": a time, or a date at the edge, with a few meaningless words. */
function isDateWithTopic(text: string, count: number, dates: ReturnType<typeof findDates>): boolean {
  const [date] = dates;
  if (date === undefined || count > MAX_OTHER_ROW_WORDS) return false;
  const rest = `${text.slice(0, date.index)} ${text.slice(date.index + date.length)}`;
  if (wordCount(rest) > MAX_WORDS_BESIDE) return false;
  if (TIME.test(text) || WRITTEN_BY.test(text)) return true;
  return date.index === 0 && !words(rest).some((word) => isCertainVerb(word) || isPostposition(word));
}

function isPostposition(word: string): boolean {
  return RUNNING_WORDS.has(word) && word !== 'और';
}

/** Whether a line is a byline row: a byline label before names, or byline words only. */
export function isBylineRow(text: string, count: number): boolean {
  if (count > MAX_OTHER_ROW_WORDS || endsSentence(text)) return false;
  if (WRITTEN_FOR.test(text)) return true;
  return (
    beginsWithLabel(text) &&
    parseByline(text).authors.some(({ role }) => role !== undefined && text.startsWith(role))
  );
}

/** Labels the names next to a date row: a line that contains only names, a desk or a place. */
export function withNameRows(lines: readonly TextLine[]): TextLine[] {
  return lines.map((line, at) =>
    isNameLine(line) && isBesideDate(lines, at) ? { ...line, kind: 'metadata' } : line,
  );
}

function isNameLine({ kind, text, words: count }: TextLine): boolean {
  if (kind !== 'fragment' && !(kind === 'title' && count <= 2 * MAX_NAME_WORDS)) return false;
  if (PLACE_MARK.test(text) && placeKind(text.replace(PLACE_MARK, '')) !== undefined) return true;
  const names = text.split(NAME_JOINT).filter((name) => name !== '');
  if (kind === 'title' && names.length < 2) return false;
  return names.some(isName) && names.every((name) => isName(name) || placeKind(name) !== undefined);
}

function isName(text: string): boolean {
  const count = wordCount(text);
  return count > 1 && count <= MAX_NAME_WORDS && classifyName(text) !== undefined;
}

function isBesideDate(lines: readonly TextLine[], at: number): boolean {
  const next = lines.slice(at + 1, at + 1 + (lines[at + 1]?.kind === 'title' ? 1 : REACH));
  const beside = [...lines.slice(Math.max(0, at - 1), at), ...next];
  return beside.some(({ kind, text }) => kind === 'metadata' && findDates(text).length > 0);
}
