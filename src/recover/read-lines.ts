/** The lines of a flattened page: tidied, free of markup, unwrapped, none of them empty. */
import { looksLikeMarkup, textOfMarkup } from '../html/markup-text.ts';
import { tidyText } from '../text/tidy-text.ts';
import { unwrapLines } from './unwrap-lines.ts';

const LINE_BREAK = /\r\n?|[\n\u000b\u000c\u0085\u2028\u2029]/u;
const HAS_MARKUP = /[<&]/u;
/** Attributes of a torn tag that leaked with its closing bracket: `" title="`, `">`. */
const LEAKED_ATTRIBUTE = /["']\s?(?:(?:title|alt|class|src)\s?=\s?(?:["']\s?)?)?\/?>?\s?$/u;
const LETTER = /[\p{L}\p{N}]/u;
const DIGIT = /\p{Nd}/u;
const CODE_SIGN = /[{}();=]/gu;
/** A block of script with a call in it; without Indic letters, so that no text is removed with it. */
const SCRIPT_BLOCK = /\{[^{}\u0900-\u0dff]{0,200}\([^{}\u0900-\u0dff]{0,200};\s?\}/gu;
const KEY_VALUE = /["']\s*:\s*["'{[]/gu;
/** Minimum share of code characters in a line of script. */
const MIN_CODE = 0.06;
const MIN_SIGNS = 4;
/** Maximum length of a line in which a single letter or mark is debris. */
const DEBRIS = 1;

/** Reads the lines of a page's text. */
export function readLines(text: string): string[] {
  const tidied = text.split(LINE_BREAK).map(readLine);
  return unwrapLines(tidied).filter((line) => line !== '' && !isDebris(line));
}

function readLine(raw: string): string {
  const plain = HAS_MARKUP.test(raw) ? textOfMarkup(raw) : raw;
  const line = tidyText(plain);
  const text = looksLikeMarkup(line) ? tidyText(textOfMarkup(line)) : line;
  return text.includes('{') ? tidyText(text.replace(SCRIPT_BLOCK, ' ')) : text;
}

/** Removes the remains of an attribute after a text: `नहर" title="` is `नहर`. */
export function withoutLeak(text: string): string {
  return text.replace(LEAKED_ATTRIBUTE, '').trimEnd();
}

/** A stray letter, only punctuation, script. */
function isDebris(line: string): boolean {
  if (!LETTER.test(line)) return true;
  return (line.length <= DEBRIS && !DIGIT.test(line)) || isScript(line);
}

function isScript(line: string): boolean {
  const signs = line.match(CODE_SIGN)?.length ?? 0;
  const dense = signs >= MIN_SIGNS && signs >= line.length * MIN_CODE;
  return dense || (line.match(KEY_VALUE)?.length ?? 0) >= 2;
}
