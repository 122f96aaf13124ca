/** The role of a box, derived from its element, its ARIA role and the words of its class and id. */
import { headingLevel } from '../html/elements.ts';
import { isHiddenByClass } from '../html/hidden.ts';
import { type Box, namesOfClass } from '../html/segment.ts';
import { groupedBy } from '../text/tally.ts';
import type { BoxRole } from './block.ts';
import { ROLE_WORDS } from './role-words.ts';

/** A space and two letters. */
const KEY_LENGTH = 3;

/** Elements and ARIA roles that determine a role by themselves. */
const LANDMARKS = rolesOf({
  navigation: 'nav menu amp-sidebar',
  sidebar: 'aside dialog',
  footer: 'footer',
  caption: 'figcaption',
});
const ARIA_ROLES = rolesOf({
  navigation: 'navigation banner menu menubar',
  sidebar: 'complementary dialog alertdialog tooltip',
  footer: 'contentinfo',
  form: 'search',
});

function rolesOf(names: Partial<Record<BoxRole, string>>): ReadonlyMap<string, BoxRole> {
  const rows = Object.entries(names) as [BoxRole, string][];
  return new Map(rows.flatMap(([role, list]) => list.split(' ').map((name) => [name, role] as const)));
}

/** The phrases with the number of their row, keyed by a space and their first two letters. Few words of a page begin like one. */
const PHRASES = groupedBy(
  ROLE_WORDS.flatMap(([, phrases], row) =>
    phrases.split(', ').map((phrase) => ({ row, text: ` ${phrase} `.replace('* ', '') })),
  ),
  ({ text }) => text.slice(0, KEY_LENGTH),
);

/** The role given by the words of class and id, each between spaces, whatever the element. */
export function roleOfNames(names: string): BoxRole | undefined {
  let first = ROLE_WORDS.length;
  for (let at = 0; at >= 0; at = names.indexOf(' ', at + 1))
    for (const { text, row } of PHRASES.get(names.slice(at, at + KEY_LENGTH)) ?? [])
      if (row < first && names.startsWith(text, at)) first = row;
  return ROLE_WORDS[first]?.[0];
}

/** The role given directly by the element, its ARIA role or a utility class. */
function statedRole({ tag, element }: Box): BoxRole | undefined {
  const { role = '', itemprop, class: classes } = element.attribs ?? {};
  if (itemprop === 'comment') return 'comments';
  const landmark = LANDMARKS.get(tag) ?? ARIA_ROLES.get(role);
  return landmark ?? (classes !== undefined && isHiddenByClass(classes) ? 'hidden' : undefined);
}

/** Mixed case in the id of a paragraph: it was generated, and words in it are accidental ("AdDkxw"). */
const MADE_ID = /[a-z][A-Z]/u;

/** A title used as an id describes the text, not its role: "menu-ideas-for-a-small-party". */
const TITLE_ID = /^[a-z]+(?:-[a-z]+){4,}$/u;

function meaningfulNames(box: Box): string {
  const { tag, element } = box;
  const id = element.attribs?.id;
  const isChance = id !== undefined && (TITLE_ID.test(id) || (tag === 'p' && MADE_ID.test(id)));
  return isChance ? namesOfClass(element) : box.names;
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
