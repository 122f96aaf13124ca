/** The names of the formats, which the help needs without the formats themselves. */

/** All format names, the default first. */
export const FORMAT_NAMES = [
  'ndjson',
  'json',
  'md',
  'txt',
  'html',
  'jsonld',
  'tei',
  'csv',
  'chunks',
  'parquet',
] as const;

/** The name of a format. */
export type FormatName = (typeof FORMAT_NAMES)[number];
