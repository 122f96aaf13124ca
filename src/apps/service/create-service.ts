/** The HTTP service: its server, its load limits, and how it stops. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { getRequestListener, RequestError } from '@hono/node-server';
import type { PageOutcome, PageReader } from '../../index.ts';
import type { Fetching } from './fetching.ts';
import { createGate } from './gate.ts';
import { boundHeldBytes } from './held-bytes.ts';
import { ownHosts } from './own-host.ts';
import type { BodyLimits } from './request-body.ts';
import { createApp } from './routes.ts';
import { errorOf, failureResponse, JSON_UTF8, ServiceError, statusOf } from './service-error.ts';
import { createMetrics } from './service-metrics.ts';

/** Limits of a service; times in milliseconds. */
export interface ServiceLimits extends Omit<BodyLimits, 'hold'> {
  /** Pages read at a time. */
  readonly concurrency: number;
  readonly maxWaiting: number;
  /** Maximum number of pages of a stream that are held. */
  readonly window: number;
  /** Per client address. */
  readonly maxStreams: number;
  /** Total bytes of unfinished bodies, waiting pages and unread responses at which the largest one is dropped. */
  readonly maxHeldBytes: number;
  /** How long the head of a request may take. */
  readonly headersMs: number;
  /** How long accepted requests may take after a stop. */
  readonly stopMs: number;
}

export interface ServiceOptions {
  readonly limits: ServiceLimits;
  readonly host: string;
  readonly port: number;
  /** Host names to answer to, in addition to those of this machine on loopback. */
  readonly allowedHosts?: readonly string[] | undefined;
  readonly pages: Pick<PageReader, 'read'>;
  readonly fetching?: Fetching | undefined;
  readonly version: string;
}

export type Service = Awaited<ReturnType<typeof startService>>;

/** Concurrent fetches, which mostly wait for their hosts. */
const FETCHES = 8;
/** Maximum interval at which Node checks for connections whose head is late. */
const MAX_CHECK_MS = 5000;
/** How long the rest of a refused body is discarded, so that the client reads the response. */
const LINGER_MS = 2000;
/** Backlog of connections, larger than Node's 511: a thousand clients may connect at once. */
const BACKLOG = 4096;
/** The status (in metrics only) of a request whose client did not wait for the response. */
const CLIENT_GONE = 499;
/** Node's error code for a head that did not arrive in time. */
const LATE_HEAD = 'ERR_HTTP_REQUEST_TIMEOUT';

/** @throws the error of listening, such as `EADDRINUSE` */
export async function startService(options: ServiceOptions) {
  const { limits, port, host } = options;
  const state: State = { active: 0, isStopping: false, onIdle: () => {} };
  const server = createServer(
    {
      headersTimeout: limits.headersMs,
      requestTimeout: 0,
      connectionsCheckingInterval: Math.min(limits.headersMs, MAX_CHECK_MS),
    },
    answerer(options, state),
  );
  server.on('clientError', refuseClient);
  server.listen({ port, host, backlog: BACKLOG });
  await once(server, 'listening');
  return {
    address: server.address() as AddressInfo,
    /** Accepts no more connections, and waits until every accepted request has its answer. */
    stop: () => stop(server, state, limits.stopMs),
  };
}

interface State {
  active: number;
  isStopping: boolean;
  onIdle: () => void;
}

async function stop(server: Server, state: State, ms: number): Promise<void> {
  const ended = new Promise((resolve) => server.close(resolve));
  const timer = setTimeout(() => server.closeAllConnections(), ms);
  // Only idle keep-alive connections are left.
  Object.assign(state, { isStopping: true, onIdle: () => server.closeAllConnections() });
  if (state.active === 0) state.onIdle();
  await ended;
  clearTimeout(timer);
}

function answerer({ limits, host, allowedHosts, pages, fetching, version }: ServiceOptions, state: State) {
  const hold = boundHeldBytes(limits.maxHeldBytes);
  const { concurrency, maxWaiting } = limits;
  const gates = { extract: createGate(concurrency, maxWaiting), fetch: createGate(FETCHES, maxWaiting) };
  const metrics = createMetrics(gates);
  const measured = async (reading: Promise<PageOutcome>): Promise<PageOutcome> => {
    const arrived = performance.now();
    const outcome = await reading;
    metrics.countPage(outcome.error?.code ?? 'article', performance.now() - arrived);
    return outcome;
  };
  const app = createApp({
    limits: { ...limits, hold },
    read: (page, signal, limit) => measured(gates.extract.run(() => pages.read(page), signal, limit)),
    fetch:
      fetching && ((url, signal) => measured(gates.fetch.run(() => fetching.fetch(url, signal), signal))),
    isStopping: () => state.isStopping,
    metrics: metrics.write,
    hosts: ownHosts(host, allowedHosts),
    version,
  });
  const listener = getRequestListener(app.fetch, {
    autoCleanupIncoming: false,
    hostname: host,
    errorHandler: (error) =>
      failureResponse(error instanceof RequestError ? new ServiceError('bad-request', error.message) : error),
  });
  const paths = new Set(app.routes.map(({ path }) => path));

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const unread = hold(() => response.destroy());
    state.active += 1;
    response.once('close', () => {
      unread.release();
      const [path = ''] = (request.url ?? '').split('?', 1);
      const status = response.writableFinished ? response.statusCode : CLIENT_GONE;
      metrics.countRequest(paths.has(path) ? path : 'other', status);
      state.active -= 1;
      if (state.active === 0) state.onIdle();
    });
    if (state.isStopping) response.setHeader('connection', 'close');
    response.setHeader('cache-control', 'no-store');
    response.setHeader('x-content-type-options', 'nosniff');
    await listener(request, response);
    unread.grow(response.writableLength);
    guardConnection(request, response, limits.bodyMs);
  };
}

/** A client may send without end, or read nothing. */
function guardConnection(request: IncomingMessage, response: ServerResponse, readMs: number): void {
  response.setTimeout(readMs, () => request.socket.destroy());
  if (request.complete) return;
  request.resume();
  setTimeout(() => {
    if (!request.complete) request.socket.destroy();
  }, LINGER_MS).unref();
}

/** Invalid or too slow HTTP requests also get a JSON error. */
function refuseClient(error: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const refusal =
    error.code === LATE_HEAD
      ? new ServiceError('request-timeout', 'the head of the request did not arrive in time')
      : new ServiceError('bad-request', 'not an HTTP request');
  const body = JSON.stringify({ error: errorOf(refusal) });
  const head = `HTTP/1.1 ${statusOf(refusal)} ${refusal.code}\r\nconnection: close\r\ncontent-type: ${JSON_UTF8}`;
  socket.end(`${head}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}
