/** The faults of the soak test's pages: how a host responds and which error code results. Its hosts, its run and the test share them. */
import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';

/** Responds to a request for a page. @param visit - number of this request for the page, from 1 */
export type Answer = (response: ServerResponse, page: string, visit: number) => void;

/** A fault without a code still gives an article. */
interface Fault {
  readonly code?: string;
  readonly answer: Answer;
}

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const GZIP = { ...HTML, 'content-encoding': 'gzip' };
const PIECE = Buffer.alloc(100_000, 'a');
/** Decodes to 50 MB. */
const BOMB = Buffer.concat(Array(50).fill(gzipSync(Buffer.alloc(1_000_000))));
const BAD_CHUNK =
  'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ntransfer-encoding: chunked\r\n\r\nxyz\r\n<html>';

const sound: Answer = (response, page) => void response.writeHead(200, HTML).end(page);
const sending =
  (status: number, headers: Record<string, string> = HTML, body?: string | Buffer): Answer =>
  (response, page) =>
    void response.writeHead(status, headers).end(body ?? page);

/** Each affects 5 % of the pages; the rest are sound. */
export const FAULTS: Readonly<Record<string, Fault>> = {
  reset: {
    code: 'network',
    answer: (response, page) => {
      response.writeHead(200, { ...HTML, 'content-length': page.length * 4 });
      response.write(page.slice(0, 100), () => response.socket?.resetAndDestroy());
    },
  },
  'half-body': {
    code: 'network',
    answer: (response, page) => {
      response.writeHead(200, { ...HTML, 'content-length': page.length * 4 });
      response.write(page, () => response.socket?.end());
    },
  },
  'slow-headers': { code: 'timeout', answer: () => {} },
  'slow-body': {
    code: 'timeout',
    answer: (response, page) => void response.writeHead(200, HTML).write(page.slice(0, 100)),
  },
  endless: {
    code: 'too-large',
    answer: (response) => {
      response.writeHead(200, HTML);
      const more = (): void => {
        while (response.write(PIECE));
        response.once('drain', more);
      };
      more();
    },
  },
  bomb: { code: 'too-large', answer: sending(200, GZIP, BOMB) },
  'wrong-encoding': { code: 'network', answer: sending(200, GZIP) },
  'bad-chunk': { code: 'network', answer: ({ socket }) => void socket?.end(BAD_CHUNK) },
  loop: {
    code: 'too-many-redirects',
    answer: (response) => void response.writeHead(302, { location: response.req.url ?? '/' }).end(),
  },
  inside: { code: 'invalid-url', answer: sending(302, { location: 'file:///etc/passwd' }, '') },
  gone: { code: 'http-status', answer: sending(410) },
  forbidden: { code: 'http-status', answer: sending(403) },
  'too-many': {
    answer: (response, page, visit) =>
      (visit === 1 ? sending(429, { ...HTML, 'retry-after': '1' }) : sound)(response, page, visit),
  },
  'broken-twice': {
    answer: (response, page, visit) => (visit <= 2 ? sending(500, HTML, '') : sound)(response, page, visit),
  },
  pdf: { code: 'not-html', answer: sending(200, { 'content-type': 'application/pdf' }, '%PDF-1.4') },
  empty: { code: 'not-html', answer: sending(200, HTML, '') },
  listing: {
    code: 'not-an-article',
    answer: sending(200, HTML, '<html><body><a href="/1">नहर</a></body></html>'),
  },
};

export const HOSTS = 20;
/** Milliseconds between two requests to a host. */
export const GAP_MS = 20;
const PAGES = 100;
const EACH = 5;
/** Coprime to the number of pages, so that faults are mixed, in a different order on each host. */
const STEP = 37;

export function faultOf(host: number, at: number): Fault {
  const place = (at * STEP + host * EACH) % PAGES;
  return Object.values(FAULTS)[Math.floor(place / EACH)] ?? { answer: sound };
}

/** All URLs, alternating between hosts. */
export function urlsOf(origins: readonly string[]): string[] {
  return Array.from({ length: PAGES }, (_, at) => origins.map((origin) => `${origin}/${at}`)).flat();
}
