/** A located value: what was found, where, and how far to trust it. */
import type { Source } from '../article.ts';

/** See the module comment. */
export interface Located<T> {
  readonly value: T;
  readonly source: Source;
  /** From 0 to 1. */
  readonly confidence: number;
}

/** One place where a field was looked for, for the trace. */
export interface Candidate {
  readonly source: Source;
  /** Where it was looked for, in the words of a locator. @example "json-ld headline" */
  readonly where: string;
  readonly value: string;
}
