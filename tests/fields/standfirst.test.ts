import { describe, expect, test } from 'vitest';
import { definePublisher } from '../../src/index.ts';
import { articleOf, HEADLINE, PAGE_URL, PARAGRAPHS, pageOf, SENTENCES, storyAround } from '../page-of.ts';

const STANDFIRST = 'दस दिन में पूरी होगी बड़ी नहर की सफाई, तीन गांवों के खेतों तक पहुंचेगा पानी।';
const story = `<div class="story-body">${storyAround()}</div>`;
const described = `<meta name="description" content="${STANDFIRST}">`;

function pageWith(standfirst: string, { head = '', body = story } = {}): string {
  return `<html><head><title>${HEADLINE}</title>${head}</head><body><article><h1>${HEADLINE}</h1>${standfirst}${body}</article></body></html>`;
}

describe('the standfirst between headline and body', () => {
  test.each(
    Object.entries({
      'paragraph in a standfirst box': pageWith(`<div class="article-summary"><p>${STANDFIRST}</p></div>`),
      'after the label of a box named as summary': pageWith(
        `<div class="article-summary"><h2>सार</h2><p>${STANDFIRST}</p></div>`,
      ),
      'after its label': pageWith(`<p>सार</p><p>${STANDFIRST}</p><p>विस्तार</p>`),
      'in a box unlike the paragraphs': pageWith(`<div class="x">${STANDFIRST}</div>`),
      'first paragraph, in italics': pageWith('', {
        body: story.replace('<p>', `<p><em>${STANDFIRST}</em></p><p>`),
      }),
      'only bullet of a list without a label': pageWith(`<ul class="summary"><li>${STANDFIRST}</li></ul>`),
      'repeats the description, in a box whose name means something else': pageWith(
        `<div class="author-short">${STANDFIRST}</div>`,
        { head: described },
      ),
      'in a box named as standfirst, after one named as summary': pageWith(
        `<div class="summary">गांवों के लोग बरसों से पानी की राह देख रहे थे।</div><p class="deck">${STANDFIRST}</p>`,
      ),
    }),
  )('%s', (_, html) => {
    const article = articleOf(html);
    expect(article.standfirst).toBe(STANDFIRST);
    expect(article.body.map((block) => 'text' in block && block.text)).toEqual(PARAGRAPHS);
  });
});

test('a line that is not a sentence is a standfirst before the dateline of the report', () => {
  const deck = 'दस दिन में पूरी होगी बड़ी नहर की सफाई';
  const report = `<p>रीवा। ${PARAGRAPHS[0]}</p>${storyAround()}`;
  const html = (line: string): string =>
    `<h1>${HEADLINE}</h1><ul><li><a href="/w">साझा करें</a></li></ul><div><div class="head"><p>${line}</p></div>${report}</div>`;
  expect(articleOf(html(deck)).standfirst).toBe(deck);
  for (const line of [`<b>${deck}</b>`, 'प्रेस विज्ञप्ति क्रमांक: 211/ज.सं./2024'])
    expect(articleOf(html(line))).not.toHaveProperty('standfirst');
});

test('a line that is not a sentence is a standfirst before a row with a name and a moment', () => {
  const deck = 'दस दिन में पूरी होगी बड़ी नहर की सफाई';
  const row = '<div><span>सुनीता ए. शर्मा</span>|<span>मंगलवार 24 नवंबर 2026, रात 9:40 बजे</span></div>';
  expect(articleOf(pageWith(`<div>${deck}</div>${row}`)).standfirst).toBe(deck);
});

describe('not a standfirst', () => {
  test.each(
    Object.entries({
      'no text': pageWith(''),
      'date and reading time': pageWith('<div class="x">12 मार्च 2024, 10:30 PM पढ़ने का समय: 3 मिनट.</div>'),
      'a summary disclaimer': pageWith('<div class="summary"><p>यह सारांश AI की मदद से बनाया गया है।</p></div>'),
      'a copy of the headline after a long kicker': pageWith(
        `<h2>सिंचाई विभाग की नई योजना, गांवों तक पानी: ${HEADLINE}</h2>`,
      ),
      'a copy of another title of the page': pageWith('<h2>दस दिन में पूरी होगी नहर की सफाई</h2>', {
        head: '<meta property="og:title" content="दस दिन में पूरी होगी नहर की सफाई">',
      }),
      'the beginning of the report, with its dateline': pageWith(
        `<div class="x">पटना, 21 जुलाई: ${STANDFIRST}</div>`,
        { head: described },
      ),
      'hidden words': pageWith(`<h2 hidden>${STANDFIRST}</h2>`),
      'a date in italics': pageWith('', {
        body: story.replace('<p>', '<p><em>तारीख 24-11-2026, मंगलवार को सुबह नौ बजे</em></p><p>'),
      }),
      'a related link': pageWith(`<h2><a href="/x">${STANDFIRST}</a></h2>`),
      'the first paragraph, which the description repeats': pageWith('', {
        head: `<meta name="description" content="${PARAGRAPHS[0]}">`,
      }),
    }),
  )('%s', (_, html) => {
    expect(articleOf(html)).not.toHaveProperty('standfirst');
  });
});

