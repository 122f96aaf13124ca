/**
 * Hosts on this machine in their own process, started as `hosts.ts COUNT`. Each has as many pages as are requested. Prints
 * its origins as one line of JSON and, on SIGTERM, the shortest delay between two requests to a host, in milliseconds, with
 * the numbers of requests for robots.txt and for pages.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { articleAt } from './pages.ts';

const count = Number(process.argv[2]);
const HTML = { 'content-type': 'text/html; charset=utf-8' };

let minMs = Number.POSITIVE_INFINITY;
let robots = 0;
let pages = 0;

function hostAt(host: number) {
  let before = Number.NEGATIVE_INFINITY;
  return ({ url = '/' }: IncomingMessage, response: ServerResponse): void => {
    const now = performance.now();
    minMs = Math.min(minMs, now - before);
    before = now;
    if (url === '/robots.txt') robots += 1;
    const at = Number(url.slice(1));
    if (!Number.isInteger(at)) return void response.writeHead(404).end();
    pages += 1;
    response.writeHead(200, HTML).end(articleAt(host, at));
  };
}

async function listen(host: number): Promise<string> {
  const server = createServer(hostAt(host));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const origins = await Promise.all(Array.from({ length: count }, (_, host) => listen(host)));
console.log(JSON.stringify(origins));
process.on('SIGTERM', () => {
  process.stdout.write(`${JSON.stringify({ minMs, robots, pages })}\n`, () => process.exit(0));
});
