/** Hosts that serve the fixtures: `slow-hosts.ts COUNT LATENCY_MS`, as a separate process. It prints its origins as JSON. */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

const FIXTURES = fileURLToPath(new URL('../fixtures', import.meta.url));
const [count = '1', latencyMs = '0'] = process.argv.slice(2);

const pages = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('page.html') && !path.startsWith('not-articles'))
  .map((path) => readFileSync(`${FIXTURES}/${path}`));

const origins = await Promise.all(Array.from({ length: Number(count) }, listen));
console.log(JSON.stringify(origins));

async function listen(): Promise<string> {
  const server = createServer(({ url = '/' }, response) => {
    const page = pages[Number(url.slice(1)) % pages.length];
    setTimeout(() => response.writeHead(200, { 'content-type': 'text/html' }).end(page), Number(latencyMs));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
