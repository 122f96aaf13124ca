import { describe, expect, test } from 'vitest';
import { printArticle } from '../../../src/apps/cli/print/article-print.ts';
import type { StyledLine } from '../../../src/apps/cli/print/styled-line.ts';
import type { Article, Block } from '../../../src/article.ts';

const article: Article = {
  language: 'hi',
  breadcrumb: [{ name: 'होम' }, { name: 'बिहार' }],
  kicker: 'सिंचाई',
  headline: 'नहर की सफाई शुरू',
  standfirst: 'दस दिन में काम पूरा होगा।',
  caption: 'सफाई का काम',
  leadImage: { url: 'https://a.example/1.jpg', credit: 'भाषा' },
  body: [{ type: 'paragraph', text: 'पटना। नहर की सफाई शुरू हो गई है।' }],
  authors: [{ name: 'सुनीता शर्मा', role: 'Written By' }],
  dateline: { raw: 'पटना।', place: 'पटना' },
  publishedAt: '2026-11-24T09:30:00+05:30',
  tags: [],
  isLive: false,
  isPaywalled: false,
  isTruncated: false,
  wordCount: 7,
  warnings: [{ code: 'low-confidence', message: 'the body is short' }],
  provenance: { headline: { source: 'page', confidence: 0.9 } },
};

const textOf = (line: StyledLine): string => (typeof line === 'string' ? line : line.text);

/** An article with nothing but a body. */
const bare: Article = {
  language: 'hi',
  breadcrumb: [],
  headline: 'नहर',
  body: [],
  authors: [],
  tags: [],
  isLive: false,
  isPaywalled: false,
  isTruncated: false,
  wordCount: 0,
  warnings: [],
  provenance: {},
};

/** The lines between the headline and the provenance. */
const printBody = (...body: Block[]): string[] =>
  printArticle({ ...bare, body }, 24)
    .map(textOf)
    .slice(2, -2);

test('an article is printed from the breadcrumb to the provenance', () => {
  expect(printArticle(article, 60).map(textOf)).toEqual([
    'होम › बिहार',
    'सिंचाई',
    'नहर की सफाई शुरू',
    'दस दिन में काम पूरा होगा।',
    'Written By सुनीता शर्मा | पटना | 2026-11-24T09:30:00+05:30',
    '',
    '[image] https://a.example/1.jpg',
    '  सफाई का काम (भाषा)',
    '',
    'पटना। नहर की सफाई शुरू हो गई है।',
    '',
    '! low-confidence: the body is short',
    '',
    'field     source  confidence',
    'headline  page    0.90',
  ]);
});

test('each line is styled separately, so that a pager may cut anywhere', () => {
  expect(printArticle(article, 12).slice(0, 5)).toEqual([
    { style: 'faint', text: 'होम › बिहार' },
    { style: 'kicker', text: 'सिंचाई' },
    { style: 'headline', text: 'नहर की सफाई' },
    { style: 'headline', text: 'शुरू' },
    { style: 'standfirst', text: 'दस दिन में काम' },
  ]);
});

describe('printing a block', () => {
  test.each<[string, Block, string[]]>([
    ['subheading', { type: 'subheading', level: 3, text: 'क्या होगा' }, ['### क्या होगा']],
    ['list', { type: 'list', ordered: false, items: ['एक', 'दो'] }, ['• एक', '• दो']],
    ['ordered list', { type: 'list', ordered: true, items: ['एक', 'दो'] }, ['1. एक', '2. दो']],
    [
      'quote',
      { type: 'quote', text: 'हम हर गांव तक पानी पहुंचाएंगे।', cite: 'जिलाधिकारी' },
      ['│ हम हर गांव तक पानी', '│ पहुंचाएंगे।', '│ — जिलाधिकारी'],
    ],
    [
      'table',
      {
        type: 'table',
        rows: [
          ['शहर', 'ताप'],
          ['आगरा', '41'],
        ],
      },
      ['शहर   ताप', 'आगरा  41'],
    ],
    ['image', { type: 'image', url: 'https://a.example/2.jpg' }, ['[image]', 'https://a.example/2.jpg']],
    ['embed', { type: 'embed', provider: 'twitter', text: 'नहर खुली' }, ['[twitter]', '  नहर खुली']],
    [
      'live entry',
      { type: 'live-entry', headline: 'मतगणना शुरू', blocks: [{ type: 'paragraph', text: 'पहला दौर' }] },
      ['मतगणना शुरू', 'पहला दौर'],
    ],
  ])('sets off a %s', (_title, block, lines) => {
    expect(printBody(block)).toEqual(lines);
  });

  test('indents the continuation lines of a long list item', () => {
    expect(printBody({ type: 'list', ordered: false, items: ['पहचान पत्र और दो नई फोटो'] })).toEqual([
      '• पहचान पत्र और दो नई',
      '  फोटो',
    ]);
  });
});
