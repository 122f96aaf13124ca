import fc from 'fast-check';
import { expect, test } from 'vitest';
import { UrlSet } from '../../src/io/url-set.ts';

test('a set of URLs reports each URL as new exactly once, like a Set', () => {
  const urls = fc.array(fc.webUrl({ size: 'small' }), { maxLength: 50 });
  fc.assert(
    fc.property(urls, (added) => {
      const set = new UrlSet();
      const model = new Set<string>();
      for (const url of added) {
        expect(set.add(url)).toBe(!model.has(url));
        model.add(url);
        expect(set.has(url)).toBe(true);
      }
    }),
  );
});

test('a set of URLs keeps all URLs while it grows', () => {
  const set = new UrlSet();
  const urls = Array.from({ length: 20_000 }, (_, at) => `https://a.example/${at}`);
  expect(urls.every((url) => set.add(url))).toBe(true);
  expect(urls.every((url) => set.has(url) && !set.add(url))).toBe(true);
  expect(urls.some((url) => set.has(`${url}/`))).toBe(false);
});
