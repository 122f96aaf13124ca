/** Reads NDJSON, such as the output of a command or a file that it has written. */
import { readFileSync } from 'node:fs';

/** The records of a text, one per line. */
export function recordsIn(text: string) {
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line));
}

/** The records of a file, one per line. */
export function recordsOf(path: string) {
  return recordsIn(readFileSync(path, 'utf8'));
}
