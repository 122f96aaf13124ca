/** Servers on this machine, for tests of what the web does: by HTTP, and by bare sockets for what no HTTP server would send. */
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { createSecureServer } from 'node:http2';
import { type AddressInfo, createServer as createSocketServer, type Server, type Socket } from 'node:net';

/** A server that runs until it is closed, with all its connections. */
export interface Loopback {
  /** Without a slash at its end. */
  readonly origin: string;
  close(): Promise<void>;
}

/** Where a server listens. */
export interface Place {
  /** @defaultValue 127.0.0.1; all of 127.x.x.x is this machine. */
  readonly host?: string;
  /** @defaultValue one that is free */
  readonly port?: number;
}

/** Serves HTTP. */
export function serve(listener: RequestListener, place?: Place): Promise<Loopback> {
  const server = createServer(listener);
  return started(server, () => server.closeAllConnections(), place);
}

/** Serves HTTPS, by HTTP/2 to those who know it, with a certificate of its own for `localhost`. */
export async function serveSecurely(listener: RequestListener): Promise<Loopback> {
  const [key, cert] = ['key', 'cert'].map((name) =>
    readFileSync(new URL(`./certificate/${name}.pem`, import.meta.url)),
  );
  const server = createSecureServer({ key, cert, allowHTTP1: true }, listener as never);
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => sockets.add(socket));
  const { origin, close } = await started(server, () => {
    for (const socket of sockets) socket.destroy();
  });
  return { origin: origin.replace('http://127.0.0.1', 'https://localhost'), close };
}

/** Answers each connection with what `talk` writes to it, once a request has come. */
export function serveBare(talk: (socket: Socket) => void): Promise<Loopback> {
  const sockets = new Set<Socket>();
  const server = createSocketServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.once('data', () => talk(socket));
  });
  return started(server, () => {
    for (const socket of sockets) socket.destroy();
  });
}

async function started(
  server: Server,
  endConnections: () => void,
  { host = '127.0.0.1', port: wanted = 0 }: Place = {},
): Promise<Loopback> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(wanted, host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      endConnections();
    });
  return { origin: `http://${host}:${port}`, close };
}
