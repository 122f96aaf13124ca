/** Hosts on this machine for a process of their own, which measure the delays between requests. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Responds to a request for page `at` of a host. @param visit - number of this request for the page, from 1 */
export type Respond = (response: ServerResponse, host: number, at: number, visit: number) => void;

/**
 * Starts hosts whose pages have numbers as paths, and prints their origins as one line of JSON. On SIGTERM prints the
 * shortest delay between two requests to a host, in milliseconds, with the numbers of requests for robots.txt and pages.
 */
export async function runHosts(count: number, respond: Respond): Promise<void> {
  const told = { minMs: Number.POSITIVE_INFINITY, robots: 0, pages: 0 };
  const origins = await Promise.all(Array.from({ length: count }, (_, host) => listen(host)));
  console.log(JSON.stringify(origins));
  process.on('SIGTERM', () => {
    process.stdout.write(`${JSON.stringify(told)}\n`, () => process.exit(0));
  });

  async function listen(host: number): Promise<string> {
    let before = Number.NEGATIVE_INFINITY;
    const visits = new Map<string, number>();
    const server = createServer(({ url = '/' }, response) => {
      const now = performance.now();
      told.minMs = Math.min(told.minMs, now - before);
      before = now;
      if (url === '/robots.txt') told.robots += 1;
      const at = Number(url.slice(1));
      if (!Number.isInteger(at)) return void response.writeHead(404).end();
      told.pages += 1;
      const visit = (visits.get(url) ?? 0) + 1;
      visits.set(url, visit);
      respond(response, host, at, visit);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }
}
