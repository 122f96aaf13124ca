/** The parts of a rule in one list, each with the layout that it belongs to. */
import type { Layout, LocatedField, Locator, Publisher } from '../../../browser.ts';
import { describeLocator } from '../../../html/locate.ts';

export interface RuleLocator {
  readonly field: LocatedField;
  readonly layout?: string;
  readonly locator: Locator;
  /** The locator as text, such as `css .standfirst`. */
  readonly where: string;
}

export interface RuleBoilerplate {
  readonly layout?: string;
  readonly css: string;
}

/** The locators of a rule in order of use: those of a layout before those of the whole rule. Guesses are never used. */
export function ruleLocators(rule: Publisher): RuleLocator[] {
  return partsOf(rule).flatMap(({ part, layout }) =>
    Object.entries(part.locators ?? {}).flatMap(([field, list]) =>
      list
        .filter(({ sure }) => sure !== 'guess')
        .map((locator) => ({
          field: field as LocatedField,
          ...layout,
          locator,
          where: describeLocator(locator),
        })),
    ),
  );
}

export function ruleBoilerplate(rule: Publisher): RuleBoilerplate[] {
  return partsOf(rule).flatMap(({ part, layout }) =>
    (part.boilerplate ?? []).map((css) => ({ ...layout, css })),
  );
}

function partsOf(rule: Publisher): { part: Layout | Publisher; layout: { layout?: string } }[] {
  const layouts = (rule.layouts ?? []).map((part) => ({ part, layout: { layout: part.id } }));
  return [...layouts, { part: rule, layout: {} }];
}
