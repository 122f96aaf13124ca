import { expect, test } from 'vitest';
import { pageDiff } from '../../scripts/page-diff.ts';
import { type GoldPage, type ScoredPage, scorePage } from '../../scripts/score.ts';

const paragraph = (text: string) => ({ type: 'paragraph', text });
const diff = (gold: GoldPage, found: ScoredPage) => pageDiff(gold, found, scorePage(gold, found));

test('a diff shows wrong fields with both values and omits correct ones', () => {
  const gold = { headline: 'नहर', credit: 'भाषा', caption: null, body: [] };
  expect(diff(gold, { headline: 'नहर', leadImage: { credit: 'वार्ता' }, caption: 'क' })).toEqual([
    'caption',
    '  gold null',
    '  pred "क"',
    'credit',
    '  gold "भाषा"',
    '  pred "वार्ता"',
  ]);
});

test('a diff marks missing and extra blocks and shortens correct ones', () => {
  const long = 'क'.repeat(200);
  const gold = { body: [paragraph(long), { type: 'subheading', text: 'ख' }] };
  expect(diff(gold, { body: [paragraph(long), paragraph('ख')] })).toEqual([
    `  paragraph: ${'क'.repeat(69)}…`,
    '- subheading: ख',
    '+ paragraph: ख',
  ]);
});

test('a diff shows where two long blocks diverge', () => {
  const start = 'नहर की सफाई का काम कल सुबह';
  const lines = diff({ body: [paragraph(`${start} शुरू होगा`)] }, { body: [paragraph(`${start} से होगा`)] });
  expect(lines.at(-1)).toBe('    part at character 38: "का काम कल सुबह शुरू होगा" / "का काम कल सुबह से होगा"');
});

test('a diff marks neutral blocks', () => {
  const gold = { body: [paragraph('क')], neutral: ['ख'] };
  expect(diff(gold, { body: [paragraph('क'), paragraph('ख')] })).toEqual([
    '  paragraph: क',
    '+ paragraph: ख (neutral)',
  ]);
});
