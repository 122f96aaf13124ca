import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../../src/apps/cli/commands.ts';
import { nextLine, linesOf as outputOf } from '../../child-lines.ts';
import { serve } from '../../fetch/loopback.ts';
import { commandForTests, ended, project } from './built-command.ts';

const samachar = commandForTests();

const SUBCOMMANDS = Object.keys(COMMANDS);

describe('samachar', () => {
  test('--help lists every subcommand, examples and exit codes', async () => {
    const { status, stdout, stderr } = await samachar.runAlone('--help');
    for (const name of SUBCOMMANDS) expect(stdout).toMatch(new RegExp(`^ {2}${name} `, 'mu'));
    expect(stdout).toContain('samachar extract page.html');
    expect(stdout).toMatch(/0 success, 1 some pages failed, 2 usage error, 3 nothing processed/u);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test.each(SUBCOMMANDS)('%s --help shows an example of the command', async (name) => {
    const { status, stdout } = await samachar.run([name, '--help']);
    expect(stdout).toMatch(/^Examples:$/mu);
    expect(stdout).toContain(`  samachar ${name}`);
    expect(status).toBe(0);
  });

  test('--version prints the version, the commit and the Node version', async () => {
    const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
    const build = join(samachar.dist, 'build.json');
    writeFileSync(build, '{"commit":"1a2b3c4d5e"}');
    const node = `Node ${process.versions.node}`;
    expect((await samachar.run('--version')).stdout).toBe(`${version} (commit 1a2b3c4d5e, ${node})\n`);
    rmSync(build);
    expect((await samachar.run('--version')).stdout).toBe(`${version} (${node})\n`);
  });
});

describe('samachar play', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    'prints only its URL, serves the playground and ends on %s',
    async (signal) => {
      const child = samachar.start('play');
      const end = ended(child);
      const lines = outputOf(child);
      const url = await nextLine(lines);
      expect(url).toMatch(/^http:\/\/127\.0\.0\.1:[0-9]+\/$/u);
      // A connection kept open by a browser must not delay the end.
      const files = ['', 'play.js', 'play.css', 'worker.js'].map((name) => fetch(url + name));
      const types = (await Promise.all(files)).map(({ headers }) => headers.get('content-type'));
      const expected = 'text/html text/javascript text/css text/javascript';
      expect(types.map((type) => type?.split(';')[0]).join(' ')).toBe(expected);
      child.kill(signal);
      expect(await end).toMatchObject({ status: 0, stderr: '' });
      expect((await lines.next()).done).toBe(true);
    },
  );
});

test.each([
  ['play', 'port'],
  ['serve', '127.0.0.1 port'],
])('samachar %s exits 3 if the port is taken', async (name, where) => {
  const taken = await serve(() => {});
  const port = new URL(taken.origin).port;
  const said = await samachar.run([name, '--port', port]);
  await taken.close();
  const stderr = `samachar: cannot listen on ${where} ${port}: EADDRINUSE\n`;
  expect(said).toEqual({ status: 3, stdout: '', stderr });
});
