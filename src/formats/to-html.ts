/** An article as HTML that is safe to show. */
import type { Article, Author, Embed, Image, LiveEntry, Mark, Quote } from '../article.ts';
import {
  element,
  emptyElement,
  group,
  joined,
  type MarkElements,
  type Markup,
  markedMarkup,
  NOTHING,
  textElement,
  textMarkup,
} from './markup.ts';
import { safeUrl } from './safe-url.ts';
import { type BlockWriters, writeBlocks } from './write-block.ts';

const FIRST_LEVEL = 2;
const LAST_LEVEL = 6;

const WRITERS: BlockWriters<Markup> = {
  paragraph: ({ text, marks }) => marked('p', text, marks),
  subheading: ({ text, level, marks }) => marked(headingName(level), text, marks),
  list: ({ ordered, items, itemMarks }) => listMarkup(ordered ? 'ol' : 'ul', items, itemMarks),
  quote: quoteMarkup,
  table: ({ rows, cellMarks }) =>
    group('table', {}, [
      group(
        'tbody',
        {},
        rows.map((row, at) =>
          element('tr', {}, ...row.map((cell, column) => marked('td', cell, cellMarks?.[at]?.[column]))),
        ),
      ),
    ]),
  image: (block) => imageMarkup(block, block.caption, block.marks),
  embed: embedMarkup,
  'live-entry': entryMarkup,
};

const MARKS: MarkElements = {
  link: (content, href) => element('a', { href }, content),
  strong: (content) => element('strong', {}, content),
  emphasis: (content) => element('em', {}, content),
  superscript: (content) => element('sup', {}, content),
  subscript: (content) => element('sub', {}, content),
  strikethrough: (content) => element('s', {}, content),
  'line-break': (space) => joined([emptyElement('br', {}), space], ''),
};

/**
 * An article as one `<article>` of HTML, safe to put in a page: every text is escaped, URLs are http(s) only, those of links in
 * the text also mailto and tel, and it contains no script, style, id, class or frame. The pictures are those of the publisher: showing them loads them from its
 * servers.
 *
 * @example
 * toHtml(article); // '<article lang="hi">\n<header>\n<hgroup>\n<h1>नहर की सफाई शुरू, किसानों को राहत</h1>…'
 */
export function toHtml(article: Article): string {
  return group('article', { lang: article.language }, [
    headerMarkup(article),
    leadMarkup(article),
    group('aside', {}, [listMarkup('ul', article.highlights ?? [], article.marks?.highlights)]),
    ...writeBlocks(article.body, WRITERS),
    footerMarkup(article),
  ]);
}

function headerMarkup({ breadcrumb, kicker, headline, standfirst, marks, ...rest }: Article): Markup {
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
      marked('p', standfirst, marks?.standfirst),
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

/** An element around a text with its marks; empty if there is no text. */
function marked(name: string, text: string | undefined, marks?: readonly Mark[]): Markup {
  return text === undefined ? NOTHING : element(name, {}, markedMarkup(MARKS, text, marks));
}

function listMarkup(name: 'ol' | 'ul', items: readonly string[], marks?: readonly Mark[][]): Markup {
  return group(
    name,
    {},
    items.map((item, at) => marked('li', item, marks?.[at])),
  );
}

function quoteMarkup({ text, cite, marks }: Quote): Markup {
  const quote = element('blockquote', {}, marked('p', text, marks));
  if (cite === undefined) return quote;
  return group('figure', {}, [quote, element('figcaption', {}, textElement('cite', cite))]);
}

function embedMarkup({ provider, url, text }: Embed): Markup {
  return group('figure', {}, [
    text === undefined ? NOTHING : element('blockquote', {}, textElement('p', text)),
    element('figcaption', {}, linkMarkup({ name: provider, url })),
  ]);
}

function leadMarkup({ leadImage, caption, marks }: Article): Markup {
  if (leadImage !== undefined) return imageMarkup(leadImage, caption, marks?.caption);
  return caption === undefined
    ? NOTHING
    : element('figure', {}, marked('figcaption', caption, marks?.caption));
}

function imageMarkup(
  { url, alt = '', credit, width, height }: Image,
  caption?: string,
  marks?: readonly Mark[],
): Markup {
  const src = safeUrl(url);
  const legend = joined([markedMarkup(MARKS, caption, marks), textElement('small', credit)], ' ');
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
