/** The doctor: checks publisher rules on saved pages. */
import { type Publisher, ScrapeError } from '../../../browser.ts';
import { publishers } from '../../../publishers/index.ts';
import type { BoilerplateDiagnosis, Diagnosis, LocatorDiagnosis, PublisherDiagnosis } from './diagnosis.ts';
import {
  examinePage,
  type LocatorFate,
  type PageExamination,
  partKey,
  type RuleExamination,
  type SavedPage,
} from './examine-page.ts';
import { type RuleBoilerplate, type RuleLocator, ruleBoilerplate, ruleLocators } from './rule-parts.ts';

export interface DiagnoseOptions {
  /** The rules to check. Default: all built-in rules. */
  readonly publishers?: readonly Publisher[];
}

/**
 * Counts for each publisher what its rule did on some of its pages: which locators gave text, won, lost, or found something
 * other than the engine without rule; which layouts were chosen; which fields were filled; which warnings came up.
 *
 * The pages are read one at a time, so that an iterable of any length works.
 *
 * @throws ScrapeError `invalid-publisher` for a rule with a selector that is not CSS.
 */
export function diagnose(pages: Iterable<SavedPage>, options: DiagnoseOptions = {}): Diagnosis {
  const running = openDiagnosis(options);
  for (const page of pages) running.add(page);
  return running.diagnosis();
}

/** {@link diagnose} for pages that are added one by one. */
export function openDiagnosis(options: DiagnoseOptions = {}) {
  const rules = options.publishers ?? publishers;
  const visits = new Map<Publisher, KnownVisit[]>();
  const counts = { pages: 0, unknown: 0, unreadable: 0 };
  return {
    /** @throws ScrapeError `invalid-publisher` for a rule with a selector that is not CSS. */
    add(page: SavedPage): void {
      counts.pages += 1;
      const visit = visitPage(page, rules);
      if (visit === undefined) counts.unreadable += 1;
      else if (visit.rule === undefined) counts.unknown += 1;
      else add(visits, visit);
    },
    diagnosis(): Diagnosis {
      const byId = [...visits].sort(([left], [right]) => (left.id < right.id ? -1 : 1));
      return {
        version: 1,
        ...counts,
        publishers: Object.fromEntries(
          byId.map(([rule, those]) => [rule.id, diagnosePublisher(rule, those)]),
        ),
      };
    },
  };
}

type KnownVisit = Exclude<PageExamination, { rule: undefined }>;

function add(visits: Map<Publisher, KnownVisit[]>, visit: KnownVisit): void {
  const known = visits.get(visit.rule);
  if (known === undefined) visits.set(visit.rule, [visit]);
  else known.push(visit);
}

/** Undefined if the page cannot be read; a broken rule must be fixed by its author, so that error is rethrown. */
function visitPage(page: SavedPage, rules: readonly Publisher[]): PageExamination | undefined {
  try {
    return examinePage(page, rules);
  } catch (error) {
    if (error instanceof ScrapeError && error.code !== 'invalid-publisher') return undefined;
    throw error;
  }
}

function diagnosePublisher(rule: Publisher, visits: readonly KnownVisit[]): PublisherDiagnosis {
  const seen = visits.flatMap((visit) => ('examination' in visit ? [visit.examination] : []));
  const layouts = (rule.layouts ?? []).map(({ id }) => ({
    id,
    articles: seen.filter(({ layout }) => layout === id).length,
  }));
  return {
    pages: visits.length,
    articles: seen.length,
    refused: tally(visits.flatMap((visit) => ('refused' in visit ? [visit.refused] : []))),
    layouts,
    unmarked: layouts.length === 0 ? 0 : seen.filter(({ layout }) => layout === undefined).length,
    locators: ruleLocators(rule).map((locator) => diagnoseLocator(locator, seen)),
    boilerplate: ruleBoilerplate(rule).map((part) => diagnoseBoilerplate(part, seen)),
    filled: tally(seen.flatMap(({ filled }) => filled)),
    warnings: tally(seen.flatMap(({ warnings }) => warnings)),
  };
}

function diagnoseLocator(part: RuleLocator, seen: readonly RuleExamination[]): LocatorDiagnosis {
  const key = partKey(part);
  const fates = seen.flatMap(({ locators }) => locators.get(key) ?? []);
  const count = (name: keyof LocatorFate): number => fates.filter((fate) => fate[name]).length;
  const counts = Object.fromEntries(FATES.map((name) => [name, count(name)]));
  const { field, where } = part;
  return { field, ...layoutOf(part), locator: where, asked: fates.length, ...(counts as FateCounts) };
}

const FATES = ['matched', 'won', 'lost', 'disagreed', 'alone', 'missed', 'silent'] as const;
type FateCounts = Record<keyof LocatorFate, number>;

function diagnoseBoilerplate(part: RuleBoilerplate, seen: readonly RuleExamination[]): BoilerplateDiagnosis {
  const key = partKey(part);
  const asked = seen.flatMap(({ boilerplate }) => boilerplate.get(key) ?? []);
  return { ...layoutOf(part), css: part.css, asked: asked.length, matched: asked.filter(Boolean).length };
}

function layoutOf({ layout }: { readonly layout?: string }): { layout?: string } {
  return layout === undefined ? {} : { layout };
}

/** How often each name occurs, in alphabetical order. */
function tally<Name extends string>(
  names: readonly Name[],
): Partial<Record<Name, number>> & Record<string, number> {
  const counts = new Map<string, number>();
  for (const name of [...names].sort()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries(counts) as Partial<Record<Name, number>> & Record<string, number>;
}
