/** What `samachar --version` prints. */
import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';

const PACKAGE = new URL('../../package.json', import.meta.url);
/** Written by the build, if that is made from a Git checkout. */
const BUILD = new URL('../build.json', import.meta.url);

/**
 * The version of the package, the commit that it was built from if that is known, and the version of Node.
 *
 * @example
 * versionText(); // "0.2.0 (commit 1a2b3c4d5e, Node 20.20.2)"
 */
export function versionText(): string {
  const { version } = readJson<{ version: string }>(PACKAGE);
  const commit = existsSync(BUILD) ? [`commit ${readJson<{ commit: string }>(BUILD).commit}`] : [];
  return `${version} (${[...commit, `Node ${process.versions.node}`].join(', ')})`;
}

function readJson<T>(file: URL): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}
