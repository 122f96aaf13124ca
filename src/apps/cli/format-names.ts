/** The names of the formats: the help needs them, but not the formats. */

/** The names of all formats, the default first. */
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
