/** Elements of HTML and XML made from text, which is escaped as it is inserted. */
import type { Mark } from '../article.ts';
import { lineOf } from './line-of.ts';
import { markedText } from './marked-text.ts';
import { safeLink } from './safe-url.ts';

/** Generated markup: the type distinguishes it from text. */
export type Markup = string & { readonly markup: true };
/** An attribute without a value is omitted. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

const SPECIAL = /[&<>]/gu;
const QUOTE_MARK = /"/gu;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
export const NOTHING = '' as Markup;

/** Escapes text as markup, on one line. */
export function textMarkup(text: string | undefined): Markup {
  return escaped(lineOf(text ?? ''));
}

function escaped(text: string): Markup {
  return text.replace(SPECIAL, (character) => ESCAPES[character] as string) as Markup;
}

/** The element of each mark around its content, that of a link with its URL. */
export type MarkElements = Readonly<Record<Mark['type'], (content: Markup, url?: string) => Markup>>;

/** Writers of texts with their marks: `inline` as markup on one line, `marked` in an element if there is a text, `each` in one element each. */
export function markWriters(elements: MarkElements) {
  const write = ({ type, url }: Mark, content: string): string => {
    const target = safeLink(url);
    return type === 'link' && target === undefined ? content : elements[type](content as Markup, target);
  };
  const inline = (text = '', marks?: readonly Mark[]): Markup =>
    markedText(text, marks, escaped, write) as Markup;
  const marked = (name: string, text: string | undefined, marks?: readonly Mark[]): Markup =>
    text === undefined ? NOTHING : element(name, {}, inline(text, marks));
  const each = (name: string, texts: readonly string[] = [], marks?: readonly Mark[][]): Markup[] =>
    texts.map((text, at) => marked(name, text, marks?.[at]));
  return { inline, marked, each };
}

export function element(name: string, attributes: Attributes, ...content: readonly Markup[]): Markup {
  return `<${name}${attributeMarkup(attributes)}>${content.join('')}</${name}>` as Markup;
}

/** An element around content; empty if there is none. */
export function wrapped(name: string, attributes: Attributes, content: Markup): Markup {
  return content === '' ? NOTHING : element(name, attributes, content);
}

export function emptyElement(name: string, attributes: Attributes): Markup {
  return `<${name}${attributeMarkup(attributes)} />` as Markup;
}

/** An element around a text; empty if there is no text. */
export function textElement(name: string, text: string | undefined, attributes: Attributes = {}): Markup {
  return text === undefined ? NOTHING : element(name, attributes, textMarkup(text));
}

/** An element around parts, each on a separate line; empty if all parts are empty. */
export function group(name: string, attributes: Attributes, parts: readonly Markup[]): Markup {
  const lines = joined(parts, '\n');
  return wrapped(name, attributes, (lines && `\n${lines}\n`) as Markup);
}

/** Joins parts of markup with a separator, skipping empty ones. */
export function joined(parts: readonly Markup[], separator: string): Markup {
  return parts.filter((part) => part !== '').join(separator) as Markup;
}

function attributeMarkup(attributes: Attributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${textMarkup(String(value)).replace(QUOTE_MARK, '&quot;')}"`)
    .join('');
}
