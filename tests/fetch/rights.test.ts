import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type RightsInput, readRights } from '../../src/fetch/rights.ts';
import { countCpuTime } from '../cpu-time.ts';

const URL_OF_ARTICLE = 'https://akhbar.example/desh/1.html';
const read = (input: Partial<RightsInput>) => readRights({ headers: [], metas: [], ...input });
const directives = (input: Partial<RightsInput>): string[] =>
  Object.entries(read(input)).flatMap(([name, value]) => (value === true ? [name] : []));

/** Names and values, written as `name: value|name: value`. */
const pairsOf = (stated: string): [string, string][] =>
  stated.split('|').map((pair) => [pair.slice(0, pair.indexOf(': ')), pair.slice(pair.indexOf(': ') + 2)]);

const NOTHING = {
  noindex: false,
  noarchive: false,
  nosnippet: false,
  noimageindex: false,
  noai: false,
  noimageai: false,
  sources: {},
};

test('a page without rights statements reserves nothing', () => {
  expect(read({})).toEqual(NOTHING);
});

describe('the X-Robots-Tag header', () => {
  test.each<[string, string | string[], string[]]>([
    ['has a single directive', 'noarchive', ['noarchive']],
    [
      'has a list of directives',
      'noindex, noarchive,nosnippet , noimageindex',
      ['noindex', 'noarchive', 'nosnippet', 'noimageindex'],
    ],
    ['has directives on AI', 'noai, noimageai', ['noai', 'noimageai']],
    ['is case-insensitive', 'NoArchive, NOAI', ['noarchive', 'noai']],
    ['may be repeated', ['noindex', 'noarchive'], ['noindex', 'noarchive']],
    ['treats none as noindex', 'none', ['noindex']],
    ['may imply nosnippet', 'max-snippet: 0', ['nosnippet']],
    ['treats nocache as noarchive', 'nocache', ['noarchive']],
    ['may restrict nothing', 'all, index, follow, max-snippet:-1, max-image-preview:large', []],
    ['may name our agent', 'samachar: noarchive', ['noarchive']],
    ['names our agent case-insensitively', 'Samachar : NoArchive', ['noarchive']],
    ['may name all agents', '*: noarchive', ['noarchive']],
    ['does not apply if it names another bot', 'otherbot: noindex, noarchive', []],
    ['may name another bot after a general directive', 'noindex, otherbot: noarchive', ['noindex']],
    ['may name our agent second', 'otherbot: noindex, samachar: noarchive, noai', ['noarchive', 'noai']],
    ['names another bot only within the same value', ['otherbot: noindex', 'noarchive'], ['noarchive']],
    ['may contain a date', 'unavailable_after: Sunday, 23-Aug-2026 15:00:00 GMT, noarchive', ['noarchive']],
    ['keeps its bot name after a directive with a value', 'otherbot: max-snippet:0, noarchive', []],
    ['does not match parts of words', 'noarchives, xnoarchive, no-archive', []],
    ['may be empty', ['', ' , ,:, :x'], []],
    ['is ignored beyond 8 KiB', `noarchive,${' '.repeat(9000)}`, []],
  ])('%s', (_title, value, expected) => {
    expect(directives({ headers: [['X-Robots-Tag', value]] })).toEqual(expected);
  });

  test('is read from Headers, a Map and a record', () => {
    const headers = new Headers([
      ['X-ROBOTS-TAG', 'noindex'],
      ['x-robots-tag', 'noarchive'],
    ]);
    const list = ['noindex', 'noarchive'];
    const record = Object.entries({ 'x-robots-tag': list, via: undefined });
    for (const named of [headers, new Map([['x-robots-tag', list]]), record])
      expect(directives({ headers: named })).toEqual(list);
  });
});

