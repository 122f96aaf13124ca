/** `samachar serve` as installed: its worker threads, its behavior under load and its shutdown. */
import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { articleSchema } from '../../../src/index.ts';
import { linesOf, nextLine } from '../../child-lines.ts';
import { serveForTests } from '../../fetch/loopback.ts';
import { recordsIn } from '../../ndjson-file.ts';
import { fixture } from '../../read-fixtures.ts';
import { commandForTests, ended, harmReaders, type Said } from '../cli/built-command.ts';
import { ask, errorIn, HTML, JSON_BODY, NDJSON, outcomeOf } from './test-service.ts';

const { html, expected } = fixture('unknown/two-halves');
const url = 'https://naya-akhbar.example/up/nahar';

const site = await serveForTests((request, response) => {
  if (request.url === '/robots.txt') response.end('User-agent: *\nDisallow: /closed');
  else response.writeHead(200, HTML).end(html);
});

const samachar = commandForTests();
let child: ChildProcess | undefined;

beforeAll(() => harmReaders(samachar));
afterEach(() => {
  child?.kill('SIGKILL');
  child = undefined;
});

async function start(...words: readonly string[]): Promise<{ port: number; end: Promise<Said> }> {
  child = samachar.start(['serve', '--port', '0', '--workers', '2', ...words]);
  const end = ended(child);
  const url = await nextLine(linesOf(child));
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:[0-9]+\/$/u);
  return { port: Number(new URL(url).port), end };
}

describe('pages', () => {
  test('can be sent as HTML, JSON or NDJSON and become valid articles', async () => {
    const { port } = await start();
    const json = JSON.stringify({ url, html: html.toString() });
    const [asHtml, asJson, asLines] = await Promise.all([
      ask(port, `/extract?url=${url}`, { headers: HTML, body: html }),
      ask(port, '/extract', { headers: JSON_BODY, body: json }),
      ask(port, '/extract/stream', { headers: NDJSON, body: `${json}\n${json}` }),
    ]);
    const article = articleSchema.parse(JSON.parse(asHtml.body));
    expect(article).toMatchObject({ url, headline: expected?.headline });
    expect(JSON.parse(asJson.body)).toEqual(article);
    expect(recordsIn(asLines.body)).toEqual([{ article }, { article }]);
    const { body } = await ask(port, '/openapi.json');
    const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
    expect(JSON.parse(body).info.version).toBe(version);
  });

  test('that block or kill their thread fail alone', async () => {
    const { port } = await start('--page-timeout', '5');
    const read = (path: string) =>
      ask(port, `/extract?url=https://naya-akhbar.example/${path}`, { headers: HTML, body: html });
    const [good, slow, deadly] = await Promise.all([read('good'), read('slow'), read('deadly')]);
    expect(good.status).toBe(200);
    expect(outcomeOf(slow)).toBe('504 timeout');
    expect(['timeout', 'worker-failed']).toContain(errorIn(deadly).code);
    expect((await read('another')).status).toBe(200);
  });
});

test.each(['SIGTERM', 'SIGINT'] as const)(
  'samachar serve completes every accepted request on %s and exits 0',
  async (signal) => {
    const { port, end } = await start('--concurrency', '2');
    const answers = Array.from({ length: 50 }, () => ask(port, '/extract', { headers: HTML, body: html }));
    let isAnswered = false;
    const settled = Promise.allSettled(answers).then((outcomes) => {
      isAnswered = true;
      return outcomes;
    });
    while (!isAnswered && !(await ask(port, '/metrics')).body.includes('active{work="extract"} 2\n'));
    child?.kill(signal);
    const told = await settled;
    const lost = told.filter((one) => one.status === 'rejected' || one.value.status !== 200);
    // Connections that were not yet accepted are refused; none is lost in between.
    for (const one of lost) expect(one).toMatchObject({ reason: { code: 'ECONNREFUSED' } });
    expect(told.length - lost.length).toBeGreaterThanOrEqual(2);
    expect(await end).toMatchObject({ status: 0, stderr: '' });
  },
);

test('GET /fetch respects the address guard and robots.txt', async () => {
  const guarded = await start('--allow-fetch');
  const blocked = await ask(guarded.port, `/fetch?url=${site.origin}/up/nahar`);
  expect(outcomeOf(blocked)).toBe('403 blocked-address');
  child?.kill('SIGKILL');
  const { port } = await start('--allow-fetch', '--private');
  const found = await ask(port, `/fetch?url=${site.origin}/up/nahar`);
  expect(found.status).toBe(200);
  expect(JSON.parse(found.body).headline).toBe(expected?.headline);
  const closed = await ask(port, `/fetch?url=${site.origin}/closed`);
  expect(outcomeOf(closed)).toBe('403 robots-disallowed');
});
