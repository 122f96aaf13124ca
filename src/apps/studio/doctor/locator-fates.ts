import type { Article, FieldName, LocatedField, Trace } from '../../../browser.ts';

/** What a locator did, as counts of articles. */
export const NO_FATES = {
  /** It applies: the article has its layout, or it belongs to the whole rule. */
  asked: 0,
  /** It matches some text. */
  matched: 0,
  /** The value comes from it. */
  won: 0,
  /** It is the first to match, but the value comes from elsewhere or is missing. */
  lost: 0,
  /** It won, and the engine finds something else without the rule. */
  disagreed: 0,
  /** It won, and the engine finds nothing without the rule. */
  alone: 0,
  /** The article has the field, although neither this locator nor an earlier one matches any text. */
  missed: 0,
  /** The same, but the article apparently lacks the field. */
  silent: 0,
};

/** What one locator of a rule did. Guesses are not counted, since they are never used. */
export type LocatorDiagnosis = typeof NO_FATES & {
  readonly field: LocatedField;
  /** Id of the layout that it belongs to; undefined for a locator of the whole rule. */
  readonly layout?: string;
  /** The locator as text, such as `css .standfirst`. */
  readonly locator: string;
};

/** A locator or boilerplate selector with its field and layout, as findings name it. */
export function nameOf(field: string, layout: string | undefined, locator: string): string {
  return `${field}${layout === undefined ? '' : ` (${layout})`} ${locator}`;
}

/** A page's article with and without the rule, and the trace with it. */
export interface Readings {
  readonly article: Article;
  readonly generic: Article | undefined;
  readonly trace: Trace;
}

export function isFound({ locators }: Trace, name: string): boolean {
  return locators.some(
    ({ field, layout, where, found }) => found > 0 && nameOf(field, layout, where) === name,
  );
}

/** Counts what locators did on an article. @param locators - in order of use */
export function countFates(locators: readonly LocatorDiagnosis[], readings: Readings): void {
  const matching = locators.filter(({ field, layout, locator }) =>
    isFound(readings.trace, nameOf(field, layout, locator)),
  );
  for (const one of locators) {
    const rivals = matching.filter(({ field }) => field === one.field);
    const [first = one] = rivals;
    const isReached = locators.indexOf(one) <= locators.indexOf(first);
    one.asked += 1;
    for (const fate of fatesOf(one, rivals, isReached, readings)) one[fate] += 1;
  }
}

function fatesOf(
  one: LocatorDiagnosis,
  rivals: readonly LocatorDiagnosis[],
  isReached: boolean,
  { article, generic, trace }: Readings,
): (keyof typeof NO_FATES)[] {
  const { field } = one;
  const value = comparableValue(article, field);
  if (!rivals.includes(one)) return isReached ? [value === undefined ? 'silent' : 'missed'] : [];
  if (readLocator(field, rivals, trace) !== one) return ['matched'];
  if (value === undefined || !isFromRule(article, field)) return ['matched', 'lost'];
  const other = comparableValue(generic, field);
  if (other === undefined) return ['matched', 'won', 'alone'];
  return other === value ? ['matched', 'won'] : ['matched', 'won', 'disagreed'];
}

/** The locator whose text was read: the one named in the trace, otherwise the first that matches text. */
function readLocator(field: LocatedField, matching: readonly LocatorDiagnosis[], { fields }: Trace) {
  const asked = fields.filter((look) => look.field === fieldName(field) && look.source === 'publisher-rule');
  return matching.find(({ locator }) => asked.some(({ where }) => where === locator)) ?? matching[0];
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
