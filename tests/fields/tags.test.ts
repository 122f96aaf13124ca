import { describe, expect, test } from 'vitest';
import { articleOf, HEADLINE, pageOf, ruleWith, storyAround } from '../page-of.ts';

const rule = ruleWith({ locators: { tags: [{ css: '.ruled a' }] } });
const links = '<a href="/t/1">नहर</a> <a href="/t/2">सिंचाई</a>';

describe('tags shown on the page', () => {
  test.each(
    Object.entries({
      'links of a box named as tags': `<div class="tags">${links}</div>`,
      'links with hash signs': '<div class="tags"><a href="/t/1">#नहर</a> <a href="/t/2"># सिंचाई</a></div>',
      'links that contain commas': '<div class="tags"><a href="/t/1">नहर,</a> <a href="/t/2">सिंचाई</a></div>',
      'links with rel=tag': '<p><a rel="tag" href="/t/1">नहर</a> <a rel="tag" href="/t/2">सिंचाई</a></p>',
      'a line after a WordPress label': '<p>Tagged With: नहर, सिंचाई</p>',
      'a line after a Hindi Blogger label': '<p>लेबल: नहर, सिंचाई</p>',
      'a line after a Hindi label': '<p>टैग्स: नहर, सिंचाई</p>',
      'labelled links in a box beside the text': `<div class="infobox">कीवर्ड ${links}</div>`,
      'a line after a Telugu label': '<p>ట్యాగ్స్: नहर, सिंचाई</p>',
      'links after a Marathi label': `<div>टॅग: ${links}</div>`,
      'links of a row that starts with a label': `<div><h5>Related Tags:</h5>${links}</div>`,
      'links after "TAGGED:"': `<div><span>TAGGED:</span>${links}</div>`,
      'links after "Related Tags:" on one line': `<div>Related Tags: ${links}</div>`,
      'links after a label without a colon': `<div><b>Tags</b> ${links}</div>`,
      'links after a Blogger label': `<div>लेबल: <a>नहर</a>, <a>सिंचाई</a></div>`,
      'rel=tag without URLs': '<div>Tagged as: <a rel="tag">नहर</a>, <a rel="tag">सिंचाई</a></div>',
      'topic links without a label or class name':
        '<div class="tgs"><a href="/topic/1">नहर</a><a href="/topic/2">सिंचाई</a></div>',
    }),
  )('%s', (_, markup) => {
    expect(articleOf(pageOf(`${storyAround()}${markup}`)).tags).toEqual(['नहर', 'सिंचाई']);
  });

  test('links that are named as topics but lead to other reports do not count', () => {
    const other = '<ul class="topic-list"><li><a href="/b1.html">आवारा पशुओं के लिए गोशाला</a></li></ul>';
    const tags = '<div class="tags"><a href="/topic/1">नहर</a></div>';
    expect(articleOf(pageOf(`${storyAround()}${tags}${other}`)).tags).toEqual(['नहर']);
  });

  test.each([
    ['no tags', ''],
    ['a hidden box', `<div class="tags" hidden>${links}</div>`],
    ['a label before other text', `<div><h5>Tags</h5>${links}<p>नहर की खबरें यहां मिलती हैं</p></div>`],
    ['links to other pages', `<div class="x">${links}</div>`],
    ['an article named after its tag', `<article class="tag-nahar">${links}</article>`],
    ['a post named after its tag', `<div class="type-post tag-nahar">${links}</div>`],
    ['topic links in a footer', '<footer><a href="/topic/1">नहर</a> <a href="/topic/2">सिंचाई</a></footer>'],
    ['topic links in a menu', '<nav><a href="/topic/1">नहर</a> <a href="/topic/2">सिंचाई</a></nav>'],
    ['links in the text', `<p>नहर पर ${links} की खबरें पढ़ते रहिए और हमें बताइए।</p>`],
  ])('none: %s', (_, markup) => {
    expect(articleOf(pageOf(`${storyAround()}${markup}`)).tags).toEqual([]);
  });

  test('a tag box above the headline is ignored', () => {
    expect(articleOf(pageOf(storyAround(), { before: `<div class="tags">${links}</div>` })).tags).toEqual([]);
  });
});

test.each<[string, string[], string[]]>([
  ['several metas', ['नहर', 'सिंचाई'], ['नहर', 'सिंचाई']],
  ['a meta that lists them', ['नहर, सिंचाई'], ['नहर', 'सिंचाई']],
  ['names that contain a comma', ['लाल, मोहन', 'नहर'], ['लाल, मोहन', 'नहर']],
  ['a single one, which is a title or section', ['नहर'], []],
  ['internal ids, which are not tags', ['नहर', 'सिंचाई', 'shop_x'], ['नहर', 'सिंचाई']],
])('reads metas if the page shows no tags: %s', (_, stated, tags) => {
  const head = stated.map((tag) => `<meta property="article:tag" content="${tag}">`).join('');
  expect(articleOf(pageOf(storyAround(), { head })).tags).toEqual(tags);
});

test('a rule takes precedence', () => {
  const boxes = `<div class="tags">${links}</div><div class="ruled"><a href="/t/9">खेती</a></div>`;
  const { tags, provenance } = articleOf(pageOf(storyAround() + boxes), { publishers: [rule] });
  expect([tags, provenance.tags?.source]).toEqual([['खेती'], 'publisher-rule']);
});

test('tags of the next article on the page are ignored', () => {
  const part = (title: string, tag: string): string =>
    `<div class="story"><h1>${title}</h1><div>${storyAround(title)}</div><div class="tags"><a href="/t/1">${tag}</a></div></div>`;
  const html = `<title>${HEADLINE}</title>${part(HEADLINE, 'नहर')}${part('आम की पैदावार घटी, बागवान परेशान', 'आम')}`;
  expect(articleOf(html).tags).toEqual(['नहर']);
});
