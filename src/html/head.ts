/** The invisible data of a page: its head, and scripts that hold data, wherever they are. */
import type { Element } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import { tidyText } from '../text/tidy-text.ts';

export interface PageHead {
  readonly title: string;
  readonly language: string;
  /** `<meta>` contents by name, property or itemprop, lower case, in document order. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  /** `<link>` URLs by rel. */
  readonly links: ReadonlyMap<string, readonly string[]>;
  readonly jsonLd: readonly string[];
  readonly base: string | undefined;
}

export function readHead(elements: readonly Element[]): PageHead {
  const byTag = (tag: string): Element[] => elements.filter(({ name }) => name === tag);
  const metas = new Map<string, string[]>();
  for (const { attribs } of byTag('meta'))
    add(metas, attribs.property ?? attribs.name ?? attribs.itemprop, attribs.content);
  const links = new Map<string, string[]>();
  for (const { attribs } of byTag('link'))
    for (const rel of (attribs.rel ?? '').split(' ')) add(links, rel, attribs.href);
  const root = byTag('html').at(-1)?.attribs;
  return {
    title: tidyText(byTag('title').map(DomUtils.textContent).find(Boolean) ?? ''),
    language: root?.lang ?? root?.['xml:lang'] ?? '',
    metas,
    links,
    jsonLd: byTag('script').flatMap((script) =>
      script.attribs.type?.includes('ld+json') ? DomUtils.textContent(script) : [],
    ),
    base: byTag('base').find(({ attribs }) => attribs.href !== undefined)?.attribs.href,
  };
}

function add(map: Map<string, string[]>, name: string | undefined, value: string | undefined): void {
  if (!name || !value) return;
  const key = name.toLowerCase();
  const values = map.get(key) ?? [];
  values.push(value);
  map.set(key, values);
}
