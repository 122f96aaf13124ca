/** The description of the service, checked with an OpenAPI validator and against the service itself. */
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CODES_BY_STATUS } from '../../../src/apps/service/service-error.ts';
import { ask, lengthOf, startTestService, type TestService } from './test-service.ts';

type Schema = Readonly<Record<string, unknown>>;
interface Operation {
  readonly parameters?: readonly object[];
  readonly responses: object;
}
interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

let service: TestService;
let described: Described;

beforeAll(async () => {
  service = await startTestService(lengthOf);
  described = JSON.parse((await ask(service.port, '/openapi.json')).body);
});
afterAll(() => service.stop());

test('the description is valid OpenAPI 3.1', async () => {
  const validator = new Validator();
  const { valid, errors } = await validator.validate(structuredClone(described) as never);
  expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
  expect(validator.version).toBe('3.1');
});

test('each route is described with its method', () => {
  const methods = Object.entries(described.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method} ${path}`),
  );
  const gets = ['get /fetch', 'get /health', 'get /metrics', 'get /openapi.json'];
  expect(methods).toEqual(['post /extract', 'post /extract/stream', ...gets]);
});

test('options are optional and have limits', () => {
  expect(described.components.schemas.ExtractRequest).toMatchObject({
    required: ['html'],
    properties: { languages: { type: 'array', maxItems: 100 }, url: { maxLength: 10_000 } },
  });
  const { parameters = [] } = described.paths['/extract']?.post ?? {};
  const names = ['url', 'publishers', 'languages', 'fetchedAt'];
  expect(parameters).toMatchObject(names.map((name) => ({ name, required: false })));
});

test('all references can be resolved', () => {
  const references = [...JSON.stringify(described).matchAll(/"\$ref":"([^"]+)"/gu)].map(
    ([, target]) => target,
  );
  const names = Object.keys(described.components.schemas).map((name) => `#/components/schemas/${name}`);
  expect(names).toEqual(expect.arrayContaining([...new Set(references)]));
});

test('the fields of an article and the error codes of each status are described', () => {
  expect(described.components.schemas.Article?.required).toContain('headline');
  expect(JSON.stringify(described.components.schemas.StreamAnswer)).toContain('schemas/Article');
  for (const [status, codes] of Object.entries(CODES_BY_STATUS))
    expect(described.paths['/extract']?.post?.responses).toHaveProperty(
      [status],
      expect.objectContaining({ description: codes.join(', ') }),
    );
});
