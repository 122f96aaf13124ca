/** JSON that the user names. */
import { readFile } from 'node:fs/promises';
import { UsageError } from './cli-error.ts';

/**
 * What a file of JSON holds.
 *
 * @throws UsageError when it is not there, or is not JSON.
 * @example
 * await readJson('site.json');
 */
export async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    throw new UsageError(`${file} is not there, or is not JSON`);
  }
}
