import { expect, test } from 'vitest';
import { articleOf, bodyTexts, PARAGRAPHS, pageOf, ruleWith, storyAround } from '../page-of.ts';
import { rowsOf } from '../rows-of.ts';

const bullets = '<ul><li>दस दिन में सफाई</li><li>तीन गांवों को पानी</li></ul>';
const HIGHLIGHTS = ['दस दिन में सफाई', 'तीन गांवों को पानी'];

test.each([
  ...rowsOf(HIGHLIGHTS, {
    'label and list': `<div><h3>हाइलाइट्स</h3>${bullets}</div>`,
    'label of an AI summary': `<div><span>AI से तैयार सारांश</span>${bullets}</div>`,
    'label and list without a box': `<p>मुख्य बातें</p>${bullets}`,
    'lines in a labelled box': `<div class="x"><h3>हाइलाइट्स</h3><p>${HIGHLIGHTS.join('</p><p>')}</p></div>`,
  }),
  [
    'an item with two texts, which is one highlight',
    '<h3>हाइलाइट्स</h3><ul><li><b>सफाई:</b><p>दस दिन में</p></li><li>तीन गांवों को पानी</li></ul>',
    ['सफाई: दस दिन में', 'तीन गांवों को पानी'],
  ],
  ...rowsOf(undefined, {
    'not a label over links':
      '<h3>हाइलाइट्स</h3><ul><li><a href="/a">पानी की कमी</a></li><li><a href="/b">सड़क बनी</a></li></ul>',
    'not a label over sentences':
      '<div class="x"><h3>सार</h3><p>दस दिन में सफाई होगी।</p><p>तीन गांवों को पानी मिलेगा।</p></div>',
    'not a label over one line': '<div class="x"><h3>सार</h3><p>दस दिन में सफाई</p></div>',
    'not a hidden label': `<h3 hidden>हाइलाइट्स</h3>${bullets}`,
    'not a label without a list': '<h3>हाइलाइट्स</h3>',
    nothing: '',
  }),
])('highlights: %s', (_, row, highlights) => {
  const html = pageOf(storyAround(), { row });
  expect(articleOf(html).highlights).toEqual(highlights);
  if (highlights !== undefined) expect(bodyTexts(html)).toEqual(PARAGRAPHS);
});

test('a list in the body without a label is not a list of highlights', () => {
  expect(articleOf(pageOf(storyAround(bullets)))).not.toHaveProperty('highlights');
});

test('a rule takes precedence, and its label is not a highlight', () => {
  const row = `<div class="brief"><p>हाइलाइट्स</p><p>${HIGHLIGHTS.join('</p><p>')}</p></div>`;
  const rule = ruleWith({ locators: { highlights: [{ css: '.brief' }] } });
  const { highlights, provenance } = articleOf(pageOf(storyAround(), { row }), { publishers: [rule] });
  expect([highlights, provenance.highlights?.source]).toEqual([HIGHLIGHTS, 'publisher-rule']);
});
