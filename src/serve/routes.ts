/** The routes of a service: what each takes and what it answers. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { ScrapeError } from '../errors.ts';
import { METRICS_TYPE } from '../metrics/prometheus.ts';
import { extractRequestSchema, pageOf, readQuery, readRequest } from './extract-request.ts';
import { answerStream } from './extract-stream.ts';
import type { PageToServe, ServedOutcome } from './read-served-page.ts';
import { type BodyLimits, readBody } from './request-body.ts';
import { ServiceError, statusOf } from './service-error.ts';

/** A request and its response. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly query: URLSearchParams;
  /** Aborted when the client is gone. */
  readonly signal: AbortSignal;
}

/** A whole answer. */
export interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What routes work with. */
export interface RouteContext {
  readonly limits: BodyLimits & { readonly window: number };
  readonly read: (page: PageToServe) => Promise<ServedOutcome>;
  readonly fetch: ((url: string, signal: AbortSignal) => Promise<ServedOutcome>) | undefined;
  readonly isStopping: () => boolean;
  readonly metrics: () => string;
  readonly openApi: string;
}

/** One route. */
export interface Route {
  readonly methods: readonly string[];
  /** Where its requests wait; default: they do not. */
  readonly gate?: 'extract' | 'fetch';
  /** @returns undefined if it has written the response itself */
  readonly answer: (exchange: Exchange, context: RouteContext) => Promise<Reply | undefined>;
}

const JSON_TYPE = 'application/json; charset=utf-8';
const POST = ['POST'];
const GET = ['GET', 'HEAD'];
const CHARSET = /;\s*charset\s*=\s*"?([^\s;"]+)/iu;
const HTML_TYPES = ['text/html', 'application/xhtml+xml'];
const NDJSON_TYPES = [
  'application/x-ndjson',
  'application/ndjson',
  'application/jsonl',
  'application/x-jsonlines',
];

/** All routes by path. */
export const ROUTES: Readonly<Record<string, Route>> = {
  '/extract': { methods: POST, gate: 'extract', answer: extract },
  '/extract/stream': { methods: POST, gate: 'extract', answer: extractStream },
  '/fetch': { methods: ['GET'], gate: 'fetch', answer: fetchPage },
  '/health': { methods: GET, answer: health },
  '/metrics': {
    methods: GET,
    answer: async (_, { metrics }) => ({ status: 200, type: METRICS_TYPE, body: metrics() }),
  },
  '/openapi.json': {
    methods: GET,
    answer: async (_, { openApi }) => ({ status: 200, type: JSON_TYPE, body: openApi }),
  },
};

async function extract({ request, query }: Exchange, { limits, read }: RouteContext): Promise<Reply> {
  const type = assertType(request, ['application/json', ...HTML_TYPES]);
  if (type === 'application/json' && query.size > 0)
    throw new ScrapeError('invalid-input', 'with a JSON body, options belong into it and not into the URL');
  const options = readQuery(query);
  const body = await readBody(request, limits);
  if (type === 'application/json')
    return replyOf(await read(pageOf(readRequest(body.toString(), extractRequestSchema))));
  const charset = CHARSET.exec(request.headers['content-type'] ?? '')?.[1];
  return replyOf(await read({ ...options, html: body, charset }));
}

async function extractStream(
  { request, response, signal }: Exchange,
  { limits, read }: RouteContext,
): Promise<undefined> {
  assertType(request, NDJSON_TYPES);
  await answerStream(request, response, { ...limits, read, signal });
}

async function fetchPage({ query, signal }: Exchange, { fetch }: RouteContext): Promise<Reply> {
  if (fetch === undefined)
    throw new ServiceError('fetch-not-allowed', 'fetching is off: start the service with --allow-fetch');
  const { url, ...others } = readQuery(query);
  if (url === undefined) throw new ScrapeError('invalid-input', 'the parameter url is missing');
  const other = Object.entries(others).find(([, value]) => value !== undefined)?.[0];
  if (other !== undefined) throw new ScrapeError('invalid-input', `/fetch has no parameter ${other}`);
  return replyOf(await fetch(url, signal));
}

async function health(_: Exchange, { isStopping }: RouteContext): Promise<Reply> {
  const status = isStopping() ? 'stopping' : 'ok';
  return { status: isStopping() ? 503 : 200, type: JSON_TYPE, body: JSON.stringify({ status }) };
}

function replyOf(outcome: ServedOutcome): Reply {
  if ('article' in outcome) return { status: 200, type: JSON_TYPE, body: outcome.article };
  const { error } = outcome;
  return { status: statusOf(error), type: JSON_TYPE, body: JSON.stringify({ error }) };
}

/** @returns the content type, without its parameters */
function assertType({ headers }: IncomingMessage, types: readonly string[]): string {
  const [type = ''] = (headers['content-type'] ?? '').toLowerCase().split(';', 1);
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity')
    throw new ServiceError('unsupported-media-type', 'send the body without content encoding');
  if (types.includes(type.trim())) return type.trim();
  throw new ServiceError('unsupported-media-type', `the content type must be ${types.join(' or ')}`);
}
