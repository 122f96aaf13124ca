import { expect, test } from 'vitest';
import { pathMatcher } from '../../src/index.ts';

test.each([
  ['/video/1', '/video/'],
  ['/up/nahar-live-1', '*-live-*'],
  ['/a.pdf', '/*.pdf$'],
  ['/a.pdf?x', undefined],
  ['/खेल/1', '/%E0%A4%96%E0%A5%87%E0%A4%B2'],
  ['/video/a-live-1', '/video/'],
  ['/up', undefined],
])('%s is matched by %s', (path, pattern) => {
  const match = pathMatcher(['/video/', '*-live-*', '/*.pdf$', '/%E0%A4%96%E0%A5%87%E0%A4%B2']);
  expect(match(`https://naya-akhbar.example${path}`)).toBe(pattern);
});

test('what is not a URL matches nothing', () => {
  expect(pathMatcher(['*'])('nahar')).toBeUndefined();
});
