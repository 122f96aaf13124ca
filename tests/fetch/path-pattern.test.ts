/** Path patterns match as specified by RFC 9309 and by Google's robots.txt documentation. */
import { describe, expect, test } from 'vitest';
import { allowedBy, type PathRule } from '../../src/fetch/path-pattern.ts';
import { countCpuTime } from '../cpu-time.ts';

const ORIGIN = 'https://akhbar.example';
const disallow = (pattern: string): PathRule => ({ pattern, allow: false });
const allow = (pattern: string): PathRule => ({ pattern, allow: true });

/** Source: the table "URL matching based on path values" of Google's robots.txt specification. */
describe('a pattern matches a path', () => {
  test.each<[string, string[], string[]]>([
    ['/', ['/', '/fish', '/a?b'], []],
    ['/*', ['/', '/fish', '/a?b'], []],
    [
      '/fish',
      ['/fish', '/fish.html', '/fish/salmon.html', '/fishheads', '/fish.php?id=1'],
      ['/Fish.asp', '/catfish', '/?id=fish', '/desert/fish'],
    ],
    ['/fish/', ['/fish/', '/fish/?id=1', '/fish/salmon.htm'], ['/fish', '/fish.html', '/animals/fish/']],
    ['/*.php$', ['/file.php', '/folder/file.php'], ['/file.php?x=1', '/file.php/', '/file.php5']],
    ['/a*b*b$', ['/abb', '/axbxb'], ['/ab', '/abbc']],
    ['/a$b', ['/a$b', '/a$bc'], ['/a', '/ab']],
    ['*/story', ['/story', '/a/story/1'], ['/stor']],
    ['/a%3cd', ['/a%3Cd', '/a%3cd', '/a<d'], ['/a%3Ed']],
    ['/खबर', ['/खबर/1', '/%E0%A4%96%E0%A4%AC%E0%A4%B0'], ['/ख']],
  ])('%s', (pattern, matched, others) => {
    const isAllowed = allowedBy(ORIGIN, [disallow(pattern)]);
    expect(matched.filter((path) => isAllowed(ORIGIN + path))).toEqual([]);
    expect(others.filter((path) => !isAllowed(ORIGIN + path))).toEqual([]);
  });
});

/** Source: RFC 9309, section 5.2, and the precedence table of Google's robots.txt specification. */
describe('the longest rule wins, and Allow wins a tie', () => {
  test.each<[string, PathRule[], string, boolean]>([
    ['both have the same length', [allow('/folder'), disallow('/folder')], '/folder/page', true],
    ['a wildcard counts as a character', [allow('/page'), disallow('/*.htm')], '/page.htm', false],
    ['an end anchor matches the root', [allow('/$'), disallow('/')], '/', true],
    [
      'a page within a folder',
      [allow('/example/page/'), disallow('/example/page/disallowed.gif')],
      '/example/page/disallowed.gif',
      false,
    ],
    ['no rules', [], '/b', true],
  ])('%s', (_, rules, path, isAllowed) => {
    expect(allowedBy(ORIGIN, rules)(ORIGIN + path)).toBe(isAllowed);
    expect(allowedBy(ORIGIN, [...rules].reverse())(ORIGIN + path)).toBe(isAllowed);
  });

  test('URLs of another origin are allowed', () => {
    expect(allowedBy(ORIGIN, [disallow('/')])('https://khabar.example/')).toBe(true);
  });
});

test('ten thousand wildcards are matched in linear time', () => {
  const isAllowed = allowedBy(ORIGIN, [disallow(`/${'*a'.repeat(10_000)}b`)]);
  const spentMs = countCpuTime();
  expect(isAllowed(`${ORIGIN}/${'a'.repeat(8000)}`)).toBe(true);
  expect(spentMs()).toBeLessThan(1000);
});
