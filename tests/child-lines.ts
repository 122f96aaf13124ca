/** Output of a child process, line by line. */
import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';

/** Lines of its stdout, from now on. */
export function linesOf({ stdout }: ChildProcess): AsyncIterator<string> {
  if (stdout === null) throw new Error('its output is not read');
  return createInterface(stdout)[Symbol.asyncIterator]();
}

/** The next line, or the JSON text `null` after the last one. */
export async function nextLine(lines: AsyncIterator<string>): Promise<string> {
  const { value } = await lines.next();
  return value ?? 'null';
}
