/** An article as HTML that is safe to show. */
import type { Article, Author, Embed, Image, LiveEntry, Quote } from '../article.ts';
import {
  element,
  emptyElement,
  group,
  joined,
  type Markup,
  NOTHING,
  textElement,
  textMarkup,
} from './markup.ts';
import { safeUrl } from './safe-url.ts';
import { type BlockWriters, writeBlocks } from './write-block.ts';

const FIRST_LEVEL = 2;
const LAST_LEVEL = 6;

const WRITERS: BlockWriters<Markup> = {
  paragraph: ({ text }) => textElement('p', text),
  subheading: ({ text, level }) => textElement(headingName(level), text),
  list: ({ ordered, items }) => listMarkup(ordered ? 'ol' : 'ul', items),
  quote: quoteMarkup,
  table: ({ rows }) =>
    group('table', {}, [
      group(
        'tbody',
        {},
        rows.map((row) => element('tr', {}, ...row.map((cell) => textElement('td', cell)))),
      ),
    ]),
  image: (block) => imageMarkup(block, block.caption),
  embed: embedMarkup,
  'live-entry': entryMarkup,
};

/**
 * An article as one `<article>` of HTML, safe to put in a page: every text is escaped, URLs are http(s) only, and
 * it contains no script, style, id, class or frame. The pictures are those of the publisher: showing them loads them from its
 * servers.
 *
 * @example
 * toHtml(article); // '<article lang="hi">\n<header>\n<hgroup>\n<h1>नहर की सफाई शुरू, किसानों को राहत</h1>…'
 */
export function toHtml(article: Article): string {
  return group('article', { lang: article.language }, [
    headerMarkup(article),
    leadMarkup(article),
    group('aside', {}, [listMarkup('ul', article.highlights ?? [])]),
    ...writeBlocks(article.body, WRITERS),
    footerMarkup(article),
  ]);
}

function headerMarkup({ breadcrumb, kicker, headline, standfirst, ...rest }: Article): Markup {
  return group('header', {}, [
    group('nav', {}, [
      group(
        'ol',
        {},
        breadcrumb.map((crumb) => element('li', {}, linkMarkup(crumb))),
      ),
    ]),
    group('hgroup', {}, [
      textElement('p', kicker),
      textElement('h1', headline),
      textElement('p', standfirst),
    ]),
    bylineMarkup(rest),
  ]);
}

/** The authors and the date. */
function bylineMarkup(article: Pick<Article, 'authors' | 'agency' | 'publishedAt' | 'modifiedAt'>): Markup {
  const parts = [
    ...article.authors.map(authorMarkup),
    textMarkup(article.agency),
    timeMarkup(article.publishedAt),
    timeMarkup(article.modifiedAt),
  ];
  const line = joined(parts, ', ');
  return line === '' ? NOTHING : element('p', {}, line);
}

function authorMarkup(author: Author): Markup {
  const role = author.role === undefined ? NOTHING : textMarkup(`(${author.role})`);
  return joined([linkMarkup(author), role], ' ');
}

function footerMarkup({ publisher, tags, url, canonicalUrl }: Article): Markup {
  const name = publisher?.name ?? publisher?.domain ?? canonicalUrl ?? url;
  const source = name === undefined ? NOTHING : linkMarkup({ name, url: canonicalUrl ?? url });
  return group('footer', {}, [source === '' ? NOTHING : element('p', {}, source), listMarkup('ul', tags)]);
}

function linkMarkup({ name, url }: { readonly name: string; readonly url?: string | undefined }): Markup {
  const href = safeUrl(url);
  return href === undefined ? textMarkup(name) : textElement('a', name, { href });
}

function timeMarkup(time: string | undefined): Markup {
  return textElement('time', time, { datetime: time });
}

function headingName(level: number): string {
  return `h${Math.min(Math.max(Math.trunc(level) || FIRST_LEVEL, FIRST_LEVEL), LAST_LEVEL)}`;
}

function listMarkup(name: 'ol' | 'ul', items: readonly string[]): Markup {
  return group(
    name,
    {},
    items.map((item) => textElement('li', item)),
  );
}

function quoteMarkup({ text, cite }: Quote): Markup {
  const quote = element('blockquote', {}, textElement('p', text));
  if (cite === undefined) return quote;
  return group('figure', {}, [quote, element('figcaption', {}, textElement('cite', cite))]);
}

function embedMarkup({ provider, url, text }: Embed): Markup {
  return group('figure', {}, [
    text === undefined ? NOTHING : element('blockquote', {}, textElement('p', text)),
    element('figcaption', {}, linkMarkup({ name: provider, url })),
  ]);
}

function leadMarkup({ leadImage, caption }: Article): Markup {
  if (leadImage !== undefined) return imageMarkup(leadImage, caption);
  return caption === undefined ? NOTHING : element('figure', {}, textElement('figcaption', caption));
}

function imageMarkup({ url, alt = '', credit, width, height }: Image, caption?: string): Markup {
  const src = safeUrl(url);
  const legend = joined([textMarkup(caption), textElement('small', credit)], ' ');
  return group('figure', {}, [
    src === undefined ? textElement('p', alt) : emptyElement('img', { src, alt, width, height }),
    legend === '' ? NOTHING : element('figcaption', {}, legend),
  ]);
}

function entryMarkup({ time, headline, blocks }: LiveEntry): Markup {
  const head = joined([timeMarkup(time), textMarkup(headline)], ' ');
  return group('section', {}, [
    head === '' ? NOTHING : element('h2', {}, head),
    ...writeBlocks(blocks, WRITERS),
  ]);
}
