/** The HTTP service: who may ask, which route answers, what an error looks like, and how it stops. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { parseUrl } from '../parse-url.ts';
import { createGate, type GateLimits, type RequestGate } from './gate.ts';
import { openApiDocument } from './open-api.ts';
import type { Fetching } from './open-fetching.ts';
import { assertOwn, ownHosts } from './own-host.ts';
import type { PageService } from './page-service.ts';
import type { BodyLimits } from './request-body.ts';
import { type Exchange, type Reply, ROUTES, type Route, type RouteContext } from './routes.ts';
import { answeredError, ServiceError, statusOf } from './service-error.ts';
import { createMetrics, type ServiceMetrics } from './service-metrics.ts';

/** Limits of a service. */
export interface ServiceLimits extends BodyLimits, GateLimits {
  /** Maximum number of pages of a stream that are held. */
  readonly window: number;
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
/** The status, in metrics only, of a request whose client did not wait for the answer. */
const CLIENT_GONE = 499;
const BASE = 'http://service.invalid';
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
  server.listen(options.port, options.host);
  await once(server, 'listening');
  return { address: server.address() as AddressInfo, stop: () => running.stop(server) };
}

class RunningService {
  readonly #options: ServiceOptions;
  readonly #metrics: ServiceMetrics = createMetrics();
  readonly #gates: { readonly extract: RequestGate; readonly fetch: RequestGate };
  readonly #hosts: ReadonlySet<string> | undefined;
  readonly #context: RouteContext;
  #active = 0;
  #isStopping = false;
  #onIdle = (): void => {};

  constructor(options: ServiceOptions) {
    this.#options = options;
    const { limits, host, allowedHosts, pages, fetching, version } = options;
    this.#gates = {
      extract: createGate(limits),
      fetch: createGate({ ...limits, concurrency: FETCHES }),
    };
    this.#hosts = ownHosts(host, allowedHosts);
    this.#context = {
      limits,
      read: measured(pages.read, this.#metrics),
      fetch: fetching && measured(fetching.fetch, this.#metrics),
      isStopping: () => this.#isStopping,
      metrics: () => this.#metrics.write(this.#gates),
      openApi: JSON.stringify(openApiDocument(version)),
    };
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const closed = new Promise((resolve) => response.once('close', resolve));
    this.#active += 1;
    if (this.#isStopping) response.setHeader('connection', 'close');
    await this.#handle(request, response, closed);
    this.#active -= 1;
    if (this.#active === 0) this.#onIdle();
  }

  async stop(server: Server): Promise<void> {
    this.#isStopping = true;
    const ended = new Promise((resolve) => server.close(resolve));
    const timer = setTimeout(() => server.closeAllConnections(), this.#options.limits.stopMs);
    // What is left are connections that wait for a next request.
    this.#onIdle = () => server.closeAllConnections();
    if (this.#active === 0) this.#onIdle();
    await ended;
    clearTimeout(timer);
  }

  /** Never rejects. A slot of the gate is kept until the response is sent, so that unread responses do not pile up. */
  async #handle(request: IncomingMessage, response: ServerResponse, closed: Promise<unknown>): Promise<void> {
    const controller = new AbortController();
    response.once('close', () => controller.abort());
    const { pathname, searchParams } = parseUrl(request.url ?? '/', BASE) ?? new URL(BASE);
    const route = Object.hasOwn(ROUTES, pathname) ? ROUTES[pathname] : undefined;
    let leave = (): void => {};
    try {
      assertOwn(request.headers, this.#hosts);
      assertMethod(request, route);
      if (route.gate !== undefined) leave = await this.#gates[route.gate].enter(controller.signal);
      const exchange: Exchange = { request, response, query: searchParams, signal: controller.signal };
      send(response, await route.answer(exchange, this.#context));
    } catch (error) {
      send(response, refusalOf(error));
    }
    this.#guardConnection(request, response);
    await closed;
    leave();
    const status = response.writableFinished ? response.statusCode : CLIENT_GONE;
    this.#metrics.countRequest(route === undefined ? 'other' : pathname, status);
  }

  /** A client may send without end, or read nothing. */
  #guardConnection(request: IncomingMessage, response: ServerResponse): void {
    const { socket } = request;
    response.setTimeout(this.#options.limits.bodyMs, () => socket.destroy());
    if (request.complete) return;
    setTimeout(() => {
      if (!request.complete) socket.destroy();
    }, LINGER_MS).unref();
  }
}

function assertMethod(request: IncomingMessage, route: Route | undefined): asserts route is Route {
  if (route === undefined)
    throw new ServiceError('not-found', `no such path; the paths are ${Object.keys(ROUTES).join(', ')}`);
  const { method = '' } = request;
  if (route.methods.includes(method)) return;
  const allow = route.methods.join(', ');
  throw new ServiceError('method-not-allowed', `use ${allow}`, { allow });
}

function measured<A extends readonly unknown[], R extends object>(
  work: (...args: A) => Promise<R>,
  metrics: ServiceMetrics,
): (...args: A) => Promise<R> {
  return async (...args) => {
    const started = performance.now();
    const outcome = await work(...args);
    const code = 'error' in outcome ? (outcome.error as { code: string }).code : undefined;
    metrics.countPage(code, performance.now() - started);
    return outcome;
  };
}

function refusalOf(error: unknown): Reply {
  const answered = answeredError(error);
  return {
    status: statusOf(answered),
    type: 'application/json; charset=utf-8',
    body: JSON.stringify({ error: answered }),
    headers: error instanceof ServiceError ? error.headers : {},
  };
}

/** A stream has sent its answers itself; who is gone gets none. */
function send(response: ServerResponse, reply: Reply | undefined): void {
  if (reply === undefined || response.destroyed) return;
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const { status, type, body, headers = {} } = reply;
  response.writeHead(status, {
    ...headers,
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}

/** Invalid or too slow HTTP requests also get a JSON error. */
function refuseClient(error: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const isLate = error.code === LATE_HEAD;
  const refusal = refusalOf(
    isLate
      ? new ServiceError('request-timeout', 'the head of the request did not arrive in time')
      : new ServiceError('bad-request', 'not an HTTP request'),
  );
  const length = Buffer.byteLength(refusal.body);
  const head = `HTTP/1.1 ${refusal.status} ${isLate ? 'Request Timeout' : 'Bad Request'}`;
  socket.end(
    `${head}\r\nconnection: close\r\ncontent-type: ${refusal.type}\r\ncontent-length: ${length}\r\n\r\n${refusal.body}`,
  );
}
