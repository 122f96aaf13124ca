/** What the doctor has counted: plain data, so that it can be stored as a baseline. */
import type { FieldName, LocatedField, WarningCode } from '../../../browser.ts';

/** What locators did, as counts of articles. */
interface LocatorFates {
  /** It matches some text. */
  matched: number;
  /** The value comes from it. */
  won: number;
  /** It is the first to match, but the value comes from elsewhere or is missing. */
  lost: number;
  /** It won, and the engine finds something else without the rule. */
  disagreed: number;
  /** It won, and the engine finds nothing without the rule. */
  alone: number;
  /** The article has the field, although neither this locator nor an earlier one matches any text. */
  missed: number;
  /** The same, but the article apparently lacks the field. */
  silent: number;
}

export type LocatorFate = keyof LocatorFates;

/** What one locator of a rule did. Guesses are not counted, since they are never used. */
export interface LocatorDiagnosis extends LocatorFates {
  readonly field: LocatedField;
  /** Id of the layout that it belongs to; undefined for a locator of the whole rule. */
  readonly layout?: string;
  /** The locator as text, such as `css .standfirst`. */
  readonly locator: string;
  /** Articles that it applies to: those of its layout, or all. */
  asked: number;
}

export interface LayoutDiagnosis {
  readonly id: string;
  /** Articles for which it was chosen. */
  readonly articles: number;
}

/** A selector for content that is not part of the article. */
export interface BoilerplateDiagnosis {
  readonly layout?: string;
  readonly css: string;
  asked: number;
  matched: number;
}

/** The outcomes of the pages of one publisher. */
export interface PublisherDiagnosis {
  readonly pages: number;
  /** Pages that became an article; all counts below are of these. */
  readonly articles: number;
  /** Other pages, by kind of page or error code. */
  readonly refused: Readonly<Record<string, number>>;
  /** All layouts of the rule, in its order. */
  readonly layouts: readonly LayoutDiagnosis[];
  /** Articles without the marker of any layout, although the rule has layouts. */
  readonly unmarked: number;
  readonly locators: readonly LocatorDiagnosis[];
  readonly boilerplate: readonly BoilerplateDiagnosis[];
  /** Articles that have the field. */
  readonly filled: Readonly<Partial<Record<FieldName, number>>>;
  /** Articles that have the warning. */
  readonly warnings: Readonly<Partial<Record<WarningCode, number>>>;
}

/** The state of publishers, as {@link diagnose} found it on some pages. */
export interface Diagnosis {
  readonly version: 1;
  readonly pages: number;
  /** Pages without a matching rule. */
  readonly unknown: number;
  /** Pages that cannot be read, or are too large. */
  readonly unreadable: number;
  /** Keyed by rule id, in alphabetical order. */
  readonly publishers: Readonly<Record<string, PublisherDiagnosis>>;
}

/** Whether a parsed JSON value is a diagnosis that this version can compare. */
export function isDiagnosis(value: unknown): value is Diagnosis {
  if (!isRecord(value) || value.version !== 1 || !isRecord(value.publishers)) return false;
  return Object.values(value.publishers).every(isPublisherDiagnosis);
}

function isPublisherDiagnosis(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const numbers = [value.pages, value.articles, value.unmarked];
  const tables = [value.refused, value.filled, value.warnings];
  const lists = [value.layouts, value.locators, value.boilerplate];
  return (
    numbers.every((count) => typeof count === 'number') &&
    tables.every(isRecord) &&
    lists.every(Array.isArray)
  );
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
