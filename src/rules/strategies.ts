/** Constructors of strategies: one line for each place that a field is looked for. */
import type { Source } from '../article.ts';
import type { LocatedField } from '../publishers/publisher.ts';
import type { AppliedRule } from './applied-rule.ts';
import type { ExtractionContext, Strategy } from './extraction-context.ts';

type Read<T> = Strategy<T>['read'];

/** What a publisher rule locates; empty if the rule has no locator for the field. */
export function byRule<T>(
  { rule }: ExtractionContext,
  field: LocatedField,
  confidence: number,
  read: Read<T>,
): Strategy<T>[] {
  return located(rule, 'publisher-rule', field, confidence, read);
}

/** What a site profile locates; empty if it has no locator for the field. */
export function byProfile<T>(
  { learned }: ExtractionContext,
  field: LocatedField,
  confidence: number,
  read: Read<T>,
): Strategy<T>[] {
  return located(learned, 'profile', field, confidence, read);
}

function located<T>(
  rule: AppliedRule,
  source: 'publisher-rule' | 'profile',
  field: LocatedField,
  confidence: number,
  read: Read<T>,
): Strategy<T>[] {
  return rule.locates(field) ? [{ source, where: rule.where(field), confidence, read }] : [];
}

/** What the page shows its readers. */
export const onPage = strategyOf('page');

/** What the JSON-LD states. */
export const inJsonLd = strategyOf('json-ld');

/** What a `<meta>` states. */
export const inMeta = strategyOf('meta');

/** What the text of the article says. */
export const inText = strategyOf('text');

function strategyOf(source: Source) {
  return <T>(where: string, confidence: number, read: Read<T>): Strategy<T> => {
    return { source, where, confidence, read };
  };
}
