/** Standard streams: stdout is data, stderr is for people. */
import { errorCode } from './cli-error.ts';

/**
 * Writes data to stdout, and waits until it is taken.
 *
 * @throws what the stream fails with: `EPIPE` when the reader has gone, `ENOSPC` when the disk is full.
 * @example
 * await writeOut('{"headline":"…"}\n');
 */
export function writeOut(data: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(data, (error) => (error ? reject(error) : resolve()));
  });
}

/** A closed stdout is met where it is written to; a closed stderr is nobody's loss. */
export function endQuietlyOnClosedPipes(): void {
  process.stdout.on('error', () => {});
  process.stderr.on('error', (error) => {
    if (errorCode(error) !== 'EPIPE') throw error;
  });
}

/** All of stdin, as bytes. */
export async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/** Whether a stream shows colours. @example coloured(process.stdout) */
export function isColoured(stream: NodeJS.WriteStream): boolean {
  return stream.isTTY === true && !process.env.NO_COLOR;
}
