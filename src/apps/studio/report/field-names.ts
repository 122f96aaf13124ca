import { type FieldName, FIELD_NAMES as IN_ARTICLE } from '../../../browser.ts';

const FIRST: readonly FieldName[] = ['headline', 'body', 'publishedAt', 'modifiedAt', 'authors'];

/** All fields with a provenance, those that readers of a report look for first. */
export const FIELD_NAMES: readonly FieldName[] = [...new Set([...FIRST, ...IN_ARTICLE])];
