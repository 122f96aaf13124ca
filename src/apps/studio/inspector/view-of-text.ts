/** The inspector view of a plain text: lines and an article, without markup and pieces. */
import {
  type Article,
  type FieldName,
  type FieldTrace,
  type RecoverOptions,
  recoverArticle,
  ScrapeError,
} from '../../../browser.ts';
import type { InspectionView, PageTree } from './inspection-view.ts';

const LINE_END = /\r\n?|\n/u;

/** Recovers the article of a text, and shows it next to the text's lines. */
export function viewOfText(text: string, options: RecoverOptions = {}): InspectionView {
  const tree = linesOf(text);
  const known = { ...(options.url === undefined ? {} : { url: options.url }), charset: 'string' };
  const outcome = outcomeOf(text, options);
  if (outcome instanceof ScrapeError) {
    const { code, kind, message } = outcome;
    const error = { code, message, ...(kind === undefined ? {} : { kind }) };
    return { ...known, error, fields: [], pieces: [], repairs: [], tree };
  }
  const publisher = outcome.publisher?.id;
  return {
    ...known,
    ...(publisher === undefined ? {} : { publisher }),
    article: outcome,
    fields: fieldsOf(outcome),
    pieces: [],
    repairs: [],
    tree,
  };
}

function outcomeOf(text: string, options: RecoverOptions): Article | ScrapeError {
  try {
    return recoverArticle(text, options);
  } catch (error) {
    if (error instanceof ScrapeError) return error;
    throw error;
  }
}

/** A recovery only reports its provenance. */
function fieldsOf(article: Article): FieldTrace[] {
  const fields = Object.entries(article.provenance) as [FieldName, Article['provenance'][FieldName]][];
  return fields.flatMap(([field, origin]) => {
    const value = article[field];
    if (origin === undefined) return [];
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    return [{ field, source: origin.source, where: 'lines of the text', value: text, won: true }];
  });
}

function linesOf(text: string): PageTree {
  const lines = text.split(LINE_END).filter((line) => line.trim() !== '');
  return lines.map((line) => ({ name: 'p', attribs: {}, children: [{ text: line }] }));
}
