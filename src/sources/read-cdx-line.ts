/** Lines of the indexes of web archives: CDX with eleven fields, and CDXJ as used by Common Crawl. */
import { omitUndefined } from '../io/omit-undefined.ts';
import type { ByteRange } from './pages-of-warc.ts';
import { validDate } from './source-item.ts';
import { webUrl } from './web-url.ts';

/** The location of a page: a part of a WARC file. */
export interface CdxEntry extends ByteRange {
  readonly url: string;
  /** File name as in the index, relative to the folder of the archives. @example "crawl-data/CC-MAIN-2026-01/0001.warc.gz" */
  readonly filename: string;
  readonly fetchedAt?: Date;
  /** HTTP status of the response. */
  readonly status?: number;
  readonly mime?: string;
  readonly digest?: string;
}

type CdxFields = Readonly<Record<string, unknown>>;

const CDXJ = /^\S+ (?<timestamp>[0-9]{14})\s+(?<json>\{.*\})\s*$/u;
const CDX_FIELDS = 'key timestamp url mime status digest redirect robots length offset filename'.split(' ');
const SPACE = /\s+/u;
const TIMESTAMP = /^([0-9]{4})([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})$/u;
const WHOLE = /^[0-9]{1,15}$/u;
/** A name that escapes the folder of the archives. */
const LEADS_OUT = /^(?:[/\\]|[a-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)/iu;

/**
 * Reads a line of an index; `undefined` for a heading, an invalid line, a line without a URL, offset and length,
 * and a line whose file name escapes the folder of the archives (`../x`, `/x`).
 *
 * @example
 * const { filename, start, end } = readCdxLine(line) ?? {}; // for pagesOfWarcFile(filename, { ranges: [{ start, end }] })
 */
export function readCdxLine(line: string): CdxEntry | undefined {
  const fields = typeof line === 'string' ? fieldsOf(line.trim()) : {};
  const start = wholeOf(fields.offset);
  const length = wholeOf(fields.length);
  const filename = textOf(fields.filename);
  const url = webUrl(textOf(fields.url) ?? '');
  if (url === undefined || filename === undefined || LEADS_OUT.test(filename)) return undefined;
  if (start === undefined || length === undefined || length === 0) return undefined;
  return omitUndefined({
    url,
    filename,
    start,
    end: start + length,
    fetchedAt: validDate((textOf(fields.timestamp) ?? '').replace(TIMESTAMP, '$1-$2-$3T$4:$5:$6Z')),
    status: wholeOf(fields.status),
    mime: textOf(fields.mime),
    digest: textOf(fields.digest),
  });
}

/** Empty for a line of another form. */
function fieldsOf(line: string): CdxFields {
  const cdxj = CDXJ.exec(line)?.groups;
  if (cdxj !== undefined) return withJson(cdxj.json ?? '', cdxj.timestamp);
  const values = line.split(SPACE);
  if (values.length !== CDX_FIELDS.length) return {};
  return Object.fromEntries(CDX_FIELDS.map((name, index) => [name, values[index]]));
}

function withJson(json: string, timestamp: string | undefined): CdxFields {
  try {
    return { timestamp, ...(JSON.parse(json) as CdxFields) };
  } catch {
    return {};
  }
}

function wholeOf(value: unknown): number | undefined {
  return WHOLE.test(String(value)) ? Number(value) : undefined;
}

/** `-` means no value. */
function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' && value !== '-' ? value : undefined;
}
