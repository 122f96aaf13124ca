/** The titles in the metadata of a page, without the site's name. */

import type { Source } from '../article.ts';
import { stringAt } from '../html/json-ld.ts';
import type { Page } from '../html/page.ts';
import { plainText } from '../html/plain-text.ts';
import { parseUrl } from '../parse-url.ts';
import { foldForMatching } from '../text/fold-for-matching.ts';
import { wordCount, words } from '../text/words.ts';

/** First value of a meta that holds a text, by any of the names. */
export function metaOf(page: Page, ...names: readonly string[]): string | undefined {
  for (const content of names.flatMap((name) => page.head.metas.get(name) ?? [])) {
    const text = plainText(content);
    if (text !== '') return text;
  }
  return undefined;
}

/** A title in the metadata. */
export interface StatedTitle {
  readonly source: Source;
  /** @example "og:title" */
  readonly where: string;
  readonly value: string;
}

/** Titles of the page, most trusted first. */
export function statedTitles(page: Page): StatedTitle[] {
  const stated: readonly (readonly [Source, string, string | undefined])[] = [
    ['json-ld', 'headline', page.article && stringAt(page.article, 'headline')],
    ['meta', 'og:title', metaOf(page, 'og:title')],
    ['meta', 'twitter:title', metaOf(page, 'twitter:title')],
    ['page', 'title', page.head.title],
  ];
  return stated.flatMap(([source, where, value]) => {
    const text = value === undefined ? '' : plainText(value);
    return text === '' ? [] : [{ source, where, value: text }];
  });
}

const SUFFIX_BORDER = /\s[|\-–—:»•·]+\s|\s?[|»]\s?/u;
const SUFFIX_BORDERS = new RegExp(SUFFIX_BORDER, 'gu');
const MAX_SUFFIX_WORDS = 6;

/**
 * A title without the name of the site at its end or head: the parts that `isSiteName` knows go;
 * of a title with a bar, so does a short last part.
 *
 * @example withoutSiteName('बांध भरा, नहरें खुलीं | नया अख़बार', isSiteName) // 'बांध भरा, नहरें खुलीं'
 */
export function withoutSiteName(title: string, isSiteName: (part: string) => boolean): string {
  const rest = withoutSuffixes(title, isSiteName);
  const first = SUFFIX_BORDER.exec(rest);
  if (first !== null && isSiteName(rest.slice(0, first.index)))
    return rest.slice(first.index + first[0].length);
  return rest;
}

function withoutSuffixes(title: string, isSiteName: (part: string) => boolean): string {
  let end = title.length;
  for (const border of [...title.matchAll(SUFFIX_BORDERS)].reverse()) {
    const suffix = title.slice(border.index + border[0].length, end);
    const barred = border[0].includes('|') && wordCount(suffix) <= MAX_SUFFIX_WORDS;
    if (border.index === 0 || !(barred || isSiteName(suffix))) break;
    end = border.index;
  }
  return title.slice(0, end);
}

const TOP_LEVEL = /\.(?:com|in|net|org|de|co)$/u;
const WWW = /^www\./u;

/** Tells whether a part of a title, caption or breadcrumb is the name of the site. */
export function siteNameTest(page: Page, signatures: readonly string[]): (part: string) => boolean {
  const host = hostWords(page.url);
  const names = [...signatures, metaOf(page, 'og:site_name', 'application-name') ?? '']
    .map(foldForMatching)
    .filter((name) => name !== '');
  return (part) => {
    const folded = foldForMatching(part);
    if (names.includes(folded)) return true;
    const squeezed = folded.replaceAll(' ', '').replace(TOP_LEVEL, '');
    return squeezed.length >= 3 && squeezed === host;
  };
}

function hostWords(url: string | undefined): string {
  const host = url === undefined ? '' : (parseUrl(url)?.hostname ?? '');
  return host.replace(WWW, '').split('.').slice(0, -1).join('').replaceAll('-', '');
}

/** The words of a text for comparing. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(words(foldForMatching(text)));
}

/** How much of the smaller set's words the larger one holds, from 0 to 1. */
export function setOverlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const word of small) if (large.has(word)) shared += 1;
  return shared / small.size;
}

/** How much of the shorter text's words the longer one holds, from 0 to 1. */
export function wordOverlap(left: string, right: string): number {
  return setOverlap(wordSet(left), wordSet(right));
}
