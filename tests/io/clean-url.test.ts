import { describe, expect, test } from 'vitest';
import { ScrapeError } from '../../src/errors.ts';
import { cleanUrl } from '../../src/io/clean-url.ts';

describe('cleaning a URL', () => {
  test.each(
    Object.entries<[string, string]>({
      'removes tracking parameters': [
        'https://a.example/x?utm_source=n&id=7&fbclid=1&gclid=2',
        'https://a.example/x?id=7',
      ],
      'normalizes capitals and the default port': ['HTTPS://A.Example:443/X', 'https://a.example/X'],
      'encodes Devanagari in the path as browsers do': [
        'https://a.example/नहर',
        'https://a.example/%E0%A4%A8%E0%A4%B9%E0%A4%B0',
      ],
    }),
  )('%s', (_case, [url, expected]) => {
    expect(cleanUrl(url)).toBe(expected);
    expect(cleanUrl(expected)).toBe(expected);
  });
});

describe('a URL that cannot be fetched is rejected', () => {
  test.each(['ftp://a.example/', 'data:text/html,x', 'http://'])('%j', (url) => {
    expect(() => cleanUrl(url)).toThrow(expect.objectContaining({ code: 'invalid-url', url }));
  });

  test.each(['http://ram:secret@[/x'])('%s, without the password in the error', (url) => {
    expect(() => cleanUrl(url)).toThrow(
      expect.objectContaining({ url: expect.not.stringContaining('secret') }),
    );
  });

  test('with credentials, without the password in the error', () => {
    const refuse = (): string => cleanUrl('https://ram:secret@a.example/x');
    expect(refuse).toThrow(ScrapeError);
    expect(refuse).toThrow(expect.objectContaining({ code: 'invalid-url', url: 'https://***@a.example/x' }));
  });
});
