/** A loopback service whose pages are read when a test says so, and clients that misbehave as no library would. */
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

/** Options that differ from the defaults. */
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

/** Parses requests as a worker does. */
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

/** Returns the length of a page in place of its article. */
export async function lengthOf({ html }: Pick<PageToRead, 'html'>): Promise<PageOutcome> {
  return articleOf({ length: html.length });
}

/** Returns any value in place of an article. */
export function articleOf(value: unknown): PageOutcome {
  return { article: value as Article };
}

/** A reader that holds pages until it is told to finish them. */
export interface HeldPages {
  readonly read: PageReader['read'];
  /** Number of pages being read. */
  readonly held: () => number;
  /** Maximum number of pages held at a time. */
  readonly most: () => number;
  /** Resolves when so many pages are held. */
  readonly until: (count: number) => Promise<void>;
  /** Finishes all pages, including later ones. */
  readonly release: () => void;
}

/** Creates a reader that holds its pages until they are released. */
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

/** Opens a connection, and announces a page of so many bytes of which it sends the first. */
export function beginPage(port: number, length: number, first = ''): BareClient {
  return bareClient(port, `${headOf('/extract', 'text/html', length)}${first}`);
}

/** Opens a connection, and announces so many bytes of NDJSON of which it sends the first. */
export function beginStream(port: number, length: number, first = ''): BareClient {
  return bareClient(port, `${headOf('/extract/stream', 'application/x-ndjson', length)}${first}`);
}

function headOf(path: string, type: string, length: number): string {
  return `POST ${path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: ${type}\r\ncontent-length: ${length}\r\n\r\n`;
}

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
