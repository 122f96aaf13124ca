/** A server of a fixed list of files, for people on this machine alone. */
import { createServer, type IncomingMessage, type OutgoingHttpHeaders, type Server } from 'node:http';

/** A file as it is sent. */
export interface ServedFile {
  readonly type: string;
  readonly body: Uint8Array;
}

/** The names by which a browser on this machine calls it. Any other one was made to lead here by a outlier. */
const OWN_NAMES = new Set(['127.0.0.1', 'localhost']);
const PORT = /:[0-9]+$/u;
const METHODS = ['GET', 'HEAD'];

/** Beside what the page forbids itself: no other site may hold it in a frame or read from it. */
const HEADERS: OutgoingHttpHeaders = {
  'cache-control': 'no-store',
  'content-security-policy': "frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

interface FileResponse {
  readonly status: number;
  readonly file: ServedFile;
  readonly headers?: OutgoingHttpHeaders;
}

/**
 * Makes a server that knows these files by their path, and nothing else: what is asked for is never a name on the disk.
 *
 * @example
 * staticServer(new Map([['/', { type: 'text/html; charset=utf-8', body }]])).listen(0, '127.0.0.1');
 */
export function staticServer(files: ReadonlyMap<string, ServedFile>): Server {
  return createServer((request, response) => {
    const { status, file, headers } = answerTo(request, files);
    response.writeHead(status, {
      ...HEADERS,
      ...headers,
      'content-type': file.type,
      'content-length': file.body.length,
    });
    response.end(request.method === 'HEAD' ? undefined : file.body);
  });
}

function answerTo(request: IncomingMessage, files: ReadonlyMap<string, ServedFile>): FileResponse {
  if (!isOwnName(request.headers.host)) return refusal(421, 'this server answers to 127.0.0.1 and localhost');
  if (!METHODS.includes(request.method ?? ''))
    return { ...refusal(405, 'only GET and HEAD'), headers: { allow: METHODS.join(', ') } };
  const [path = ''] = (request.url ?? '').split('?', 1);
  const file = files.get(path);
  return file === undefined ? refusal(404, 'no such file') : { status: 200, file };
}

/** A page of a outlier can have its own name lead to this machine, but the browser still calls that name. */
function isOwnName(host: string | undefined): boolean {
  return OWN_NAMES.has((host ?? '').toLowerCase().replace(PORT, ''));
}

function refusal(status: number, words: string): FileResponse {
  return { status, file: { type: 'text/plain; charset=utf-8', body: Buffer.from(`${words}\n`) } };
}
