/** The description of a service for clients and code generators: OpenAPI 3.1, made of the schemas that check its data. */
import * as z from 'zod';
import { articleJsonSchema } from '../article.ts';
import { extractRequestSchema, querySchema, streamLineSchema } from './extract-request.ts';
import { SERVICE_CODES } from './service-error.ts';

type Json = Readonly<Record<string, unknown>>;

const JSON_TYPE = 'application/json';
const ARTICLE = { $ref: '#/components/schemas/Article' };
const FAILURE = { $ref: '#/components/schemas/Failure' };
/** The statuses of refused requests, with what they mean. */
const REFUSALS = {
  400: 'The request, a URL, a rule or an option is not valid.',
  403: 'Disallowed: by robots.txt, by the guard of addresses, or since fetching is off.',
  408: 'The body did not arrive in time.',
  413: 'The body is larger, or nested deeper, than the limit.',
  415: 'The content type is not one of those listed.',
  421: 'The Host header is not one of the service.',
  422: 'The page is not an article, or its language is refused.',
  500: 'The page broke its worker, or the service has a bug.',
  502: 'The host of the page failed.',
  503: 'Too many requests are waiting: try again after the seconds of Retry-After.',
  504: 'The host, or reading the page, took too long.',
} as const;

type Refusal = keyof typeof REFUSALS;

/**
 * Describes a service.
 *
 * @param version - of the package
 */
export function openApiDocument(version: string): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'samachar',
      version,
      description: 'Hindi news pages in, articles out.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths: {
      '/extract': { post: extractOperation() },
      '/extract/stream': { post: streamOperation() },
      '/fetch': { get: fetchOperation() },
      '/health': {
        get: textOperation('health', 'Whether the service accepts requests.', JSON_TYPE, {
          type: 'object',
          properties: { status: { enum: ['ok', 'stopping'] } },
          required: ['status'],
        }),
      },
      '/metrics': {
        get: textOperation('metrics', 'Counters in the text format of Prometheus.', 'text/plain', {
          type: 'string',
        }),
      },
      '/openapi.json': {
        get: textOperation('openapi', 'This document.', JSON_TYPE, { type: 'object' }),
      },
    },
    components: { schemas: schemas() },
  };
}

function extractOperation(): Json {
  return {
    operationId: 'extract',
    summary: 'The article of a page.',
    parameters: queryParameters(false),
    requestBody: {
      required: true,
      content: {
        'text/html': { schema: { type: 'string' } },
        'application/xhtml+xml': { schema: { type: 'string' } },
        [JSON_TYPE]: { schema: { $ref: '#/components/schemas/ExtractRequest' } },
      },
    },
    responses: {
      200: answer('The article.', JSON_TYPE, ARTICLE),
      ...refusals([400, 403, 408, 413, 415, 421, 422, 500, 503, 504]),
    },
  };
}

function streamOperation(): Json {
  const description = 'A line for each line of the request, in order.';
  return {
    operationId: 'extractStream',
    summary: 'The articles of many pages, a line of JSON each.',
    description: 'Read answers while you send: the service reads no further than its answers are read.',
    requestBody: {
      required: true,
      content: { 'application/x-ndjson': { schema: { $ref: '#/components/schemas/StreamLine' } } },
    },
    responses: {
      200: answer(description, 'application/x-ndjson', { $ref: '#/components/schemas/StreamAnswer' }),
      ...refusals([403, 415, 421, 503]),
    },
  };
}

function fetchOperation(): Json {
  return {
    operationId: 'fetch',
    summary:
      'Fetches a page politely and gives its article. Off unless the service was started with --allow-fetch.',
    parameters: queryParameters(true).filter(({ name }) => name === 'url'),
    responses: {
      200: answer('The article.', JSON_TYPE, ARTICLE),
      ...refusals([400, 403, 413, 421, 422, 500, 502, 503, 504]),
    },
  };
}

function textOperation(operationId: string, summary: string, type: string, schema: Json): Json {
  return { operationId, summary, responses: { 200: answer(summary, type, schema), ...refusals([403, 421]) } };
}

function queryParameters(isUrlRequired: boolean): Json[] {
  const { properties = {} } = jsonSchema(querySchema) as { properties?: Readonly<Record<string, Json>> };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: isUrlRequired && name === 'url',
    ...(schema.type === 'array'
      ? { style: 'form', explode: false, schema: { ...schema, items: { type: 'string' } } }
      : { schema }),
  }));
}

function refusals(statuses: readonly Refusal[]): Json {
  return Object.fromEntries(statuses.map((status) => [status, answer(REFUSALS[status], JSON_TYPE, FAILURE)]));
}

function answer(description: string, type: string, schema: Json): Json {
  return { description, content: { [type]: { schema } } };
}

function schemas(): Json {
  const name = { type: ['string', 'number'] };
  return {
    Article: articleJsonSchema(),
    ExtractRequest: jsonSchema(extractRequestSchema),
    StreamLine: jsonSchema(streamLineSchema),
    StreamAnswer: {
      oneOf: [
        { type: 'object', properties: { name, article: ARTICLE }, required: ['article'] },
        { type: 'object', properties: { name, error: errorSchema() }, required: ['error'] },
      ],
    },
    Failure: { type: 'object', properties: { error: errorSchema() }, required: ['error'] },
  };
}

function errorSchema(): Json {
  return {
    type: 'object',
    properties: {
      code: { enum: SERVICE_CODES },
      message: { type: 'string' },
      url: { type: 'string' },
      kind: { type: 'string', description: 'With not-an-article: what the page is instead.' },
      status: { type: 'integer', description: 'With http-status: the status of the host.' },
      retryAfterMs: { type: 'number' },
    },
    required: ['code', 'message'],
  };
}

function jsonSchema(schema: z.ZodType): Json {
  return { ...z.toJSONSchema(schema) };
}
