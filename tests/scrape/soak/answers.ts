/** How test hosts respond: normally, and with each fault of `plan.ts`. */
import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Fault } from './plan.ts';

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const BOMB = gzipSync(Buffer.alloc(50_000_000));
const PIECE = Buffer.alloc(100_000, 'a');

/** Responds to a request for a page. @param visit - number of this request for the page, from 1 */
export type Answer = (response: ServerResponse, page: string, visit: number) => void;

const ok: Answer = (response, page) => void response.writeHead(200, HTML).end(page);

/** One response per fault. */
export const ANSWERS: Readonly<Record<Fault, Answer>> = {
  none: ok,
  reset: (response, page) => {
    response.writeHead(200, { ...HTML, 'content-length': page.length * 4 });
    response.write(page.slice(0, 100), () => response.socket?.resetAndDestroy());
  },
  'half-body': (response, page) => {
    response.writeHead(200, { ...HTML, 'content-length': page.length * 4 });
    response.write(page, () => response.socket?.end());
  },
  'slow-headers': () => {},
  'slow-body': (response, page) => void response.writeHead(200, HTML).write(page.slice(0, 100)),
  endless: (response) => {
    response.writeHead(200, HTML);
    const more = (): void => {
      while (response.write(PIECE));
      response.once('drain', more);
    };
    more();
  },
  bomb: (response) => void response.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).end(BOMB),
  'wrong-encoding': (response, page) =>
    void response.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).end(page),
  'bad-chunk': ({ socket }) =>
    void socket?.end(
      'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ntransfer-encoding: chunked\r\n\r\nxyz\r\n<html>',
    ),
  loop: (response) => void response.writeHead(302, { location: response.req.url ?? '/' }).end(),
  inside: (response) => void response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  gone: (response, page) => void response.writeHead(410, HTML).end(page),
  forbidden: (response, page) => void response.writeHead(403, HTML).end(page),
  'too-many': (response, page, visit) =>
    visit === 1
      ? void response.writeHead(429, { ...HTML, 'retry-after': '1' }).end(page)
      : ok(response, page, visit),
  'broken-twice': (response, page, visit) =>
    visit <= 2 ? void response.writeHead(500, HTML).end() : ok(response, page, visit),
  pdf: (response) => void response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF-1.4'),
  empty: (response) => void response.writeHead(200, HTML).end(),
  listing: (response) =>
    void response.writeHead(200, HTML).end('<html><body><a href="/1">नहर</a></body></html>'),
};
