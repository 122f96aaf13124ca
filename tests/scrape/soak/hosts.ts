/**
 * Twenty hosts on this machine, in their own process, with a hundred pages each, most of them faulty. Prints its origins as
 * one line of JSON and, on SIGTERM, the shortest delay between two requests to a host, in milliseconds.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pageOf, SENTENCES } from '../../page-of.ts';
import { ANSWERS } from './answers.ts';
import { FAULTS, faultOf, HOSTS } from './plan.ts';

const latencyMs = Number(process.env.LATENCY_MS ?? 0);

/** A page with unique text. */
function articleAt(host: number, at: number): string {
  const paragraphs = SENTENCES.map(
    (sentence, index) => `<p>${host}-${at}-${index} ${sentence} ${sentence}</p>`,
  );
  return pageOf(paragraphs.join('\n'), { headline: `नहर की सफाई शुरू, गांव ${host}-${at} के किसानों को राहत` });
}

let minMs = Number.POSITIVE_INFINITY;

function hostAt(host: number) {
  let before = Number.NEGATIVE_INFINITY;
  const visits = new Map<string, number>();
  return ({ url = '/' }: IncomingMessage, response: ServerResponse): void => {
    const now = performance.now();
    minMs = Math.min(minMs, now - before);
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
  process.stdout.write(`${JSON.stringify({ minMs, faults: FAULTS.length })}\n`, () => process.exit(0));
});
