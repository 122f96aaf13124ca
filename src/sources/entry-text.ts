/** Reads the texts of an entry. */
import { Parser } from 'htmlparser2';
import { type ParsedDate, parseHindiDate, WEB_DATES } from '../text/parse-hindi-date.ts';
import { tidyText } from '../text/tidy-text.ts';

const MAX_DATE_LENGTH = 100;
const MARKUP = /[<&]/u;

/**
 * A title as one line without markup. HTML entities are decoded, which feeds escape twice.
 *
 * @returns `undefined` if nothing is left
 */
export function titleOf(written: string | undefined): string | undefined {
  return tidyText(plain(written ?? '')) || undefined;
}

function plain(html: string): string {
  if (!MARKUP.test(html)) return html;
  let text = '';
  const parser = new Parser({
    ontext: (part) => {
      text += part;
    },
  });
  parser.end(html);
  return text;
}

/** The first valid date. */
export function dateOf(written: readonly (string | undefined)[]): ParsedDate | undefined {
  for (const one of written) {
    const date = one === undefined ? undefined : parseHindiDate(one.slice(0, MAX_DATE_LENGTH), WEB_DATES);
    if (date !== undefined) return date;
  }
  return undefined;
}
