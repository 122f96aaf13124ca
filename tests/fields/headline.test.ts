import { describe, expect, test } from 'vitest';
import { definePublisher } from '../../src/index.ts';
import { articleOf, HEADLINE, PARAGRAPHS, pageOf, SENTENCES, storyAround } from '../page-of.ts';

const story = storyAround();

/** A page whose headings and titles a test chooses. */
function pageWith(headings: string, { title = '', head = '' } = {}): string {
  return `<html><head><title>${title}</title>${head}</head><body><article>${headings}<div>${story}</div></article></body></html>`;
}

const h1 = `<h1>${HEADLINE}</h1>`;
const og = (title: string): string => `<meta property="og:title" content="${title}">`;

describe('the headline is the heading that the page agrees on', () => {
  test.each([
    ['h1 and title', pageWith(h1, { title: HEADLINE }), HEADLINE],
    ['title with the site name', pageWith(h1, { title: `${HEADLINE} | नया अख़बार` }), HEADLINE],
    ['title cut short', pageWith(h1, { title: 'नहर की सफाई शुरू,...' }), HEADLINE],
    ['English title', pageWith(h1, { title: 'Canal cleaning begins in the district' }), HEADLINE],
    ['slug as title', pageWith(h1, { title: 'nahar-ki-safai-shuru' }), HEADLINE],
    ['no title', pageWith(h1), HEADLINE],
    ['site name in an h1 above', pageWith(`<h1>नया अख़बार</h1>${h1}`, { title: HEADLINE }), HEADLINE],
    ['headline in an h2', pageWith(`<h1>नया अख़बार</h1><h2>${HEADLINE}</h2>`, { title: HEADLINE }), HEADLINE],
    [
      'a teaser that shares words',
      pageWith(`<h3>नहर की सफाई पर राजनीति</h3>${h1}`, { title: HEADLINE }),
      HEADLINE,
    ],
    [
      'h1 of a breadcrumb',
      pageWith(
        `<ul class="breadcrumb"><li><a href="/">होम</a></li><li><h1>Canal cleaning news in Hindi</h1></li></ul>${h1}`,
        { title: HEADLINE },
      ),
      HEADLINE,
    ],
    [
      'h1 in a row that opens with home',
      pageWith(
        `<div><a href="/">होम</a> / <a href="/up">उत्तर प्रदेश</a> <h1>नहर सफाई समाचार आज</h1></div><h2>${HEADLINE}</h2>`,
        { title: HEADLINE },
      ),
      HEADLINE,
    ],
    [
      'h1 below the breadcrumb in the same header',
      pageWith(
        `<header><nav><ul><li><a href="/">होम</a></li><li><a href="/up">उत्तर प्रदेश</a></li></ul></nav>${h1}</header>`,
        { title: HEADLINE, head: og('नहर की सफाई: दस दिन में पूरा होगा काम') },
      ),
      HEADLINE,
    ],
    [
      'h1 above a subhead that titles for search engines repeat',
      pageWith(`${h1}<div><p>${SENTENCES[0]}</p><h2>नहर की सफाई क्यों शुरू हुई और कब तक चलेगी</h2></div>`, {
        title: 'नहर की सफाई क्यों शुरू हुई और कब तक चलेगी यह काम',
      }),
      HEADLINE,
    ],
    [
      'h2 where the h1 is the name of the site, a link home, and there is no title',
      pageWith(`<h1><a href="/">पत्र सूचना कार्यालय</a></h1><p>कृषि</p><h2>${HEADLINE}</h2>`),
      HEADLINE,
    ],
    [
      'h1 that opens with a year which a title leaves out',
      pageWith(`<h1>2026 ${HEADLINE}</h1>`, { title: HEADLINE }),
      `2026 ${HEADLINE}`,
    ],
    ['hidden h1', pageWith(`<h1 hidden>नया अख़बार की खबरें</h1>${h1}`, { title: HEADLINE }), HEADLINE],
    [
      'h1 with a break',
      pageWith('<h1>नहर की सफाई शुरू,<br>किसानों को राहत</h1>', { title: HEADLINE }),
      HEADLINE,
    ],
    [
      'h1 with debris',
      pageWith('<h1>नहर की <span class="scayt-misspell-word">सफाई</span> शुरू, किसानों को राहत</h1>', {
        title: HEADLINE,
      }),
      HEADLINE,
    ],
    [
      'headline in a div',
      pageWith(`<div class="title">${HEADLINE}</div>`, { title: `${HEADLINE} | नया अख़बार` }),
      HEADLINE,
    ],
    [
      'headline in a bold span behind the name of the site',
      pageWith(`<span><b>${HEADLINE}</b></span>`, { title: `नया अख़बार :: ${HEADLINE}` }),
      HEADLINE,
    ],
    ['only og:title', pageWith('', { title: 'नया अख़बार', head: og(HEADLINE) }), HEADLINE],
    ['only the title', pageWith('', { title: HEADLINE }), HEADLINE],
    [
      'entities in og:title',
      pageWith('', { head: og('नहर &amp;amp; सफाई शुरू, किसानों को राहत') }),
      'नहर & सफाई शुरू, किसानों को राहत',
    ],
  ])('%s', (_, html, headline) => {
    expect(articleOf(html).headline).toBe(headline);
  });
});

