/** A page as a caller hands it over. */
import { ScrapeError } from '../errors.ts';
import { shown } from './check-options.ts';

/** A page as text or, better, as the bytes that were served: a `Uint8Array`, a `Buffer`, an `ArrayBuffer`, a view of one. */
export type PageInput = string | ArrayBuffer | ArrayBufferView;

const LONGEST_ADDRESS = 2000;
const LONGEST_PATH = 300;
const ADDRESS = /^(?:(?:https?|file):\/\/|www\.)\S+$/iu;
const PATH =
  /^(?:\.{0,2}[/\\]|~[/\\]|[a-z]:[/\\])|\.(?:x?html?|mht(?:ml)?|php|aspx?|txt|pdf|jsonl?|ndjson|warc)(?:\.gz)?$/iu;
/** What is commonly handed over in place of a page. */
const ADVICE: Readonly<Record<string, string>> = {
  Promise: ': await it',
  Response: ': pass await response.arrayBuffer()',
  Blob: ': pass await blob.arrayBuffer()',
  URL: ': use fetchArticle',
};

/**
 * The text or the bytes of a page.
 *
 * @param url - of the page, for the error
 * @throws ScrapeError `invalid-input` for anything else, and for a text that only says where a page is.
 * @example
 * readPageInput(await response.arrayBuffer()); // Uint8Array
 * readPageInput('page.html'); // html looks like a file path; pass what is in the file, such as readFileSync(path)
 */
export function readPageInput(input: unknown, url?: string): string | Uint8Array {
  if (typeof input === 'string') {
    assertNoLocation(input, 'html', url);
    return input;
  }
  if (input instanceof Uint8Array) return input;
  if (ArrayBuffer.isView(input)) return new Uint8Array(input.buffer, input.byteOffset, input.byteLength);
  if (isArrayBuffer(input)) return new Uint8Array(input);
  const type = Object.prototype.toString.call(input).slice('[object '.length, -1);
  const advice = Object.hasOwn(ADVICE, type) ? ADVICE[type] : '';
  throw new ScrapeError('invalid-input', `html must be a string or bytes, not ${shown(input)}${advice}`, {
    url,
  });
}

/**
 * Refuses a text that is one line and says where something is: an address, or a path of a file.
 *
 * @param name - what the text should have been
 * @param url - of the page, for the error
 * @throws ScrapeError `invalid-input`
 * @example
 * assertNoLocation('https://naya-akhbar.example/up/nahar', 'html'); // html looks like a URL; use fetchArticle
 */
export function assertNoLocation(given: string, name: string, url?: string): void {
  if (given.length > LONGEST_ADDRESS) return;
  const line = given.trim();
  if (line.includes('\n') || line.includes('<')) return;
  if (ADDRESS.test(line))
    throw new ScrapeError('invalid-input', `${name} looks like a URL; use fetchArticle`, { url });
  if (line.length <= LONGEST_PATH && PATH.test(line)) {
    const advice = 'pass what is in the file, such as readFileSync(path)';
    throw new ScrapeError('invalid-input', `${name} looks like a file path; ${advice}`, { url });
  }
}

/** Also one of another realm, such as that of a test runner. */
function isArrayBuffer(value: unknown): value is ArrayBuffer {
  return Object.prototype.toString.call(value) === '[object ArrayBuffer]';
}
