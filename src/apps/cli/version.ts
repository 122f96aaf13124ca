/** What `samachar --version` prints. */
import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';

function read<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
}

export function packageVersion(): string {
  return read<{ readonly version: string }>('../../../package.json').version;
}

/** Written by the build, if that is made from a Git checkout. */
const BUILD = '../../build.json';

export function versionText(): string {
  const isBuilt = existsSync(new URL(BUILD, import.meta.url));
  const commit = isBuilt ? [`commit ${read<{ readonly commit: string }>(BUILD).commit}`] : [];
  return `${packageVersion()} (${[...commit, `Node ${process.versions.node}`].join(', ')})`;
}
