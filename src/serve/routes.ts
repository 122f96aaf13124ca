/** The routes of a service. Each is declared once: what it takes, what it answers, and its description in OpenAPI. */
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { createRoute, OpenAPIHono, type RouteConfig } from '@hono/zod-openapi';
import type { Context } from 'hono';
import * as z from 'zod';
import { articleJsonSchema } from '../article.ts';
import { ScrapeError } from '../errors.ts';
import { METRICS_TYPE } from '../metrics/prometheus.ts';
import {
  extractQuerySchema,
  extractRequestSchema,
  invalidRequest,
  streamLineSchema,
} from './extract-request.ts';
import { answerStream } from './extract-stream.ts';
import { assertOwn } from './own-host.ts';
import type { PageToServe, ServedOutcome } from './page-worker.ts';
import { type BodyLimits, withBody } from './request-body.ts';
import {
  CODES_BY_STATUS,
  failureResponse,
  overloaded,
  respond,
  respondOutcome,
  ServiceError,
} from './service-error.ts';

/** What routes work with. */
export interface RouteContext {
  readonly limits: BodyLimits & { readonly window: number; readonly maxStreams: number };
  /** Reads a page when it is its turn. */
  readonly read: (page: PageToServe, signal: AbortSignal) => Promise<ServedOutcome>;
  readonly fetch: ((url: string, signal: AbortSignal) => Promise<ServedOutcome>) | undefined;
  readonly isStopping: () => boolean;
  readonly metrics: () => string;
  /** Host names to answer to; undefined for any. */
  readonly hosts: ReadonlySet<string> | undefined;
  /** Of the package. */
  readonly version: string;
}

type Environment = { readonly Bindings: HttpBindings };
type App = OpenAPIHono<Environment>;

const JSON_TYPE = 'application/json';
const HTML_TYPES = ['text/html', 'application/xhtml+xml'];
const NDJSON_TYPE = 'application/x-ndjson';
const NDJSON_TYPES = [NDJSON_TYPE, 'application/ndjson', 'application/jsonl', 'application/x-jsonlines'];
const CHARSET = /;\s*charset\s*=\s*"?([^\s;"]+)/iu;

const errorSchema = z.object({
  code: z.enum(Object.values(CODES_BY_STATUS).flat()),
  message: z.string(),
  url: z.string().optional(),
  kind: z.string().meta({ description: 'With not-an-article: what the page is instead' }).optional(),
  status: z.int().meta({ description: 'With http-status: the status of the host' }).optional(),
  retryAfterMs: z.number().optional(),
});
const failureSchema = z.object({ error: errorSchema }).meta({ id: 'Failure' });
const article = { $ref: '#/components/schemas/Article' };
const name = z.union([z.string(), z.number()]).optional();
const streamAnswerSchema = z
  .union([
    z.object({ name, article: z.unknown().meta(article) }).required({ article: true }),
    z.object({ name, error: errorSchema }),
  ])
  .meta({ id: 'StreamAnswer' });

const failures = Object.fromEntries(
  Object.entries(CODES_BY_STATUS).map(([status, codes]) => [
    status,
    answer(codes.join(', '), JSON_TYPE, failureSchema),
  ]),
);

function answer<T>(description: string, type: string, schema: T) {
  return { description, content: { [type]: { schema } } };
}

const healthSchema = z.object({ status: z.enum(['ok', 'stopping']) });
const healthAnswers = {
  200: answer('It does.', JSON_TYPE, healthSchema),
  503: answer('It stops.', JSON_TYPE, healthSchema),
};

function bodyOf<T>(schemas: Readonly<Record<string, T>>) {
  const content = Object.entries(schemas).map(([type, schema]) => [type, { schema }]);
  return { required: true, content: Object.fromEntries(content) };
}

const extractRoute = createRoute({
  method: 'post',
  path: '/extract',
  operationId: 'extract',
  summary: 'The article of a page.',
  request: {
    query: extractQuerySchema,
    body: bodyOf({
      ...Object.fromEntries(HTML_TYPES.map((type) => [type, { type: 'string' }])),
      // A reference and not the schema: hono would parse the body in this thread.
      [JSON_TYPE]: { $ref: '#/components/schemas/ExtractRequest' },
    }),
  },
  responses: { 200: answer('The article.', JSON_TYPE, article), ...failures },
});

const streamRoute = createRoute({
  method: 'post',
  path: '/extract/stream',
  operationId: 'extractStream',
  summary: 'The articles of many pages, a line of JSON each, in order.',
  description: 'Read answers while you send: the service reads no further than its answers are read.',
  request: { body: bodyOf({ [NDJSON_TYPE]: streamLineSchema }) },
  responses: { 200: answer('A line for each line.', NDJSON_TYPE, streamAnswerSchema), ...failures },
});

const fetchRoute = createRoute({
  method: 'get',
  path: '/fetch',
  operationId: 'fetch',
  summary:
    'Fetches a page politely and gives its article. Off unless the service was started with --allow-fetch.',
  request: { query: z.strictObject({ url: z.string().meta({ description: 'URL of the page, http(s)' }) }) },
  responses: { 200: answer('The article.', JSON_TYPE, article), ...failures },
});

