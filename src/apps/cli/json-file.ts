import { readFile } from 'node:fs/promises';
import { errorCode, UsageError } from './exit.ts';

/** Reads a JSON file. @throws UsageError when it does not exist, cannot be read, or is not JSON. */
export async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`${file} ${faultOf(error)}`);
  }
}

function faultOf(error: unknown): string {
  const code = errorCode(error);
  if (code === 'ENOENT') return 'does not exist';
  if (code === 'EISDIR') return 'is a folder, not a file';
  const message = error instanceof Error ? error.message : String(error);
  return code === undefined ? `is not JSON: ${message}` : `cannot be read: ${message}`;
}
