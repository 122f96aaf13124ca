/** Escapes text for Markdown: CommonMark, and GitHub's tables, links and strikethrough. */
import { lineOf } from './line-of.ts';

/** Opens or closes markup wherever it appears. `://`, `www.` and `@` would turn their neighbours into a link. */
const ANYWHERE = /[\\`*_[\]<~@]|&(?=[#a-z])|:(?=\/\/)|(?<=www)\./giu;
/** Opens a heading, quote, list, table or an underline at the start of a line. A number of ten digits opens no list. */
const AT_START = /^[-#>+=|:]|[.)](?<=^[0-9]{1,9}[.)])/u;
/** A run of # at the end of a heading would disappear. */
const AT_END = /(?<!#)#(?=#*$)/u;
const PIPE = /\|/gu;

/** Text for a paragraph, a heading or a list item of Markdown, on one line. */
export function escapeMarkdown(text: string): string {
  return lineOf(text).replace(ANYWHERE, '\\$&').replace(AT_END, '\\$&').replace(AT_START, '\\$&');
}

/** Text for a table cell. */
export function escapeCell(text: string): string {
  return lineOf(text).replace(ANYWHERE, '\\$&').replace(PIPE, '\\|');
}
