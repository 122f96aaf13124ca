/** Text with its marks as Markdown: CommonMark, and GitHub's tables, links and strikethrough. */
import type { Mark } from '../article.ts';
import { lineOf } from './line-of.ts';
import { markedText } from './marked-text.ts';
import { safeLink } from './safe-url.ts';

/** Opens or closes markup wherever it appears. `://`, `www.` and `@` would turn their neighbours into a link. */
const ANYWHERE = /[\\`*_[\]<~@]|&(?=[#a-z])|:(?=\/\/)|(?<=www)\./giu;
/** Opens a heading, quote, list, table or an underline at the start of a line. A number of ten digits opens no list. */
const AT_START = /^[-#>+=|:]|[.)](?<=^[0-9]{1,9}[.)])/u;
/** A run of # at the end of a heading would disappear. */
const AT_END = /(?<!#)#(?=#*$)/u;
const PIPE = /\|/gu;
/** Characters of a URL that have a meaning in links. */
const PARENTHESIS = /[()]/u;
const REFERENCE = /&(?=[#a-z0-9]+;)/giu;

const DELIMITERS: Readonly<Record<Exclude<Mark['type'], 'link'>, readonly [string, string]>> = {
  strong: ['**', '**'],
  emphasis: ['*', '*'],
  superscript: ['<sup>', '</sup>'],
  subscript: ['<sub>', '</sub>'],
  strikethrough: ['<s>', '</s>'],
  'line-break': ['<br>', ''],
};
/** Asterisks are emphasis if a letter is on their inside, or a border on their outside (CommonMark): `**शहर।**में` is not. */
const LETTER_FIRST = /^[^\s\p{P}\p{S}]/u;
const LETTER_LAST = /[^\s\p{P}\p{S}]$/u;
/** The UTF-16 unit outside, at which parsers look: half a character is not a border. */
const BORDER = /^[\s\p{P}]?$/u;
/** Nested asterisks are ambiguous, so the inner mark is written. */
const UNFIT = /^\s|\s$|\*/u;

/** Text for a paragraph, a heading or a list item of Markdown, on one line. */
export function escapeMarkdown(text: string, marks?: readonly Mark[]): string {
  return inlineMarkdown(text, marks).replace(AT_END, '\\$&').replace(AT_START, '\\$&');
}

/** Text for a table cell. */
export function escapeCell(text: string, marks?: readonly Mark[]): string {
  return inlineMarkdown(text, marks).replace(PIPE, '\\|');
}

/** A URL as the target of a link or picture. */
export function destination(url = ''): string {
  const target = url.replace(REFERENCE, '\\&');
  return PARENTHESIS.test(target) ? `<${target}>` : target;
}

/** Signs are escaped in the whole text, since what follows a sign may be in another part. */
function inlineMarkdown(text: string, marks?: readonly Mark[]): string {
  const line = lineOf(text);
  if (marks === undefined) return line.replace(ANYWHERE, '\\$&');
  const signs = line.split('');
  for (const { index } of line.matchAll(ANYWHERE)) signs[index] = `\\${line.charAt(index)}`;
  // An exclamation mark before a link would make it a picture.
  for (const border of marks.flatMap(({ start, end }) => [start, end]))
    if (line.charAt(border - 1) === '!') signs[border - 1] = '\\!';
  const plain = (part: string, start: number): string => signs.slice(start, start + part.length).join('');
  return markedText(line, marks, plain, markMarkdown);
}

function markMarkdown(mark: Mark, content: string, text: string, written: string): string {
  if (mark.type === 'link') {
    const url = safeLink(mark.url);
    return url === undefined ? content : `[${content}](${destination(url)})`;
  }
  const [open, close] = DELIMITERS[mark.type];
  const isOmitted = open.startsWith('*') && (written.endsWith('*') || !isFlanked(mark, content, text));
  return isOmitted ? content : `${open}${content}${close}`;
}

function isFlanked({ start, end }: Mark, content: string, text: string): boolean {
  if (UNFIT.test(content)) return false;
  const opens = LETTER_FIRST.test(content) || BORDER.test(text.charAt(start - 1));
  return opens && (LETTER_LAST.test(content) || BORDER.test(text.charAt(end)));
}
