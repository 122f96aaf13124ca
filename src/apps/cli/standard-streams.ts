/** Standard streams: stdout carries data, stderr messages. What is written to them goes through `terminal.ts`. */
import { errorCode } from './exit.ts';

/** A closed stdout is handled where it is written to; a closed stderr is ignored. */
export function endQuietlyOnClosedPipes(): void {
  process.stdout.on('error', () => {});
  process.stderr.on('error', (error) => {
    if (errorCode(error) !== 'EPIPE') throw error;
  });
}

export async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
