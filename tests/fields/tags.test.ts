import { describe, expect, test } from 'vitest';
import { definePublisher } from '../../src/index.ts';
import { articleOf, HEADLINE, pageOf, storyAround } from '../page-of.ts';

const rule = definePublisher({
  id: 'naya-akhbar',
  name: 'नया अख़बार',
  domains: ['naya-akhbar.example'],
  locators: { tags: [{ css: '.ruled a' }] },
});
const links = '<a href="/t/1">नहर</a> <a href="/t/2">सिंचाई</a>';

describe('tags as shown', () => {
  test.each([
    ['links of a box named as tags', `<div class="tags">${links}</div>`],
    ['with a label', `<div class="tags"><span>Tags:</span> ${links}</div>`],
    ['with signs', '<div class="tags"><a href="/t/1">#नहर</a> <a href="/t/2"># सिंचाई</a></div>'],
    [
      'with commas within the links',
      '<div class="tags"><a href="/t/1">नहर,</a> <a href="/t/2">सिंचाई</a></div>',
    ],
    ['each once', `<div class="tags">${links} <a href="/t/3">नहर</a></div>`],
    [
      'a list',
      '<ul class="tag-list tags"><li><a href="/t/1">नहर</a></li><li><a href="/t/2">सिंचाई</a></li></ul>',
    ],
    [
      'links that say that they are tags',
      '<p><a rel="tag" href="/t/1">नहर</a> <a rel="tag" href="/t/2">सिंचाई</a></p>',
    ],
    ['a line behind a label', '<p>Tags: नहर, सिंचाई</p>'],
    ['a line behind a label of WordPress', '<p>Tagged With: नहर, सिंचाई</p>'],
    ['a line behind a Hindi label of Blogger', '<p>लेबल: नहर, सिंचाई</p>'],
    ['a line behind a Hindi label', '<p>टैग्स: नहर, सिंचाई</p>'],
    ['links behind a Marathi label', `<div>टॅग: ${links}</div>`],
    ['links of a line behind a label', `<div><span>Tags: </span>${links}</div>`],
    ['links without a sign between them', `<p>Tags: ${links.replace('> <', '><')}</p>`],
    ['links of the row that a label opens', `<div><h5>Related Tags:</h5>${links}</div>`],
    ['links behind "TAGGED:"', `<div><span>TAGGED:</span>${links}</div>`],
    ['links behind "Related Tags:" in one line', `<div>Related Tags: ${links}</div>`],
    ['links behind a label without a colon', `<div><b>Tags</b> ${links}</div>`],
    ['links behind a label of Blogger', `<div>लेबल: <a>नहर</a>, <a>सिंचाई</a></div>`],
    [
      'rel=tag where the links lead nowhere',
      '<div>Tagged as: <a rel="tag">नहर</a>, <a rel="tag">सिंचाई</a></div>',
    ],
    [
      'links to topics without label or name',
      '<div class="tgs"><a href="/topic/1">नहर</a><a href="/topic/2">सिंचाई</a></div>',
    ],
    [
      'links to topics, each in an item of its own',
      '<ul><li><a href="/tag/1">नहर</a></li><li><a href="/tag/2">सिंचाई</a></li></ul>',
    ],
    ["without the house's own root", `<div class="tags"><a href="/">Hindi News</a> ${links}</div>`],
  ])('%s', (_, markup) => {
    expect(articleOf(pageOf(`${storyAround()}${markup}`)).tags).toEqual(['नहर', 'सिंचाई']);
  });

  test.each([
    ['nothing', ''],
    ['a hidden box', `<div class="tags" hidden>${links}</div>`],
    ['a label alone', '<div class="tags">Tags:</div>'],
    ['a label before other text', `<div><h5>Tags</h5>${links}<p>नहर की खबरें यहां मिलती हैं</p></div>`],
    ['links to other pages', `<div class="x">${links}</div>`],
    ['topics of a menu', '<nav><a href="/topic/1">नहर</a> <a href="/topic/2">सिंचाई</a></nav>'],
    ['a number', '<div><a href="/tag/1">29</a></div>'],
    ['links in the text', `<p>नहर पर ${links} की खबरें पढ़ते रहिए और हमें बताइए।</p>`],
  ])('none: %s', (_, markup) => {
    expect(articleOf(pageOf(`${storyAround()}${markup}`)).tags).toEqual([]);
  });

  test("a box of tags above the headline is the page's own", () => {
    expect(articleOf(pageOf(storyAround(), { before: `<div class="tags">${links}</div>` })).tags).toEqual([]);
  });
});

test.each<[string, string[], string[]]>([
  ['several metas', ['नहर', 'सिंचाई'], ['नहर', 'सिंचाई']],
  ['a meta that lists them', ['नहर, सिंचाई'], ['नहर', 'सिंचाई']],
  ['names with a comma', ['लाल, मोहन', 'नहर'], ['लाल, मोहन', 'नहर']],
  ['a single one is a title or section', ['नहर'], []],
  ['ids of the system are not tags', ['नहर', 'सिंचाई', 'shop_x'], ['नहर', 'सिंचाई']],
])('tags of the metas where none are shown: %s', (_, stated, tags) => {
  const head = stated.map((tag) => `<meta property="article:tag" content="${tag}">`).join('');
  expect(articleOf(pageOf(storyAround(), { head })).tags).toEqual(tags);
});

test('the rule is asked first', () => {
  const html = pageOf(
    `${storyAround()}<div class="tags">${links}</div><div class="ruled"><a href="/t/9">खेती</a></div>`,
  );
  const article = articleOf(html, { publishers: [rule] });
  expect(article.tags).toEqual(['खेती']);
  expect(article.provenance.tags?.source).toBe('publisher-rule');
});

test('tags of the next article on the page are not of this one', () => {
  const part = (title: string, tag: string): string =>
    `<div class="story"><h1>${title}</h1><div>${storyAround(title)}</div><div class="tags"><a href="/t/1">${tag}</a></div></div>`;
  const html = `<title>${HEADLINE}</title>${part(HEADLINE, 'नहर')}${part('आम की पैदावार घटी, बागवान परेशान', 'आम')}`;
  expect(articleOf(html).tags).toEqual(['नहर']);
});
