/** The role of a box, derived from its element, its ARIA role and the words of its class and id. */
import { headingLevel } from '../html/elements.ts';
import { isHiddenByClass } from '../html/hidden.ts';
import { type Box, namesOfClass } from '../html/segment.ts';
import { remembered } from '../text/remembered.ts';
import type { BoxRole } from './block.ts';
import { ROLE_WORDS } from './role-words.ts';

/** Elements and ARIA roles that state a role directly. */
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

/** A phrase of the table: its words, and the rank of its role (lower wins). */
interface RolePhrase {
  readonly words: readonly string[];
  readonly rank: number;
}

const PHRASES: readonly RolePhrase[] = ROLE_WORDS.flatMap(([, phrases], rank) =>
  phrases.split(', ').map((phrase) => ({ words: phrase.split(' '), rank })),
);
const WITH_STAR = PHRASES.filter(({ words }) => words[0]?.includes('*'));
const BY_FIRST_WORD = new Map<string, RolePhrase[]>();
for (const phrase of PHRASES)
  BY_FIRST_WORD.set(firstWord(phrase), [...(BY_FIRST_WORD.get(firstWord(phrase)) ?? []), phrase]);

function firstWord({ words }: RolePhrase): string {
  return words[0] ?? '';
}

/** The phrases that may start at a word. */
const phrasesAt = remembered((word): readonly RolePhrase[] => [
  ...(BY_FIRST_WORD.get(word) ?? []),
  ...WITH_STAR.filter((phrase) => isWord(firstWord(phrase), word)),
]);

/** Role that the words of class and id state, whatever the element, by names as in {@link Box.names}. */
export const roleOfNames: (names: string) => BoxRole | undefined = remembered(readRole);

function readRole(names: string): BoxRole | undefined {
  if (names === ' ') return undefined;
  const words = names.trim().split(' ');
  let rank = ROLE_WORDS.length;
  for (const [at, word] of words.entries()) {
    for (const phrase of phrasesAt(word))
      if (phrase.rank < rank && follows(phrase, words, at)) rank = phrase.rank;
  }
  return ROLE_WORDS[rank]?.[0];
}

/** Whether the words of a phrase after its first one follow a word. */
function follows(phrase: RolePhrase, words: readonly string[], at: number): boolean {
  return phrase.words.every((pattern, offset) => offset === 0 || isWord(pattern, words[at + offset] ?? ''));
}

/** Whether a word fits a pattern: equal, or with `*` standing for any letters at its end, its head, or both. */
function isWord(pattern: string, word: string): boolean {
  if (!pattern.includes('*')) return pattern === word;
  const stem = pattern.replaceAll('*', '');
  if (pattern.startsWith('*')) return word.includes(stem);
  return word.startsWith(stem);
}

/** The footer of a quote names the speaker. */
function isFooterOfQuote({ tag, parent }: Box): boolean {
  return tag === 'footer' && parent?.tag === 'blockquote';
}

/** The role that the element, its ARIA role or a utility class states outright. */
function statedRole({ tag, element }: Box): BoxRole | undefined {
  const { role, class: classes } = element.attribs ?? {};
  const landmark = LANDMARKS.get(tag) ?? (role === undefined ? undefined : ARIA_ROLES.get(role));
  return landmark ?? (classes !== undefined && isHiddenByClass(classes) ? 'hidden' : undefined);
}

/** Mixed case in the id of a paragraph: it was generated, and words in it are accidental ("AdDkxw"). */
const MADE_ID = /[a-z][A-Z]/u;

/** A title used as an id describes the text, not its role: "menu-ideas-for-a-small-party". */
const TITLE_ID = /^[a-z]+(?:-[a-z]+){4,}$/u;

function meaningfulNames({ tag, element, names }: Box): string {
  const { id } = element.attribs ?? {};
  if (id === undefined) return names;
  const isChance = TITLE_ID.test(id) || (tag === 'p' && MADE_ID.test(id));
  return isChance ? namesOfClass(element) : names;
}

/** Roles that a heading can have. */
const ROLES_OF_HEADINGS: ReadonlySet<BoxRole | undefined> = new Set(['standfirst', 'caption', 'credit']);

/**
 * The role of a box by its element and names. The class of a heading says how it looks, not that it belongs to the page
 * around the article.
 */
export function roleOf(box: Box): BoxRole | undefined {
  if (isFooterOfQuote(box)) return undefined;
  const stated = statedRole(box);
  if (stated !== undefined) return stated;
  const role = roleOfNames(meaningfulNames(box));
  return headingLevel(box.tag) > 0 && !ROLES_OF_HEADINGS.has(role) ? undefined : role;
}
