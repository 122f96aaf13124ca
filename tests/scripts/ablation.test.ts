import { describe, expect, test } from 'vitest';
import {
  ablated,
  constantAblations,
  effectOn,
  numbered,
  phraseAblations,
  rowAblations,
  sampleOf,
} from '../../scripts/ablation.ts';

const without = (source: string, ablations: readonly Parameters<typeof ablated>[1][]) =>
  ablations.map((ablation) => ablated(source, ablation));

describe('what can be taken out', () => {
  test('numeric constants of a module are halved and doubled', () => {
    const source = 'export const MAX_WORDS = 8;\nconst SHARE = 0.5;\nconst words = 3;\nconst LIMIT = 2 * 8;';
    const ablations = constantAblations(source, 'src/body/trim.ts');
    expect(ablations.map(({ name }) => name)).toEqual([
      'src/body/trim.ts MAX_WORDS ÷2',
      'src/body/trim.ts MAX_WORDS ×2',
      'src/body/trim.ts SHARE ÷2',
      'src/body/trim.ts SHARE ×2',
    ]);
    expect(without(source, ablations)[1]).toBe(source.replace('= 8', '= 16'));
    expect(without(source, ablations)[2]).toBe(source.replace('0.5', '0.25'));
  });

  test('phrases of lists are replaced one by one', () => {
    const source = "import x from 'y';\nconst ROWS = [{ kind: 'tags', whole: ['टैग', 'Tags, topics'] }];";
    expect(without(source, phraseAblations(source, 'labels.ts'))).toEqual([
      source.replace('टैग', 'ꙮꙮꙮ'),
      source.replace('Tags, topics', 'ꙮꙮꙮ'),
    ]);
  });

  test('rows of phrases parted by commas are taken apart, over the lines of a text', () => {
    const source = "const ROWS = [['tags', 'tag, tag list, ' +\n 'topics'], ['share', 'share']];";
    const ablations = rowAblations(source, 'rows.ts');
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

test('a phrase in two lists has two names', () => {
  const source = "const A = ['Tags', 'Topics']; const B = ['Tags'];";
  expect(numbered(phraseAblations(source, 'labels.ts')).map(({ name }) => name)).toEqual([
    'labels.ts “Tags”',
    'labels.ts “Topics”',
    'labels.ts “Tags” 2',
  ]);
});

test('a sample is the same for the same seed', () => {
  const source = `const LABELS = [${Array.from({ length: 50 }, (_, index) => `'शब्द ${index}'`).join(', ')}];`;
  const all = phraseAblations(source, 'labels.ts');
  expect(sampleOf(all, 9, 'nahar')).toEqual(sampleOf(all, 9, 'nahar'));
  expect(sampleOf(all, 9, 'nahar')).not.toEqual(sampleOf(all, 9, 'ganga'));
  expect(sampleOf(all, 9, 'nahar')).toHaveLength(9);
});

test('an effect counts the pages that differ, and what is lost on those with gold', () => {
  const before = [
    { outcome: 'a', blocks: 1, fields: 5 },
    { outcome: 'b', blocks: 0.5, fields: 3 },
    { outcome: 'c' },
  ];
  const after = [
    { outcome: 'a', blocks: 1, fields: 5 },
    { outcome: 'x', blocks: 0.25, fields: 4 },
    { outcome: 'y' },
  ];
  expect(effectOn('hindi', before, after)).toEqual({
    corpus: 'hindi',
    pages: 3,
    differing: 2,
    blocks: 0.125,
    fields: -1,
  });
});
