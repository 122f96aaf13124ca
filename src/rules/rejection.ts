/** A rejection: a part of a publisher rule that was rejected because the page contradicts it. */
import type { FieldName } from '../article.ts';
import type { LocatedField } from '../publishers/publisher.ts';

/** See the module comment. */
export interface Rejection {
  readonly field: LocatedField | 'boilerplate';
  /** The locator in a few words. */
  readonly where: string;
  /** The value found there. */
  readonly value?: string;
  readonly reason: string;
}

/** Parts of a rule that are not fields of an article, and the fields that they belong to. */
const FIELDS = {
  credit: 'leadImage',
  place: 'dateline',
  liveEntries: 'body',
  paywall: 'body',
  boilerplate: 'body',
} as const;

/** The field of the article that a rejection is about. */
export function fieldOf({ field }: Rejection): FieldName {
  return isPart(field) ? FIELDS[field] : field;
}

function isPart(field: Rejection['field']): field is keyof typeof FIELDS {
  return Object.hasOwn(FIELDS, field);
}
