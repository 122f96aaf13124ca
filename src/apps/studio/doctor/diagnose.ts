/** The doctor: checks publisher rules on saved pages. */
import { inspectArticle, type Publisher, ScrapeError } from '../../../browser.ts';
import { readPage } from '../../../html/page.ts';
import { publishers } from '../../../publishers/index.ts';
import type { Diagnosis } from './diagnosis.ts';
import { RuleCheck } from './rule-check.ts';

export interface SavedPage {
  readonly html: string | Uint8Array;
  /** Default: the URL that the page states. */
  readonly url?: string;
}

export interface DiagnoseOptions {
  /** The rules to check. Default: all built-in rules. */
  readonly publishers?: readonly Publisher[];
}

/**
 * Counts for each publisher what its rule did on some of its pages: which locators gave text, won, lost, or found something
 * other than the engine without rule; which layouts were chosen; which fields were filled; which warnings came up.
 *
 * @throws ScrapeError `invalid-publisher` for a rule with a selector that is not CSS.
 */
export function diagnose(pages: Iterable<SavedPage>, options: DiagnoseOptions = {}): Diagnosis {
  const running = openDiagnosis(options);
  for (const page of pages) running.add(page);
  return running.diagnosis();
}

/** {@link diagnose} for pages that are added one by one. */
export function openDiagnosis({ publishers: rules = publishers }: DiagnoseOptions = {}) {
  const checks = new Map<Publisher, RuleCheck>();
  const counts = { pages: 0, unknown: 0, unreadable: 0 };
  const examine = ({ html, url }: SavedPage): void => {
    const known = url === undefined ? {} : { url };
    const { article, error, trace } = inspectArticle(html, { ...known, publishers: rules });
    const rule = rules.find(({ id }) => id === trace.publisher);
    if (rule === undefined) {
      counts.unknown += 1;
      return;
    }
    const check = checks.get(rule) ?? new RuleCheck(rule);
    checks.set(rule, check);
    if (article === undefined) check.addRefused(error?.kind ?? error?.code ?? 'unknown');
    else {
      const generic = inspectArticle(html, { ...known, publishers: [] }).article;
      check.addArticle({ page: readPage(html, known), article, generic, trace });
    }
  };
  return {
    /** @throws ScrapeError `invalid-publisher`: a broken rule must be fixed by its author. */
    add(page: SavedPage): void {
      counts.pages += 1;
      try {
        examine(page);
      } catch (error) {
        if (!(error instanceof ScrapeError) || error.code === 'invalid-publisher') throw error;
        counts.unreadable += 1;
      }
    },
    diagnosis(): Diagnosis {
      const byId = [...checks].sort(([one], [other]) => (one.id < other.id ? -1 : 1));
      const diagnosed = byId.map(([{ id }, check]) => [id, check.diagnosis()] as const);
      return { version: 1, ...counts, publishers: Object.fromEntries(diagnosed) };
    },
  };
}
