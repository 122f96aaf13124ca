/** The HTTP service: its server, its load limits, and how it stops. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { getRequestListener, RequestError } from '@hono/node-server';
import { createGate, type Gate, type GateLimits } from './gate.ts';
import { boundHeldBytes, type Hold } from './held-bytes.ts';
import { ownHosts } from './own-host.ts';
import type { Fetching, PageService } from './page-service.ts';
import type { ServedOutcome } from './page-worker.ts';
import type { BodyLimits } from './request-body.ts';
import { createApp } from './routes.ts';
import { errorOf, failureResponse, JSON_UTF8, ServiceError, statusOf } from './service-error.ts';
import { createMetrics } from './service-metrics.ts';

/** Limits of a service. */
export interface ServiceLimits extends Omit<BodyLimits, 'hold'>, GateLimits {
  /** Maximum number of pages of a stream that are held. */
  readonly window: number;
  /** Maximum number of open streams per client address. */
  readonly maxStreams: number;
  /** Size of unfinished bodies, waiting pages and unread responses at which the largest one is dropped, in bytes. */
  readonly maxHeldBytes: number;
  /** How long the head of a request may take, in milliseconds. */
  readonly headersMs: number;
  /** How long accepted requests may take after a stop, in milliseconds. */
  readonly stopMs: number;
}

/** Options of a service. */
export interface ServiceOptions {
  readonly limits: ServiceLimits;
  readonly host: string;
  readonly port: number;
  /** Host names to answer to, in addition to those of this machine on loopback. */
  readonly allowedHosts?: readonly string[] | undefined;
  readonly pages: PageService;
  /** Absent if the service fetches nothing. */
  readonly fetching?: Fetching | undefined;
  /** Of the package. */
  readonly version: string;
}

/** A running service. */
export interface Service {
  readonly address: AddressInfo;
  /** Accepts no more connections, and waits until every accepted request has its answer. */
  stop(): Promise<void>;
}

/** Concurrent fetches, which mostly wait for their hosts. */
const FETCHES = 8;
/** How often Node looks for connections whose head is late, at most. */
const MAX_CHECK_MS = 5000;
/** How long the rest of a refused body is discarded, so that its client reads the answer. */
const LINGER_MS = 2000;
/** Connections that may wait to be accepted, more than Node's 511: a thousand clients may connect at once. */
const BACKLOG = 4096;
/** The status, in metrics only, of a request whose client did not wait for the answer. */
const CLIENT_GONE = 499;
/** Node's code for a head that did not arrive in time. */
const LATE_HEAD = 'ERR_HTTP_REQUEST_TIMEOUT';

/**
 * Starts a service.
 *
 * @throws the error of listening, such as `EADDRINUSE`
 */
export async function startService(options: ServiceOptions): Promise<Service> {
  const running = new RunningService(options);
  const { headersMs } = options.limits;
  const server = createServer(
    {
      headersTimeout: headersMs,
      requestTimeout: 0,
      connectionsCheckingInterval: Math.min(headersMs, MAX_CHECK_MS),
    },
    (request, response) => void running.answer(request, response),
  );
  server.on('clientError', refuseClient);
  server.listen({ port: options.port, host: options.host, backlog: BACKLOG });
  await once(server, 'listening');
  return { address: server.address() as AddressInfo, stop: () => running.stop(server) };
}

class RunningService {
  readonly #limits: ServiceLimits;
  readonly #metrics = createMetrics();
  readonly #hold: Hold;
  readonly #paths: ReadonlySet<string>;
  readonly #listener: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  #active = 0;
  #isStopping = false;
  #onIdle = (): void => {};

  constructor({ limits, host, allowedHosts, pages, fetching, version }: ServiceOptions) {
    this.#limits = limits;
    this.#hold = boundHeldBytes(limits.maxHeldBytes);
    const extract = createGate(limits);
    const fetch = createGate({ ...limits, concurrency: FETCHES });
    const app = createApp({
      limits: { ...limits, hold: this.#hold },
      // A stream is read no faster than it is answered, so its lines wait instead of being refused.
      read: (page, signal) =>
        this.#measured(extract, () => pages.read(page), signal, page.as === 'line' ? Infinity : undefined),
      fetch: fetching && ((url, signal) => this.#measured(fetch, () => fetching.fetch(url, signal), signal)),
      isStopping: () => this.#isStopping,
      metrics: () => this.#metrics.write({ extract, fetch }),
      hosts: ownHosts(host, allowedHosts),
      version,
    });
    this.#paths = new Set(app.routes.map(({ path }) => path));
    this.#listener = getRequestListener(app.fetch, {
      overrideGlobalObjects: false,
      autoCleanupIncoming: false,
      hostname: host,
      errorHandler: (error) =>
        failureResponse(
          error instanceof RequestError ? new ServiceError('bad-request', error.message) : error,
        ),
    });
  }

  /** Never rejects. */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const sent = new Promise<boolean>((resolve) => {
      response.once('close', () => resolve(response.writableFinished));
    });
    this.#active += 1;
    if (this.#isStopping) response.setHeader('connection', 'close');
    response.setHeader('cache-control', 'no-store');
    response.setHeader('x-content-type-options', 'nosniff');
    const unread = this.#hold(() => response.destroy());
    await this.#listener(request, response);
    unread.grow(response.writableLength);
    this.#guardConnection(request, response);
    const status = (await sent) ? response.statusCode : CLIENT_GONE;
    unread.release();
    const [path = ''] = (request.url ?? '').split('?', 1);
    this.#metrics.countRequest(this.#paths.has(path) ? path : 'other', status);
    this.#active -= 1;
    if (this.#active === 0) this.#onIdle();
  }

  async stop(server: Server): Promise<void> {
    this.#isStopping = true;
    const ended = new Promise((resolve) => server.close(resolve));
    const timer = setTimeout(() => server.closeAllConnections(), this.#limits.stopMs);
    // What is left are connections that wait for a next request.
    this.#onIdle = () => server.closeAllConnections();
    if (this.#active === 0) this.#onIdle();
    await ended;
    clearTimeout(timer);
  }

  async #measured(
    gate: Gate,
    work: () => Promise<ServedOutcome>,
    signal: AbortSignal,
    maxWaiting?: number,
  ): Promise<ServedOutcome> {
    const arrived = performance.now();
    const outcome = await gate.run(work, signal, maxWaiting);
    this.#metrics.countPage('error' in outcome ? outcome.error.code : 'article', performance.now() - arrived);
    return outcome;
  }

  /** A client may send without end, or read nothing. */
  #guardConnection(request: IncomingMessage, response: ServerResponse): void {
    const { socket } = request;
    response.setTimeout(this.#limits.bodyMs, () => socket.destroy());
    if (request.complete) return;
    request.resume();
    setTimeout(() => {
      if (!request.complete) socket.destroy();
    }, LINGER_MS).unref();
  }
}

/** Invalid or too slow HTTP requests also get a JSON error. */
function refuseClient(error: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const isLate = error.code === LATE_HEAD;
  const refusal = isLate
    ? new ServiceError('request-timeout', 'the head of the request did not arrive in time')
    : new ServiceError('bad-request', 'not an HTTP request');
  const body = JSON.stringify({ error: errorOf(refusal) });
  const head = `HTTP/1.1 ${statusOf(refusal)} ${isLate ? 'Request Timeout' : 'Bad Request'}`;
  socket.end(
    `${head}\r\nconnection: close\r\ncontent-type: ${JSON_UTF8}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}
