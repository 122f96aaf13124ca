/** The doctor: checks publisher rules on saved pages. */
import { inspectArticle, type Publisher, ScrapeError } from '../../../browser.ts';
import { publishers } from '../../../publishers/index.ts';
import { countArticle, countRefused, openRuleCheck, type PublisherDiagnosis } from './rule-check.ts';

/** The state of publishers on some pages: plain data, so that it can be stored as a baseline. */
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

export interface SavedPage {
  readonly html: string | Uint8Array;
  /** Default: the URL that the page states. */
  readonly url?: string;
}

/**
 * Counts for each publisher what its rule did on some of its pages: which locators gave text, won, lost, or found something
 * other than the engine without rule; which layouts were chosen; which fields were filled; which warnings came up.
 */
export function openDiagnosis(rules: readonly Publisher[] = publishers) {
  const checks = new Map<Publisher, PublisherDiagnosis>();
  const counts = { pages: 0, unknown: 0, unreadable: 0 };
  const check = ({ html, url }: SavedPage): void => {
    const known = url === undefined ? {} : { url };
    const { article, error, trace } = inspectArticle(html, { ...known, publishers: rules });
    const rule = rules.find(({ id }) => id === trace.publisher);
    if (rule === undefined) {
      counts.unknown += 1;
      return;
    }
    const ruleCheck = checks.get(rule) ?? openRuleCheck(rule);
    checks.set(rule, ruleCheck);
    if (article === undefined) countRefused(ruleCheck, error?.kind ?? error?.code ?? 'unknown');
    else {
      const { article: generic } = inspectArticle(html, { ...known, publishers: [] });
      countArticle(ruleCheck, { article, generic, trace });
    }
  };
  return {
    /** @throws ScrapeError `invalid-publisher`: a broken rule must be fixed by its author. */
    add(page: SavedPage): void {
      counts.pages += 1;
      try {
        check(page);
      } catch (error) {
        if (!(error instanceof ScrapeError) || error.code === 'invalid-publisher') throw error;
        counts.unreadable += 1;
      }
    },
    diagnosis(): Diagnosis {
      const diagnosed = [...checks].map(([{ id }, one]) => {
        const [refused, filled, warnings] = [one.refused, one.filled, one.warnings].map(sorted);
        return [id, { ...one, refused, filled, warnings }];
      });
      return { version: 1, ...counts, publishers: sorted(Object.fromEntries(diagnosed)) };
    },
  };
}

function sorted<T>(byName: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(byName).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Whether a parsed JSON value is a diagnosis that this version can compare. */
export function isDiagnosis(value: unknown): value is Diagnosis {
  if (!isRecord(value) || value.version !== 1 || !isRecord(value.publishers)) return false;
  return Object.values(value.publishers).every(
    (one) =>
      hasCounts(one, ['pages', 'articles', 'unmarked'], ['refused', 'filled', 'warnings']) &&
      [one.layouts, one.locators, one.boilerplate].every(Array.isArray),
  );
}

export function hasCounts(
  value: unknown,
  names: readonly string[],
  tables: readonly string[],
): value is Record<string, unknown> {
  const isCount = (count: unknown): boolean => Number.isSafeInteger(count) && (count as number) >= 0;
  const isTable = (table: unknown): boolean => isRecord(table) && Object.values(table).every(isCount);
  return (
    isRecord(value) &&
    names.every((name) => isCount(value[name])) &&
    tables.every((name) => isTable(value[name]))
  );
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
