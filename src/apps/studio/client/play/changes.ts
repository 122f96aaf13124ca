/** What a rule changes: two results, field by field. */
import type { Article, FieldName } from '../../../../browser.ts';
import type { InspectionView } from '../../inspector/inspection-view.ts';

export type ReadOutcome = Pick<InspectionView, 'article' | 'error'>;

/** A field that differs: the lines that are gone, and those that are new. */
export interface FieldChange {
  readonly field: string;
  readonly gone: readonly string[];
  readonly added: readonly string[];
}

export interface Changes {
  readonly changed: readonly FieldChange[];
  /** Fields that now come from the rule, with the same value. */
  readonly confirmed: readonly FieldName[];
}

/** Counts follow from the body, and provenance is reported as `confirmed`. */
const LEFT_OUT = new Set(['wordCount', 'provenance']);

export function changesOf(before: ReadOutcome, after: ReadOutcome): Changes {
  if (before.article === undefined || after.article === undefined)
    return { changed: differs('article', [verdictOf(before)], [verdictOf(after)]), confirmed: [] };
  const [old, now] = [before.article, after.article];
  const fields = [...new Set([...Object.keys(now), ...Object.keys(old)])] as (keyof Article)[];
  return {
    changed: fields
      .filter((field) => !LEFT_OUT.has(field))
      .flatMap((field) => differs(field, linesOf(old[field]), linesOf(now[field]))),
    confirmed: (Object.keys(now.provenance) as FieldName[]).filter((field) => isConfirmed(field, old, now)),
  };
}

function verdictOf({ article, error }: ReadOutcome): string {
  if (article !== undefined) return `an article: ${article.headline}`;
  return [error?.code, error?.kind].filter(Boolean).join(': ');
}

function isConfirmed(field: FieldName, old: Article, now: Article): boolean {
  const isFromRule = (article: Article): boolean => article.provenance[field]?.source === 'publisher-rule';
  return isFromRule(now) && !isFromRule(old) && JSON.stringify(old[field]) === JSON.stringify(now[field]);
}

function differs(field: string, before: readonly string[], after: readonly string[]): FieldChange[] {
  if (before.join('\n') === after.join('\n')) return [];
  const gone = before.filter((line) => !after.includes(line));
  const added = after.filter((line) => !before.includes(line));
  const isReordered = gone.length + added.length === 0;
  return [isReordered ? { field, gone: before, added: after } : { field, gone, added }];
}

/** One line per item of a list; the texts of an object on one line. */
function linesOf(value: unknown): string[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value.map(wordsOf) : [wordsOf(value)];
}

function wordsOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.values(value).map(wordsOf).join(' · ');
}
