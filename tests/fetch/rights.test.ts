import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type RightsInput, readRights } from '../../src/fetch/rights.ts';
import { countCpuTime } from '../cpu-time.ts';

const URL_OF_ARTICLE = 'https://akhbar.example/desh/1.html';
const read = (input: Partial<RightsInput>) => readRights({ headers: [], metas: [], ...input });
const directives = (input: Partial<RightsInput>): string[] =>
  Object.entries(read(input)).flatMap(([name, value]) => (value === true ? [name] : []));

const NOTHING = {
  noindex: false,
  noarchive: false,
  nosnippet: false,
  noimageindex: false,
  noai: false,
  noimageai: false,
  sources: {},
};

test('a page that says nothing asks for nothing', () => {
  expect(read({})).toEqual(NOTHING);
});

describe('the X-Robots-Tag header', () => {
  test.each<[string, string | string[], string[]]>([
    ['has one directive', 'noarchive', ['noarchive']],
    [
      'has a list',
      'noindex, noarchive,nosnippet , noimageindex',
      ['noindex', 'noarchive', 'nosnippet', 'noimageindex'],
    ],
    ['has the directives on AI', 'noai, noimageai', ['noai', 'noimageai']],
    ['is in any case', 'NoArchive, NOAI', ['noarchive', 'noai']],
    ['may come several times', ['noindex', 'noarchive'], ['noindex', 'noarchive']],
    ['means noindex by none', 'none', ['noindex']],
    ['means nosnippet by no length', 'max-snippet: 0', ['nosnippet']],
    ['means noarchive by nocache', 'nocache', ['noarchive']],
    ['allows with other words', 'all, index, follow, max-snippet:-1, max-image-preview:large', []],
    ['speaks to us', 'samachar: noarchive', ['noarchive']],
    ['speaks to us in any case', 'Samachar : NoArchive', ['noarchive']],
    ['speaks to all', '*: noarchive', ['noarchive']],
    ['speaks to another bot', 'otherbot: noindex, noarchive', []],
    ['speaks to another bot after all', 'noindex, otherbot: noarchive', ['noindex']],
    ['speaks to us after another bot', 'otherbot: noindex, samachar: noarchive, noai', ['noarchive', 'noai']],
    ['speaks to another bot in its own value only', ['otherbot: noindex', 'noarchive'], ['noarchive']],
    [
      'does not take a date for a bot',
      'unavailable_after: Sunday, 23-Aug-2026 15:00:00 GMT, noarchive',
      ['noarchive'],
    ],
    ['keeps to a bot after a value', 'otherbot: max-snippet:0, noarchive', []],
    ['is not a word among others', 'noarchives, xnoarchive, no-archive', []],
    ['is empty', ['', ' , ,:, :x'], []],
    ['is longer than 8 KiB', `noarchive,${' '.repeat(9000)}`, []],
  ])('%s', (_title, value, expected) => {
    expect(directives({ headers: [['X-Robots-Tag', value]] })).toEqual(expected);
  });

  test('is found in Headers, in a Map and in a record', () => {
    const headers = new Headers([
      ['X-ROBOTS-TAG', 'noindex'],
      ['x-robots-tag', 'noarchive'],
    ]);
    const record = { 'x-robots-tag': ['noindex', 'noarchive'], via: undefined };
    for (const named of [
      headers,
      new Map([['x-robots-tag', ['noindex', 'noarchive']]]),
      Object.entries(record),
    ])
      expect(directives({ headers: named })).toEqual(['noindex', 'noarchive']);
  });
});

