/** The extraction context: what every field needs, and the record of all attempts. */
import type { FieldName, Source } from '../article.ts';
import type { Page } from '../html/page.ts';
import { plainText } from '../html/plain-text.ts';
import type { AppliedRule } from './applied-rule.ts';

/** See the module comment. */
export interface ExtractionContext {
  readonly page: Page;
  readonly rule: AppliedRule;
  /** A site profile, used like a rule and after it. */
  readonly learned: AppliedRule;
  /** When the page was fetched, if the caller states it. */
  readonly now: Date | undefined;
  /** Makes a URL of the page absolute; undefined for what is not an http(s) URL. */
  resolve(url: string | undefined): string | undefined;
  /** Whether a part of a title, caption or breadcrumb is the name of the site. */
  isSiteName(part: string): boolean;
  /** Whether other pages of the site state the same value for a field of one article. */
  isConstant(field: FieldName, value: string): boolean;
  /** Records an attempt and its value. */
  note(attempt: Attempt): void;
}

/** One place where a field was looked for. */
export interface Attempt {
  readonly field: FieldName;
  readonly source: Source;
  /** The place in a few words. */
  readonly where: string;
  /** The value found there, if any. */
  readonly value?: string;
  /** Why it was rejected, if it was. */
  readonly reason?: string;
  /** Set by the step that uses the value; of several such attempts of a field, the last one wins. */
  readonly isChosen?: true;
}

/** A located value: what was found, where, and how far to trust it. */
export interface Located<T> {
  readonly value: T;
  readonly source: Source;
  /** From 0 to 1. */
  readonly confidence: number;
}

/** One strategy of an ordered list: the first one with a value wins. */
export interface Strategy<T> {
  readonly source: Source;
  readonly where: string;
  readonly confidence: number;
  read(): T | undefined;
}

/** The value of the first strategy that has one (invisible text does not count). Every attempt is recorded, with its value as `show` formats it. */
export function firstOf<T>(
  context: ExtractionContext,
  field: FieldName,
  strategies: readonly Strategy<T>[],
  show: (value: T) => string = asText,
): Located<T> | undefined {
  for (const { source, where, confidence, read } of strategies) {
    const value = read();
    if (value === undefined || (typeof value === 'string' && plainText(value) === '')) {
      context.note({ field, source, where });
      continue;
    }
    const shown = show(value);
    if (context.isConstant(field, shown)) {
      context.note({ field, source, where, value: shown, reason: 'other pages of the site state the same' });
      continue;
    }
    context.note({ field, source, where, value: shown, isChosen: true });
    return { value, source, confidence };
  }
  return undefined;
}

/** A list, or undefined if it is empty: an empty list is not a match. */
export function filled<T>(list: readonly T[] | undefined): T[] | undefined {
  return list === undefined || list.length === 0 ? undefined : [...list];
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
