/** Examines one saved page: with and without the rules, and each part of its rule separately. */
import {
  type Article,
  type FieldName,
  inspectArticle,
  type LocatedField,
  type Publisher,
  type Trace,
  type WarningCode,
} from '../../../browser.ts';
import { locate } from '../../../html/locate.ts';
import { type Page, readPage } from '../../../html/page.ts';
import { type RuleLocator, ruleBoilerplate, ruleLocators } from './rule-parts.ts';

export interface SavedPage {
  readonly html: string | Uint8Array;
  /** Default: the URL that the page states. */
  readonly url?: string;
}

/** What a locator did on one article; a diagnosis counts each. */
export interface LocatorFate {
  /** It matches some text. */
  readonly matched: boolean;
  /** The value comes from it. */
  readonly won: boolean;
  /** It is the first to match, but the value comes from elsewhere or is missing. */
  readonly lost: boolean;
  /** It won, and the engine finds something else without the rule. */
  readonly disagreed: boolean;
  /** It won, and the engine finds nothing without the rule. */
  readonly alone: boolean;
  /** The article has the field, although neither this locator nor an earlier one matches any text. */
  readonly missed: boolean;
  /** The same, but the article apparently lacks the field. */
  readonly silent: boolean;
}

export interface RuleExamination {
  readonly layout: string | undefined;
  readonly locators: ReadonlyMap<string, LocatorFate>;
  /** Whether a boilerplate selector matched. */
  readonly boilerplate: ReadonlyMap<string, boolean>;
  readonly filled: readonly FieldName[];
  readonly warnings: readonly WarningCode[];
}

/** An article of a publisher, another page of it, or a page without a matching rule (`rule` undefined). */
export type PageExamination =
  | { readonly rule: Publisher; readonly examination: RuleExamination }
  | { readonly rule: Publisher; readonly refused: string }
  | { readonly rule: undefined };

/**
 * Examines a page.
 *
 * @throws ScrapeError `invalid-input`, `invalid-url`, `too-large` or `invalid-publisher`, as `inspectArticle` does.
 */
export function examinePage({ html, url }: SavedPage, rules: readonly Publisher[]): PageExamination {
  const pageOptions = url === undefined ? {} : { url };
  const { article, error, trace } = inspectArticle(html, { ...pageOptions, publishers: rules });
  const rule = rules.find(({ id }) => id === trace.publisher);
  if (rule === undefined) return { rule };
  if (article === undefined) return { rule, refused: error?.kind ?? error?.code ?? 'unknown' };
  const generic = inspectArticle(html, { ...pageOptions, publishers: [] }).article;
  const page = readPage(html, pageOptions);
  const isHere = ({ layout }: { layout?: string }): boolean =>
    layout === undefined || layout === trace.layout;
  const locators = ruleLocators(rule).filter(isHere);
  const boilerplate = ruleBoilerplate(rule).filter(isHere);
  return {
    rule,
    examination: {
      layout: trace.layout,
      locators: fatesOf(page, locators, { article, generic, trace }),
      boilerplate: new Map(boilerplate.map((part) => [partKey(part), page.select(part.css).length > 0])),
      filled: Object.keys(article.provenance) as FieldName[],
      warnings: [...new Set(article.warnings.map(({ code }) => code))],
    },
  };
}

export function partKey(
  part: Pick<RuleLocator, 'field' | 'layout' | 'where'> | { layout?: string; css: string },
): string {
  const rest = 'css' in part ? [part.css] : [part.field, part.where];
  return JSON.stringify([part.layout ?? null, ...rest]);
}

/** The page's article with and without the rule, and the tried locators. */
interface Readings {
  readonly article: Article;
  readonly generic: Article | undefined;
  readonly trace: Trace;
}

function fatesOf(page: Page, locators: readonly RuleLocator[], readings: Readings): Map<string, LocatorFate> {
  const matching = locators.filter(({ locator }) => locate(page, [locator]) !== undefined);
  return new Map(
    locators.map((one) => {
      const rivals = matching.filter(({ field }) => field === one.field);
      return [partKey(one), fateOf(one, rivals, isReached(one, rivals, locators), readings)];
    }),
  );
}

/** Whether no earlier locator of the same field matches any text. */
function isReached(one: RuleLocator, rivals: readonly RuleLocator[], all: readonly RuleLocator[]): boolean {
  const first = rivals[0];
  return first === undefined || all.indexOf(one) <= all.indexOf(first);
}

function fateOf(
  one: RuleLocator,
  rivals: readonly RuleLocator[],
  reached: boolean,
  { article, generic, trace }: Readings,
): LocatorFate {
  const value = comparableValue(article, one.field);
  const matched = rivals.includes(one);
  const read = matched && readLocator(one.field, rivals, trace) === one;
  const won = read && value !== undefined && isFromRule(article, one.field);
  const other = won ? comparableValue(generic, one.field) : undefined;
  return {
    matched,
    won,
    lost: read && !won,
    disagreed: won && other !== undefined && other !== value,
    alone: won && other === undefined,
    missed: reached && !matched && value !== undefined,
    silent: reached && !matched && value === undefined,
  };
}

/** The locator whose text was read: the one named in the trace, otherwise the first that matches text. */
function readLocator(
  field: LocatedField,
  matching: readonly RuleLocator[],
  { fields }: Trace,
): RuleLocator | undefined {
  const asked = fields.filter((look) => look.field === fieldName(field) && look.source === 'publisher-rule');
  return matching.find(({ where }) => asked.some((look) => look.where === where)) ?? matching[0];
}

/** The article field that a located field ends up in; undefined for those without provenance. */
function fieldName(field: LocatedField): FieldName | undefined {
  if (field === 'place') return 'dateline';
  return field === 'credit' || field === 'liveEntries' || field === 'paywall' ? undefined : field;
}

/**
 * Whether the value is the rule's. A field without provenance counts as the rule's wherever it has a value; a body is
 * the rule's unless a warning or its source contradicts.
 */
function isFromRule({ provenance, warnings }: Article, field: LocatedField): boolean {
  const name = fieldName(field);
  if (name === undefined) return true;
  const source = provenance[name]?.source;
  if (name !== 'body') return source === 'publisher-rule';
  return (
    source !== 'json-ld' &&
    source !== 'data' &&
    !warnings.some(({ code }) => code === 'publisher-rule-overruled')
  );
}

function comparableValue(article: Article | undefined, field: LocatedField): string | undefined {
  if (article === undefined) return undefined;
  const value = valueIn(article, field);
  const isEmpty = value === undefined || value === false || (Array.isArray(value) && value.length === 0);
  return isEmpty ? undefined : JSON.stringify(value);
}

function valueIn(article: Article, field: LocatedField): unknown {
  if (field === 'place') return article.dateline?.place;
  if (field === 'credit') return article.leadImage?.credit;
  if (field === 'liveEntries') return article.body.filter(({ type }) => type === 'live-entry');
  return field === 'paywall' ? article.isPaywalled : article[field];
}
