/** Escapes text for Markdown: CommonMark, and GitHub's tables, links and strikethrough. */
import { lineOf } from './line-of.ts';

/** Opens or ends something wherever it appears. `://`, `www.` and `@` would make a link of their neighbours. */
const ANYWHERE = /[\\`*_[\]<~@]|&(?=[#a-z])|:(?=\/\/)|(?<=www)\./giu;
/** Opens a heading, quote, list, table or an underline at the start of a line; a number of ten digits opens no list. */
const AT_START = /^[-#>+=|:]|[.)](?<=^[0-9]{1,9}[.)])/u;
/** A run of # at the end of a heading is not text. */
const AT_END = /(?<!#)#(?=#*$)/u;
const PIPE = /\|/gu;

/** Text for a paragraph, a heading or a list item of Markdown, on one line. */
export function escapeMarkdown(text: string): string {
  return lineOf(text).replace(ANYWHERE, '\\$&').replace(AT_END, '\\$&').replace(AT_START, '\\$&');
}

/** Text for the cell of a table. */
export function escapeCell(text: string): string {
  return lineOf(text).replace(ANYWHERE, '\\$&').replace(PIPE, '\\|');
}
