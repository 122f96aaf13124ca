/** For every article, each output format gives output that its own readers accept. */
import { parse } from 'csv-parse/sync';
import sanitizeHtml from 'sanitize-html';
import { SaxesParser } from 'saxes';
import * as formats from '../../src/formats/index.ts';
import type { Article } from '../../src/index.ts';
import { listOf } from '../list-of.ts';
import type { Fault } from './mutation.ts';

/** Text that a spreadsheet would run as a formula. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;
/** The only elements that the HTML of an article may have. */
export const ALLOWED_HTML = {
  allowedTags: [
    ...listOf(`article|header|footer|aside|nav|section|hgroup|h1|h2|h3|h4|h5|h6`),
    ...['p', 'a', 'time', 'small', 'cite', 'ul', 'ol', 'li', 'blockquote', 'figure', 'figcaption', 'img'],
    ...['table', 'tbody', 'tr', 'td', 'strong', 'em', 'sup', 'sub', 's', 'br'],
  ],
  allowedAttributes: {
    article: ['lang'],
    a: ['href'],
    img: ['src', 'alt', 'width', 'height'],
    time: ['datetime'],
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
};

/** Each format, with a check of its output. */
const TESTS: Readonly<Record<string, (article: Article) => string | undefined>> = {
  toJson: (article) => void JSON.parse(formats.toJson(article)),
  toJsonLd: (article) => void JSON.parse(formats.toJsonLd(article)),
  toText: (article) => void formats.toText(article),
  toMarkdown: (article) => void formats.toMarkdown(article),
  toChunks: (article) => void formats.toChunks(article),
  toTei: (article) => void readXml(formats.toTei(article)),
  toHtml: (article) => {
    const html = formats.toHtml(article);
    return sanitizeHtml(html, ALLOWED_HTML) === html ? undefined : 'other elements, attributes or links';
  },
  toCsvRow: (article) => {
    const rows: string[][] = parse(formats.csvHeader() + formats.toCsvRow(article));
    return rows.flat().some((field) => FORMULA.test(field)) ? 'formula' : undefined;
  },
};

/** The faults of the formats for an article. */
export function formatFaults(article: Article | undefined): Fault[] {
  if (article === undefined) return [];
  return Object.entries(TESTS).flatMap(([reader, test]) => {
    const kind = faultOf(() => test(article));
    return kind === undefined ? [] : [{ reader, kind }];
  });
}

function faultOf(test: () => string | undefined): string | undefined {
  try {
    return test();
  } catch (error) {
    return `threw ${String(error).slice(0, 100)}`;
  }
}

/** Throws at the first syntax error. */
function readXml(xml: string): void {
  new SaxesParser().write(xml).close();
}
