/** Reads TEI back with saxes, a parser that rejects XML that is not well-formed. */
import { SaxesParser } from 'saxes';
import type { Block, LiveEntryBlock } from '../../src/index.ts';

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

/** The root of a document. Throws if the XML is not well-formed. */
export function parseXml(xml: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const top: XmlElement = { name: '', attributes: {}, children: [] };
  const open = [top];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value]);
    const element = { name, attributes: Object.fromEntries(values), children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (text) => void open.at(-1)?.children.push(text));
  parser.write(xml).close();
  return elementsOf(top)[0] as XmlElement;
}

/** The child elements of an element. */
export function elementsOf({ children }: XmlElement, name?: string): XmlElement[] {
  return children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The first descendant of an element on a path of names. */
export function at(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((found, name) => found && elementsOf(found, name)[0], element);
}

export function textOf(element: XmlElement | undefined): string {
  return (element?.children ?? [])
    .map((child) => (typeof child === 'string' ? child : textOf(child)))
    .join('');
}

/** Blocks of a body or division. */
export function readBody(body: XmlElement): Block[] {
  return elementsOf(body).flatMap((element): Block[] => {
    const { name, attributes } = element;
    if (name === 'head' || name === 'argument' || attributes.n === 'lead') return [];
    if (name !== 'div') return [blockOf(element)];
    return attributes.type === 'live-entry'
      ? [entryOf(element)]
      : [...subheadingOf(element), ...readBody(element)];
  });
}

function subheadingOf(div: XmlElement): Block[] {
  const head = at(div, 'head');
  return head === undefined
    ? []
    : [{ type: 'subheading', text: textOf(head), level: Number(div.attributes.n) }];
}

function entryOf(div: XmlElement): Block {
  const head = at(div, 'head');
  const time = at(head, 'time')?.attributes.when;
  const headline = time === undefined ? textOf(head) : textOf(head).slice(time.length + 1);
  const blocks = readBody(div) as LiveEntryBlock[];
  return { type: 'live-entry', ...present('time', time), ...present('headline', headline), blocks };
}

function blockOf(element: XmlElement): Block {
  switch (element.name) {
    case 'p':
      return { type: 'paragraph', text: textOf(element) };
    case 'list':
      return {
        type: 'list',
        ordered: element.attributes.rend === 'numbered',
        items: elementsOf(element).map(textOf),
      };
    case 'quote':
      return { type: 'quote', text: textOf(element) };
    case 'table':
      return { type: 'table', rows: elementsOf(element).map((row) => elementsOf(row).map(textOf)) };
    case 'figure':
      return figureOf(element);
    case 'cit':
      return citationOf(element);
    default:
      throw new TypeError(`no block is a ${element.name}`);
  }
}

function figureOf(figure: XmlElement): Block {
  const { url = '', width, height } = at(figure, 'graphic')?.attributes ?? {};
  return {
    type: 'image',
    url,
    ...present('alt', textOf(at(figure, 'figDesc'))),
    ...present('credit', textOf(at(figure, 'byline'))),
    ...(width === undefined ? {} : { width: Number.parseFloat(width) }),
    ...(height === undefined ? {} : { height: Number.parseFloat(height) }),
    ...present('caption', textOf(at(figure, 'head'))),
  };
}

function citationOf(cit: XmlElement): Block {
  const text = textOf(at(cit, 'quote'));
  const ref = at(cit, 'ref');
  if (ref === undefined) return { type: 'quote', text, ...present('cite', textOf(at(cit, 'bibl'))) };
  return {
    type: 'embed',
    provider: textOf(ref) as 'other',
    ...present('url', ref.attributes.target),
    ...present('text', text),
  };
}

function present(key: string, value: string | undefined): object {
  return value ? { [key]: value } : {};
}
