/** The routes of a service. Each is declared once: its input, its responses, and its description in OpenAPI. */
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { createRoute, OpenAPIHono, type RouteConfig } from '@hono/zod-openapi';
import type { Context } from 'hono';
import * as z from 'zod';
import { toJsonLine } from '../../formats/index.ts';
import { articleJsonSchema, type PageOutcome, type PageToRead, ScrapeError } from '../../index.ts';
import { answerStream } from './extract-stream.ts';
import { assertOwn } from './own-host.ts';
import { invalidRequest, requestOptions, requestSchema } from './page-request.ts';
import { METRICS_TYPE } from './prometheus.ts';
import { type BodyLimits, withBody } from './request-body.ts';
import { CODES_BY_STATUS, failureResponse, overloaded, respond, ServiceError } from './service-error.ts';

export interface RouteContext {
  readonly limits: BodyLimits & { readonly window: number; readonly maxStreams: number };
  /** @param limit - maximum number of waiting pages */
  readonly read: (page: PageToRead, signal: AbortSignal, limit?: number) => Promise<PageOutcome>;
  readonly fetch: ((url: string, signal: AbortSignal) => Promise<PageOutcome>) | undefined;
  readonly isStopping: () => boolean;
  readonly metrics: () => string;
  /** Host names to answer to; undefined for any. */
  readonly hosts: ReadonlySet<string> | undefined;
  readonly version: string;
}

type Environment = { readonly Bindings: HttpBindings };
type App = OpenAPIHono<Environment>;

const JSON_TYPE = 'application/json';
const HTML_TYPES = ['text/html', 'application/xhtml+xml'];
const NDJSON_TYPE = 'application/x-ndjson';
const NDJSON_TYPES = [NDJSON_TYPE, 'application/ndjson', 'application/jsonl', 'application/x-jsonlines'];
const CHARSET = /;\s*charset\s*=\s*"?([^\s;"]+)/iu;

const article = { $ref: '#/components/schemas/Article' };
const error = z.object({
  code: z.enum(Object.values(CODES_BY_STATUS).flat()),
  message: z.string(),
  url: z.string().optional(),
  kind: z.string().meta({ description: 'With not-an-article: what the page is instead' }).optional(),
  status: z.int().meta({ description: 'With http-status: the status of the host' }).optional(),
  retryAfterMs: z.number().optional(),
});
const failure = z.object({ error }).meta({ id: 'Failure' });
const { name } = requestSchema.shape;
const streamAnswer = z
  .object({ name, article: z.unknown().meta(article).optional(), error: error.optional() })
  .meta({ id: 'StreamAnswer', description: 'With an article or an error' });

function list<T extends z.ZodType>(entries: T) {
  return z
    .string()
    .transform((text) => text.split(',').flatMap((part) => part.trim() || []))
    .pipe(entries as z.ZodType<z.output<T>, string[]>)
    .meta({
      description: entries.description ?? '',
      type: 'array',
      items: { type: 'string' },
      param: { style: 'form', explode: false },
    });
}

function contentOf<T>(schema: T, types: readonly string[]) {
  return Object.fromEntries(types.map((type) => [type, { schema }]));
}

function answersOf(description: string, schema: object, type = JSON_TYPE): RouteConfig['responses'] {
  const failures = Object.entries(CODES_BY_STATUS).map(([status, codes]) => [
    status,
    { description: codes.join(', '), content: contentOf(failure, [JSON_TYPE]) },
  ]);
  return { ...Object.fromEntries(failures), 200: { description, content: contentOf(schema, [type]) } };
}

const { url, publishers, languages } = requestOptions.shape;
const extractRoute = createRoute({
  method: 'post',
  path: '/extract',
  operationId: 'extract',
  summary: 'The article of a page.',
  request: {
    query: z
      .strictObject({ ...requestOptions.shape, publishers: list(publishers), languages: list(languages) })
      .partial(),
    body: {
      required: true,
      content: {
        ...contentOf({ type: 'string' } as const, HTML_TYPES),
        // A reference instead of the schema, because hono would parse the body in this thread.
        ...contentOf({ $ref: '#/components/schemas/ExtractRequest' }, [JSON_TYPE]),
      },
    },
  },
  responses: answersOf('The article.', article),
});

const streamRoute = createRoute({
  method: 'post',
  path: '/extract/stream',
  operationId: 'extractStream',
  summary: 'The articles of many pages, a line of JSON each, in order.',
  description: 'Read answers while you send: the service reads no further than its answers are read.',
  request: {
    body: {
      required: true,
      content: contentOf(requestSchema.meta({ id: 'ExtractRequest' }), [NDJSON_TYPE]),
    },
  },
  responses: answersOf('One line of output per line of input.', streamAnswer, NDJSON_TYPE),
});

const fetchRoute = createRoute({
  method: 'get',
  path: '/fetch',
  operationId: 'fetch',
  summary: 'Fetches a page politely and gives its article. Off unless the service has --allow-fetch.',
  request: { query: z.strictObject({ url }) },
  responses: answersOf('The article.', article),
});

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
      throw new ScrapeError('invalid-input', 'with a JSON body, options belong in the body, not in the URL');
    const charset = CHARSET.exec(c.req.header('content-type') ?? '')?.[1];
    const how = type === JSON_TYPE ? ({ as: 'json' } as const) : { ...query, charset };
    const signal = signalOf(outgoing);
    return respondWith(await withBody(incoming, limits, (html) => read({ ...how, html }, signal)));
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
    // A stream is read no faster than it is answered, so its lines wait instead of being refused.
    const readLine = (page: PageToRead): Promise<PageOutcome> => read(page, signal, Infinity);
    try {
      await answerStream(incoming, outgoing, { ...limits, read: readLine, signal });
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
    return respondWith(await fetch(c.req.valid('query').url, signalOf(c.env.outgoing)));
  });
}

function respondWith({ article, error }: PageOutcome): Response {
  if (article === undefined) throw error;
  return respond(toJsonLine(article).slice(0, -1));
}

function addService(app: App, { isStopping, metrics, version }: RouteContext): void {
  const addGet = (
    name: string,
    summary: string,
    responses: RouteConfig['responses'],
    answer: () => Response,
  ): void => {
    const operationId = name.replace('.json', '');
    app.openapi(createRoute({ method: 'get', path: `/${name}`, operationId, summary, responses }), answer);
  };
  const health = z.object({ status: z.enum(['ok', 'stopping']) });
  const stopping = { 503: { description: 'It stops.', content: contentOf(health, [JSON_TYPE]) } };
  const healthAnswers = { ...answersOf('It does.', health), ...stopping };
  addGet('health', 'Whether the service accepts requests.', healthAnswers, () =>
    isStopping() ? respond('{"status":"stopping"}', undefined, 503) : respond('{"status":"ok"}'),
  );
  addGet('metrics', 'Counters for Prometheus.', answersOf('The counters.', z.string(), 'text/plain'), () =>
    respond(metrics(), METRICS_TYPE),
  );
  addGet('openapi.json', 'This document.', answersOf('The document.', z.looseObject({})), () =>
    respond(document),
  );
  app.openAPIRegistry.registerComponent('schemas', 'Article', articleJsonSchema());
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
