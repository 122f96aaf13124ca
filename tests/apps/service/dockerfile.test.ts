/** The Dockerfile, as far as it can be checked without Docker: its sources exist, and the container starts correctly. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../../src/apps/cli/commands.ts';
import { commandOf } from '../../../src/apps/cli/declaration.ts';

const project = fileURLToPath(new URL('../../..', import.meta.url));

const instructions = readFileSync(join(project, 'Dockerfile'), 'utf8')
  .replaceAll(/^#.*\n/gmu, '')
  .replaceAll('\\\n', ' ')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => {
    const [, name = '', rest = ''] = /^(?<name>[A-Z]+) (?<rest>.*)$/u.exec(line) ?? [];
    return { name, rest };
  });
const lastStage = instructions.slice(instructions.findLastIndex(({ name }) => name === 'FROM'));

function restOf(name: string): string {
  return lastStage.find((one) => one.name === name)?.rest ?? '';
}

/** Sources that COPY takes from the clone. */
const sources = instructions
  .filter(({ name, rest }) => name === 'COPY' && !rest.startsWith('--from='))
  .flatMap(({ rest }) => rest.split(' ').slice(0, -1));

describe('the Docker build', () => {
  test.each(sources)('copies %s, which is in the clone and not ignored', (source) => {
    expect(existsSync(join(project, source))).toBe(true);
    expect(execFileSync('git', ['ls-files', source], { cwd: project, encoding: 'utf8' })).not.toBe('');
    expect(readFileSync(join(project, '.dockerignore'), 'utf8').split('\n')).toContain(`!${source}`);
  });

  test('runs existing package scripts', () => {
    const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
    const runs = instructions.filter(({ name }) => name === 'RUN').map(({ rest }) => rest);
    const names = [...runs.join('\n').matchAll(/npm run (\S+)/gu)].map(([, script = '']) => script);
    expect(names).toEqual(['build']);
    for (const name of names) expect(scripts).toHaveProperty([name]);
  });
});

describe('the Docker container', () => {
  test('does not run as root, and its Dockerfile has only known instructions', () => {
    expect(restOf('USER')).toBe('node');
    const last = lastStage.map(({ name }) => name);
    expect(last.indexOf('USER')).toBeLessThan(last.indexOf('ENTRYPOINT'));
    expect(instructions.map(({ name }) => name)).not.toContain('');
  });

  test('listens on the port that it exposes, and checks it', () => {
    expect(restOf('EXPOSE')).toBe(String(COMMANDS.serve.flags.port.defaultValue));
    const check = JSON.parse(restOf('HEALTHCHECK').replace(/^.*? CMD /u, ''));
    expect(check[2]).toContain(`http://127.0.0.1:${restOf('EXPOSE')}/health`);
  });

  test('starts the service with existing options', () => {
    const [node, main, name, ...words] = JSON.parse(restOf('ENTRYPOINT'));
    expect([node, main, name]).toEqual(['node', 'dist/apps/cli/main.js', 'serve']);
    const command = commandOf('serve', COMMANDS.serve).exitOverride();
    command.action(() => {});
    expect(command.parse(words, { from: 'user' }).opts()).toMatchObject({
      host: '0.0.0.0',
      stopTimeout: 8,
      allowedHosts: ['127.0.0.1', 'localhost', 'samachar'],
    });
  });
});
