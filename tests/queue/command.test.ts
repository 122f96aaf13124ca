/** The subcommands of a fleet, as the built command, against a Valkey. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltCommand, buildCommand } from '../cli/built-command.ts';
import { type Loopback, serve } from '../fetch/loopback.ts';
import { HEADLINE, pageOf, storyAround } from '../page-of.ts';
import { hasValkey, startValkey, type Valkey } from './valkey.ts';

describe.skipIf(!hasValkey('the subcommands of a fleet'))('with a Valkey', () => {
  let valkey: Valkey;
  let host: Loopback;
  let samachar: BuiltCommand;
  let redis: string[];

  beforeAll(async () => {
    valkey = await startValkey();
    redis = ['--redis', `redis://127.0.0.1:${valkey.port}`];
    samachar = buildCommand();
    host = await serve(({ url = '' }, response) => {
      const isPage = url === '/page';
      response.writeHead(isPage ? 200 : 404, { 'content-type': 'text/html' });
      response.end(isPage ? pageOf(storyAround()) : '');
    });
  }, 60_000);
  afterAll(async () => {
    samachar.remove();
    await host.close();
    await valkey.remove();
  });

  test('enqueue adds what is new, work writes its articles, fleet tells what failed', async () => {
    const urls = [`${host.origin}/page`, `${host.origin}/page#top`, `${host.origin}/gone`];
    const added = await samachar.run(['enqueue', ...urls, ...redis]);
    expect(JSON.parse(added.stdout)).toEqual({ added: 2, known: 1, refused: 0 });
    const waiting = await samachar.run(['fleet', '--json', ...redis]);
    expect(JSON.parse(waiting.stdout).total).toMatchObject({ waiting: 2, done: 0 });

    const worked = await samachar.run(['work', '--out', 'articles', '--until-done', '--private', ...redis]);
    expect(worked.status).toBe(1);
    const folder = join(samachar.workshop, 'articles');
    const lines = readdirSync(folder).flatMap((name) =>
      readFileSync(join(folder, name), 'utf8').trim().split('\n'),
    );
    expect(lines.map((line) => JSON.parse(line).headline)).toEqual([HEADLINE]);

    const failed = await samachar.run(['fleet', '--failures', ...redis]);
    expect(JSON.parse(failed.stdout)).toMatchObject({ error: { code: 'http-status', status: 404 } });
    expect((await samachar.run(['fleet', '--metrics', ...redis])).stdout).toMatch(/^samachar_/mu);
    expect((await samachar.run(['fleet', '--pause', ...redis])).stdout).toMatch(/^paused, /mu);
    const again = await samachar.run(['enqueue', ...urls, ...redis]);
    expect(JSON.parse(again.stdout)).toMatchObject({ added: 0 });
  }, 60_000);

  test('where nobody answers, nothing can be done', async () => {
    const { status, stderr } = await samachar.run(['fleet', '--redis', 'redis://127.0.0.1:9']);
    expect(stderr).toMatch(/^samachar: redis:\/\/127\.0\.0\.1:9 does not answer/u);
    expect(status).toBe(3);
  });

  test.each([['enqueue'], ['work']])('%s without what it needs is wrong use', async (name) => {
    expect((await samachar.run([name, ...redis])).status).toBe(2);
  });
});
