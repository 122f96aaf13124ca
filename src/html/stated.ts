/** The titles and descriptions in the metas and JSON-LD of a page, read once. */
import type { Source } from '../article.ts';
import { type JsonLdNode, stringAt } from './json-ld.ts';
import { plainText } from './plain-text.ts';
import type { PageContent } from './segments.ts';

export interface Stated {
  /** Titles, most trusted first. */
  readonly titles: readonly StatedTitle[];
  /** Descriptions: in the JSON-LD, then in the metas. */
  readonly descriptions: readonly string[];
}

export interface StatedTitle {
  readonly source: Source;
  /** The name of its meta element or JSON-LD key, such as `og:title`. */
  readonly where: string;
  readonly value: string;
}

/** First non-empty value of a meta with any of the names. */
export function metaOf({ head }: Pick<PageContent, 'head'>, ...names: string[]): string | undefined {
  const texts = names.flatMap((name) => head.metas.get(name) ?? []).map(plainText);
  return texts.find((text) => text !== '');
}

export function readStated(page: Pick<PageContent, 'head'>, article: JsonLdNode | undefined): Stated {
  const titles: readonly (readonly [Source, string, string | undefined])[] = [
    ['json-ld', 'headline', article && stringAt(article, 'headline')],
    ['meta', 'og:title', metaOf(page, 'og:title')],
    ['meta', 'twitter:title', metaOf(page, 'twitter:title')],
    ['meta', 'title', metaOf(page, 'title')],
    ['page', 'title', page.head.title],
  ];
  const descriptions = [
    article && stringAt(article, 'description'),
    metaOf(page, 'og:description'),
    metaOf(page, 'description'),
    metaOf(page, 'twitter:description'),
  ];
  return {
    titles: titles.flatMap(([source, where, stated]) => {
      const value = plainText(stated ?? '');
      return value === '' ? [] : [{ source, where, value }];
    }),
    descriptions: descriptions.flatMap((stated) => withoutRepetition(plainText(stated ?? '')) || []),
  };
}

/** Some publishers append the description again after a bar. */
function withoutRepetition(text: string): string {
  const [first = '', ...rest] = text.split(' | ');
  return rest.length > 0 && rest.every((part) => part.startsWith(first)) ? first : text;
}
