import { describeLocator, type Layout, type LocatedField, type Publisher } from '../../../browser.ts';
import {
  countFates,
  isFound,
  type LocatorDiagnosis,
  NO_FATES,
  nameOf,
  type Readings,
} from './locator-fates.ts';

export type PublisherDiagnosis = ReturnType<typeof openRuleCheck>;

type Counts = Record<string, number>;

/** What a rule did on the pages of its publisher; all counts but `pages` and `refused` are of articles. */
export function openRuleCheck(rule: Publisher) {
  return {
    pages: 0,
    articles: 0,
    /** Pages without an article, by kind of page or error code. */
    refused: {} as Counts,
    layouts: (rule.layouts ?? []).map(({ id }) => ({ id, articles: 0 })),
    /** Articles without the marker of any layout, although the rule has layouts. */
    unmarked: 0,
    locators: locatorsOf(rule),
    boilerplate: partsOf(rule).flatMap(([part, layout]) =>
      (part.boilerplate ?? []).map((css) => ({ ...layout, css, asked: 0, matched: 0 })),
    ),
    filled: {} as Counts,
    warnings: {} as Counts,
  };
}

/** @param kind - what the page was taken for */
export function countRefused(check: PublisherDiagnosis, kind: string): void {
  check.pages += 1;
  count(check.refused, [kind]);
}

export function countArticle(check: PublisherDiagnosis, readings: Readings): void {
  const { article, trace } = readings;
  const isHere = ({ layout }: { readonly layout?: string }): boolean =>
    layout === undefined || layout === trace.layout;
  check.pages += 1;
  check.articles += 1;
  const marked = check.layouts.find(({ id }) => id === trace.layout);
  if (marked !== undefined) marked.articles += 1;
  else if (check.layouts.length > 0) check.unmarked += 1;
  count(check.filled, Object.keys(article.provenance));
  count(check.warnings, new Set(article.warnings.map(({ code }) => code)));
  countFates(check.locators.filter(isHere), readings);
  for (const part of check.boilerplate.filter(isHere)) {
    part.asked += 1;
    if (isFound(trace, nameOf('boilerplate', part.layout, describeLocator(part)))) part.matched += 1;
  }
}

/** The locators of a rule in order of use: those of a layout before those of the whole rule. Guesses are never used. */
function locatorsOf(rule: Publisher): LocatorDiagnosis[] {
  return partsOf(rule).flatMap(([part, layout]) =>
    Object.entries(part.locators ?? {}).flatMap(([name, list]) => {
      const field = name as LocatedField;
      const used = list.filter(({ sure }) => sure !== 'guess');
      return used.map((locator) => ({ field, ...layout, locator: describeLocator(locator), ...NO_FATES }));
    }),
  );
}

function partsOf(rule: Publisher): (readonly [Layout | Publisher, { layout?: string }])[] {
  return [...(rule.layouts ?? []).map((layout) => [layout, { layout: layout.id }] as const), [rule, {}]];
}

function count(counts: Counts, names: Iterable<string>): void {
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
}
