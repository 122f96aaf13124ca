/** Elements of HTML and XML from text that is escaped on its way in. */
import { lineOf } from './line-of.ts';

/** Generated markup: the type distinguishes it from text. */
export type Markup = string & { readonly markup: true };
/** An attribute without a value is skipped. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

const SPECIAL = /[&<>]/gu;
const QUOTE_MARK = /"/gu;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
export const NOTHING = '' as Markup;

/**
 * Escapes text as markup, on one line.
 *
 * @example
 * textMarkup('<b>'); // '&lt;b&gt;'
 */
export function textMarkup(text: string | undefined): Markup {
  return lineOf(text ?? '').replace(SPECIAL, (character) => ESCAPES[character] as string) as Markup;
}

/**
 * An element around its content.
 *
 * @example
 * element('p', { lang: 'hi' }, textMarkup('नहर')); // '<p lang="hi">नहर</p>'
 */
export function element(name: string, attributes: Attributes, ...content: readonly Markup[]): Markup {
  return `<${name}${attributeMarkup(attributes)}>${content.join('')}</${name}>` as Markup;
}

/**
 * An empty element.
 *
 * @example
 * emptyElement('img', { src: 'https://img.example/a.jpg', alt: undefined }); // '<img src="https://img.example/a.jpg" />'
 */
export function emptyElement(name: string, attributes: Attributes): Markup {
  return `<${name}${attributeMarkup(attributes)} />` as Markup;
}

/**
 * An element around a text; empty if there is no text.
 *
 * @example
 * textElement('p', undefined); // ''
 */
export function textElement(name: string, text: string | undefined, attributes: Attributes = {}): Markup {
  return text === undefined ? NOTHING : element(name, attributes, textMarkup(text));
}

/**
 * An element around parts, each on a separate line; empty if all parts are empty.
 *
 * @example
 * group('ul', {}, [textElement('li', 'नहर')]); // '<ul>\n<li>नहर</li>\n</ul>'
 */
export function group(name: string, attributes: Attributes, parts: readonly Markup[]): Markup {
  const lines = joined(parts, '\n');
  return lines === '' ? NOTHING : element(name, attributes, `\n${lines}\n` as Markup);
}

/**
 * Parts of markup with something between them, without those that are nothing.
 *
 * @example
 * joined([textMarkup('नहर'), NOTHING, textMarkup('पानी')], ', '); // 'नहर, पानी'
 */
export function joined(parts: readonly Markup[], separator: string): Markup {
  return parts.filter((part) => part !== '').join(separator) as Markup;
}

function attributeMarkup(attributes: Attributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${textMarkup(String(value)).replace(QUOTE_MARK, '&quot;')}"`)
    .join('');
}
