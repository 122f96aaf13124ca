/** The fields in the order of an article. */
import type { FieldName } from '../../../browser.ts';

const ORDER: Readonly<Record<FieldName, true>> = {
  headline: true,
  body: true,
  publishedAt: true,
  modifiedAt: true,
  authors: true,
  agency: true,
  dateline: true,
  standfirst: true,
  kicker: true,
  description: true,
  highlights: true,
  leadImage: true,
  caption: true,
  section: true,
  breadcrumb: true,
  tags: true,
  publisher: true,
  language: true,
  canonicalUrl: true,
};

/** All fields with a provenance, the most important first. */
export const FIELD_NAMES = Object.keys(ORDER) as readonly FieldName[];
