/** The headline of a flattened page: printed twice, between the breadcrumb and the story. */
import { isHomeLabel } from '../../text/boilerplate.ts';
import { foldForMatching } from '../../text/fold-for-matching.ts';
import { parseDateline } from '../../text/parse-dateline.ts';
import { bestOf, sumOf } from '../../text/tally.ts';
import { CUT, devanagariShare, sentences } from '../../text/words.ts';
import type { StoryLines } from './find-story.ts';
import { isText, type TextLine } from './line.ts';
import { crumbsOf } from './read-breadcrumb.ts';
import { TIME_ROW } from './read-credits.ts';

/** The headline, and its last occurrence before the story. If it was joined with running text, it is the first sentence, which the story keeps. */
export interface RecoveredHeadline {
  readonly text: string;
  readonly at: number;
  readonly confidence: number;
}

const LOOK_BACK = 25;
const LOOK_AHEAD = 12;
const BREADCRUMB_REACH = 5;
const ROW_REACH = 7;
const MIN_WORDS = 4;
const MAX_WORDS = 45;
/** After this much running text a headline belongs to a second article, and using it would lose the text. */
const MAX_WORDS_BEFORE = 60;
const MIN_PARAGRAPH_WORDS = 12;
const MIN_TITLE_WORDS = 5;
const SURE_SCORE = 3;
/** A dot after a Devanagari letter is a danda; three dots are not. */
const FULL_STOP = /(?:[।॥|]|[\p{L}\p{M}]\.)[\s"'”’)]*$/u;

interface Candidate extends TextLine {
  readonly at: number;
  /** Distance to the nearest copy, in lines. */
  readonly copy: number;
  readonly before: readonly TextLine[];
  readonly behind: readonly TextLine[];
  /** Number of texts between it and the start of the story. */
  readonly distance: number;
  /** Whether a paragraph of the story is above it. */
  readonly isBelowText: boolean;
  /** Whether it is in Latin letters and the story in Devanagari. */
  readonly isForeign: boolean;
}

/** What speaks for and against a headline, with its weight. */
const FEATURES: readonly (readonly [number, (line: Candidate) => boolean])[] = [
  [5, ({ copy }) => copy <= LOOK_AHEAD],
  [2, ({ before }) => before.some(isBreadcrumb)],
  [2, ({ behind }) => behind.some((line) => line.kind === 'metadata' && !isEntryTime(line))],
  [-3, ({ before }) => before.slice(-1).some((line) => line.kind === 'summary-label' || isEntryTime(line))],
  // A title above a headline makes the headline a standfirst; a shorter one is the name of a section.
  [-1, ({ before }) => before.at(-1)?.kind === 'title' && (before.at(-1)?.words ?? 0) > MIN_TITLE_WORDS],
  [1.5, ({ words }) => words > MIN_TITLE_WORDS && words <= 30],
  [-3, ({ text }) => FULL_STOP.test(text) || CUT.test(text)],
  [-1, ({ kind }) => kind === 'prose'],
  [-3, ({ isForeign }) => isForeign],
  [-2.5, ({ isBelowText }) => isBelowText],
];
/** Weight of each text between a headline and the start of its story. */
const DISTANCE = 0.2;

export function findHeadline(lines: readonly TextLine[], story: StoryLines): RecoveredHeadline | undefined {
  const best = bestOf(candidatesOf(lines, story), scoreOf, -Infinity);
  return best && headlineAt(lines, best, scoreOf(best));
}

function scoreOf(line: Candidate): number {
  return sumOf(FEATURES, ([weight, holds]) => (holds(line) ? weight : 0)) - line.distance * DISTANCE;
}

function candidatesOf(lines: readonly TextLine[], { start, end }: StoryLines): Candidate[] {
  const body = lines.slice(start, end).map(({ text }) => text);
  const isHindi = devanagariShare(body.join(' ')) > 0.5;
  const from = Math.max(0, start - LOOK_BACK);
  const keys = lines.map(({ text, words }) => (words > MAX_WORDS ? '' : foldForMatching(text)));
  const candidates = lines.slice(from, Math.min(end, start + LOOK_AHEAD)).map((line, index) => {
    const at = from + index;
    return {
      ...line,
      at,
      copy: distanceToCopy(keys, at),
      before: lines.slice(Math.max(0, at - BREADCRUMB_REACH), at),
      behind: lines.slice(at + 1, at + ROW_REACH),
      distance: lines.slice(Math.min(at, start), Math.max(at, start)).filter(isText).length,
      isBelowText: lines
        .slice(start, at)
        .some(({ kind, words }) => kind === 'prose' && words > MIN_PARAGRAPH_WORDS),
      isForeign: isHindi && devanagariShare(line.text) < 0.2,
    };
  });
  return candidates.filter((line) => isCandidate(line, lines.slice(start, line.at)));
}

function distanceToCopy(keys: readonly string[], at: number): number {
  const above = keys.lastIndexOf(keys[at] ?? '', at - 1);
  const below = keys.indexOf(keys[at] ?? '', at + 1);
  return Math.min(above < 0 || at === 0 ? Infinity : at - above, below < 0 ? Infinity : below - at);
}

function isCandidate(line: Candidate, above: readonly TextLine[]): boolean {
  const { words, kind, text } = line;
  if (!isText(line) || words < MIN_WORDS || words > MAX_WORDS || isBreadcrumb(line)) return false;
  const read = sumOf(above, (other) => (other.kind === 'prose' ? other.words : 0));
  return kind === 'prose' ? read === 0 && parseDateline(text) === undefined : read <= MAX_WORDS_BEFORE;
}

function isEntryTime({ kind, text }: TextLine): boolean {
  return kind === 'metadata' && TIME_ROW.test(text);
}

function isBreadcrumb({ text, kind }: TextLine): boolean {
  return kind !== 'prose' && (isHomeLabel(text) || crumbsOf(text).length > 0);
}

function headlineAt(lines: readonly TextLine[], best: Candidate, score: number): RecoveredHeadline {
  const key = foldForMatching(best.text);
  const isCopy = ({ text }: TextLine): boolean => foldForMatching(text) === key;
  const end = best.at + 1 + LOOK_AHEAD / 2;
  const at = lines.slice(0, end).findLastIndex(isCopy);
  const { text } = lines[at] as TextLine;
  if (best.copy < Infinity) return { text, at, confidence: 0.93 };
  const [first = ''] = sentences(text);
  const isJoined = best.kind === 'prose' && (score < SURE_SCORE || first !== text);
  if (isJoined) return { text: first, at: at - 1, confidence: 0.3 };
  return { text, at, confidence: score >= SURE_SCORE ? 0.85 : 0.6 };
}
