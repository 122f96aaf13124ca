/** When `samachar/queue` needs its optional packages. `tests/entries.test.ts` shows that no other entry imports them. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sharedBuild } from '../cli/shared-build.ts';
import { withoutPackages } from '../without-packages.ts';

function loadWithout(packages: readonly string[]) {
  const entry = join(sharedBuild(), 'apps/fleet/index.js');
  return spawnSync(process.execPath, ['--import', withoutPackages(packages), entry], { encoding: 'utf8' });
}

test('apps/fleet/index loads BullMQ, and explains how to install it if it is missing', () => {
  const { status, stderr } = loadWithout(['bullmq']);
  expect(stderr).toContain('Error: samachar/queue needs two more packages: npm install bullmq ioredis');
  expect(stderr).toContain("code: 'ERR_MODULE_NOT_FOUND'");
  expect(stderr).toContain('loads bullmq');
  expect(status).not.toBe(0);
});

test('apps/fleet/index loads ioredis and hyparquet-writer only when needed', () => {
  expect(loadWithout(['ioredis', 'hyparquet-writer'])).toMatchObject({ status: 0, stderr: '' });
});
