/** What a box is for, told from its element, its ARIA role and the words of its class and id. */
import type { Box } from '../html/segment.ts';
import type { BoxRole } from './block.ts';
import { ROLE_WORDS } from './role-words.ts';

/** Elements and ARIA roles that say it outright. */
const LANDMARKS: ReadonlyMap<string, BoxRole> = new Map([
  ['nav', 'navigation'],
  ['aside', 'sidebar'],
  ['footer', 'footer'],
  ['figcaption', 'caption'],
  ['menu', 'navigation'],
  ['dialog', 'sidebar'],
  ['amp-sidebar', 'navigation'],
]);
const ARIA_ROLES: ReadonlyMap<string, BoxRole> = new Map([
  ['navigation', 'navigation'],
  ['complementary', 'sidebar'],
  ['contentinfo', 'footer'],
  ['search', 'form'],
  ['dialog', 'sidebar'],
  ['alertdialog', 'sidebar'],
  ['banner', 'navigation'],
  ['menu', 'navigation'],
  ['menubar', 'navigation'],
  ['tablist', 'navigation'],
  ['tooltip', 'sidebar'],
]);

/** A phrase of the table: its words, the rank of its role (lower wins), and how its words are compared. */
interface Phrase {
  readonly words: readonly string[];
  readonly rank: number;
}

const PHRASES: readonly Phrase[] = ROLE_WORDS.flatMap(([, phrases], rank) =>
  phrases.split(', ').map((phrase) => ({ words: phrase.split(' '), rank })),
);
/** Phrases by their first word; those whose first word has a `*` are tried on every word. */
const BY_FIRST_WORD = new Map<string, Phrase[]>();
const WITH_STAR: Phrase[] = [];
for (const phrase of PHRASES) {
  const first = phrase.words[0] ?? '';
  if (first.includes('*')) WITH_STAR.push(phrase);
  else BY_FIRST_WORD.set(first, [...(BY_FIRST_WORD.get(first) ?? []), phrase]);
}

/** Role that the words of class and id state, whatever the element. `names` as in {@link Box.names}. */
export function roleOfNames(names: string): BoxRole | undefined {
  const words = names.trim().split(' ');
  let rank = ROLE_WORDS.length;
  for (const [at, word] of words.entries()) {
    for (const phrase of BY_FIRST_WORD.get(word) ?? []) rank = better(rank, phrase, words, at);
    for (const phrase of WITH_STAR) rank = better(rank, phrase, words, at);
  }
  return ROLE_WORDS[rank]?.[0];
}

function better(rank: number, phrase: Phrase, words: readonly string[], at: number): number {
  return phrase.rank < rank && stands(phrase, words, at) ? phrase.rank : rank;
}

function stands(phrase: Phrase, words: readonly string[], at: number): boolean {
  return phrase.words.every((pattern, offset) => isWord(pattern, words[at + offset] ?? ''));
}

/** Whether a word fits a pattern: equal, or with `*` standing for any letters at its end, its head, or both. */
function isWord(pattern: string, word: string): boolean {
  if (!pattern.includes('*')) return pattern === word;
  const stem = pattern.replaceAll('*', '');
  if (pattern.startsWith('*')) return word.includes(stem);
  return word.startsWith(stem);
}

/** Makes a function that tells the role of a box; it remembers the names that it has met. */
export function roleReader(): (box: Box) => BoxRole | undefined {
  const known = new Map<string, BoxRole | undefined>();
  return (box) => {
    const landmark = LANDMARKS.get(box.tag) ?? ARIA_ROLES.get(box.element.attribs?.role ?? '');
    if (landmark !== undefined) return landmark;
    if (!known.has(box.names)) known.set(box.names, roleOfNames(box.names));
    return known.get(box.names);
  };
}
