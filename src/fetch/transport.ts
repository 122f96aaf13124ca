/** Transports: send a request and receive a response, by the built-in client or a custom `fetch`. */
import type { LookupFunction } from 'node:net';
import type { Agent } from 'undici';
import { joinedHeaders } from '../io/read-body.ts';
import type { Route } from './guarded-proxy.ts';

/** A response whose body has not been read. */
export interface TransportResponse {
  readonly status: number;
  /** Headers keyed by name in lower case; repeated ones are joined by commas. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body as sent, or decoded if `isDecoded` is set. */
  readonly body: AsyncIterable<Uint8Array>;
  readonly isDecoded: boolean;
  /** Its origin, if there is a cache: fresh from the cache, cached and revalidated, or sent by the host. */
  readonly cache?: 'hit' | 'revalidated' | 'miss';
  /** Discards the rest of the body, or keeps a bad body out of the cache. */
  discard(): void;
}

/** Sends one GET request without following redirects. */
export interface Transport {
  send(
    url: string,
    headers: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<TransportResponse>;
  close(): Promise<void>;
}

/** The part of the standard `fetch` that is used: the global one, undici's, or a test's. */
export type Fetch = (
  url: string,
  init: { headers: Record<string, string>; redirect: 'manual'; signal: AbortSignal },
) => Promise<{
  readonly status: number;
  readonly headers: Iterable<[string, string]>;
  /** Until TypeScript 5.5, the DOM's `ReadableStream` was not an `AsyncIterable`. */
  readonly body: AsyncIterable<Uint8Array> | ReadableStream<Uint8Array> | null;
}>;

/** How long a host may take, in milliseconds. */
export interface Timeouts {
  /** Timeout for connecting. @defaultValue 10,000 */
  connectMs: number;
  /** Timeout from the request to the head of the response. @defaultValue 15,000 */
  headersMs: number;
  /** Timeout between two chunks of the body. @defaultValue 15,000 */
  bodyMs: number;
}

/** The key of the agent that uses no proxy. */
const DIRECT = '';

/**
 * The default transport: keep-alive connections, HTTP/2 if the host supports it, and IP addresses checked when
 * connecting, through a proxy too. undici is loaded with the first request, so that pure extraction does not pay for it.
 */
export function undiciTransport(timeouts: Timeouts, { lookup, proxyOf }: Route): Transport {
  const agents = new Map<string, Promise<Agent>>();
  return {
    async send(url, headers, signal) {
      const proxy = proxyOf(url) ?? DIRECT;
      const agent = agents.get(proxy) ?? openAgent(timeouts, proxy, lookup);
      agents.set(proxy, agent);
      const [{ request }, dispatcher] = await Promise.all([loadUndici(), agent]);
      const { statusCode, headers: answered, body } = await request(url, { dispatcher, headers, signal });
      return {
        status: statusCode,
        headers: joinedHeaders(Object.entries(answered)),
        body,
        isDecoded: false,
        discard: () => body.on('error', () => {}).destroy(),
      };
    },
    async close() {
      await Promise.all([...agents.values()].map(async (agent) => (await agent).destroy()));
    },
  };
}

/** Imported by file: Bun has its own client named `undici`, which ignores `lookup` and so connects to any address. */
function loadUndici(): Promise<typeof import('undici')> {
  return import('undici/index.js');
}

async function openAgent({ connectMs, headersMs, bodyMs }: Timeouts, proxy: string, lookup: LookupFunction) {
  const { Agent, buildConnector } = await loadUndici();
  const limits = { allowH2: true, headersTimeout: headersMs, bodyTimeout: bodyMs };
  if (proxy === DIRECT) return new Agent({ ...limits, connect: { timeout: connectMs, lookup } });
  const { tunnelConnector } = await import('./tunnel.ts');
  const secure = buildConnector({ timeout: connectMs, allowH2: true });
  return new Agent({ ...limits, connect: tunnelConnector({ proxy, connectMs, lookup, secure }) });
}

/** A transport with a custom `fetch`: IP addresses are only checked if the URL contains them. */
export function fetchTransport(fetch: Fetch): Transport {
  return {
    async send(url, headers, signal) {
      const response = await fetch(url, { headers: { ...headers }, redirect: 'manual', signal });
      const { status, body } = response;
      return {
        status,
        headers: joinedHeaders(response.headers),
        body: body ?? noBody(),
        isDecoded: true,
        discard: () => void cancel(body),
      };
    },
    close: async () => {},
  };
}

async function cancel(body: Awaited<ReturnType<Fetch>>['body']): Promise<void> {
  try {
    await body?.[Symbol.asyncIterator]().return?.();
  } catch {
    // A body that cannot be cancelled ends with its request's signal.
  }
}

async function* noBody(): AsyncGenerator<Uint8Array> {}