describe('a part that titles leave out is not part of the headline, a colon may be', () => {
  test.each([
    [
      'kicker in the h1 that titles leave out',
      pageWith(`<h1><span>खेती</span> ${HEADLINE}</h1>`, { title: HEADLINE }),
      { headline: HEADLINE, kicker: 'खेती' },
    ],
    [
      'kicker that stands in a span of its own, glued to the headline',
      pageWith(`<h1><span>खेती</span><span>${HEADLINE}</span></h1>`, { title: HEADLINE }),
      { headline: HEADLINE, kicker: 'खेती' },
    ],
    [
      'kicker with a colon that titles keep',
      pageWith(`<h1><span>खेती:</span>${HEADLINE}</h1>`, { title: `खेती: ${HEADLINE}` }),
      { headline: `खेती: ${HEADLINE}`, kicker: 'खेती' },
    ],
    [
      'label with a colon that titles leave out',
      pageWith(`<h1>UP News: ${HEADLINE}</h1>`, { title: HEADLINE }),
      { headline: `UP News: ${HEADLINE}`, kicker: 'UP News' },
    ],
    [
      'label with a slash that titles leave out',
      pageWith(`<h1><span>आगरा / </span>${HEADLINE}</h1>`, { title: HEADLINE }),
      { headline: `आगरा / ${HEADLINE}`, kicker: 'आगरा' },
    ],
    [
      'label with a bar that titles leave out',
      pageWith(`<h1><span>राजनीति | </span>${HEADLINE}</h1>`, { title: HEADLINE }),
      { headline: HEADLINE, kicker: 'राजनीति' },
    ],
    [
      'a label behind a bar that titles leave out',
      pageWith(`<h1>${HEADLINE} | संपादकीय</h1>`, { title: HEADLINE }),
      { headline: HEADLINE },
    ],
    [
      'a dash of the titles where the heading breaks its line',
      pageWith('<h1>नहर की सफाई शुरू<br>गांव में मेले जैसा माहौल</h1>', {
        title: 'नहर की सफाई शुरू - गांव में मेले जैसा माहौल',
      }),
      { headline: 'नहर की सफाई शुरू - गांव में मेले जैसा माहौल' },
    ],
    [
      'a colon that only the titles print',
      pageWith('<h1><span>खेती</span> नहर की सफाई शुरू</h1>', { title: 'खेती: नहर की सफाई शुरू' }),
      { headline: 'खेती: नहर की सफाई शुरू' },
    ],
  ])('%s', (_, html, expected) => {
    expect(articleOf(html)).toMatchObject(expected);
  });
});

describe('provenance', () => {
  const rule = definePublisher({
    id: 'naya-akhbar',
    name: 'नया अख़बार',
    domains: ['naya-akhbar.example'],
    locators: { headline: [{ css: '.head' }] },
  });
  test.each([
    ['shown on the page', pageWith(h1, { title: HEADLINE }), [], 'page'],
    ['stated only', pageWith('', { head: og(HEADLINE) }), [], 'meta'],
    [
      'named by a rule',
      pageWith(`<h1>नहर की खबर</h1><div class="head">${HEADLINE}</div>`, { title: HEADLINE }),
      [rule],
      'publisher-rule',
    ],
  ])('%s', (_, html, publishers, source) => {
    const article = articleOf(html, { publishers });
    expect(article.headline).toBe(HEADLINE);
    expect(article.provenance.headline?.source).toBe(source);
  });

  test('a title that agrees raises the confidence', () => {
    const sure = articleOf(pageWith(h1, { title: HEADLINE })).provenance.headline?.confidence ?? 0;
    const alone = articleOf(pageWith(h1, { title: 'Canal news' })).provenance.headline?.confidence ?? 1;
    expect(sure).toBeGreaterThan(alone);
  });
});

test.each([
  ['agreeing', HEADLINE, false],
  ['cut', 'नहर की सफाई शुरू', false],
  ['of other words', 'सड़क बनी, गांव में खुशी की लहर', true],
])('a title %s: headline-disagreement %s', (_, title, warned) => {
  const { warnings } = articleOf(pageWith(h1, { title }));
  expect(warnings.some(({ code }) => code === 'headline-disagreement')).toBe(warned);
});

test('an only h1 below the story heads no article', () => {
  const html = `<html><head><title>${HEADLINE}</title></head><body><div>${story}</div><footer><h1>अख़बार की मुख्य साइट पर लौटें</h1></footer></body></html>`;
  const article = articleOf(html);
  expect(article.headline).toBe(HEADLINE);
  expect(article.body).toHaveLength(PARAGRAPHS.length);
});

test('the headline is not a block of the body', () => {
  const texts = articleOf(pageOf(story)).body.map((block) => ('text' in block ? block.text : ''));
  expect(texts).not.toContain(HEADLINE);
});

test.each([
  ['bold cell', `<b>${HEADLINE}</b>`],
  ['large font', `<font size="5">${HEADLINE}</font>`],
  ['large style', `<span style="font-size:22px">${HEADLINE}</span>`],
  ['name of a heading', `<span id="lblHeading">${HEADLINE}</span>`],
  ['shortened name of a heading', `<div class="hdline"><span>${HEADLINE}</span></div>`],
  ['name of a head', `<span id="lblHead">${HEADLINE}</span>`],
])('without headings the %s above the text is the headline, not the name of the site', (_, line) => {
  const rows = [line, 'Published on: 25/08/2026', storyAround()].map((cell) => `<tr><td>${cell}</td></tr>`);
  const html = `<title>नया अखबार : हिंदी समाचार</title><table>${rows.join('')}</table>`;
  expect(articleOf(html).headline).toBe(HEADLINE);
});

test.each([
  ['with the name of the site as title: the highest heading above the text', 'Naya Akhbar', HEADLINE],
  [
    'with a title that it does not print: the highest heading above the text',
    'गांव तक पहुंचा पानी, खेतों में लौटी रौनक',
    HEADLINE,
  ],
])('a page without h1 and %s', (_, title, headline) => {
  const html = `<title>${title}</title><h3>${HEADLINE}</h3><div>${story}</div><h4>कल की बड़ी खबरें यहां</h4>`;
  expect(articleOf(html).headline).toBe(headline);
});
