/** The rule in the editor of the playground, as somebody types it. */
import { describe, expect, test } from 'vitest';
import { literal } from '../../../../../src/apps/studio/client/play/literal.ts';
import { ruleFile } from '../../../../../src/apps/studio/client/play/rule-file.ts';
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

/** The text that a problem is about. */
function placeIn(text: string, { start, end }: { start: number; end: number }): string {
  return text.slice(start, end);
}

describe('a rule that is being typed', () => {
  test('is a rule as soon as it passes the schema', () => {
    expect(readRule(RULE)).toEqual({ rule: JSON.parse(RULE), problems: [] });
  });

  test('is no rule and no mistake while there is none', () => {
    expect(readRule(' \n')).toEqual({ problems: [] });
  });

  test.each([
    {
      what: 'a value of the wrong kind is reported at its place',
      change: ['"css": ".title"', '"css": ""'],
      problem: { path: 'locators.headline[0].css', line: 5 },
      place: '""',
    },
    {
      what: 'an unknown key is reported at its place',
      change: ['"css"', '"xpath"'],
      problem: { path: 'locators.headline[0]', line: 5 },
      place: '{ "xpath": ".title" }',
    },
    {
      what: 'an unknown field is reported at its place',
      change: ['"headline"', '"title"'],
      problem: { path: 'locators.title', line: 5, message: 'Unknown key' },
      place: '[{ "css": ".title" }]',
    },
    {
      what: 'a comma too many is reported by its line',
      change: ['"naya-akhbar",', '"naya-akhbar",,'],
      problem: { path: '', line: 2, message: expect.stringMatching(/^Not valid JSON: /u) },
      place: ',',
    },
  ])('$what', ({ change: [from = '', to = ''], problem, place }) => {
    const text = RULE.replace(from, to);
    const { rule, problems } = readRule(text);
    expect(rule).toBeUndefined();
    expect(problems[0]).toMatchObject(problem);
    expect(placeIn(text, problems[0] as { start: number; end: number })).toBe(place);
  });

  test('what is missing is missing from the object around it', () => {
    const { problems } = readRule('{ "id": "naya-akhbar", "domains": ["naya-akhbar.example"] }');
    expect(problems.map(({ path, line }) => ({ path, line }))).toEqual([{ path: 'name', line: 1 }]);
  });

  test('all problems of the schema are reported at once', () => {
    const { problems } = readRule('{ "id": "Naya Akhbar", "name": "", "domains": [] }');
    expect(problems.map(({ path }) => path)).toEqual(['id', 'name', 'domains']);
  });

  test.each(['null', '[]', '"a text"', '7'])('%s is JSON and no rule', (text) => {
    expect(readRule(text).problems).toHaveLength(1);
  });
});

test('invalid selectors are reported by their path', () => {
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

describe('a part that is chosen', () => {
  const headline = { locators: { headline: [{ css: 'h1.head' }] } };

  test('comes before those that its field has, and the rest of the text stays as it is', () => {
    const text = withPart(RULE, headline) ?? '';
    expect(JSON.parse(text).locators.headline).toEqual([{ css: 'h1.head' }, { css: '.title' }]);
    expect(text).toContain('\n  "domains": ["naya-akhbar.example"],\n');
  });

  test.each(['{}', '{ "locators": {} }', '{ "locators": { "caption": [{ "css": ".cap" }] } }'])(
    'begins the list of its field in %s',
    (text) => {
      expect(JSON.parse(withPart(text, headline) ?? '').locators).toMatchObject(headline.locators);
    },
  );

  test('may be what is never part of the article', () => {
    const text = withPart('{ "boilerplate": [".ad"] }', { boilerplate: ['.also-read'] }) ?? '';
    expect(JSON.parse(text)).toEqual({ boilerplate: ['.also-read', '.ad'] });
  });

  test('has no place in what is not JSON', () => {
    expect(withPart('{ "id": ', headline)).toBeUndefined();
  });
});

describe('the rule of a publisher that has none', () => {
  test.each([
    { url: 'https://www.naya-akhbar.example/up/nahar', id: 'naya-akhbar-example' },
    { url: 'https://hindi.naya.example/', id: 'hindi-naya-example' },
    { url: 'https://xn--i1b6b1a6a2e.example/', id: 'xn-i1b6b1a6a2e-example' },
    { url: 'नहीं', id: 'naya-akhbar-example' },
    { url: undefined, id: 'naya-akhbar-example' },
  ])('of $url is $id, and passes the schema', ({ url, id }) => {
    expect(definePublisher(emptyRule(url)).id).toBe(id);
  });
});

describe('a rule that is copied', () => {
  test('as JSON is the same rule', () => {
    for (const rule of publishers) expect(JSON.parse(literal(rule, 'json'))).toEqual(rule);
  });

  test('as TypeScript is the same rule', () => {
    for (const rule of publishers) {
      const [, source = ''] = ruleFile(rule).split(': Publisher = ');
      expect(new Function(`return (${source.replace(/;\n$/u, '')})`)()).toEqual(rule);
    }
  });

  test('as TypeScript is written like the files of src/publishers', () => {
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

  test('cannot end the comment that names it', () => {
    const file = ruleFile({ id: 'a', name: '*/ alert(1) /*', domains: ['a.example'] });
    expect(file.split('\n')[0]).toBe('/** * / alert(1) /*. */');
  });
});
