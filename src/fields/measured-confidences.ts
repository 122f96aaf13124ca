/** How often each source of each field was right on pages with gold, as `npm run calibrate` measured it. A table, written by `--write`. */
import type { FieldName, Source } from '../article.ts';

type ConfidenceTable = Partial<Record<FieldName, Partial<Record<Source, number>>>>;

export const MEASURED_CONFIDENCES: ConfidenceTable = {
  agency: { page: 0.91, text: 0.99 },
  authors: { 'json-ld': 0.97, meta: 0.97, microdata: 0.98, page: 0.93, 'publisher-rule': 0.97 },
  body: { page: 0.96 },
  breadcrumb: { 'json-ld': 0.99, page: 0.98, 'publisher-rule': 0.99 },
  caption: { page: 0.97 },
  dateline: { page: 0.95, text: 0.99 },
  kicker: { page: 0.98, 'publisher-rule': 0.99 },
  leadImage: { page: 0.41 },
  modifiedAt: { 'json-ld': 0.99, meta: 0.98, page: 0.99 },
  publishedAt: { 'json-ld': 0.99, meta: 0.99, microdata: 0.99, page: 0.96 },
  standfirst: { page: 0.94, 'publisher-rule': 0.98 },
  tags: { meta: 0.41, page: 0.98, 'publisher-rule': 0.98 },
};
