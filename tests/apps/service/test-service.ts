/** A loopback service whose pages are read when a test says so, and clients that misbehave as no library would. */
import { type IncomingHttpHeaders, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect } from 'vitest';
import { type Service, type ServiceLimits, startService } from '../../../src/apps/service/create-service.ts';
import type { Fetching } from '../../../src/apps/service/fetching.ts';
import { prepare } from '../../../src/apps/service/page-request.ts';
import type { Article } from '../../../src/article.ts';
import type { PageOutcome } from '../../../src/scrape/pool/page-outcome.ts';
import { pageError } from '../../../src/scrape/pool/page-outcome.ts';
import type { PageReader } from '../../../src/scrape/pool/page-reader.ts';
import type { PageToRead } from '../../../src/scrape/pool/read-outcome.ts';

export const many = (text: string, count: number): string => Array(count).fill(text).join();
const deep = '['.repeat(5000) + ']'.repeat(5000);
/** Requests whose arrays or objects are too large or too deep. */
export const HOSTILE = [
  `{"html":"x","languages":[${many('"!"', 2_400_000)}]}`,
  `{"html":"x","publishers":[${many('{"a":1}', 1_000_000)}]}`,
  `{"html":"x",${many('"a":0', 700_000)}}`,
  '['.repeat(5_000_000),
  `{"html":"x","publishers":[{"id":"x","a":${deep}}]}`,
].map((text) => Buffer.from(text));

/** A service with the port that it listens on. */
export interface TestService extends Service {
  readonly port: number;
}

/** Options that differ from the defaults. */
export interface TestOptions extends Partial<ServiceLimits> {
  readonly host?: string;
  readonly allowedHosts?: readonly string[];
  readonly fetching?: Fetching;
}

/** A busy machine may take longer than a second. */
export const POLL = { interval: 5, timeout: 60_000 };

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

/** Parses requests as a worker does. */
async function readParsed(page: PageToRead, read: PageReader['read']): Promise<PageOutcome> {
  let prepared: PageToRead;
  try {
    prepared = prepare(page);
  } catch (error) {
    return { error: pageError(error) };
  }
  const { source, ...parsed } = prepared;
  return { ...(await read(parsed)), source };
}

/** Returns the length of a page in place of its article. */
export async function lengthOf({ html }: Pick<PageToRead, 'html'>): Promise<PageOutcome> {
  return articleOf({ length: html.length });
}

/** Returns any value in place of an article. */
export function articleOf(value: unknown): PageOutcome {
  return { article: value as Article };
}

/** Creates a reader that holds its pages until they are released. */
export function holdPages() {
  const waiting: (() => void)[] = [];
  let [held, most, isOpen] = [0, 0, false];
  return {
    async read(page: PageToRead) {
      held += 1;
      most = Math.max(most, held);
      if (!isOpen) await new Promise<void>((resolve) => waiting.push(resolve));
      held -= 1;
      return lengthOf(page);
    },
    /** Maximum number of pages held at a time. */
    most: () => most,
    /** Resolves when so many pages are held. */
    until: (count: number) => expect.poll(() => held, POLL).toBeGreaterThanOrEqual(count),
    /** Finishes all pages, including later ones. */
    release() {
      isOpen = true;
      for (const resolve of waiting.splice(0)) resolve();
    },
  };
}

export interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export const HTML = { 'content-type': 'text/html; charset=utf-8' };
export const JSON_BODY = { 'content-type': 'application/json' };
export const NDJSON = { 'content-type': 'application/x-ndjson' };

/** Sends a request on its own connection. */
export function ask(port: number, path: string, { method, headers, body }: Asked = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const to = { host: '127.0.0.1', port, path, agent: false };
    const how = { method: method ?? (body === undefined ? 'GET' : 'POST'), headers };
    const asked = request({ ...to, ...how }, (response) => {
      const { statusCode: status, headers } = response;
      text(response).then((body) => resolve({ status, headers, body }), reject);
    });
    asked.on('error', reject).end(body);
  });
}

export function errorIn({ body }: Pick<Answer, 'body'>): { readonly code: string; readonly message: string } {
  return JSON.parse(body).error;
}

/** Status of a response, and the code of its error, such as `403 cross-site`. */
export function outcomeOf({ status, body }: Answer): string {
  return status === 200 ? '200' : `${status} ${errorIn({ body }).code}`;
}

/** Resident memory of a service, in bytes. */
export async function memoryOf(port: number): Promise<number> {
  const { body } = await ask(port, '/metrics');
  return Number(/^samachar_serve_resident_memory_bytes (?<bytes>[0-9]+)$/mu.exec(body)?.groups?.bytes);
}

/** A raw connection for writing arbitrary bytes. */
export interface BareClient {
  readonly socket: Socket;
  /** Everything received until the service closes the connection. */
  readonly said: Promise<string>;
}

/** Opens connections that announce so many bytes, of which they send the first. */
const beginner =
  (path: string, type: string) =>
  (port: number, length: number, first = ''): BareClient =>
    bareClient(
      port,
      `POST ${path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: ${type}\r\ncontent-length: ${length}\r\n\r\n${first}`,
    );
export const beginPage = beginner('/extract', 'text/html');
export const beginStream = beginner('/extract/stream', 'application/x-ndjson');

export function bareClient(port: number, first: string): BareClient {
  const socket = connect(port, '127.0.0.1');
  const said = new Promise<string>((resolve) => {
    let received = '';
    socket.setEncoding('utf8').on('data', (piece: string) => {
      received += piece;
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(received));
  });
  socket.write(first);
  return { socket, said };
}
