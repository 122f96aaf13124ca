/** Servers on this machine: HTTP, and bare sockets for responses that no HTTP server would send. */
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { createSecureServer } from 'node:http2';
import { type AddressInfo, createServer as createSocketServer, type Server, type Socket } from 'node:net';
import { afterAll } from 'vitest';

/** A running server; closing it also closes its connections. */
export interface Loopback {
  /** Has no trailing slash. */
  readonly origin: string;
  close(): Promise<void>;
}

/** Where a server listens. */
export interface Place {
  /** @defaultValue 127.0.0.1; all of 127.x.x.x is this machine. */
  readonly host?: string;
  /** @defaultValue a free port */
  readonly port?: number;
}

export function serve(listener: RequestListener, place?: Place): Promise<Loopback> {
  return started(createServer(listener), place);
}

/** Serves for the tests of a file or a `describe` block, and closes the server after them. */
export async function serveForTests(listener: RequestListener): Promise<Loopback> {
  const server = await serve(listener);
  afterAll(() => server.close());
  return server;
}

/** Serves HTTPS, over HTTP/2 to clients that support it, with its own certificate for `localhost`. */
export async function serveSecurely(listener: RequestListener): Promise<Loopback> {
  const [key, cert] = ['key', 'cert'].map((name) =>
    readFileSync(new URL(`./certificate/${name}.pem`, import.meta.url)),
  );
  const server = createSecureServer({ key, cert, allowHTTP1: true }, listener as never);
  const { origin, close } = await started(server);
  return { origin: origin.replace('http://127.0.0.1', 'https://localhost'), close };
}

/** Responds to each connection with what `talk` writes to it, once a request has arrived. */
export function serveBare(talk: (socket: Socket) => void): Promise<Loopback> {
  return started(
    createSocketServer((socket) => {
      socket.on('error', () => {});
      socket.once('data', () => talk(socket));
    }),
  );
}

/** Starts any server, which ends its connections when it is closed. */
export async function started(
  server: Server,
  { host = '127.0.0.1', port: wanted = 0 }: Place = {},
): Promise<Loopback> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(wanted, host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  return { origin: `http://${host}:${port}`, close };
}
