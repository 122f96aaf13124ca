import { expect, test } from 'vitest';
import type { Article, Block } from '../../src/article.ts';
import { diffArticles } from '../../src/dedupe/diff-articles.ts';
import { articleWith } from '../article-with.ts';
import { fixtureArticles } from '../formats/articles.ts';

const FIRST = 'नहर की सफाई का काम सोमवार से शुरू हो गया है और दस दिन चलेगा।';
const SECOND = 'सिंचाई विभाग के अनुसार तीन गांवों को पानी मिलने लगेगा।';
const THIRD = 'किसानों ने बताया कि पिछले साल भी यही वादा किया गया था।';

const paragraph = (text: string): Block => ({ type: 'paragraph', text });
const story = (...texts: readonly string[]): Article => articleWith({ body: texts.map(paragraph) });
const before = story(FIRST, SECOND, THIRD);

test.each([
  ['an added paragraph', story(FIRST, SECOND, THIRD, 'मंत्री कल आएंगे।'), ['added 3']],
  ['a removed paragraph', story(FIRST, THIRD), ['removed 1']],
  ['a moved paragraph', story(SECOND, THIRD, FIRST), ['moved 0 2']],
  ['an edited number', story(FIRST, SECOND.replace('तीन', 'पांच'), THIRD), ['edited 1 1 -तीन +पांच']],
  ['a corrected typo', story(FIRST, SECOND, THIRD.replace('वादा', 'वायदा')), ['edited 2 2 -वादा +वायदा']],
  [
    'a moved paragraph next to an edited one',
    story(SECOND.replace('तीन', 'पांच'), THIRD, FIRST),
    ['edited 1 0 -तीन +पांच', 'moved 0 2'],
  ],
  ['a moved paragraph and its copy', story(`${FIRST} आज`, SECOND, THIRD, FIRST), ['added 0', 'moved 0 3']],
  ['a rewritten paragraph', story(FIRST, SECOND, 'मौसम विभाग ने चेतावनी दी।'), ['added 2', 'removed 2']],
])('body changes include %s', (_, after, changes) => {
  expect(diffArticles(before, after).blocks.map(written)).toEqual(changes);
});

test.each([
  ['none for the same article', before, 'none'],
  ['a silent edit if nothing mentions it', story(FIRST, SECOND), 'silent-edit'],
  ['a silent edit if only the headline differs', { ...before, headline: 'नहर साफ होने लगी' }, 'silent-edit'],
  ['an update if its date is later', { ...story(FIRST), modifiedAt: '2026-11-24T11:00:00+05:30' }, 'update'],
  ['an update if a paragraph says so', story(FIRST, SECOND, THIRD, 'अपडेट: काम रुक गया है।'), 'update'],
  [
    'a correction if a paragraph says so',
    story('सुधार: पहले दो गांव लिखा गया था।', FIRST, SECOND, THIRD),
    'correction',
  ],
  [
    'a correction if a new note says so',
    { ...story(FIRST, SECOND), notes: [{ kind: 'correction', text: 'सुधार: पहले दो गांव लिखा गया था।' }] },
    'correction',
  ],
  ['boilerplate if only tags differ', { ...before, tags: ['नहर'] }, 'boilerplate'],
  ['boilerplate for a new related link', story(FIRST, SECOND, 'यह भी पढ़ें: मेला', THIRD), 'boilerplate'],
  [
    'boilerplate if only a picture without words was added',
    articleWith({ body: [...before.body, { type: 'image', url: 'https://img.example/1.jpg' }] }),
    'boilerplate',
  ],
] satisfies [string, Article, string][])('the kind of a change is %s', (_, after, kind) => {
  expect(diffArticles(before, after).kind).toBe(kind);
});

test('changed fields are listed with both values, and text with its word differences', () => {
  const after = articleWith({ ...before, headline: 'नहर की मरम्मत शुरू', section: 'जिला' });
  expect(diffArticles(before, after).fields).toEqual([
    {
      field: 'headline',
      before: 'नहर की सफाई शुरू',
      after: 'नहर की मरम्मत शुरू',
      words: [
        { text: 'नहर की ' },
        { text: 'सफाई', change: 'removed' },
        { text: 'मरम्मत', change: 'added' },
        { text: ' शुरू' },
      ],
    },
    { field: 'section', after: 'जिला' },
  ]);
});

test('the words of an edit reproduce both versions, in every fixture', () => {
  for (const [name, article] of fixtureArticles) {
    const [first, ...others] = article.body;
    if (first?.type !== 'paragraph') continue;
    const text = `${first.text.slice(0, -1).trimEnd()} नया`;
    const { blocks } = diffArticles(article, { ...article, body: [paragraph(text), ...others] });
    const [change] = blocks;
    if (change?.change !== 'edited') continue;
    const side = (which: 'added' | 'removed') =>
      change.words.map((word) => (word.change === which ? '' : word.text)).join('');
    expect([side('added'), side('removed')], name).toEqual([first.text, text]);
  }
});

/** Summarizes a change: its kind, its indices, and the differing words. */
function written(change: ReturnType<typeof diffArticles>['blocks'][number]): string {
  if (change.change === 'added') return `added ${change.after}`;
  if (change.change === 'removed') return `removed ${change.before}`;
  const at = `${change.change} ${change.before} ${change.after}`;
  if (change.change === 'moved') return at;
  const signs = { added: '+', removed: '-' };
  const words = change.words.flatMap(({ text, change: how }) =>
    how === undefined ? [] : `${signs[how]}${text}`,
  );
  return [at, ...words].join(' ');
}
