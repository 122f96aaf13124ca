import { describe, expect, test } from 'vitest';
import { definePublisher } from '../../src/index.ts';
import { articleOf, HEADLINE, PARAGRAPHS, storyAround } from '../page-of.ts';

const bullets = '<ul><li>दस दिन में सफाई</li><li>तीन गांवों को पानी</li></ul>';
const story = `<div class="body">${storyAround()}</div>`;

function pageWith(box: string, body = story): string {
  return `<html><head><title>${HEADLINE}</title></head><body><article><h1>${HEADLINE}</h1>${box}${body}</article></body></html>`;
}

describe('highlights of a summary box', () => {
  test.each(
    Object.entries({
      'label and list': pageWith(`<div><h3>हाइलाइट्स</h3>${bullets}</div>`),
      'label of an AI summary': pageWith(`<div><span>AI से तैयार सारांश</span>${bullets}</div>`),
      'label and list without a box': pageWith(`<p>मुख्य बातें</p>${bullets}`),
      'lines in a labelled box': pageWith(
        '<div class="x"><h3>हाइलाइट्स</h3><p>दस दिन में सफाई</p><p>तीन गांवों को पानी</p></div>',
      ),
    }),
  )('%s', (_, html) => {
    const article = articleOf(html);
    expect(article.highlights).toEqual(['दस दिन में सफाई', 'तीन गांवों को पानी']);
    expect(article.body.map((block) => 'text' in block && block.text)).toEqual(PARAGRAPHS);
  });

  test('an item with two texts is one highlight', () => {
    const html = pageWith(
      '<h3>हाइलाइट्स</h3><ul><li><b>सफाई:</b><p>दस दिन में</p></li><li>तीन गांवों को पानी</li></ul>',
    );
    expect(articleOf(html).highlights).toEqual(['सफाई: दस दिन में', 'तीन गांवों को पानी']);
  });
});

test.each(
  Object.entries({
    'a list without a label': pageWith('', `<div class="body">${storyAround(bullets)}</div>`),
    'a label over links': pageWith(
      '<h3>हाइलाइट्स</h3><ul><li><a href="/a">पानी की कमी</a></li><li><a href="/b">सड़क बनी</a></li></ul>',
    ),
    'a label over sentences': pageWith(
      '<div class="x"><h3>सार</h3><p>दस दिन में सफाई होगी।</p><p>तीन गांवों को पानी मिलेगा।</p></div>',
    ),
    'a label over one line': pageWith('<div class="x"><h3>सार</h3><p>दस दिन में सफाई</p></div>'),
    'a hidden label': pageWith(`<h3 hidden>हाइलाइट्स</h3>${bullets}`),
    'a label without a list': pageWith('<h3>हाइलाइट्स</h3>'),
    'no box': pageWith(''),
  }),
)('%s is not a list of highlights', (_, html) => {
  expect(articleOf(html)).not.toHaveProperty('highlights');
});

test('a rule takes precedence, and its label is not a highlight', () => {
  const rule = definePublisher({
    id: 'naya-akhbar',
    name: 'नया अख़बार',
    domains: ['naya-akhbar.example'],
    locators: { highlights: [{ css: '.brief' }] },
  });
  const html = pageWith(
    '<div class="brief"><p>हाइलाइट्स</p><p>दस दिन में सफाई</p><p>तीन गांवों को पानी</p></div>',
  );
  const article = articleOf(html, { publishers: [rule] });
  expect(article.highlights).toEqual(['दस दिन में सफाई', 'तीन गांवों को पानी']);
  expect(article.provenance.highlights?.source).toBe('publisher-rule');
});
