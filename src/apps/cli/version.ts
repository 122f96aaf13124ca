/** What `samachar --version` prints. */
import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';

export function packageVersion(): string {
  const file = new URL('../../../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version;
}

/** Written by the build, if that is made from a Git checkout. */
const BUILD = new URL('../../build.json', import.meta.url);

/** The version of the package, the commit that it was built from if that is known, and the version of Node. */
export function versionText(): string {
  const commit = existsSync(BUILD) ? [`commit ${commitOf(BUILD)}`] : [];
  return `${packageVersion()} (${[...commit, `Node ${process.versions.node}`].join(', ')})`;
}

function commitOf(build: URL): string {
  return (JSON.parse(readFileSync(build, 'utf8')) as { readonly commit: string }).commit;
}
