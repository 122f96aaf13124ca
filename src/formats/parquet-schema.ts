/** The columns of a Parquet file of articles: those of `Article`, its source and the plain text of the body. */
import type { SchemaElement } from 'hyparquet-writer';

/** A column with all its descendants, depth first. */
type ParquetColumn = readonly SchemaElement[];

/** Schema version, stored in the file. Adding a column keeps it, any other change needs a new one. */
export const SCHEMA_VERSION = '3';

const text = column({ type: 'BYTE_ARRAY', converted_type: 'UTF8' });
const integer = column({ type: 'INT32' });
const real = column({ type: 'DOUBLE' });
const flag = column({ type: 'BOOLEAN' });
/** A `Date` as milliseconds in UTC. */
const timestamp = column({
  type: 'INT64',
  logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' },
});

const MARK = struct('element', [
  required(text('type')),
  required(integer('start')),
  required(integer('end')),
  text('url'),
]);

const IMAGE = [text('url'), text('alt'), text('credit'), real('width'), real('height')];

/** The fields of all block types except live entries, `type` first. Those that a type does not have are null. */
const BLOCK = [
  required(text('type')),
  text('text'),
  integer('level'),
  flag('ordered'),
  list('items', text('element')),
  text('cite'),
  list('rows', list('element', text('element'))),
  ...IMAGE,
  text('caption'),
  text('provider'),
  real('duration'),
  list('marks', MARK),
  list('itemMarks', list('element', MARK)),
  list('cellMarks', list('element', list('element', MARK))),
];

/** Points in time. The UTC offsets of their texts are not kept. */
export const TIMESTAMPS = ['publishedAt', 'modifiedAt'] as const;

const COLUMNS: readonly ParquetColumn[] = [
  text('source'),
  text('url'),
  text('canonicalUrl'),
  struct('publisher', [text('id'), text('name'), text('domain')]),
  required(text('language')),
  required(structs('breadcrumb', [text('name'), text('url')])),
  text('section'),
  text('kicker'),
  required(text('headline')),
  text('standfirst'),
  text('description'),
  text('caption'),
  struct('leadImage', IMAGE),
  required(text('text')),
  required(structs('body', [...BLOCK, text('time'), text('headline'), structs('blocks', BLOCK)])),
  required(structs('authors', [text('name'), text('role'), text('url')])),
  text('agency'),
  struct('dateline', [text('raw'), text('place'), text('date'), text('desk')]),
  ...TIMESTAMPS.map(timestamp),
  list('highlights', text('element')),
  struct('marks', [
    list('standfirst', MARK),
    list('caption', MARK),
    list('highlights', list('element', MARK)),
  ]),
  required(list('tags', text('element'))),
  text('license'),
  structs('notes', [text('kind'), text('text')]),
  required(flag('isLive')),
  required(flag('isPaywalled')),
  integer('paywalledFrom'),
  required(flag('isTruncated')),
  integer('pages'),
  required(integer('wordCount')),
  required(structs('warnings', [text('code'), text('message')])),
  required(structs('provenance', [text('field'), text('source'), real('confidence'), text('profile')])),
];

/** The names of all columns of Parquet, in order. They are also the keys of a line of the command. */
export const PARQUET_COLUMNS: readonly string[] = COLUMNS.map(([column]) => column?.name ?? '');

export function schemaOf(names: readonly string[]): SchemaElement[] {
  const columns = names.map((name) => COLUMNS[PARQUET_COLUMNS.indexOf(name)] ?? []);
  return [{ name: 'article', num_children: columns.length }, ...columns.flat()];
}

function column(type: Omit<SchemaElement, 'name'>): (name: string) => ParquetColumn {
  return (name) => [{ name, ...type, repetition_type: 'OPTIONAL' }];
}

function struct(name: string, fields: readonly ParquetColumn[]): ParquetColumn {
  return [{ name, num_children: fields.length, repetition_type: 'OPTIONAL' }, ...fields.flat()];
}

function structs(name: string, fields: readonly ParquetColumn[]): ParquetColumn {
  return list(name, struct('element', fields));
}

/** The three levels that Parquet requires for a list; no element is null. */
function list(name: string, element: ParquetColumn): ParquetColumn {
  return [
    { name, converted_type: 'LIST', num_children: 1, repetition_type: 'OPTIONAL' },
    { name: 'list', num_children: 1, repetition_type: 'REPEATED' },
    ...required(element),
  ];
}

function required([top, ...below]: ParquetColumn): ParquetColumn {
  return top === undefined ? [] : [{ ...top, repetition_type: 'REQUIRED' }, ...below];
}
