/** How often each source of each field was right on pages with gold, as `npm run calibrate` measured it. A table, written by `--write`. */
import type { FieldName, Source } from './article.ts';

type ConfidenceTable = Partial<Record<FieldName, Partial<Record<Source, number>>>>;

export const MEASURED_CONFIDENCES: ConfidenceTable = {
  authors: { 'json-ld': 0.9, meta: 0.85, page: 0.85 },
  body: { page: 0.89 },
  breadcrumb: { page: 0.97, 'publisher-rule': 0.99 },
  caption: { page: 0.76 },
  dateline: { page: 0.99, text: 0.99 },
  modifiedAt: { 'json-ld': 0.99 },
  publishedAt: { 'json-ld': 0.89, meta: 0.8, page: 0.92 },
  standfirst: { page: 0.88, 'publisher-rule': 0.96 },
  tags: { page: 0.99, 'publisher-rule': 0.99 },
};
