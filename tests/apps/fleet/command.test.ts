/** The fleet subcommands of the built command, against Valkey. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Loopback, serve } from '../../fetch/loopback.ts';
import { recordsOf } from '../../ndjson-file.ts';
import { HEADLINE, pageOf, storyAround } from '../../page-of.ts';
import { commandForTests, ended, harmReaders } from '../cli/built-command.ts';
import { hasValkey, startValkey, type Valkey } from './valkey.ts';

describe.skipIf(!hasValkey('the subcommands of a fleet'))('with Valkey', () => {
  const samachar = commandForTests();
  let valkey: Valkey;
  let host: Loopback;
  let redis: string;
  const asked: string[] = [];

  /** What a subcommand prints as JSON. */
  const printed = async (words: string) => JSON.parse((await samachar.run(`${words} ${redis}`)).stdout);

  beforeAll(async () => {
    valkey = await startValkey();
    redis = `--redis redis://127.0.0.1:${valkey.port}`;
    harmReaders(samachar);
    host = await serve(({ url = '' }, response) => {
      asked.push(url);
      const isPage = url.startsWith('/page') || url === '/slow';
      response.writeHead(isPage ? 200 : 404, { 'content-type': 'text/html' });
      response.end(isPage ? pageOf(storyAround()) : '');
    });
  });
  afterAll(async () => {
    await host.close();
    await valkey.remove();
  });

  test('enqueue adds new URLs, work writes their articles, and fleet reports failures', async () => {
    const urls = [`${host.origin}/page`, `${host.origin}/page#top`, `${host.origin}/gone`];
    const added = await samachar.runAlone(`enqueue ${urls.join(' ')} ${redis}`);
    expect(JSON.parse(added.stdout)).toEqual({ added: 2, known: 1, refused: 0 });
    expect((await printed('fleet --json')).total).toMatchObject({ waiting: 2, done: 0 });

    const worked = await samachar.runAlone(`work --out articles --until-done --private ${redis}`);
    expect(worked.status).toBe(1);
    const folder = join(samachar.workshop, 'articles');
    const articles = readdirSync(folder).flatMap((name) => recordsOf(join(folder, name)));
    expect(articles.map(({ headline }) => headline)).toEqual([HEADLINE]);

    expect(await printed('fleet --failures')).toMatchObject({ error: { code: 'http-status', status: 404 } });
    expect((await samachar.run(`fleet --metrics ${redis}`)).stdout).toMatch(/^samachar_/mu);
    expect((await samachar.run(`fleet --pause ${redis}`)).stdout).toMatch(/^paused, /mu);
    expect(await printed(`enqueue ${urls.join(' ')}`)).toMatchObject({ added: 0 });
  });

  test('report compares results and dead letters with a baseline, and exits 1 if a host has drifted', async () => {
    const write = (name: string, text: string) => writeFileSync(join(samachar.workshop, name), text);
    const folder = join(samachar.workshop, 'articles');
    write('before.ndjson', readFileSync(join(folder, readdirSync(folder)[0] ?? ''), 'utf8').repeat(40));
    write('before.json', (await samachar.run('report before.ndjson --json')).stdout);
    write('failures.ndjson', (await samachar.run(`fleet --failures ${redis}`)).stdout.repeat(40));
    const words = 'report before.ndjson --failures failures.ndjson --baseline before.json --json';
    const { status, stdout } = await samachar.run(words);
    expect(JSON.parse(stdout).drift.changes).toContainEqual(
      expect.objectContaining({ publisher: '127.0.0.1', measure: 'failed http-status' }),
    );
    expect(status).toBe(1);
  });

  test('dead letters are retried, optionally by code', async () => {
    expect(await printed('fleet --retry-failures timeout')).toEqual({ requeued: 0 });
    expect(await printed('fleet --retry-failures timeout http-status')).toEqual({ requeued: 1 });
    expect(await printed('fleet --json')).toMatchObject({ total: { waiting: 1 }, deadLetters: 0 });
  });

  test('--drain discards waiting URLs, and --go-on ends a pause', async () => {
    const status = await printed('fleet --drain --go-on --json');
    expect(status).toMatchObject({ isPaused: false, total: { waiting: 0 } });
  });

  test('--watch prints a plain line if stdout is not a terminal, and ends on Ctrl-C', async () => {
    const child = samachar.start(`fleet --watch ${redis}`);
    const saying = ended(child);
    child.stdout?.once('data', () => child.kill('SIGINT'));
    const { status, stdout } = await saying;
    expect(stdout).toMatch(/^1 of 1 done, 0 failed, 0 active, [0-9.]+ pages\/s\n$/u);
    expect(status).toBe(0);
  });

  test('--format parquet writes Parquet files', async () => {
    await samachar.run(`enqueue ${host.origin}/page?again ${redis}`);
    const words = `work --out tables --format parquet --until-done --private ${redis}`;
    expect(await samachar.run(words)).toMatchObject({ status: 0 });
    const folder = join(samachar.workshop, 'tables');
    const [name = ''] = readdirSync(folder);
    const rows = await parquetReadObjects({ file: await asyncBufferFromFile(join(folder, name)) });
    expect(rows.map(({ headline }) => headline)).toEqual([HEADLINE]);
  });

  test('a second signal ends work at once, even while a page is being read', async () => {
    await samachar.run(`enqueue ${host.origin}/slow ${redis}`);
    const child = samachar.start(`work --out slow --private --page-timeout 600 ${redis}`);
    const end = ended(child);
    while (!asked.includes('/slow')) await sleep(20);
    await sleep(1000);
    child.kill('SIGTERM');
    await sleep(500);
    expect(child.exitCode).toBe(null);
    child.kill('SIGTERM');
    expect(await end).toMatchObject({ status: 130 });
  });
});
