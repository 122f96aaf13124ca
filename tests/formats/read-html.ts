/** Reads HTML back with parse5, which implements the HTML standard (through cheerio's full build). */
import { load } from 'cheerio';
import type { Element } from 'domhandler';
import type { Block } from '../../src/index.ts';

/** The blocks of an article's HTML, and the texts around them. */
export function readHtml(html: string) {
  const $ = load(html, null, false);
  const article = $.root().children();
  const text = (element: Element): string => $(element).text();
  const present = (key: string, value: string | undefined): object => (value ? { [key]: value } : {});
  const sized = (key: string, value: string | undefined): object => (value ? { [key]: Number(value) } : {});

  const rowsOf = (table: Element): Element[] => $(table).find('> tbody > tr').toArray();

  function blockOf(element: Element): Block {
    const children = $(element).children().toArray();
    switch (element.tagName) {
      case 'p':
        return { type: 'paragraph', text: text(element) };
      case 'ul':
      case 'ol':
        return { type: 'list', ordered: element.tagName === 'ol', items: children.map(text) };
      case 'blockquote':
        return { type: 'quote', text: text(element) };
      case 'table':
        return {
          type: 'table',
          rows: rowsOf(element).map((row) => $(row).children('td').toArray().map(text)),
        };
      case 'figure':
        return figureOf(element);
      case 'section':
        return entryOf(children);
      default:
        return {
          type: 'subheading',
          text: text(element),
          level: Number(/^h([2-6])$/u.exec(element.tagName)?.[1]),
        };
    }
  }

  function figureOf(figure: Element): Block {
    const legend = $(figure).children('figcaption');
    const image = $(figure).children('img');
    const quote = $(figure).children('blockquote');
    if (image.length > 0) {
      const credit = legend.children('small').text();
      const caption = legend.text().slice(0, legend.text().length - credit.length);
      return {
        type: 'image',
        url: image.attr('src') ?? '',
        ...present('alt', image.attr('alt')),
        ...present('credit', credit),
        ...sized('width', image.attr('width')),
        ...sized('height', image.attr('height')),
        ...present('caption', credit === '' ? caption : caption.replace(/ $/u, '')),
      };
    }
    if (legend.children('cite').length > 0) return { type: 'quote', text: quote.text(), cite: legend.text() };
    return {
      type: 'embed',
      provider: legend.text() as 'other',
      ...present('url', legend.children('a').attr('href')),
      ...present('text', quote.text()),
    };
  }

  function entryOf(children: readonly Element[]): Block {
    const hasHead = children[0]?.tagName === 'h2';
    const head = $(hasHead ? children[0] : undefined);
    const time = head.children('time').attr('datetime');
    const shown = time === undefined ? head.text() : head.text().slice(time.length + 1);
    return {
      type: 'live-entry',
      ...present('time', time),
      ...present('headline', shown),
      blocks: (hasHead ? children.slice(1) : children).map(blockOf) as never,
    };
  }

  const parts = article.children().toArray();
  const isAround = ({ tagName }: Element): boolean => ['header', 'aside', 'footer'].includes(tagName);
  return {
    $,
    roots: article.toArray().map(({ tagName }) => tagName),
    headline: article.find('header h1').text(),
    standfirst: article.find('header h1 + p').text(),
    highlights: article.find('> aside li').toArray().map(text),
    tags: article.find('> footer li').toArray().map(text),
    /** The lead image and the blocks. */
    blocks: parts.filter((part) => !isAround(part)).map(blockOf),
  };
}
