/** Reads the NDJSON output of a run. */
import { readFileSync } from 'node:fs';

/** The records of a file, one per line. */
export function recordsOf<T>(path: string): T[] {
  const text = readFileSync(path, 'utf8');
  return text === ''
    ? []
    : text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
}
