/** The role of a box, derived from its element, its ARIA role and the words of its class and id. */
import { headingLevel } from '../html/elements.ts';
import { isHiddenByClass } from '../html/hidden.ts';
import { type Box, wordsOfNames, writtenNames } from '../html/segment.ts';
import { remembered } from '../text/remembered.ts';
import type { BoxRole } from './block.ts';
import { ROLE_WORDS } from './role-words.ts';

/** Elements and ARIA roles that determine a role by themselves. */
const LANDMARKS = rolesOf({
  navigation: 'nav menu amp-sidebar',
  sidebar: 'aside dialog',
  footer: 'footer',
  caption: 'figcaption',
});
const ARIA_ROLES = rolesOf({
  navigation: 'navigation banner menu menubar tablist',
  sidebar: 'complementary dialog alertdialog tooltip',
  footer: 'contentinfo',
  form: 'search',
});

function rolesOf(names: Partial<Record<BoxRole, string>>): ReadonlyMap<string, BoxRole> {
  const rows = Object.entries(names) as [BoxRole, string][];
  return new Map(rows.flatMap(([role, list]) => list.split(' ').map((name) => [name, role] as const)));
}

type WordTest = (word: string) => boolean;

/** A phrase of the table: a test for each of its words, and the rank of its role (lower wins). */
interface RolePhrase {
  readonly first: string;
  readonly tests: readonly WordTest[];
  readonly rank: number;
}

const PHRASES: readonly RolePhrase[] = ROLE_WORDS.flatMap(([, phrases], rank) =>
  phrases.split(', ').map((phrase) => {
    const words = phrase.split(' ');
    return { first: words[0] ?? '', tests: words.map(testOf), rank };
  }),
);
const WITH_STAR = PHRASES.filter(({ first }) => first.includes('*'));
const BY_FIRST_WORD = new Map<string, RolePhrase[]>();
for (const phrase of PHRASES)
  BY_FIRST_WORD.set(phrase.first, [...(BY_FIRST_WORD.get(phrase.first) ?? []), phrase]);

/** A word matches a pattern if it is equal, or with `*` for any letters at the end, the beginning, or both. */
function testOf(pattern: string): WordTest {
  const stem = pattern.replaceAll('*', '');
  if (pattern === stem) return (word) => word === stem;
  return pattern.startsWith('*') ? (word) => word.includes(stem) : (word) => word.startsWith(stem);
}

/** The part that a word must contain to match the first word of one of these phrases. */
const STARRED = new RegExp(
  WITH_STAR.map(({ first }) => `${first.startsWith('*') ? '' : '^'}${first.replaceAll('*', '')}`).join('|'),
  'u',
);

/** The phrases that may start at a word. The boxes of a page have a few words in common. */
const phrasesAt = remembered((word): readonly RolePhrase[] => {
  const exact = BY_FIRST_WORD.get(word) ?? [];
  return STARRED.test(word) ? [...exact, ...WITH_STAR.filter(({ tests }) => tests[0]?.(word))] : exact;
});

/** The role given by class and id as written, whatever the element. */
export const roleOfNames = remembered((written): BoxRole | undefined => {
  const words = wordsOfNames(written).trim().split(' ');
  let rank = ROLE_WORDS.length;
  for (let at = 0; at < words.length; at += 1) {
    for (const phrase of phrasesAt(words[at] ?? ''))
      if (phrase.rank < rank && follows(phrase, words, at)) rank = phrase.rank;
  }
  return ROLE_WORDS[rank]?.[0];
});

/** Whether the other words of a phrase follow its first word. */
function follows({ tests }: RolePhrase, words: readonly string[], at: number): boolean {
  return tests.every((fits, offset) => offset === 0 || fits(words[at + offset] ?? ''));
}

/** The role given directly by the element, its ARIA role or a utility class. */
function statedRole({ tag, element }: Box): BoxRole | undefined {
  const { role, itemprop, class: classes } = element.attribs ?? {};
  if (itemprop === 'comment') return 'comments';
  const landmark = LANDMARKS.get(tag) ?? (role === undefined ? undefined : ARIA_ROLES.get(role));
  return landmark ?? (classes !== undefined && isHiddenByClass(classes) ? 'hidden' : undefined);
}

/** Mixed case in the id of a paragraph: it was generated, and words in it are accidental ("AdDkxw"). */
const MADE_ID = /[a-z][A-Z]/u;

/** A title used as an id describes the text, not its role: "menu-ideas-for-a-small-party". */
const TITLE_ID = /^[a-z]+(?:-[a-z]+){4,}$/u;

function meaningfulNames({ tag, element }: Box): string {
  const { id, class: classes = '' } = element.attribs ?? {};
  const isChance = id !== undefined && (TITLE_ID.test(id) || (tag === 'p' && MADE_ID.test(id)));
  return isChance ? classes : writtenNames(element);
}

/** Roles that a heading can have. */
const ROLES_OF_HEADINGS: ReadonlySet<BoxRole | undefined> = new Set(['standfirst', 'caption', 'credit']);

/**
 * The role of a box by its element and names. The class of a heading describes its look, not that it belongs to the page
 * around the article. The footer of a quote names the speaker.
 */
export function roleOf(box: Box): BoxRole | undefined {
  if (box.tag === 'footer' && box.parent?.tag === 'blockquote') return undefined;
  const stated = statedRole(box);
  if (stated !== undefined) return stated;
  const role = roleOfNames(meaningfulNames(box));
  return headingLevel(box.tag) > 0 && !ROLES_OF_HEADINGS.has(role) ? undefined : role;
}
