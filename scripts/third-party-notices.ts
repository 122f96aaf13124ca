/** The licenses of bundled packages, as their terms require. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGE = /^node_modules\/(?:@[^/]+\/)?[^/]+/u;
const LICENSE_FILE = /^licen[cs]e/iu;

/**
 * One section per package: its name, version, and license with its text.
 *
 * @param project - the folder with node_modules
 * @param files - the files of a bundle, relative to the project
 */
export function noticesOf(project: string, files: readonly string[]): string {
  const folders = new Set(
    files.map((file) => PACKAGE.exec(file)?.[0]).filter((folder) => folder !== undefined),
  );
  return `${[...folders]
    .sort()
    .map((folder) => noticeOf(join(project, folder)))
    .join(`\n${'-'.repeat(80)}\n\n`)}`;
}

function noticeOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => LICENSE_FILE.test(entry));
  const text = file === undefined ? '' : `\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
  return `${name} ${version} (${license})\n${text}`;
}
