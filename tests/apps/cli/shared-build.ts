/** The build of the package, shared by all files of a run. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';

const project = fileURLToPath(new URL('../../..', import.meta.url));
const LOOK_MS = 100;

/**
 * Returns the folder of the build. The first caller builds it, without checking types, which `npm run check` does; the
 * others wait. Its files must not be changed.
 */
export function sharedBuild(): string {
  const folder = inject('buildFolder');
  const [dist, isBuilt, isBroken] = ['dist', 'built', 'broken'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  if (isFirst(folder)) buildInto(folder, dist, { isBuilt, isBroken });
  while (!existsSync(isBuilt) && !existsSync(isBroken)) sleep(LOOK_MS);
  if (existsSync(isBroken)) throw new Error('the build failed');
  return dist;
}

function isFirst(folder: string): boolean {
  try {
    mkdirSync(join(folder, 'begun'));
    return true;
  } catch {
    return false;
  }
}

function buildInto(folder: string, dist: string, ends: { isBuilt: string; isBroken: string }): void {
  try {
    run(['node_modules/tsx/dist/cli.mjs', 'scripts/build.ts', '--out', dist]);
    cpSync(join(project, 'package.json'), join(folder, 'package.json'));
    symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
    writeFileSync(ends.isBuilt, '');
  } catch (error) {
    writeFileSync(ends.isBroken, '');
    throw error;
  }
}

function run(words: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: project, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the build failed: ${stdout}${stderr}`);
}

function sleep(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
