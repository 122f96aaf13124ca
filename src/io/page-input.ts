import { ScrapeError } from '../errors.ts';
import { shown } from './check-options.ts';

/**
 * A page loaded by cheerio 1.0 or later: the `$` of Crawlee's `CheerioCrawler`, or of `load(html)`. Its
 * tree is read and never changed.
 */
export interface LoadedPage {
  /** The document, as the first item of a list. */
  root(): { readonly [index: number]: unknown; readonly length: number };
}

/** A page as a string or, better, as the bytes of the response: a `Uint8Array`, a `Buffer`, an `ArrayBuffer` or a view of one. */
export type PageSource = string | ArrayBuffer | ArrayBufferView;

/** A page as text, as bytes or loaded by cheerio. */
export type PageInput = PageSource | LoadedPage;

const MAX_URL_LENGTH = 2000;
const MAX_PATH_LENGTH = 300;
const URL_PATTERN = /^(?:(?:https?|file):\/\/|www\.)\S+$/iu;
const PATH =
  /^(?:\.{0,2}[/\\]|~[/\\]|[a-z]:[/\\])|\.(?:x?html?|mht(?:ml)?|php|aspx?|txt|pdf|jsonl?|ndjson|warc)(?:\.gz)?$/iu;
/** Hints for values often passed by mistake. */
const ADVICE: Readonly<Record<string, string>> = {
  Promise: ': await it',
  Response: ': pass await response.arrayBuffer()',
  Blob: ': pass await blob.arrayBuffer()',
  URL: ': use fetchArticle',
};

/** @throws ScrapeError `invalid-input` for anything but text and bytes, and for a URL or a file path in place of a page */
export function readPageInput(input: unknown, url?: string): string | Uint8Array {
  if (typeof input === 'string') {
    assertNoLocation(input, 'html', url);
    return input;
  }
  const bytes = asBytes(input);
  if (bytes !== undefined) return bytes;
  const type = Object.prototype.toString.call(input).slice('[object '.length, -1);
  const advice = Object.hasOwn(ADVICE, type) ? ADVICE[type] : '';
  const message = `html must be a string or bytes, not ${shown(input)}${advice}`;
  throw new ScrapeError('invalid-input', message, { url });
}

export function isLoadedPage(input: unknown): input is LoadedPage {
  return typeof input === 'function' && 'root' in input && typeof input.root === 'function';
}

/** Bytes of any kind, even from another realm, such as that of a test runner; `undefined` for anything else. */
export function asBytes(input: unknown): Uint8Array | undefined {
  if (input instanceof Uint8Array) return input;
  if (ArrayBuffer.isView(input)) return new Uint8Array(input.buffer, input.byteOffset, input.byteLength);
  const isBuffer = Object.prototype.toString.call(input) === '[object ArrayBuffer]';
  return isBuffer ? new Uint8Array(input as ArrayBuffer) : undefined;
}

/**
 * @param name - name of the argument, for the error message
 * @throws ScrapeError `invalid-input` for a URL or a file path in place of a text
 */
export function assertNoLocation(given: string, name: string, url?: string): void {
  const kind = locationKind(given);
  if (kind === undefined) return;
  const advice =
    kind === 'URL' ? 'use fetchArticle' : 'pass the content of the file, such as readFileSync(path)';
  throw new ScrapeError('invalid-input', `${name} looks like a ${kind}; ${advice}`, { url });
}

/** Whether a text is only a URL or a file path; `undefined` for any other text. */
export function locationKind(given: string): 'URL' | 'file path' | undefined {
  if (given.length > MAX_URL_LENGTH) return undefined;
  const line = given.trim();
  if (line.includes('\n') || line.includes('<')) return undefined;
  if (URL_PATTERN.test(line)) return 'URL';
  return line.length <= MAX_PATH_LENGTH && PATH.test(line) ? 'file path' : undefined;
}
