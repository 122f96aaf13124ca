/** Provenance of a recovered article: every field comes from the text; the confidences were measured on flattened pages. */
import type { FieldName, Origin, Provenance } from '../../article.ts';
import type { RecoveredHeadline } from './find-headline.ts';
import type { Breadcrumb } from './read-breadcrumb.ts';
import type { RecoveredOpening } from './read-opening.ts';

/** The decisions whose confidence varies. */
export interface Decisions {
  readonly headline: RecoveredHeadline;
  readonly opening: RecoveredOpening;
  readonly breadcrumb: Breadcrumb | undefined;
}

/** Confidence of the fields with a single strategy. */
const CONFIDENCE: Partial<Record<FieldName, number>> = {
  publisher: 0.9,
  language: 0.97,
  section: 0.7,
  kicker: 0.8,
  caption: 0.75,
  body: 0.8,
  authors: 0.75,
  agency: 0.85,
  dateline: 0.9,
  publishedAt: 0.8,
  modifiedAt: 0.8,
  highlights: 0.8,
  tags: 0.75,
};

/** The origin of each field that a recovery may fill. */
export function provenanceOf({ headline, opening, breadcrumb }: Decisions): Provenance {
  const confidence: Partial<Record<FieldName, number>> = {
    ...CONFIDENCE,
    headline: headline.confidence,
    standfirst: opening.confidence,
    breadcrumb: breadcrumb?.confidence ?? 0,
  };
  const entries = Object.entries(confidence) as [FieldName, number][];
  return Object.fromEntries(
    entries.map(([field, sure]): [string, Origin] => [field, { source: 'text', confidence: sure }]),
  );
}
