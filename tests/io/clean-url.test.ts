import { describe, expect, test } from 'vitest';
import { ScrapeError } from '../../src/errors.ts';
import { cleanUrl } from '../../src/io/clean-url.ts';

describe('a URL is cleaned', () => {
  test.each([
    [
      'of tracking parameters',
      'https://a.example/x?utm_source=n&id=7&fbclid=1&gclid=2',
      'https://a.example/x?id=7',
    ],
    ['of all parameters, if all are such', 'https://a.example/x?utm_source=n', 'https://a.example/x'],
    ['of its fragment', 'https://a.example/x#top', 'https://a.example/x'],
    ['of capitals and the usual port', 'HTTPS://A.Example:443/X', 'https://a.example/X'],
    [
      'but not of other parameters, letter by letter',
      'https://a.example/?q=a%20b&q=%E0%A4%A8&c',
      'https://a.example/?q=a%20b&q=%E0%A4%A8&c',
    ],
    [
      'but not of a parameter that begins alike',
      'https://a.example/?utmost=1&gclids=2',
      'https://a.example/?utmost=1&gclids=2',
    ],
    [
      'of Devanagari in its path, as browsers send it',
      'https://a.example/नहर',
      'https://a.example/%E0%A4%A8%E0%A4%B9%E0%A4%B0',
    ],
  ])('%s', (_case, url, expected) => {
    expect(cleanUrl(url)).toBe(expected);
    expect(cleanUrl(expected)).toBe(expected);
  });
});

describe('what is not a URL to fetch from is refused', () => {
  test.each([
    '',
    'nahar',
    '/up/nahar',
    'ftp://a.example/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'http://',
  ])('%j', (url) => {
    expect(() => cleanUrl(url)).toThrow(expect.objectContaining({ code: 'invalid-url', url }));
  });

  test.each(['ftp://ram:secret@a.example/x', 'http://ram:secret@[/x'])(
    '%s, and the error tells no password',
    (url) => {
      expect(() => cleanUrl(url)).toThrow(
        expect.objectContaining({ url: expect.not.stringContaining('secret') }),
      );
    },
  );

  test('a password, and the error does not tell it', () => {
    const refuse = (): string => cleanUrl('https://ram:secret@a.example/x');
    expect(refuse).toThrow(ScrapeError);
    expect(refuse).toThrow(expect.objectContaining({ code: 'invalid-url', url: 'https://***@a.example/x' }));
  });
});
