/** The lines of a flattened page: tidied, free of markup, unwrapped, none of them empty. */
import { looksLikeMarkup, textOfMarkup } from '../../html/markup-text.ts';
import { tidyText } from '../../text/tidy-text.ts';
import { unwrapLines } from './unwrap-lines.ts';

const LINE_BREAK = /\r\n?|[\n\u000b\u000c\u0085\u2028\u2029]/u;
const HAS_MARKUP = /[<&]/u;
const LETTER = /[\p{L}\p{N}]/u;
const DIGIT = /\p{Nd}/u;
const CODE_SIGN = /[{}();=]/gu;
const KEY_VALUE = /["']\s*:\s*["'{[]/gu;
/** Minimum share of code characters in a line of script. */
const MIN_CODE = 0.06;
const MIN_SIGNS = 4;

/** Reads the lines of a page's text. */
export function readLines(text: string): string[] {
  const tidied = text.split(LINE_BREAK).map(readLine);
  return unwrapLines(tidied).filter((line) => line !== '' && !isDebris(line));
}

function readLine(raw: string): string {
  const line = tidyText(HAS_MARKUP.test(raw) ? textOfMarkup(raw) : raw);
  return looksLikeMarkup(line) ? tidyText(textOfMarkup(line)) : line;
}

/** Debris: a stray letter, only punctuation, or script. */
function isDebris(line: string): boolean {
  if (!LETTER.test(line) || (line.length === 1 && !DIGIT.test(line))) return true;
  const signs = line.match(CODE_SIGN)?.length ?? 0;
  const isDense = signs >= MIN_SIGNS && signs >= line.length * MIN_CODE;
  return isDense || (line.match(KEY_VALUE)?.length ?? 0) >= 2;
}
