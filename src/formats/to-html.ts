import type { Article, LiveEntry } from '../article.ts';
import {
  element,
  emptyElement,
  group,
  joined,
  type Markup,
  markWriters,
  NOTHING,
  textElement,
  textMarkup,
  wrapped,
} from './markup.ts';
import { safeUrl } from './safe-url.ts';
import { type BlockWriters, type Figure, writeBlocks } from './write-block.ts';

const { inline, marked, each } = markWriters({
  link: (content, href) => element('a', { href }, content),
  strong: (content) => element('strong', {}, content),
  emphasis: (content) => element('em', {}, content),
  superscript: (content) => element('sup', {}, content),
  subscript: (content) => element('sub', {}, content),
  strikethrough: (content) => element('s', {}, content),
  'line-break': (space) => joined([emptyElement('br', {}), space], ''),
});

const WRITERS: BlockWriters<Markup> = {
  paragraph: ({ text, marks }) => marked('p', text, marks),
  subheading: ({ text, level, marks }) =>
    marked(`h${Math.min(Math.max(Math.trunc(level) || 2, 2), 6)}`, text, marks),
  list: ({ ordered, items, itemMarks }) => group(ordered ? 'ol' : 'ul', {}, each('li', items, itemMarks)),
  quote: ({ text, cite, marks }) => {
    const quote = element('blockquote', {}, marked('p', text, marks));
    if (cite === undefined) return quote;
    return group('figure', {}, [quote, element('figcaption', {}, textElement('cite', cite))]);
  },
  table: ({ rows, cellMarks }) => {
    const lines = rows.map((row, at) => element('tr', {}, ...each('td', row, cellMarks?.[at])));
    return group('table', {}, [group('tbody', {}, lines)]);
  },
  image: imageMarkup,
  embed: ({ provider, url, text }) =>
    group('figure', {}, [
      wrapped('blockquote', {}, textElement('p', text)),
      element('figcaption', {}, linkMarkup({ name: provider, url })),
    ]),
  'live-entry': entryMarkup,
};

/**
 * An article as one `<article>` of HTML, safe to put in a page: every text is escaped, URLs are http(s) only, those of links in
 * the text also mailto and tel, and it contains no script, style, id, class or frame. Pictures are loaded from the publisher's
 * servers when they are shown.
 *
 * @example
 * toHtml(article); // '<article lang="hi">\n<header>\n<hgroup>\n<h1>नहर की सफाई शुरू, किसानों को राहत</h1>…'
 */
export function toHtml(article: Article): string {
  return group('article', { lang: article.language }, [
    headerMarkup(article),
    leadMarkup(article),
    group('aside', {}, [group('ul', {}, each('li', article.highlights, article.marks?.highlights))]),
    ...writeBlocks(article.body, WRITERS),
    footerMarkup(article),
  ]);
}

function headerMarkup({ breadcrumb, kicker, headline, standfirst, marks, ...rest }: Article): Markup {
  const crumbs = breadcrumb.map((crumb) => element('li', {}, linkMarkup(crumb)));
  return group('header', {}, [
    group('nav', {}, [group('ol', {}, crumbs)]),
    group('hgroup', {}, [
      textElement('p', kicker),
      textElement('h1', headline),
      marked('p', standfirst, marks?.standfirst),
    ]),
    bylineMarkup(rest),
  ]);
}

function bylineMarkup(article: Pick<Article, 'authors' | 'agency' | 'publishedAt' | 'modifiedAt'>): Markup {
  const parts = [
    ...article.authors.map((author) =>
      joined([linkMarkup(author), textMarkup(author.role && `(${author.role})`)], ' '),
    ),
    textMarkup(article.agency),
    timeMarkup(article.publishedAt),
    timeMarkup(article.modifiedAt),
  ];
  return wrapped('p', {}, joined(parts, ', '));
}

function footerMarkup({ publisher, tags, url, canonicalUrl }: Article): Markup {
  const name = publisher?.name ?? publisher?.domain ?? canonicalUrl ?? url;
  const source = name === undefined ? NOTHING : linkMarkup({ name, url: canonicalUrl ?? url });
  return group('footer', {}, [wrapped('p', {}, source), group('ul', {}, each('li', tags))]);
}

function linkMarkup({ name, url }: { readonly name: string; readonly url?: string | undefined }): Markup {
  const href = safeUrl(url);
  return href === undefined ? textMarkup(name) : textElement('a', name, { href });
}

function timeMarkup(time: string | undefined): Markup {
  return textElement('time', time, { datetime: time });
}

function leadMarkup({ leadImage, caption, marks }: Article): Markup {
  if (leadImage !== undefined) return imageMarkup({ ...leadImage, caption, marks: marks?.caption });
  return wrapped('figure', {}, marked('figcaption', caption, marks?.caption));
}

function imageMarkup({ url, alt = '', credit, caption, marks, width, height }: Figure): Markup {
  const src = safeUrl(url);
  const legend = joined([inline(caption, marks), textElement('small', credit)], ' ');
  return group('figure', {}, [
    src === undefined ? textElement('p', alt) : emptyElement('img', { src, alt, width, height }),
    wrapped('figcaption', {}, legend),
  ]);
}

function entryMarkup({ time, headline, blocks }: LiveEntry): Markup {
  const head = joined([timeMarkup(time), textMarkup(headline)], ' ');
  return group('section', {}, [wrapped('h2', {}, head), ...writeBlocks(blocks, WRITERS)]);
}
