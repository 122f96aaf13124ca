/** The Python client of the service, run on the fixtures. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readOutcome } from '../../src/scrape/pool/read-outcome.ts';
import { ended } from '../apps/cli/built-command.ts';
import { startTestService } from '../apps/service/test-service.ts';
import { binaryOf, hasComponent, PYTHON } from '../components.ts';
import { serve } from '../fetch/loopback.ts';
import { fixture } from '../read-fixtures.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const slugs = ['two-halves', 'damaged', 'body-twice'];
const pages = [
  ...slugs.map((slug) => `fixtures/unknown/${slug}/page.html`),
  'fixtures/not-articles/gallery/page.html',
];

async function run(...words: readonly string[]) {
  const child = spawn(binaryOf(PYTHON) ?? '', ['examples/python/samachar_client.py', ...words], {
    cwd: project,
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
  });
  return ended(child);
}

describe.runIf(hasComponent(PYTHON, 'tests/python/'))('examples/python/samachar_client.py', () => {
  test('prints a headline for each article, and an error code for other pages', async () => {
    const service = await startTestService(async (page) => readOutcome(page, {}));
    onTestFinished(() => service.stop());
    const { status, stdout, stderr } = await run(`http://127.0.0.1:${service.port}`, ...pages);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const headlines = slugs.map((slug) => fixture(`unknown/${slug}`).expected?.headline);
    expect(stdout.trimEnd().split('\n')).toEqual(
      [...headlines, '(not-an-article)'].map((line, at) => `${pages[at]}\t${line}`),
    );
  });

  test('retries if the service is overloaded', async () => {
    const statuses = [503, 503, 200];
    const overloaded = await serve((request, response) => {
      request.resume();
      response.writeHead(statuses.shift() ?? 500, { 'retry-after': '0' });
      response.end(statuses.length > 0 ? '{"error":{"code":"overloaded"}}' : '{"headline":"नहर"}');
    });
    const { stdout } = await run(overloaded.origin, ...pages.slice(0, 1));
    await overloaded.close();
    expect(stdout).toBe(`${pages[0]}\tनहर\n`);
    expect(statuses).toEqual([]);
  });
});
