import { createReadStream } from 'node:fs';
import { checkOptions, type OptionKinds, optionKind } from '../io/check-options.ts';
import { omitUndefined } from '../io/omit-undefined.ts';
import { isIterable, sizeLimit, text } from '../io/option-kinds.ts';
import { UrlSet } from '../io/url-set.ts';
import { ByteReader } from './byte-reader.ts';
import { WARC_START } from './detect-kind.ts';
import { charsetOf, decodeHttpBody, type HttpHead, headersOf, readHttpHead } from './http-message.ts';
import { ARCHIVE_PIECE, assertInput, chunksOf, MAX_BYTES } from './read-input.ts';
import {
  failureOf,
  type SourceFailure,
  type SourceInput,
  type SourceItem,
  type SourcePages,
  type SourceResult,
  unreadable,
  validDate,
} from './source-item.ts';
import { unpack } from './unpack.ts';
import { webUrl } from './web-url.ts';

/** Options for reading an archive. */
export interface WarcOptions {
  /** Name of the archive, for messages. @defaultValue "warc", or the path of the file */
  readonly name?: string;
  /** Maximum size of a page, in bytes, as sent and unpacked. @defaultValue 32,000,000 */
  readonly maxBytes?: number;
}

/** A part of a file. */
export interface ByteRange {
  /** Offset of its first byte. */
  readonly start: number;
  /** Offset of the byte after its last one. */
  readonly end: number;
}

/** Options for reading a file. */
export interface WarcFileOptions extends WarcOptions {
  /** The records to read, as given by {@link readCdxLine}. @defaultValue all */
  readonly ranges?: Iterable<ByteRange> | AsyncIterable<ByteRange>;
}

const WARC_OPTIONS: OptionKinds<WarcOptions> = { name: text, maxBytes: sizeLimit };
const WARC_FILE_OPTIONS: OptionKinds<WarcFileOptions> = {
  ...WARC_OPTIONS,
  ranges: optionKind('a list of { start, end }', isIterable),
};

const MAX_HTTP_HEAD_LENGTH = 65_536;
const HTTP_RECORD = /^application\/http(?=$|[\s;])/iu;
const HTML_TYPE = /^(?:text\/html|application\/xhtml\+xml)(?=$|[\s;,])/iu;
const OK = 200;
const LINE_FEED = 10;
const MAX_LINE_LENGTH = 65_536;
const MAX_LINES = 1000;
const CR_AT_END = /\r$/u;
const LENGTH = /^[0-9]{1,15}$/u;
const IN_BRACKETS = /^<(.*)>$/u;

/**
 * Reads the pages of a WARC file, plain or gzip: responses of HTML with status 200, chunks joined and
 * content-encoding decoded. Other records are skipped, including revisits, and pages with a digest already seen. One
 * page is in memory at a time, plus 12 to 24 bytes for each seen digest.
 *
 * A page that exceeds the limit or cannot be unpacked, a record without a length, and bytes outside of records are
 * failures, and reading continues after them. A truncated archive, or one with damaged gzip, ends with one.
 *
 * @throws ScrapeError `invalid-input` for wrong options, and for an input that cannot be read from.
 * @example
 * for await (const item of pagesOfWarc(createReadStream('crawl.warc.gz'), { name: 'crawl.warc.gz' })) {
 *   if ('error' in item) console.error(item.name, item.error.message);
 *   else console.log(item.name, item.url, item.fetchedAt);
 * }
 */
export async function* pagesOfWarc(
  input: SourceInput,
  options: WarcOptions = {},
): AsyncGenerator<SourceItem | SourceFailure, void, undefined> {
  checkOptions(options, WARC_OPTIONS);
  assertInput(input);
  const { name = 'warc', maxBytes = MAX_BYTES } = options;
  yield* new WarcPages(name, maxBytes).read(input, 0);
}

/**
 * Reads the pages of a WARC file on disk like {@link pagesOfWarc}, or only those in some ranges of it.
 *
 * @param path - the file
 * @throws ScrapeError `invalid-input` for wrong options. A file that cannot be read is a failure.
 * @example
 * const ranges = [{ start: 1834, end: 20_411 }]; // a record of Common Crawl: offset, and offset + length
 * for await (const item of pagesOfWarcFile('CC-MAIN-0001.warc.gz', { ranges })) console.log(item.name);
 */
export async function* pagesOfWarcFile(
  path: string,
  options: WarcFileOptions = {},
): AsyncGenerator<SourceItem | SourceFailure, void, undefined> {
  checkOptions(options, WARC_FILE_OPTIONS);
  const { name = path, maxBytes = MAX_BYTES, ranges } = options;
  const pages = new WarcPages(name, maxBytes);
  if (ranges === undefined) yield* pages.read(createReadStream(path, { highWaterMark: ARCHIVE_PIECE }), 0);
  else
    for await (const { start, end } of ranges) {
      if (isRange(start, end)) yield* pages.read(createReadStream(path, { start, end: end - 1 }), start);
      else yield unreadable(`${name}@${start}`, `${start} to ${end} is not a valid range`);
    }
}

