/** Servers on this machine, for tests of what the web does: by HTTP, and by bare sockets for what no HTTP server would send. */
import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, createServer as createSocketServer, type Server, type Socket } from 'node:net';

/** A server that runs until it is closed, with all its connections. */
export interface Loopback {
  /** Without a slash at its end. */
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves HTTP. */
export function serve(listener: RequestListener): Promise<Loopback> {
  const server = createServer(listener);
  return started(server, () => server.closeAllConnections());
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

async function started(server: Server, endConnections: () => void): Promise<Loopback> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      endConnections();
    });
  return { origin: `http://127.0.0.1:${port}`, close };
}
