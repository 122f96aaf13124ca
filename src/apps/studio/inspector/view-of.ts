/** Makes the inspector view of a page. It does not depend on Node: the playground runs it in a browser. */
import {
  type Article,
  type ExtractOptions,
  type FieldName,
  type FieldTrace,
  inspectArticle,
  type RecoverOptions,
  recoverArticle,
  ScrapeError,
} from '../../../browser.ts';
import { inertTree } from './inert-tree.ts';
import type { InspectionView, PageTree } from './inspection-view.ts';

const LINE_END = /\r\n?|\n/u;

/** Recovers the article of a text, and shows it next to the text's lines. */
export function viewOfText(text: string, options: RecoverOptions = {}): InspectionView {
  const tree = linesOf(text);
  const known = { url: options.url, charset: 'string', pieces: [], repairs: [], tree };
  try {
    const article = recoverArticle(text, options);
    const { id } = article.publisher ?? {};
    return { ...known, ...(id !== undefined && { publisher: id }), article, fields: fieldsOf(article) };
  } catch (error) {
    if (!(error instanceof ScrapeError)) throw error;
    return { ...known, error: errorOf(error), fields: [] };
  }
}

/** A recovery only reports its provenance. */
function fieldsOf(article: Article): FieldTrace[] {
  return Object.entries(article.provenance).map(([name, { source }]) => {
    const field = name as FieldName;
    const value = article[field];
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    return { field, source, where: 'lines of the text', value: text, won: true };
  });
}

function linesOf(text: string): PageTree {
  const lines = text.split(LINE_END).filter((line) => line.trim() !== '');
  return lines.map((line) => ({ name: 'p', attribs: {}, children: [{ text: line }] }));
}

/**
 * Everything that the inspector shows of a page: the page itself as an inert tree, the fate of each of its pieces
 * and its place in the article, and every attempt to find a field.
 *
 * @throws {@link ScrapeError} `invalid-input`, `invalid-url` or `too-large`, if there is no page to show; every other
 * error is part of the view.
 */
export function viewOf(html: string | Uint8Array, options: ExtractOptions): InspectionView {
  const { article, error, trace, page } = inspectArticle(html, options);
  const { blocks: pieces, locators: _, ...rest } = trace;
  return {
    ...rest,
    url: options.url,
    article,
    error: error && errorOf(error),
    pieces,
    tree: inertTree(page),
  };
}

function errorOf({ code, kind, message }: ScrapeError): NonNullable<InspectionView['error']> {
  return { code, ...(kind && { kind }), message };
}