describe('a meta', () => {
  test.each<[string, [string, string][], string[]]>([
    ['of robots holds', [['robots', 'noarchive']], ['noarchive']],
    ['is in any case', [['ROBOTS', 'NOYDIR, NOODP, NOARCHIVE']], ['noarchive']],
    [
      'may come several times',
      [
        ['robots', 'all'],
        ['robots', 'noarchive'],
      ],
      ['noarchive'],
    ],
    ['may be parted by spaces', [['robots', 'noindex  noarchive']], ['noindex', 'noarchive']],
    [
      'of our name holds too',
      [
        ['robots', 'noindex'],
        ['samachar', 'noai'],
      ],
      ['noindex', 'noai'],
    ],
    [
      'of another bot does not',
      [
        ['googlebot', 'noarchive'],
        ['otherbot', 'noai'],
      ],
      [],
    ],
    ['of another name does not', [['keywords', 'noarchive']], []],
    ['means nosnippet by no length', [['robots', 'max-snippet:0, max-image-preview:none']], ['nosnippet']],
    ['may hold nothing', [['robots', '']], []],
  ])('%s', (_title, metas, expected) => {
    expect(directives({ metas })).toEqual(expected);
  });

  test('of the name of the user agent holds', () => {
    const metas = [['akhbarbot', 'noai']] as const;
    expect(directives({ metas, userAgent: 'AkhbarBot/2.0 (+https://akhbar.example)' })).toEqual(['noai']);
  });
});

test('each statement has its source, the header first', () => {
  const headers = [['X-Robots-Tag', 'noarchive']] as const;
  const metas = [
    ['robots', 'noarchive, noai'],
    ['tdm-reservation', '0'],
  ] as const;
  expect(read({ headers, metas }).sources).toEqual({ noarchive: 'header', noai: 'meta', tdm: 'meta' });
});

