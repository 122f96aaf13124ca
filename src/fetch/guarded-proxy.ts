/** A proxy on this machine for a browser: whatever a page requests, it connects only to permitted addresses. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http';
import { type AddressInfo, connect, type LookupFunction, type Socket } from 'node:net';
import { type Duplex, pipeline } from 'node:stream';
import { BlockedAddressError } from '../io/network-failure.ts';
import { parseUrl } from '../text/parse-url.ts';
import { withoutBrackets } from './public-address.ts';
import { checkedAddress, openTunnel, portOf } from './tunnel.ts';

/** Where connections may go, and through which proxy. */
export interface Route {
  /** Returns the addresses that may be connected to. */
  readonly lookup: LookupFunction;
  readonly proxyOf: (url: string) => string | undefined;
}

export type GuardedProxy = Awaited<ReturnType<typeof openGuardedProxy>>;

const HOST = '127.0.0.1';
const CONNECT_MS = 10_000;
const BAD_REQUEST = 400;
const FORBIDDEN = 403;
const BAD_GATEWAY = 502;

/** Opens a proxy for http (absolute URLs) and for https and WebSockets (`CONNECT`). A blocked address gets status 403. */
export async function openGuardedProxy(route: Route) {
  const sockets = new Set<Socket>();
  const track = (socket: Socket): void => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  };
  const dial = (target: URL): Promise<Socket> => connected(target, route, track);
  const server = createServer((request, response) => {
    forward(request, response, dial).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else response.writeHead(statusOf(error)).end();
    });
  });
  server.on('connect', (request, socket, head) => {
    socket.on('error', () => {});
    tunnel(request, socket, head, dial).catch((error: unknown) =>
      socket.end(`HTTP/1.1 ${statusOf(error)} Refused\r\n\r\n`),
    );
  });
  server.on('connection', track);
  // It does not keep a process running when its pages are done.
  server.unref().listen(0, HOST);
  await once(server, 'listening');
  return {
    url: `http://${HOST}:${(server.address() as AddressInfo).port}`,
    async close(): Promise<void> {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

function statusOf(error: unknown): number {
  return error instanceof BlockedAddressError ? FORBIDDEN : BAD_GATEWAY;
}

type Dial = (target: URL) => Promise<Socket>;

async function forward(request: IncomingMessage, response: ServerResponse, dial: Dial): Promise<void> {
  const target = parseUrl(request.url ?? '');
  if (target?.protocol !== 'http:') return void response.writeHead(BAD_REQUEST).end();
  const socket = await dial(target);
  if (response.closed) return void socket.destroy();
  response.once('close', () => socket.destroy());
  const { 'proxy-connection': _, ...headers } = request.headers;
  const forwarded = send({
    method: request.method,
    path: `${target.pathname}${target.search}`,
    headers: { ...headers, connection: 'close' },
    createConnection: () => socket,
  });
  forwarded.on('error', () => response.destroy());
  request.pipe(forwarded);
  const [received] = (await once(forwarded, 'response')) as [IncomingMessage];
  response.writeHead(received.statusCode ?? BAD_GATEWAY, received.rawHeaders);
  pipeline(received, response, () => {});
}

async function tunnel({ url }: IncomingMessage, socket: Duplex, head: Buffer, dial: Dial): Promise<void> {
  const target = parseUrl(`https://${url}`);
  if (target === undefined) throw new TypeError(`${url} is not a host with a port`);
  const remote = await dial(target);
  socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
  remote.write(head);
  pipeline(socket, remote, socket, () => {});
}

/** An IP address in the URL is never looked up by `connect`, so it is checked first. @param track - receives each socket */
async function connected(target: URL, { lookup, proxyOf }: Route, track: (socket: Socket) => void) {
  const proxy = proxyOf(target.href);
  if (proxy !== undefined) {
    const socket = await openTunnel(target, { proxy, lookup, connectMs: CONNECT_MS });
    track(socket);
    return socket;
  }
  await checkedAddress(target, lookup);
  const socket = connect({ host: withoutBrackets(target.hostname), port: portOf(target), lookup });
  track(socket);
  await once(socket, 'connect');
  return socket;
}
