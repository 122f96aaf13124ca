import { describe, expect, test } from 'vitest';
import {
  type Ablation,
  ablated,
  ablationsOf,
  differingIn,
  effectsOn,
  groupsOf,
  numbered,
} from '../../scripts/ablation.ts';

const without = (source: string, ablations: readonly Ablation[]) =>
  ablations.map((ablation) => ablated(source, [ablation]));

describe('ablations', () => {
  test('halve and double numeric constants of a module', () => {
    const source = 'export const MAX_WORDS = 8;\nconst SHARE = 0.5;\nconst words = 3;\nconst LIMIT = 2 * 8;';
    const ablations = ablationsOf('constants', source, 'src/body/trim.ts');
    expect(ablations.map(({ name }) => name)).toEqual([
      'src/body/trim.ts MAX_WORDS ÷2',
      'src/body/trim.ts MAX_WORDS ×2',
      'src/body/trim.ts SHARE ÷2',
      'src/body/trim.ts SHARE ×2',
    ]);
    expect(without(source, ablations)[1]).toBe(source.replace('= 8', '= 16'));
    expect(without(source, ablations)[2]).toBe(source.replace('0.5', '0.25'));
  });

  test('replace phrases of lists one by one', () => {
    const source = "import x from 'y';\nconst hi = { label: 'टैग|Tags, topics' };";
    expect(without(source, ablationsOf('phrases', source, 'labels.ts'))).toEqual([
      source.replace('टैग', 'ꙮꙮꙮ'),
      source.replace('Tags, topics', 'ꙮꙮꙮ'),
    ]);
  });

  test('replace each phrase of comma-separated rows, across line breaks', () => {
    const source = "const ROWS = [['tags', 'tag, tag list, ' +\n 'topics'], ['share', 'share']];";
    const ablations = ablationsOf('rows', source, 'rows.ts');
    expect(ablations.map(({ name }) => name)).toEqual([
      'rows.ts “tag”',
      'rows.ts “tag list”',
      'rows.ts “topics”',
      'rows.ts “share”',
    ]);
    expect(without(source, ablations)[1]).toBe(source.replace('tag list', 'ꙮꙮꙮ'));
    expect(without(source, ablations)[3]).toBe(source.replace("'share']", "'ꙮꙮꙮ']"));
  });
});

describe('an ablated step', () => {
  test.each(
    Object.entries<[string, string]>({
      'may be a strategy': ["firstOf([inMeta('og'), ...byRule(rule)])", 'firstOf([...[], ...byRule(rule)])'],
      'may be a test in a table': [
        "const KINDS = [['home', isHome], ['video', isVideo]]",
        "const KINDS = [...[], ['video', isVideo]]",
      ],
      'may be a test created or written in its row': [
        "const ROWS = [['promo', says('end')], ['hidden', ({ hidden }) => hidden]]",
        "const ROWS = [...[], ['hidden', ({ hidden }) => hidden]]",
      ],
      'may be the only test in a table': ["const ROWS = [['promo', isOffer]]", 'const ROWS = [...[]]'],
      'may be generated rows beside literal ones': [
        "const ROWS = [...rowsOf('footer'), ['player', isPlayer]]",
        "const ROWS = [...[], ['player', isPlayer]]",
      ],
      'may be a call in a chain': [
        'return fromMeta(a) ?? onPage(b) ?? inText(c);',
        'return undefined ?? onPage(b) ?? inText(c);',
      ],
    }),
  )('%s', (_title, [source, first]) => {
    expect(without(source, ablationsOf('steps', source, 'steps.ts'))[0]).toBe(first);
  });

  test.each([
    ['values of a tuple', 'const [first, last] = [at(0), at(1)];'],
    ['a list of words', "const WORDS = ['a', 'b'];"],
    ['a default value', 'const words = count(a) ?? zero();'],
  ])('cannot be %s', (_title, source) => {
    expect(ablationsOf('steps', source, 'steps.ts')).toEqual([]);
  });

  test('is named by the beginning of its code', () => {
    const source =
      "firstOf([inMeta('og'), onPage('row', 0.9, () => first(printed.map(({ agency }) => agency)))])";
    expect(ablationsOf('steps', source, 'kicker.ts').map(({ name }) => name)).toEqual([
      "kicker.ts step inMeta('og')",
      "kicker.ts step onPage('row', 0.9, () => first(printed.map(({ agency }) => a…",
    ]);
  });
});

test('several ablations can be applied to one source in any order', () => {
  const source = "const en = { news: 'one|two|three' };";
  const [one, , three] = ablationsOf('phrases', source, 'rows.ts');
  expect(
    ablated(
      source,
      [three, one].flatMap((ablation) => ablation ?? []),
    ),
  ).toBe("const en = { news: 'ꙮꙮꙮ|two|ꙮꙮꙮ' };");
});

test('no group changes one place twice or exceeds the requested size', () => {
  const source = 'const MOST = 8;\nconst LEAST = 2;\nconst SHARE = 0.5;';
  const groups = groupsOf(ablationsOf('constants', source, 'trim.ts'), 2).map((group) =>
    group.map(({ name }) => name),
  );
  expect(groups).toEqual([
    ['trim.ts MOST ÷2', 'trim.ts LEAST ÷2'],
    ['trim.ts MOST ×2', 'trim.ts LEAST ×2'],
    ['trim.ts SHARE ÷2'],
    ['trim.ts SHARE ×2'],
  ]);
});

test('a phrase in two lists has two names', () => {
  const source = "const en = { label: 'Tags|Topics', whole: 'Tags' };";
  expect(numbered(ablationsOf('phrases', source, 'labels.ts')).map(({ name }) => name)).toEqual([
    'labels.ts “Tags”',
    'labels.ts “Topics”',
    'labels.ts “Tags” 2',
  ]);
});

test('an effect counts the differing pages of a corpus and the losses on those with gold', () => {
  const before = [
    { corpus: 'hindi', outcome: 'a', blocks: 1, fields: 5 },
    { corpus: 'hindi', outcome: 'b', blocks: 0.5, fields: 3 },
    { corpus: 'hindi', outcome: 'c' },
    { corpus: 'indic', outcome: 'd' },
  ];
  const after = new Map([
    [0, { corpus: 'hindi', outcome: 'a', blocks: 1, fields: 5 }],
    [1, { corpus: 'hindi', outcome: 'x', blocks: 0.25, fields: 4 }],
    [2, { corpus: 'hindi', outcome: 'y' }],
  ]);
  expect(effectsOn(before, after)).toEqual([
    { corpus: 'hindi', pages: 3, differing: 2, blocks: 0.125, fields: -1 },
    { corpus: 'indic', pages: 1, differing: 0, blocks: 0, fields: 0 },
  ]);
  expect(differingIn(before, after)).toEqual([1, 2]);
});
