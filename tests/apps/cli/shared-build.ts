/** The build of the package, shared by all files of a run. */
import { execFileSync } from 'node:child_process';
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
  if (isFirst(folder)) buildInto(folder);
  const has = (name: string): boolean => existsSync(join(folder, name));
  while (!has('built') && !has('broken')) sleep(LOOK_MS);
  if (has('broken')) throw new Error('the build failed');
  return join(folder, 'dist');
}

function isFirst(folder: string): boolean {
  try {
    mkdirSync(join(folder, 'begun'));
    return true;
  } catch {
    return false;
  }
}

function buildInto(folder: string): void {
  const words = ['node_modules/tsx/dist/cli.mjs', 'scripts/build.ts', '--out', join(folder, 'dist')];
  try {
    execFileSync(process.execPath, words, { cwd: project, stdio: 'pipe' });
    cpSync(join(project, 'package.json'), join(folder, 'package.json'));
    symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'built'), '');
  } catch (error) {
    writeFileSync(join(folder, 'broken'), '');
    throw error;
  }
}

function sleep(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