describe('order of sources', () => {
  const rule = definePublisher({
    id: 'naya-akhbar',
    name: 'नया अख़बार',
    domains: ['naya-akhbar.example'],
    locators: { standfirst: [{ css: '.ruled' }] },
  });
  test('a rule takes precedence over a named box', () => {
    const html = pageWith(
      `<div class="standfirst">पानी के लिए गांवों की बरसों की लड़ाई खत्म हुई।</div><p class="ruled">${STANDFIRST}</p>`,
    );
    expect(articleOf(html, { url: PAGE_URL, publishers: [rule] }).standfirst).toBe(STANDFIRST);
  });

  test('a named box takes precedence over a heading', () => {
    const html = pageWith(
      `<div class="standfirst">${STANDFIRST}</div><h2>पानी के लिए गांवों की बरसों की लड़ाई खत्म</h2>`,
    );
    expect(articleOf(html).standfirst).toBe(STANDFIRST);
  });
});

test.each(
  Object.entries({
    'that of another story as well': `<div class="ruled">${STANDFIRST}</div><section><div class="ruled">मेले में पहुंचे पचास हजार लोग, दुकानदार खुश।</div></section>`,
  }),
)('a locator that finds %s yields the standfirst once', (_, markup) => {
  const rule = definePublisher({
    id: 'naya-akhbar',
    name: 'नया अख़बार',
    domains: ['naya-akhbar.example'],
    locators: { standfirst: [{ css: '.ruled' }] },
  });
  expect(articleOf(pageWith(markup), { url: PAGE_URL, publishers: [rule] }).standfirst).toBe(STANDFIRST);
});

test('a short list without a label is joined into one text', () => {
  const html = pageWith(
    `<ul><li>दस दिन में पूरी होगी नहर की सफाई</li><li>तीन गांवों तक पहुंचेगा पानी इस साल</li></ul>`,
  );
  expect(articleOf(html).standfirst).toBe('दस दिन में पूरी होगी नहर की सफाई तीन गांवों तक पहुंचेगा पानी इस साल');
});

test('a standfirst of several parts is joined into one text', () => {
  const html = pageWith(
    '<div class="standfirst"><p>दस दिन में पूरी होगी नहर की सफाई।</p><p>तीन गांवों तक पहुंचेगा पानी इस साल।</p></div>',
  );
  expect(articleOf(html).standfirst).toBe('दस दिन में पूरी होगी नहर की सफाई। तीन गांवों तक पहुंचेगा पानी इस साल।');
});

test('a standfirst repeated by the first paragraph stays in the body, with a warning', () => {
  const article = articleOf(pageWith(`<div class="standfirst">${PARAGRAPHS[0]}</div>`));
  expect(article.standfirst).toBe(PARAGRAPHS[0]);
  expect(article.body[0]).toEqual({ type: 'paragraph', text: PARAGRAPHS[0] });
  expect(article.warnings.map(({ code }) => code)).toContain('standfirst-repeated');
});

describe('the description is kept only if the page does not show it', () => {
  test.each(
    Object.entries<[string, string | undefined]>({
      'not shown': [pageWith('', { head: described }), STANDFIRST],
    }),
  )('%s', (_, [html, description]) => {
    expect(articleOf(html).description).toBe(description);
  });
});

test('a text that starts with a dateline is the first paragraph, whatever the class of its box', () => {
  const [first, ...rest] = SENTENCES;
  const opening = `रीवा: ${first}`;
  const html = `<div class="intro-text"><p>${opening}</p></div><div class="full-text">${rest.map((text) => `<p>${text}</p>`).join('')}</div>`;
  const article = articleOf(pageOf(html));
  expect(article).not.toHaveProperty('standfirst');
  expect(article.body[0]).toEqual({ type: 'paragraph', text: opening });
  expect(article.dateline?.place).toBe('रीवा');
});