describe('a reservation', () => {
  const POLICY = 'https://akhbar.example/niti.json';

  test.each<[string, [string, string][], object | undefined]>([
    ['is made by 1', [['tdm-reservation', '1']], { reserved: true }],
    ['is not made by 0', [['tdm-reservation', ' 0 ']], { reserved: false }],
    [
      'has a policy',
      [
        ['TDM-Reservation', '1'],
        ['TDM-Policy', POLICY],
      ],
      { reserved: true, policy: POLICY },
    ],
    [
      'has a policy that is relative',
      [
        ['tdm-reservation', '1'],
        ['tdm-policy', '/niti.json'],
      ],
      { reserved: true, policy: POLICY },
    ],
    [
      'has no policy with 0',
      [
        ['tdm-reservation', '0'],
        ['tdm-policy', POLICY],
      ],
      { reserved: false },
    ],
    [
      'has no policy that is not a URL',
      [
        ['tdm-reservation', '1'],
        ['tdm-policy', 'javascript:1'],
      ],
      { reserved: true },
    ],
    [
      'has no policy that is broken',
      [
        ['tdm-reservation', '1'],
        ['tdm-policy', 'https://'],
      ],
      { reserved: true },
    ],
    ['may be sent twice', [['tdm-reservation', '1, 1']], { reserved: true }],
    ['is no other number', [['tdm-reservation', '2']], undefined],
    ['is not a word', [['tdm-reservation', 'yes']], undefined],
    ['is not made by a policy alone', [['tdm-policy', POLICY]], undefined],
  ])('%s', (_title, values, tdm) => {
    for (const input of [{ headers: values }, { metas: values }])
      expect(read({ ...input, url: URL_OF_ARTICLE }).tdm).toEqual(tdm);
  });

  const FILE = JSON.stringify([{ location: '/', 'tdm-reservation': 1, 'tdm-policy': POLICY }]);
  test.each<[string, string | undefined, string | undefined, object, string]>([
    ['file', undefined, undefined, { reserved: true, policy: POLICY }, 'file'],
    ['header before the file', '0', undefined, { reserved: false }, 'header'],
    ['header before the file, without its policy', '1', undefined, { reserved: true }, 'header'],
    ['meta before the file', undefined, '0', { reserved: false }, 'meta'],
    ['meta before the header', '1', '0', { reserved: false }, 'meta'],
    ['header, not a meta that is malformed', '0', 'x', { reserved: false }, 'header'],
    ['file, not a header that is malformed', '-1', undefined, { reserved: true, policy: POLICY }, 'file'],
  ])('is that of the %s', (_title, header, meta, tdm, source) => {
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
    ['is for the whole site', [rule('/')], true],
    ['is for a folder', [rule('/desh/')], true],
    ['is not for another folder', [rule('/khel/')], undefined],
    ['is for a pattern', [rule('/*.html')], true],
    ['is for a pattern of several wildcards', [rule('/**/**.html')], true],
    ['is for a whole URL', [rule('/desh/1.html$')], true],
    ['is not for what is longer', [rule('/desh$')], undefined],
    ['is in the case of the path', [rule('/Desh')], undefined],
    ['is coded where it need not be', [rule('/%64esh')], true],
    ['takes the first rule, not the longest', [rule('/', 0), rule('/desh/')], false],
    ['takes the first of two of one place', [rule('/desh', 0), rule('/desh', 1)], false],
    ['goes on to what fits', [rule('/khel/'), rule('/desh/', 0)], false],
    ['may have numbers as text', [rule('/', '1')], true],
    ['may start with a byte order mark', `\ufeff[{"location": "/", "tdm-reservation": 1}]`, true],
    ['passes over other numbers', [rule('/', 2), rule('/', 0)], false],
    [
      'passes over what is not a number',
      [rule('/', { toString: 1 }), rule('/', null), rule('/', [])],
      undefined,
    ],
    ['passes over what is not a place', [rule(['/']), rule(1), rule(undefined)], undefined],
    ['passes over what is not a rule', [null, 1, 'x', [], rule('/')], true],
    ['has no rules hidden in a place', [rule('/khel\nDisallow: /')], undefined],
    ['has no comments in a place', [rule('/desh#1')], undefined],
    ['is not an object', rule('/'), undefined],
    ['is not a page', '<!doctype html>', undefined],
    ['is not empty', '', undefined],
    ['is not longer than 500 KiB', `[{"location": "/", "tdm-reservation": 1}]${' '.repeat(6e5)}`, undefined],
  ])('%s', (_title, rules, expected) => {
    expect(reserved(rules)).toBe(expected);
  });

  test.each([undefined, 'desh/1'])('says nothing of a page at %s', (url) => {
    expect(read({ tdmrep: JSON.stringify([rule('/')]), url }).tdm).toBeUndefined();
  });

  test.each([
    ['10,000 places', Array.from({ length: 10_000 }, (_, index) => rule(`/b${index}`))],
    ['10,000 patterns', Array.from({ length: 10_000 }, (_, index) => rule(`/*a*a*a*a*${index}`))],
    ['250,000 wildcards', [rule(`/${'*a'.repeat(250_000)}b`)]],
  ])('is read in time: %s', (_title, rules) => {
    const spentMs = countCpuTime();
    expect(reserved(rules, `https://akhbar.example/${'a'.repeat(8000)}`)).toBeUndefined();
    expect(spentMs()).toBeLessThan(5000);
  });
});

test('100,000 headers of one name are read in time', () => {
  const headers = Array.from({ length: 100_000 }, () => ['x-robots-tag', 'a:b, noarchive'] as const);
  const spentMs = countCpuTime();
  expect(directives({ headers })).toEqual([]);
  expect(spentMs()).toBeLessThan(5000);
});

test('nothing throws, and every directive is a boolean', () => {
  const word = fc.constantFrom(
    'noarchive',
    'noai',
    'none',
    ':',
    ',',
    ' ',
    '*',
    'samachar:',
    'x:',
    '0',
    '__proto__',
  );
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
      expect(Object.keys(rest).sort()).toEqual(
        Object.keys(NOTHING)
          .filter((key) => key !== 'sources')
          .sort(),
      );
      expect(Object.values(rest).every((value) => typeof value === 'boolean')).toBe(true);
      expect(tdm === undefined).toBe(sources.tdm === undefined);
    }),
  );
});