test.each<[string, string, string[]]>([
  ['for robots applies', 'robots: noarchive', ['noarchive']],
  ['is case-insensitive', 'ROBOTS: NOYDIR, NOODP, NOARCHIVE', ['noarchive']],
  ['may be repeated', 'robots: all|robots: noarchive', ['noarchive']],
  ['may separate directives by spaces', 'robots: noindex  noarchive', ['noindex', 'noarchive']],
  ['for our agent applies, too', 'robots: noindex|samachar: noai', ['noindex', 'noai']],
  ['for another bot does not apply', 'googlebot: noarchive|otherbot: noai', []],
  ['with another name does not apply', 'keywords: noarchive', []],
  ['may imply nosnippet', 'robots: max-snippet:0, max-image-preview:none', ['nosnippet']],
  ['may be empty', 'robots: ', []],
])('a meta tag %s', (_title, metas, expected) => {
  expect(directives({ metas: pairsOf(metas) })).toEqual(expected);
});

test('each statement has its source, and headers come first', () => {
  const headers = [['X-Robots-Tag', 'noarchive']] as const;
  const metas = pairsOf('robots: noarchive, noai|tdm-reservation: 0');
  expect(read({ headers, metas }).sources).toEqual({ noarchive: 'header', noai: 'meta', tdm: 'meta' });
});

describe('a TDM reservation', () => {
  const POLICY = 'https://akhbar.example/niti.json';

  test.each<[string, string, object?]>([
    ['is made by 1', 'tdm-reservation: 1', { reserved: true }],
    ['is not made by 0', 'tdm-reservation:  0 ', { reserved: false }],
    ['may have a policy', `TDM-Reservation: 1|TDM-Policy: ${POLICY}`, { reserved: true, policy: POLICY }],
    ['may state a path', 'tdm-reservation: 1|tdm-policy: /niti.json', { reserved: true, policy: POLICY }],
    ['has no policy if it is 0', `tdm-reservation: 0|tdm-policy: ${POLICY}`, { reserved: false }],
    ['has no policy with another scheme', 'tdm-reservation: 1|tdm-policy: javascript:1', { reserved: true }],
    ['has no policy if its URL is malformed', 'tdm-reservation: 1|tdm-policy: https://', { reserved: true }],
    ['may be sent twice', 'tdm-reservation: 1, 1', { reserved: true }],
    ['is not made by other numbers', 'tdm-reservation: 2'],
    ['is not made by a word', 'tdm-reservation: yes'],
    ['is not made by a policy alone', `tdm-policy: ${POLICY}`],
  ])('%s', (_title, stated, tdm) => {
    const values = pairsOf(stated);
    for (const input of [{ headers: values }, { metas: values }])
      expect(read({ ...input, url: URL_OF_ARTICLE }).tdm).toEqual(tdm);
  });

  const FILE = JSON.stringify([{ location: '/', 'tdm-reservation': 1, 'tdm-policy': POLICY }]);
  test.each<[string, string | undefined, string | undefined, object, string]>([
    ['file', undefined, undefined, { reserved: true, policy: POLICY }, 'file'],
    ['header rather than the file', '0', undefined, { reserved: false }, 'header'],
    ['header rather than the file, without the file’s policy', '1', undefined, { reserved: true }, 'header'],
    ['meta tag rather than the file', undefined, '0', { reserved: false }, 'meta'],
    ['meta tag rather than the header', '1', '0', { reserved: false }, 'meta'],
    ['header rather than a malformed meta tag', '0', 'x', { reserved: false }, 'header'],
    ['file rather than a malformed header', '-1', undefined, { reserved: true, policy: POLICY }, 'file'],
  ])('comes from the %s', (_title, header, meta, tdm, source) => {
    const rights = read({
      headers: [['tdm-reservation', header]],
      metas: [['tdm-reservation', meta]],
      tdmrep: FILE,
      url: URL_OF_ARTICLE,
    });
    expect(rights.tdm).toEqual(tdm);
    expect(rights.sources.tdm).toBe(source);
  });
});