function isRange(start: number, end: number): boolean {
  return Number.isSafeInteger(start) && Number.isSafeInteger(end) && start >= 0 && end > start;
}

class WarcPages {
  readonly #seenDigests = new UrlSet();
  /** Offset of the current record. */
  #at = 0;

  constructor(
    private readonly name: string,
    private readonly maxBytes: number,
  ) {}

  async *read(input: SourceInput, start: number): SourcePages {
    const reader = new ByteReader(unpack(chunksOf(input, ARCHIVE_PIECE), start));
    this.#at = start;
    try {
      yield* this.#readRecords(reader);
    } catch (error) {
      yield failureOf(error, this.#nameOf(this.#at));
    } finally {
      await reader.close();
    }
  }

  async *#readRecords(reader: ByteReader): SourcePages {
    let isGarbage = false;
    for (let at = await reader.position(); at !== undefined; at = await reader.position()) {
      const line = (await readLine(reader)) ?? '';
      if (WARC_START.test(line)) {
        isGarbage = false;
        this.#at = at;
        const found = await this.#readRecord(reader, this.#nameOf(at));
        if (found !== undefined) yield found;
      } else if (line.trim() !== '' && !isGarbage) {
        isGarbage = true;
        yield unreadable(this.#nameOf(at), 'not a WARC record');
      }
    }
  }

  /** Leaves the reader after the record, whether or not it has a page. */
  async #readRecord(reader: ByteReader, name: string): Promise<SourceResult | undefined> {
    const headers = await readHeaders(reader);
    const url = urlOf(headers);
    const { 'content-length': stated = '' } = headers;
    if (!LENGTH.test(stated)) return unreadable(name, 'the record has no valid length');
    const length = Number(stated);
    const front = await reader.read(isResponse(headers) ? Math.min(length, MAX_HTTP_HEAD_LENGTH) : 0);
    const http = readHttpHead(front);
    const wanted = http !== undefined && this.#isWanted(http, headers) ? http : undefined;
    const isHeld = wanted !== undefined && length - wanted.size <= this.maxBytes;
    const left = length - front.length;
    const rest = isHeld ? await reader.read(left) : undefined;
    if ((rest?.length ?? (await reader.skip(left))) < left)
      return unreadable(name, 'the archive is truncated in this record', url);
    if (wanted === undefined) return undefined;
    if (rest === undefined) return unreadable(name, `more than ${this.maxBytes} bytes`, url, 'too-large');
    return this.#pageOf(Buffer.concat([front, rest]).subarray(wanted.size), wanted, headers, name);
  }

  async #pageOf(body: Uint8Array, http: HttpHead, headers: Headers, name: string): Promise<SourceResult> {
    const url = urlOf(headers);
    const charset = charsetOf(http.headers['content-type']);
    try {
      const html = await decodeHttpBody(body, http.headers, this.maxBytes);
      if (html.length === 0) return unreadable(name, 'the page is empty', url);
      return omitUndefined({ url, html, charset, name, fetchedAt: validDate(headers['warc-date'] ?? '') });
    } catch (error) {
      return failureOf(error, name, url);
    }
  }

  #isWanted({ status, headers: http }: HttpHead, { 'warc-payload-digest': digest }: Headers): boolean {
    const isPage = status === OK && HTML_TYPE.test(http['content-type'] ?? '');
    return isPage && (digest === undefined || this.#seenDigests.add(digest));
  }

  #nameOf(at: number): string {
    return `${this.name}@${at}`;
  }
}

type Headers = HttpHead['headers'];

/** Leaves the reader at the block of the record. */
async function readHeaders(reader: ByteReader): Promise<Headers> {
  const lines: string[] = [];
  for (let line = await readLine(reader); line && lines.length < MAX_LINES; line = await readLine(reader))
    lines.push(line);
  return headersOf(lines.join('\n'));
}

/** The next line of a head, truncated; `undefined` at the end. */
async function readLine(reader: ByteReader): Promise<string | undefined> {
  const line = await reader.upTo(LINE_FEED, MAX_LINE_LENGTH);
  return line?.toString().replace(CR_AT_END, '');
}

function isResponse(headers: Headers): boolean {
  return headers['warc-type'] === 'response' && HTTP_RECORD.test(headers['content-type'] ?? '');
}

/** wget writes URLs in angle brackets. */
function urlOf(headers: Headers): string | undefined {
  return webUrl((headers['warc-target-uri'] ?? '').replace(IN_BRACKETS, '$1'));
}
