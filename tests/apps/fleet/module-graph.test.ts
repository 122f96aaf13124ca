/** Which modules each entry point of the package loads in Node. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { withoutPackages } from '../without-packages.ts';

const project = fileURLToPath(new URL('../../..', import.meta.url));
const PACKAGES = ['bullmq', 'ioredis'];

function load(entry: string, without: readonly string[]): { status: number | null; stderr: string } {
  const code = `await import(${JSON.stringify(`${project}src/${entry}.ts`)});`;
  const args = ['--import', 'tsx', '--import', withoutPackages(without), '--input-type=module', '-e', code];
  return spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' });
}

test.each(['index', 'browser', 'text/index', 'publishers/index'])(
  '%s loads neither BullMQ nor ioredis',
  (entry) => {
    expect(load(entry, PACKAGES)).toMatchObject({ status: 0, stderr: '' });
  },
);

test('apps/fleet/index loads BullMQ, and explains how to install it if it is missing', () => {
  const { status, stderr } = load('apps/fleet/index', ['bullmq']);
  expect(stderr).toContain('Error: samachar/queue needs two more packages: npm install bullmq ioredis');
  expect(stderr).toContain("code: 'ERR_MODULE_NOT_FOUND'");
  expect(stderr).toContain('loads bullmq');
  expect(status).not.toBe(0);
});

test.each(['ioredis', 'hyparquet-writer'])('apps/fleet/index loads %s only when needed', (name) => {
  expect(load('apps/fleet/index', [name])).toMatchObject({ status: 0 });
});
