import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Given } from '../commands.ts';
import { EXIT, type ExitCode, listening, RunError } from '../exit.ts';
import { readSite, type ServedFile, staticServer } from '../play/static-server.ts';
import { writeOut } from '../terminal.ts';

/** Folder next to the built command, created by `npm run build`. */
const PLAYGROUND = fileURLToPath(new URL('../../../play', import.meta.url));
const LOOPBACK = '127.0.0.1';

/** Serves the playground until interrupted, which counts as success. @returns the exit code */
export async function play({ port = 0 }: Given<'play'>, signal: AbortSignal): Promise<ExitCode> {
  const server = staticServer(await playground());
  const ended = signal.aborted ? Promise.resolve() : once(signal, 'abort');
  await listening(`port ${port}`, () => once(server.listen(port, LOOPBACK), 'listening'));
  await writeOut(`http://${LOOPBACK}:${(server.address() as AddressInfo).port}/\n`);
  await ended;
  server.close();
  server.closeAllConnections();
  return EXIT.done;
}

async function playground(): Promise<Map<string, ServedFile>> {
  try {
    return await readSite(PLAYGROUND);
  } catch (cause) {
    throw new RunError('ENOENT', 'the playground is not built: run npm run build', cause);
  }
}
