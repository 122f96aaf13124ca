/** What a rule did on the pages of its publisher. */
import { describeLocator, type Layout, type LocatedField, type Publisher } from '../../../browser.ts';
import {
  countFates,
  isFound,
  type LocatorDiagnosis,
  NO_FATES,
  nameOf,
  type Readings,
} from './locator-fates.ts';

type Counts = Map<string, number>;

export type PublisherDiagnosis = ReturnType<RuleCheck['diagnosis']>;

/** A selector for content that is not part of the article. */
interface BoilerplateDiagnosis {
  readonly layout?: string;
  readonly css: string;
  asked: number;
  matched: number;
}

export class RuleCheck {
  readonly #layouts: readonly Layout[];
  readonly #locators: readonly LocatorDiagnosis[];
  readonly #boilerplate: readonly BoilerplateDiagnosis[];
  readonly #counts = { refused: new Map(), layouts: new Map(), filled: new Map(), warnings: new Map() };
  #pages = 0;
  #articles = 0;

  constructor(rule: Publisher) {
    this.#layouts = rule.layouts ?? [];
    this.#locators = locatorsOf(rule);
    this.#boilerplate = partsOf(rule).flatMap(([part, layout]) =>
      (part.boilerplate ?? []).map((css) => ({ ...layout, css, asked: 0, matched: 0 })),
    );
  }

  /** @param kind - what the page was taken for */
  addRefused(kind: string): void {
    this.#pages += 1;
    count(this.#counts.refused, [kind]);
  }

  addArticle(readings: Readings): void {
    const { article, trace } = readings;
    const isHere = ({ layout }: { readonly layout?: string }): boolean =>
      layout === undefined || layout === trace.layout;
    this.#pages += 1;
    this.#articles += 1;
    count(this.#counts.layouts, [trace.layout ?? '']);
    count(this.#counts.filled, Object.keys(article.provenance));
    count(this.#counts.warnings, new Set(article.warnings.map(({ code }) => code)));
    countFates(this.#locators.filter(isHere), readings);
    for (const part of this.#boilerplate.filter(isHere)) {
      part.asked += 1;
      if (isFound(trace, nameOf('boilerplate', part.layout, describeLocator(part)))) part.matched += 1;
    }
  }

  /** The outcomes of the pages; all counts but `pages` and `refused` are of articles. */
  diagnosis() {
    const { refused, layouts, filled, warnings } = this.#counts;
    return {
      pages: this.#pages,
      articles: this.#articles,
      /** Pages without an article, by kind of page or error code. */
      refused: sorted(refused),
      /** All layouts of the rule, in its order. */
      layouts: this.#layouts.map(({ id }) => ({ id, articles: layouts.get(id) ?? 0 })),
      /** Articles without the marker of any layout, although the rule has layouts. */
      unmarked: this.#layouts.length === 0 ? 0 : (layouts.get('') ?? 0),
      locators: this.#locators,
      boilerplate: this.#boilerplate,
      filled: sorted(filled),
      warnings: sorted(warnings),
    };
  }
}

/** The locators of a rule in order of use: those of a layout before those of the whole rule. Guesses are never used. */
function locatorsOf(rule: Publisher): LocatorDiagnosis[] {
  return partsOf(rule).flatMap(([part, layout]) =>
    Object.entries(part.locators ?? {}).flatMap(([name, list]) => {
      const field = name as LocatedField;
      const used = list.filter(({ sure }) => sure !== 'guess');
      return used.map((locator) => ({
        field,
        ...layout,
        locator: describeLocator(locator),
        ...NO_FATES,
      }));
    }),
  );
}

function partsOf(rule: Publisher): (readonly [Layout | Publisher, { layout?: string }])[] {
  return [...(rule.layouts ?? []).map((layout) => [layout, { layout: layout.id }] as const), [rule, {}]];
}

function count(counts: Counts, names: Iterable<string>): void {
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
}

/** How often each name occurs, in alphabetical order. */
function sorted(counts: Counts): Record<string, number> {
  return Object.fromEntries([...counts].sort(([one], [other]) => (one < other ? -1 : 1)));
}