describe('tdmrep.json', () => {
  const rule = (location: unknown, reservation: unknown = 1) => ({
    location,
    'tdm-reservation': reservation,
  });
  const reserved = (rules: unknown, url = URL_OF_ARTICLE): boolean | undefined =>
    read({ tdmrep: typeof rules === 'string' ? rules : JSON.stringify(rules), url }).tdm?.reserved;

  test.each<[string, unknown, boolean | undefined]>([
    ['applies to the whole site', [rule('/')], true],
    ['applies to a folder', [rule('/desh/')], true],
    ['does not apply to another folder', [rule('/khel/')], undefined],
    ['may have a pattern', [rule('/*.html')], true],
    ['may match a complete path', [rule('/desh/1.html$')], true],
    ['applies the first rule, not the longest', [rule('/', 0), rule('/desh/')], false],
    ['applies the first of two rules for one location', [rule('/desh', 0), rule('/desh', 1)], false],
    ['skips rules that do not match', [rule('/khel/'), rule('/desh/', 0)], false],
    ['may have numbers as text', [rule('/', '1')], true],
    ['may start with a byte order mark', `\ufeff[{"location": "/", "tdm-reservation": 1}]`, true],
    ['ignores rules with other numbers', [rule('/', 2), rule('/', 0)], false],
    ['ignores rules with no number', [rule('/', { toString: 1 }), rule('/', null), rule('/', [])], undefined],
    ['ignores rules without a location', [rule(['/']), rule(1), rule(undefined)], undefined],
    ['ignores items that are not rules', [null, 1, 'x', [], rule('/')], true],
    ['cannot hide rules in a location', [rule('/khel\nDisallow: /')], undefined],
    ['has no comments in a location', [rule('/desh#1')], undefined],
    ['must not be an object', rule('/'), undefined],
    ['must not be a web page', '<!doctype html>', undefined],
    ['must not be empty', '', undefined],
    ['must not exceed 500 KiB', `[{"location": "/", "tdm-reservation": 1}]${' '.repeat(6e5)}`, undefined],
  ])('%s', (_title, rules, expected) => {
    expect(reserved(rules)).toBe(expected);
  });

  test.each([undefined, 'desh/1'])('says nothing about a page with the URL %s', (url) => {
    expect(read({ tdmrep: JSON.stringify([rule('/')]), url }).tdm).toBeUndefined();
  });

  test.each([
    ['10,000 locations', Array.from({ length: 10_000 }, (_, index) => rule(`/b${index}`))],
    ['10,000 patterns', Array.from({ length: 10_000 }, (_, index) => rule(`/*a*a*a*a*${index}`))],
    ['250,000 wildcards', [rule(`/${'*a'.repeat(250_000)}b`)]],
  ])('is read quickly: %s', (_title, rules) => {
    const spentMs = countCpuTime();
    expect(reserved(rules, `https://akhbar.example/${'a'.repeat(8000)}`)).toBeUndefined();
    expect(spentMs()).toBeLessThan(5000);
  });
});

test('100,000 headers with the same name are read quickly', () => {
  const headers = Array.from({ length: 100_000 }, () => ['x-robots-tag', 'a:b, noarchive'] as const);
  const spentMs = countCpuTime();
  expect(directives({ headers })).toEqual([]);
  expect(spentMs()).toBeLessThan(5000);
});

test('no input throws, and every directive is a boolean', () => {
  const word = fc.constantFrom(...'noarchive noai none : , * samachar: x: 0 __proto__'.split(' '), ' ');
  const value = fc.oneof(
    fc.string(),
    fc.array(word).map((words) => words.join('')),
  );
  const name = fc.oneof(
    fc.constantFrom('x-robots-tag', 'robots', 'tdm-reservation', '__proto__'),
    fc.string(),
  );
  const pairs = fc.array(fc.tuple(name, value));
  const tdmrep = fc.oneof(fc.string(), fc.json());
  fc.assert(
    fc.property(pairs, pairs, tdmrep, fc.oneof(fc.webUrl(), fc.string()), (headers, metas, file, url) => {
      const { tdm, sources, ...rest } = readRights({ headers, metas, tdmrep: file, url });
      expect(Object.keys({ ...rest, sources }).sort()).toEqual(Object.keys(NOTHING).sort());
      expect(Object.values(rest).every((value) => typeof value === 'boolean')).toBe(true);
      expect(tdm === undefined).toBe(sources.tdm === undefined);
    }),
  );
});
