/** How often each source of each field was right on pages with gold, as `npm run calibrate` measured it. A table, written by `--write`. */
import type { FieldName, Source } from '../article.ts';

type ConfidenceTable = Partial<Record<FieldName, Partial<Record<Source, number>>>>;

export const MEASURED_CONFIDENCES: ConfidenceTable = {
  agency: { text: 0.99 },
  authors: { 'json-ld': 0.92, page: 0.91 },
  body: { page: 0.93 },
  breadcrumb: { page: 0.97, 'publisher-rule': 0.99 },
  caption: { page: 0.85 },
  dateline: { page: 0.99, text: 0.99 },
  modifiedAt: { 'json-ld': 0.99 },
  publishedAt: { 'json-ld': 0.9, meta: 0.79, microdata: 0.95, page: 0.95 },
  standfirst: { page: 0.93, 'publisher-rule': 0.98 },
  tags: { page: 0.99, 'publisher-rule': 0.99 },
};
