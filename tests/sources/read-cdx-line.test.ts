/** Index lines of web archives. */
import { expect, test } from 'vitest';
import { type CdxEntry, readCdxLine } from '../../src/sources/read-cdx-line.ts';

const URL_1 = 'https://naya-akhbar.example/1';
const PLACE = { url: URL_1, filename: 'crawl-data/a.warc.gz', start: 1834, end: 20_411 };
const DATE = new Date('2026-11-24T02:00:00Z');

function cdxj(fields: Readonly<Record<string, unknown>> = {}): string {
  const all = {
    url: URL_1,
    mime: 'text/html',
    status: '200',
    digest: 'X',
    length: '18577',
    offset: '1834',
    filename: PLACE.filename,
    ...fields,
  };
  return `example,naya-akhbar)/1 20261124020000 ${JSON.stringify(all)}`;
}

test.each<[string, string, CdxEntry?]>([
  ['may be CDXJ', cdxj(), { ...PLACE, fetchedAt: DATE, status: 200, mime: 'text/html', digest: 'X' }],
  ['may have no status', cdxj({ status: '-', mime: undefined, digest: '' }), { ...PLACE, fetchedAt: DATE }],
  [
    'may have an abbreviated date',
    `k 2026 ${URL_1} - - - - - 18577 1834 ${PLACE.filename}`,
    { ...PLACE, fetchedAt: new Date('2026') },
  ],
  ['with truncated JSON yields no entry', cdxj().slice(0, -10)],
  ['without a URL yields no entry', cdxj({ url: 'x' })],
  ['with a negative offset yields no entry', cdxj({ offset: '-1' })],
  ['without a file name yields no entry', cdxj({ filename: undefined })],
  ['with a drive letter yields no entry', cdxj({ filename: 'C:x.warc.gz' })],
])('an index line %s', (_title, line, expected) => {
  expect(readCdxLine(line)).toEqual(expected);
});
