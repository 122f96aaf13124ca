import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../temporary-folder.ts';
import { type WarmCommand, warmCommand } from './warm-command.ts';

/** Evaluates its argument, and prints how often this process has run it. */
const EXECUTABLE = `import { kept } from './kept.js';
kept.runs += 1;
await eval('(async () => {' + process.argv[2] + '})()');
process.stdout.write(String(kept.runs));
process.exit(0);
kept.runs += 100;
`;

const folder = temporaryFolder();
let command: WarmCommand;

beforeAll(() => {
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  writeFileSync(join(folder, 'kept.js'), 'export const kept = { runs: 0 };');
  writeFileSync(join(folder, 'main.js'), EXECUTABLE);
});
beforeEach(() => {
  command = warmCommand(join(folder, 'main.js'), folder);
});
afterEach(() => command.end());

describe('a warm run', () => {
  test('ends at process.exit, and the next run reuses its modules', async () => {
    const said = [command.run([''], ''), command.run([''], ''), command.run([''], '')];
    expect(await Promise.all(said)).toEqual(
      ['1', '2', '3'].map((stdout) => ({ status: 0, stdout, stderr: '' })),
    );
  });

  test.each([
    ['throws an error', `throw new TypeError('टूट गया')`],
    [
      'throws an error asynchronously',
      `setTimeout(() => { throw new TypeError('टूट गया'); }); await new Promise(() => {});`,
    ],
    ['leaves a rejection unhandled', `Promise.reject(new TypeError('टूट गया')); await new Promise(() => {});`],
  ])('that %s fails like a process, and the next run starts afresh', async (_title, code) => {
    await command.run([''], '');
    expect(await command.run([code], '')).toEqual({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/TypeError: टूट गया\n +at /u),
    });
    expect(await command.run([''], '')).toMatchObject({ status: 0, stdout: '1' });
  });
});

test.each([
  ['a timer', 'setInterval(() => {}, 1000);'],
  ['a server', `(await import('node:net')).createServer().listen(0);`],
  [
    'a thread',
    `new (await import('node:worker_threads')).Worker('setInterval(() => {}, 1000)', { eval: true });`,
  ],
  ['a listener', `process.on('SIGTERM', () => {});`],
])('a run ends only after cleaning up: %s', async (_title, code) => {
  expect(await command.run([code], '')).toEqual({ status: 0, stdout: '1', stderr: '' });
  expect(await command.run([''], '')).toMatchObject({ stdout: '1' });
});
