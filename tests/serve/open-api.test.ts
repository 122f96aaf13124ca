/** The description of the service, as a validator of OpenAPI and the service itself see it. */
import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import { openApiDocument } from '../../src/serve/open-api.ts';
import { ROUTES } from '../../src/serve/routes.ts';
import { SERVICE_CODES } from '../../src/serve/service-error.ts';

interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly responses: object }>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, { readonly required?: readonly string[] }>>;
  };
}

const described = openApiDocument('1.2.3') as unknown as Described;

test('it is valid OpenAPI 3.1', async () => {
  const validator = new Validator();
  const { valid, errors } = await validator.validate(structuredClone(described) as never);
  expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
  expect(validator.version).toBe('3.1');
});

test('the validator would notice', async () => {
  const { valid } = await new Validator().validate({ ...described, paths: [] } as never);
  expect(valid).toBe(false);
});

test('it describes each route with its methods, and no other', () => {
  const methods = Object.entries(described.paths).map(([path, operations]) => [
    path,
    Object.keys(operations).map((method) => method.toUpperCase()),
  ]);
  const routes = Object.entries(ROUTES).map(([path, { methods: all }]) => [
    path,
    all.filter((method) => method !== 'HEAD'),
  ]);
  expect(methods).toEqual(routes);
});

test('all references lead somewhere', () => {
  const references = [...JSON.stringify(described).matchAll(/"\$ref":"([^"]+)"/gu)].map(
    ([, target]) => target,
  );
  const names = new Set(
    Object.keys(described.components.schemas).map((name) => `#/components/schemas/${name}`),
  );
  expect(new Set(references)).toEqual(names);
});

test('it has the fields of an article and all codes of errors', () => {
  expect(described.components.schemas.Article?.required).toContain('headline');
  for (const code of SERVICE_CODES) expect(JSON.stringify(described)).toContain(`"${code}"`);
});
