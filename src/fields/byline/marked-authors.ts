/** Authors named by the markup itself: microdata, `rel=author` and microformats, whatever their words and position near the article. */
import type { Author } from '../../article.ts';
import type { BoxRole } from '../../body/block.ts';
import type { BoxFeatures } from '../../body/candidates.ts';
import type { Range } from '../../body/live/ranges.ts';
import { elementText, holdsLittle } from '../../html/element-text.ts';
import { outermost } from '../../html/outermost.ts';
import type { Page } from '../../html/page.ts';
import type { Element } from '../../html/segment.ts';
import { walk } from '../../html/walk.ts';
import { bareName, isStatedPerson } from '../../text/classify-name.ts';
import { parseByline } from '../../text/parse-byline.ts';

const SPACES = /\s+/u;
const AUTHOR_NAMES: ReadonlySet<string> = new Set(['author', 'post-author']);
/** Microformats: "author vcard" of WordPress themes, "post-author vcard" of Blogger. */
const CARDS: ReadonlySet<string> = new Set(['vcard', 'hcard', 'h-card']);
/** Roles of boxes whose authors wrote something else: readers' comments, or other articles. */
const FOREIGN_ROLES: ReadonlySet<BoxRole> = new Set(['comments', 'related', 'promo', 'navigation', 'advert']);
const ORGANIZATION = /organi[sz]ation$/iu;

export function markedAuthors(page: Page, { from, to }: Range, roles?: BoxFeatures['roles']): Author[] {
  const isNear = (element: Element): boolean => {
    const box = page.boxOf(element);
    if (box === undefined || box.end < from || box.first > to) return false;
    const role = roles?.[box.index];
    return role === undefined || !FOREIGN_ROLES.has(role);
  };
  return outermost(page.stating.filter(isMarked).filter(isNear)).flatMap(authorsIn);
}

function isMarked({ attribs }: Element): boolean {
  const { itemprop, rel, class: classes } = attribs;
  if (itemprop?.split(SPACES).includes('author') || rel?.split(SPACES).includes('author')) return true;
  if (classes === undefined || !classes.includes('author')) return false;
  const words = classes.split(SPACES);
  return words.some((word) => AUTHOR_NAMES.has(word)) && words.some((word) => CARDS.has(word));
}

function authorsIn(element: Element): Author[] {
  if (ORGANIZATION.test(element.attribs.itemtype ?? '') || !holdsLittle(element)) return [];
  const { names, url } = partsOf(element);
  const texts = names.length > 0 ? names : [elementText(element)];
  return withUrl(texts.flatMap(personsIn), url);
}

/** The URL of several authors is that of none of them. */
export function withUrl(authors: readonly Author[], url: string | undefined): Author[] {
  const isOne = authors.length === 1 && url !== undefined;
  return authors.map((author) => (isOne ? { ...author, url } : author));
}

/** The people in a text that is stated to name a person, which is accepted unless it suggests otherwise. */
export function personsIn(text: string): Author[] {
  const { authors } = parseByline(text);
  if (authors.length > 0) return authors;
  return isStatedPerson(text) ? [{ name: bareName(text) }] : [];
}

function partsOf(root: Element): { names: string[]; url: string | undefined } {
  const names: string[] = [];
  let url = root.name === 'a' ? root.attribs.href : undefined;
  walk(root, {
    enter: (element) => {
      const { itemprop, class: classes, content, href } = element.attribs;
      if (element.name === 'a') url ??= href;
      const isName = itemprop === 'name' || classes?.split(SPACES).includes('fn') === true;
      if (isName) names.push(content ?? elementText(element));
      return !isName;
    },
  });
  return { names, url };
}
