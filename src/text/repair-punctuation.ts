/** Repairs punctuation typed as another character: "|" for a danda, ः for a colon, ":" for a visarga. */
import { hiText } from '../languages/hi.ts';
import { unpack } from '../languages/packs.ts';
import { placeKind } from './classify-name.ts';
import { endsPipedSentence, holdsPipedSentences, isScannedDanda } from './danda.ts';
import type { RepairStep } from './repair-step.ts';

const DANDA = '\u0964';
const VISARGA = '\u0903';
const WORD_OF_VISARGA = /^(.+)\u0903([^\u0903]*)$/u;

// Each pattern begins with the mark itself, which is rare, and looks back from there; this is many times faster.
const PIPE = /[|¦]/gu;
const LATIN_STROKE = /[lI](?<=[\u0900-\u0963][lI])(?![\p{L}\p{M}])/gu;
/** A space before a danda, but not before ॥ or ।।, which is separated from the verse. */
const SPACE_BEFORE_DANDA = / (?=\u0964(?![\u0964\u0965]))(?<=[\u0900-\u094f] )/gu;
const VISARGA_AFTER_FIGURE = /\u0903(?<=[A-Za-z0-9\u0966-\u096f]\u0903)/gu;
const VISARGA_AFTER_PLACE = /^[^:\u0903\u0964]{2,40}\u0903(?= )/gu;
const COLON_IN_WORD = new RegExp(
  `:(?<=(?<![\\p{L}\\p{M}])(?:${colonInside(unpack(hiText.innerVisarga))}|(?:${colonInside(unpack(hiText.finalVisarga))})(?=[\\s,]|$)))`,
  'gu',
);

/** The steps apply only if the surrounding words prove the damage; an ambiguous mark is kept. */
export const PUNCTUATION_STEPS: readonly RepairStep[] = [
  {
    kind: 'danda',
    pattern: PIPE,
    applies: holdsPipedSentences,
    repair: (pipe, at, text) => (endsPipedSentence(text, at) ? DANDA : pipe),
  },
  {
    kind: 'danda',
    pattern: LATIN_STROKE,
    repair: (letter, at, text) => (isScannedDanda(text, at) ? DANDA : letter),
  },
  { kind: 'white-space', pattern: SPACE_BEFORE_DANDA, repair: () => '' },
  { kind: 'colon', pattern: VISARGA_AFTER_FIGURE, repair: () => ':' },
  { kind: 'colon', pattern: VISARGA_AFTER_PLACE, repair: colonOfDateline },
  { kind: 'visarga', pattern: COLON_IN_WORD, repair: () => VISARGA },
];

/** The words that have a colon for their visarga, with what follows as a lookahead: "दु:(?=ख)". */
function colonInside(words: readonly string[]): string {
  return words
    .map((word) => word.replace(WORD_OF_VISARGA, (_, stem, rest) => `${stem}:(?=${rest})`))
    .join('|');
}

/** "बर्लिनः" at the start of a text is a dateline: no place name ends in a visarga. */
function colonOfDateline(head: string): string {
  const names = head.slice(0, -1).split('/');
  return names.every((name) => placeKind(name.trim()) !== undefined) ? `${names.join('/')}:` : head;
}
