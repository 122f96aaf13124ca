/** Reads the texts of an entry. */
import { plainText } from '../html/plain-text.ts';
import { type ParsedDate, parseHindiDate, WEB_DATES } from '../text/parse-hindi-date.ts';

const MAX_DATE_LENGTH = 100;

/**
 * A title as one line without markup. HTML entities are decoded, which feeds escape twice.
 *
 * @returns `undefined` if nothing is left
 */
export function titleOf(written: string | undefined): string | undefined {
  return plainText(written ?? '') || undefined;
}

/** The first valid date. */
export function dateOf(written: readonly (string | undefined)[]): ParsedDate | undefined {
  for (const one of written) {
    const date = one === undefined ? undefined : parseHindiDate(one.slice(0, MAX_DATE_LENGTH), WEB_DATES);
    if (date !== undefined) return date;
  }
  return undefined;
}
