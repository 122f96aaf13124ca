/** The rule in the playground's editor, as it is typed. */
import { describe, expect, test } from 'vitest';
import { literal, ruleFile } from '../../../../../src/apps/studio/client/play/literal.ts';
import {
  emptyRule,
  readRule,
  selectorProblems,
  withPart,
} from '../../../../../src/apps/studio/client/play/rule-text.ts';
import { definePublisher, publishers } from '../../../../../src/index.ts';

const RULE = `{
  "id": "naya-akhbar",
  "name": "नया अख़बार",
  "domains": ["naya-akhbar.example"],
  "locators": { "headline": [{ "css": ".title" }] }
}`;

describe('a rule that is being typed', () => {
  test('is accepted as soon as it matches the schema', () => {
    expect(readRule(RULE)).toEqual({ rule: JSON.parse(RULE), problems: [] });
  });

  test('is neither valid nor invalid while it is empty', () => {
    expect(readRule(' \n')).toEqual({ problems: [] });
  });

  test.each<[string, from: string, to: string, path: string, line: number, place: string, says?: RegExp]>([
    ['a wrong value', '"css": ".title"', '"css": ""', 'locators.headline[0].css', 5, '""'],
    ['an unknown key', '"css"', '"xpath"', 'locators.headline[0]', 5, '{ "xpath": ".title" }'],
    [
      'an unknown field',
      '"headline"',
      '"title"',
      'locators.title',
      5,
      '[{ "css": ".title" }]',
      /^Unknown key$/u,
    ],
    ['an extra comma', '"naya-akhbar",', '"naya-akhbar",,', '', 2, ',', /^Not valid JSON: /u],
  ])('has %s reported in place', (_, from, to, path, line, place, says = /./u) => {
    const text = RULE.replace(from, to);
    const { rule, problems } = readRule(text);
    expect(rule).toBeUndefined();
    expect(problems[0]).toMatchObject({ path, line, message: expect.stringMatching(says) });
    const { start, end } = problems[0] ?? {};
    expect(text.slice(start, end)).toBe(place);
  });

  test('has missing keys reported at the enclosing object', () => {
    const { problems } = readRule('{ "id": "naya-akhbar", "domains": ["naya-akhbar.example"] }');
    expect(problems.map(({ path, line }) => ({ path, line }))).toEqual([{ path: 'name', line: 1 }]);
  });

  test('has all schema problems reported at once', () => {
    const { problems } = readRule('{ "id": "Naya Akhbar", "name": "", "domains": [] }');
    expect(problems.map(({ path }) => path)).toEqual(['id', 'name', 'domains']);
  });

  test.each(['null', '[]', '"a text"', '7'])('is rejected if it is valid JSON but not a rule: %s', (text) => {
    expect(readRule(text).problems).toHaveLength(1);
  });
});

test('invalid selectors are reported by path', () => {
  const rule = {
    locators: { headline: [{ css: 'h1' }, { css: 'h1:' }], tags: [{ meta: 'a:' }] },
    boilerplate: ['.ad:', '.ad'],
    layouts: [{ id: 'now:', whenPresent: '#now:' }],
  };
  const problems = selectorProblems(JSON.stringify(rule), (css) => !css.endsWith(':'));
  expect(problems.map(({ path }) => path)).toEqual([
    'locators.headline[1].css',
    'boilerplate[0]',
    'layouts[0].whenPresent',
  ]);
});

describe('a selected part', () => {
  const headline = { locators: { headline: [{ css: 'h1.head' }] } };

  test('comes before the other parts of its field and leaves the rest of the text unchanged', () => {
    const text = withPart(RULE, headline) ?? '';
    expect(JSON.parse(text).locators.headline).toEqual([{ css: 'h1.head' }, { css: '.title' }]);
    expect(text).toContain('\n  "domains": ["naya-akhbar.example"],\n');
  });

  test.each(['{}', '{ "locators": {} }', '{ "locators": { "caption": [{ "css": ".cap" }] } }'])(
    'starts the list of its field in %s',
    (text) => {
      expect(JSON.parse(withPart(text, headline) ?? '').locators).toMatchObject(headline.locators);
    },
  );

  test('may be a boilerplate selector', () => {
    const text = withPart('{ "boilerplate": [".ad"] }', { boilerplate: ['.also-read'] }) ?? '';
    expect(JSON.parse(text)).toEqual({ boilerplate: ['.also-read', '.ad'] });
  });

  test('cannot be added to invalid JSON', () => {
    expect(withPart('{ "id": ', headline)).toBeUndefined();
  });
});

test.each([
  { url: 'https://www.naya-akhbar.example/up/nahar', id: 'naya-akhbar-example' },
  { url: 'https://hindi.naya.example/', id: 'hindi-naya-example' },
  { url: 'https://xn--i1b6b1a6a2e.example/', id: 'xn-i1b6b1a6a2e-example' },
  { url: 'नहीं', id: 'naya-akhbar-example' },
  { url: undefined, id: 'naya-akhbar-example' },
])('the initial rule for $url is valid and has the id $id', ({ url, id }) => {
  expect(definePublisher(emptyRule(url)).id).toBe(id);
});

describe('a copied rule', () => {
  test('as JSON is equivalent', () => {
    for (const rule of publishers) expect(JSON.parse(literal(rule, 'json'))).toEqual(rule);
  });

  test('as TypeScript is equivalent', () => {
    for (const rule of publishers) {
      const [, source = ''] = ruleFile(rule).split(': Publisher = ');
      expect(new Function(`return (${source.replace(/;\n$/u, '')})`)()).toEqual(rule);
    }
  });

  test('as TypeScript looks like the files in src/publishers', () => {
    expect(ruleFile(definePublisher(JSON.parse(RULE)))).toBe(`/** नया अख़बार. */
import type { Publisher } from './publisher.ts';

export const nayaAkhbar: Publisher = {
  id: 'naya-akhbar',
  name: 'नया अख़बार',
  domains: ['naya-akhbar.example'],
  locators: { headline: [{ css: '.title' }] },
};
`);
  });

  test('cannot break out of the comment with its name', () => {
    const file = ruleFile({ id: 'a', name: '*/ alert(1) /*', domains: ['a.example'] });
    expect(file.split('\n')[0]).toBe('/** * / alert(1) /*. */');
  });
});