/** Makes the application. */
export function createApp(context: RouteContext): App {
  const app: App = new OpenAPIHono({
    defaultHook: (result) => {
      if (!result.success) throw invalidRequest(result.error);
    },
  });
  app.use(async ({ env }, next) => {
    assertOwn(env.incoming.headers, context.hosts);
    await next();
  });
  addPages(app, context);
  addService(app, context);
  app.notFound(({ req }) => refuse(app, req.path));
  app.onError(failureResponse);
  return app;
}

function addPages(app: App, { limits, read, fetch }: RouteContext): void {
  const streams = new Map<string, number>();

  app.openapi(extractRoute, async (c) => {
    const { incoming, outgoing } = c.env;
    const type = assertType(c, [JSON_TYPE, ...HTML_TYPES]);
    const query = c.req.valid('query');
    if (type === JSON_TYPE && Object.keys(query).length > 0)
      throw new ScrapeError('invalid-input', 'with a JSON body, options belong into it and not into the URL');
    const charset = CHARSET.exec(c.req.header('content-type') ?? '')?.[1];
    const how = type === JSON_TYPE ? ({ as: 'json' } as const) : { ...query, charset };
    return respondOutcome(
      await withBody(incoming, limits, (html) => read({ ...how, html }, signalOf(outgoing))),
    );
  });

  app.openapi(streamRoute, async (c) => {
    const { incoming, outgoing } = c.env;
    assertType(c, NDJSON_TYPES);
    const client = incoming.socket.remoteAddress ?? '';
    const open = streams.get(client) ?? 0;
    if (open >= limits.maxStreams)
      throw overloaded(`only ${limits.maxStreams} streams per client are allowed`);
    streams.set(client, open + 1);
    const signal = signalOf(outgoing);
    try {
      await answerStream(incoming, outgoing, { ...limits, read: (page) => read(page, signal), signal });
    } finally {
      const left = (streams.get(client) ?? 0) - 1;
      if (left > 0) streams.set(client, left);
      else streams.delete(client);
    }
    return RESPONSE_ALREADY_SENT;
  });

  app.openapi(fetchRoute, async (c) => {
    if (fetch === undefined)
      throw new ServiceError('fetch-not-allowed', 'fetching is off: start the service with --allow-fetch');
    return respondOutcome(await fetch(c.req.valid('query').url, signalOf(c.env.outgoing)));
  });
}

function addService(app: App, { isStopping, metrics, version }: RouteContext): void {
  const health = () =>
    respond(JSON.stringify({ status: isStopping() ? 'stopping' : 'ok' }), isStopping() ? 503 : 200);
  const rows = [
    ['health', '/health', 'Whether the service accepts requests.', healthAnswers, health],
    [
      'metrics',
      '/metrics',
      'Counters in the text format of Prometheus.',
      { 200: answer('The counters.', 'text/plain', z.string()) },
      () => respond(metrics(), 200, METRICS_TYPE),
    ],
    [
      'openapi',
      '/openapi.json',
      'This document.',
      { 200: answer('The document.', JSON_TYPE, z.looseObject({})) },
      () => respond(document),
    ],
  ] as const;
  for (const [operationId, path, summary, answers, respondTo] of rows) {
    const responses: RouteConfig['responses'] = { ...failures, ...answers };
    app.openapi(createRoute({ method: 'get', path, operationId, summary, responses }), respondTo);
  }
  const { $schema, ...extractRequest } = z.toJSONSchema(extractRequestSchema, { io: 'input' });
  app.openAPIRegistry.registerComponent('schemas', 'Article', articleJsonSchema());
  app.openAPIRegistry.registerComponent('schemas', 'ExtractRequest', extractRequest as object);
  const license = { name: 'MIT', identifier: 'MIT' };
  const info = { title: 'samachar', version, description: 'Hindi news pages in, articles out.', license };
  const document = JSON.stringify(
    app.getOpenAPI31Document({ openapi: '3.1.0', info, servers: [{ url: '/' }] }),
  );
}

/** Hono answers 404 for a method that a path lacks. */
function refuse({ routes }: App, path: string): never {
  const methods = new Map(routes.map((route) => [route.path, route.method]));
  methods.delete('/*');
  const method = methods.get(path);
  if (method === undefined)
    throw new ServiceError('not-found', `no such path; the paths are ${[...methods.keys()].join(', ')}`);
  const allow = method === 'GET' ? 'GET, HEAD' : method;
  throw new ServiceError('method-not-allowed', `use ${allow}`, { allow });
}

/** @returns the content type, without its parameters */
function assertType({ req }: Context<Environment>, types: readonly string[]): string {
  if ((req.header('content-encoding') ?? 'identity') !== 'identity')
    throw new ServiceError('unsupported-media-type', 'send the body without content encoding');
  const type = (req.header('content-type') ?? '').toLowerCase().split(';', 1).join().trim();
  if (types.includes(type)) return type;
  throw new ServiceError('unsupported-media-type', `the content type must be ${types.join(' or ')}`);
}

/** Aborted when the client is gone. */
function signalOf(outgoing: HttpBindings['outgoing']): AbortSignal {
  const controller = new AbortController();
  outgoing.once('close', () => controller.abort());
  return controller.signal;
}
