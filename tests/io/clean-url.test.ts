import { expect, test } from 'vitest';
import { ScrapeError } from '../../src/errors.ts';
import { cleanUrl } from '../../src/io/clean-url.ts';

test.each([
  ['removes tracking', 'https://a.example/x?utm_source=n&id=7&fbclid=1&gclid=2', 'https://a.example/x?id=7'],
  ['normalizes capitals and the default port', 'HTTPS://A.Example:443/X', 'https://a.example/X'],
  [
    'encodes Devanagari in the path as browsers do',
    'https://a.example/नहर',
    'https://a.example/%E0%A4%A8%E0%A4%B9%E0%A4%B0',
  ],
])('cleaning a URL %s', (_case, url, expected) => {
  expect(cleanUrl(url)).toBe(expected);
  expect(cleanUrl(expected)).toBe(expected);
});

test.each([
  ['ftp://a.example/', 'ftp://a.example/'],
  ['data:text/html,x', 'data:text/html,x'],
  ['http://', 'http://'],
  ['http://ram:secret@[/x', expect.not.stringContaining('secret')],
  ['https://ram:secret@a.example/x', 'https://***@a.example/x'],
])('a URL that cannot be fetched is rejected, without its password in the error: %s', (given, url) => {
  const refuse = (): string => cleanUrl(given);
  expect(refuse).toThrow(ScrapeError);
  expect(refuse).toThrow(expect.objectContaining({ code: 'invalid-url', url }));
});
