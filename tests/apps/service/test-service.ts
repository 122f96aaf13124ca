/** A service on loopback whose pages are read when a test says so, and clients that behave as no library would. */
import { type IncomingHttpHeaders, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { type Service, type ServiceLimits, startService } from '../../../src/apps/service/create-service.ts';
import type { Fetching } from '../../../src/apps/service/fetching.ts';
import type { Article } from '../../../src/article.ts';
import type { PageOutcome } from '../../../src/scrape/pool/page-outcome.ts';
import { pageError } from '../../../src/scrape/pool/page-outcome.ts';
import type { PageReader } from '../../../src/scrape/pool/page-reader.ts';
import { parseRequest } from '../../../src/scrape/pool/page-request.ts';
import type { PageToRead } from '../../../src/scrape/pool/read-outcome.ts';

/** A service with the port that it listens on. */
export interface TestService extends Service {
  readonly port: number;
}

/** What may differ from a usual service. */
export interface TestOptions extends Partial<ServiceLimits> {
  readonly host?: string;
  readonly allowedHosts?: readonly string[];
  readonly fetching?: Fetching;
}

const LIMITS: ServiceLimits = {
  maxBytes: 100_000,
  bodyMs: 60_000,
  concurrency: 4,
  maxWaiting: 1000,
  window: 4,
  maxStreams: 16,
  maxHeldBytes: 10_000_000,
  headersMs: 60_000,
  stopMs: 60_000,
};

/** Starts a service on a free port. */
export async function startTestService(
  read: PageReader['read'],
  { host = '127.0.0.1', allowedHosts, fetching, ...limits }: TestOptions = {},
): Promise<TestService> {
  const service = await startService({
    host,
    port: 0,
    allowedHosts,
    fetching,
    pages: { read: (page) => readParsed(page, read) },
    limits: { ...LIMITS, ...limits },
    version: '1.2.3',
  });
  return { ...service, port: service.address.port };
}

/** Requests are parsed as in a worker. */
async function readParsed(page: PageToRead, read: PageReader['read']): Promise<PageOutcome> {
  if (page.as !== 'json') return read(page);
  let request: ReturnType<typeof parseRequest>;
  try {
    request = parseRequest(page.html.toString());
  } catch (error) {
    return { error: pageError(error) };
  }
  const { name: source, ...parsed } = request;
  return { ...(await read(parsed)), source };
}

/** The article of a page is its length. */
export async function lengthOf({ html }: Pick<PageToRead, 'html'>): Promise<PageOutcome> {
  return articleOf({ length: html.length });
}

/** Anything in place of an article. */
export function articleOf(value: unknown): PageOutcome {
  return { article: value as Article };
}

/** Reads pages when it is told to. */
export interface HeldPages {
  readonly read: PageReader['read'];
  /** Pages whose reading has begun and not ended. */
  readonly held: () => number;
  /** The most that were held at a time. */
  readonly most: () => number;
  /** Resolves when so many pages are held. */
  readonly until: (count: number) => Promise<void>;
  /** Lets all pages go, and those that come later too. */
  readonly release: () => void;
}

/** Pages that are held until they are released. */
export function holdPages(): HeldPages {
  const waiting: (() => void)[] = [];
  const watchers: { readonly count: number; readonly resolve: () => void }[] = [];
  let [held, most, isOpen] = [0, 0, false];
  return {
    held: () => held,
    most: () => most,
    async read(page) {
      held += 1;
      most = Math.max(most, held);
      for (const { count, resolve } of watchers) if (held >= count) resolve();
      if (!isOpen) await new Promise<void>((resolve) => waiting.push(resolve));
      held -= 1;
      return lengthOf(page);
    },
    until: (count) =>
      held >= count ? Promise.resolve() : new Promise((resolve) => watchers.push({ count, resolve })),
    release() {
      isOpen = true;
      for (const resolve of waiting.splice(0)) resolve();
    },
  };
}

/** An answer. */
export interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What a request is made of. */
export interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export const HTML = { 'content-type': 'text/html; charset=utf-8' };
export const JSON_BODY = { 'content-type': 'application/json' };
export const NDJSON = { 'content-type': 'application/x-ndjson' };

/** Asks a service, on a connection of its own. */
export function ask(port: number, path: string, { method, headers, body }: Asked = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        host: '127.0.0.1',
        port,
        path,
        agent: false,
        method: method ?? (body === undefined ? 'GET' : 'POST'),
        headers,
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (piece: string) => {
          text += piece;
        });
        response.on('error', reject);
        response.on('end', () =>
          resolve({ status: response.statusCode, headers: response.headers, body: text }),
        );
      },
    );
    asked.on('error', reject).end(body);
  });
}

/** The error in an answer. */
export function errorIn({ body }: Pick<Answer, 'body'>): { readonly code: string; readonly message: string } {
  return JSON.parse(body).error;
}

/** A bare connection on which a test writes what it likes. */
export interface BareClient {
  readonly socket: Socket;
  /** All that comes until the service closes the connection. */
  readonly said: Promise<string>;
}

/** Opens a bare connection. */
export function bareClient(port: number, first: string): BareClient {
  const socket = connect(port, '127.0.0.1');
  const said = new Promise<string>((resolve) => {
    let text = '';
    socket.setEncoding('utf8').on('data', (piece: string) => {
      text += piece;
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(text));
  });
  socket.write(first);
  return { socket, said };
}
