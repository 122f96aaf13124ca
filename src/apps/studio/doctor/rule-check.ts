/** What a rule did on the pages of its publisher. */
import type { Layout, LocatedField, Publisher } from '../../../browser.ts';
import { describeLocator } from '../../../html/locate.ts';
import type { BoilerplateDiagnosis, PublisherDiagnosis } from './diagnosis.ts';
import { countFates, type Readings, type RuleLocator } from './locator-fates.ts';

type Counts = Map<string, number>;

const NO_COUNTS = { asked: 0, matched: 0 };
const NO_FATES = { ...NO_COUNTS, won: 0, lost: 0, disagreed: 0, alone: 0, missed: 0, silent: 0 };

export class RuleCheck {
  readonly #layouts: readonly Layout[];
  readonly #locators: readonly RuleLocator[];
  readonly #boilerplate: readonly BoilerplateDiagnosis[];
  readonly #counts = { refused: new Map(), layouts: new Map(), filled: new Map(), warnings: new Map() };
  #pages = 0;
  #articles = 0;

  constructor(rule: Publisher) {
    this.#layouts = rule.layouts ?? [];
    this.#locators = locatorsOf(rule);
    this.#boilerplate = partsOf(rule).flatMap(([part, layout]) =>
      (part.boilerplate ?? []).map((css) => ({ ...layout, css, ...NO_COUNTS })),
    );
  }

  /** @param kind - what the page was taken for */
  addRefused(kind: string): void {
    this.#pages += 1;
    count(this.#counts.refused, [kind]);
  }

  /** @throws ScrapeError `invalid-publisher` for a selector that is not CSS. */
  addArticle(readings: Readings): void {
    const { page, article, trace } = readings;
    const isHere = ({ layout }: { readonly layout?: string }): boolean =>
      layout === undefined || layout === trace.layout;
    this.#pages += 1;
    this.#articles += 1;
    count(this.#counts.layouts, [trace.layout ?? '']);
    count(this.#counts.filled, Object.keys(article.provenance));
    count(this.#counts.warnings, new Set(article.warnings.map(({ code }) => code)));
    countFates(
      this.#locators.filter(({ counts }) => isHere(counts)),
      readings,
    );
    for (const part of this.#boilerplate.filter(isHere)) {
      part.asked += 1;
      if (page.select(part.css).length > 0) part.matched += 1;
    }
  }

  diagnosis(): PublisherDiagnosis {
    const { refused, layouts, filled, warnings } = this.#counts;
    return {
      pages: this.#pages,
      articles: this.#articles,
      refused: sorted(refused),
      layouts: this.#layouts.map(({ id }) => ({ id, articles: layouts.get(id) ?? 0 })),
      unmarked: this.#layouts.length === 0 ? 0 : (layouts.get('') ?? 0),
      locators: this.#locators.map(({ counts }) => counts),
      boilerplate: this.#boilerplate,
      filled: sorted(filled),
      warnings: sorted(warnings),
    };
  }
}

/** The locators of a rule in order of use: those of a layout before those of the whole rule. Guesses are never used. */
function locatorsOf(rule: Publisher): RuleLocator[] {
  return partsOf(rule).flatMap(([part, layout]) =>
    Object.entries(part.locators ?? {}).flatMap(([name, list]) => {
      const field = name as LocatedField;
      const used = list.filter(({ sure }) => sure !== 'guess');
      return used.map((locator) => ({
        locator,
        counts: { field, ...layout, locator: describeLocator(locator), ...NO_FATES },
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
