/** Reads TEI back, after saxes has found the XML well-formed. */
import { load } from 'cheerio';
import type { Element } from 'domhandler';
import { SaxesParser } from 'saxes';
import type { Block, LiveEntryBlock } from '../../src/index.ts';

/** The document, its body, and the blocks of that. Throws if the XML is not well-formed. */
export function readTei(tei: string) {
  new SaxesParser({ xmlns: true }).write(tei).close();
  const $ = load(tei, { xml: true });
  const text = (element: Element): string => $(element).text();
  const childText = (element: Element, name: string): string => $(element).children(name).first().text();
  const present = (key: string, value: string | undefined): object => (value ? { [key]: value } : {});

  function blocksOf(parent: Element): Block[] {
    const parts = $(parent).children(':not(head, argument, [n="lead"])').toArray();
    return parts.flatMap((part): Block[] => {
      if (part.name !== 'div') return [blockOf(part)];
      if (part.attribs.type === 'live-entry') return [entryOf(part)];
      const head = $(part).children('head').toArray();
      const level = Number(part.attribs.n);
      return [
        ...head.map((one): Block => ({ type: 'subheading', text: text(one), level })),
        ...blocksOf(part),
      ];
    });
  }

  function entryOf(div: Element): Block {
    const head = $(div).children('head');
    const time = head.children('time').attr('when');
    const headline = time === undefined ? head.text() : head.text().slice(time.length + 1);
    const blocks = blocksOf(div) as LiveEntryBlock[];
    return { type: 'live-entry', ...present('time', time), ...present('headline', headline), blocks };
  }

  function blockOf(element: Element): Block {
    const children = $(element).children().toArray();
    switch (element.name) {
      case 'p':
        return { type: 'paragraph', text: text(element) };
      case 'list':
        return { type: 'list', ordered: element.attribs.rend === 'numbered', items: children.map(text) };
      case 'quote':
        return { type: 'quote', text: text(element) };
      case 'table':
        return { type: 'table', rows: children.map((row) => $(row).children().toArray().map(text)) };
      case 'figure':
        return figureOf(element);
      case 'cit':
        return citationOf(element);
      default:
        throw new TypeError(`no block is a ${element.name}`);
    }
  }

  function figureOf(figure: Element): Block {
    const { url = '', width, height } = $(figure).children('graphic').attr() ?? {};
    return {
      type: 'image',
      url,
      ...present('alt', childText(figure, 'figDesc')),
      ...present('credit', childText(figure, 'byline')),
      ...(width === undefined ? {} : { width: Number.parseFloat(width) }),
      ...(height === undefined ? {} : { height: Number.parseFloat(height) }),
      ...present('caption', childText(figure, 'head')),
    };
  }

  function citationOf(cit: Element): Block {
    const quoted = childText(cit, 'quote');
    const ref = $(cit).children('ref');
    if (ref.length === 0) return { type: 'quote', text: quoted, ...present('cite', childText(cit, 'bibl')) };
    return {
      type: 'embed',
      provider: ref.text() as 'other',
      ...present('url', ref.attr('target')),
      ...present('text', quoted),
    };
  }

  const body = $('TEI > text > body');
  return { $, body, blocks: blocksOf(body.get(0) as Element) };
}
