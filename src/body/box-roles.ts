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

/** A phrase of the table: its words, the rank of its role (lower wins), and how its words are matched. */
interface RolePhrase {
  readonly words: readonly string[];
  readonly rank: number;
}

const PHRASES: readonly RolePhrase[] = ROLE_WORDS.flatMap(([, phrases], rank) =>
  phrases.split(', ').map((phrase) => ({ words: phrase.split(' '), rank })),
);
/** Phrases by their first word, and those whose first word has a `*`. */
const BY_FIRST_WORD = new Map<string, RolePhrase[]>();
const WITH_STAR = PHRASES.filter(({ words }) => words[0]?.includes('*'));
for (const phrase of PHRASES) {
  const first = phrase.words[0] ?? '';
  BY_FIRST_WORD.set(first, [...(BY_FIRST_WORD.get(first) ?? []), phrase]);
}
/** A cheap test before the phrases with a `*` are tried. */
const MAY_HAVE_STAR = new RegExp(WITH_STAR.map(({ words }) => words[0]?.replaceAll('*', '')).join('|'), 'u');

/** Role that the words of class and id state, whatever the element, by names as in {@link Box.names}. */
export const roleOfNames: (names: string) => BoxRole | undefined = remembered(readRole);

function readRole(names: string): BoxRole | undefined {
  if (names === ' ') return undefined;
  const words = names.trim().split(' ');
  let rank = ROLE_WORDS.length;
  for (let at = 0; at < words.length; at += 1) {
    const phrases = BY_FIRST_WORD.get(words[at] ?? '');
    if (phrases !== undefined) rank = best(rank, phrases, words, at);
  }
  if (MAY_HAVE_STAR.test(names)) {
    for (let at = 0; at < words.length; at += 1) rank = best(rank, WITH_STAR, words, at);
  }
  return ROLE_WORDS[rank]?.[0];
}

/** The lowest rank among the phrases that appear at a word, or the rank so far. */
function best(rank: number, phrases: readonly RolePhrase[], words: readonly string[], at: number): number {
  let lowest = rank;
  for (const phrase of phrases) if (phrase.rank < lowest && stands(phrase, words, at)) lowest = phrase.rank;
  return lowest;
}

function stands(phrase: RolePhrase, words: readonly string[], at: number): boolean {
  if (phrase.words.length === 1) return isWord(phrase.words[0] ?? '', words[at] ?? '');
  return phrase.words.every((pattern, offset) => isWord(pattern, words[at + offset] ?? ''));
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
