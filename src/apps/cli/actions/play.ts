import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type OutgoingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isOwnName } from '../../service/own-host.ts';
import type { Given } from '../commands.ts';
import { EXIT, type ExitCode, listening, RunError } from '../exit.ts';
import { writeOut } from '../terminal.ts';

/** Folder next to the built command, created by `npm run build`. */
const PLAYGROUND = fileURLToPath(new URL('../../../play', import.meta.url));
const LOOPBACK = '127.0.0.1';

/** Serves the playground until interrupted, which counts as success. */
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

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

/** Reads a static site into memory. Each file is keyed by its path, and `index.html` also by `/`. */
export async function readSite(folder: string): Promise<Map<string, ServedFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = new Map(await Promise.all(names.map((name) => servedFile(folder, name))));
  const index = files.get('/index.html');
  return index === undefined ? files : files.set('/', index);
}

async function servedFile(folder: string, name: string): Promise<[string, ServedFile]> {
  const type = TYPES[extname(name)] ?? 'application/octet-stream';
  return [`/${relative(folder, name).split(sep).join('/')}`, { type, body: await readFile(name) }];
}

export interface ServedFile {
  readonly type: string;
  readonly body: Uint8Array;
}

/** The host names that a browser on this machine uses. Any other name may be an attacker's (DNS rebinding). */
const OWN_NAMES = new Set(['127.0.0.1', 'localhost']);
const METHODS = ['GET', 'HEAD'];

/** In addition to the page's own policy: no other site may frame it or read from it. */
const HEADERS: OutgoingHttpHeaders = {
  'cache-control': 'no-store',
  'content-security-policy': "frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** Makes a server for exactly these files. A request path never becomes a file name. */
export function staticServer(files: ReadonlyMap<string, ServedFile>): Server {
  return createServer((request, response) => {
    const [status, { type, body }] = answerTo(request, files);
    const allow = status === 405 && { allow: METHODS.join(', ') };
    response.writeHead(status, { ...HEADERS, ...allow, 'content-type': type, 'content-length': body.length });
    response.end(request.method === 'HEAD' ? undefined : body);
  });
}

type Answer = readonly [status: number, file: ServedFile];

function answerTo(
  { headers, method = '', url = '' }: IncomingMessage,
  files: ReadonlyMap<string, ServedFile>,
): Answer {
  if (!isOwnName(headers.host ?? '', OWN_NAMES))
    return refusal(421, 'this server only accepts the hosts 127.0.0.1 and localhost');
  if (!METHODS.includes(method)) return refusal(405, 'only GET and HEAD are supported');
  const file = files.get(url.split('?', 1)[0] ?? '');
  return file === undefined ? refusal(404, 'no such file') : [200, file];
}

function refusal(status: number, words: string): Answer {
  return [status, { type: 'text/plain; charset=utf-8', body: Buffer.from(`${words}\n`) }];
}
