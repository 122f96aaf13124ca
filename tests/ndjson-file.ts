/** Reads what a run has written as NDJSON. */
import { readFileSync } from 'node:fs';

/** The records of a file, one for each line; none if it is empty. */
export function recordsOf<T>(path: string): T[] {
  const text = readFileSync(path, 'utf8');
  return text === ''
    ? []
    : text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
}
