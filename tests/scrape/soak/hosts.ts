/**
 * Twenty hosts on this machine, as a process of their own: a hundred pages each, most of them with a fault. It prints
 * its origins as one line of JSON, and on SIGTERM the smallest pause between two requests of a host, in milliseconds.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { pageOf, SENTENCES } from '../../page-of.ts';
import { FAULTS, type Fault, faultOf, HOSTS } from './plan.ts';

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const BOMB = gzipSync(Buffer.alloc(50_000_000));
const PIECE = Buffer.alloc(100_000, 'a');
const latencyMs = Number(process.env.LATENCY_MS ?? 0);

type Answer = (response: ServerResponse, page: string, visit: number) => void;

const ok: Answer = (response, page) => void response.writeHead(200, HTML).end(page);

const ANSWERS: Readonly<Record<Fault, Answer>> = {
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

/** A page whose text is its own. */
function articleAt(host: number, at: number): string {
  const paragraphs = SENTENCES.map(
    (sentence, index) => `<p>${host}-${at}-${index} ${sentence} ${sentence}</p>`,
  );
  return pageOf(paragraphs.join('\n'), { headline: `नहर की सफाई शुरू, गांव ${host}-${at} के किसानों को राहत` });
}

let smallestMs = Number.POSITIVE_INFINITY;

function hostAt(host: number) {
  let before = Number.NEGATIVE_INFINITY;
  const visits = new Map<string, number>();
  return ({ url = '/' }: IncomingMessage, response: ServerResponse): void => {
    const now = performance.now();
    smallestMs = Math.min(smallestMs, now - before);
    before = now;
    const at = Number(url.slice(1));
    if (!Number.isInteger(at)) return void response.writeHead(404).end();
    const visit = (visits.get(url) ?? 0) + 1;
    visits.set(url, visit);
    response.on('error', () => {});
    setTimeout(() => ANSWERS[faultOf(host, at)](response, articleAt(host, at), visit), latencyMs);
  };
}

async function listen(host: number): Promise<string> {
  const server = createServer(hostAt(host));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const origins = await Promise.all(Array.from({ length: HOSTS }, (_, host) => listen(host)));
console.log(JSON.stringify(origins));
process.on('SIGTERM', () => {
  process.stdout.write(`${JSON.stringify({ smallestMs, faults: FAULTS.length })}\n`, () => process.exit(0));
});
