import { describe, expect, test } from 'vitest';
import { definePublisher } from '../../src/index.ts';
import { articleOf, HEADLINE, PARAGRAPHS, SENTENCES, storyAround } from '../page-of.ts';

const story = storyAround();

/** A page with the given headings and titles. */
function pageWith(headings: string, { title = '', head = '' } = {}): string {
  return `<html><head><title>${title}</title>${head}</head><body><article>${headings}<div>${story}</div></article></body></html>`;
}

const h1 = `<h1>${HEADLINE}</h1>`;
const og = (title: string): string => `<meta property="og:title" content="${title}">`;

describe('the headline is the heading that titles agree with', () => {
  test.each(
    Object.entries<string>({
      'no title': pageWith(h1),
      'h1 in a row that starts with a home link': pageWith(
        `<div><a href="/">होम</a> / <a href="/up">उत्तर प्रदेश</a> <h1>नहर सफाई समाचार आज</h1></div><h2>${HEADLINE}</h2>`,
        { title: HEADLINE },
      ),
      'h1 above a subheading that SEO titles repeat': pageWith(
        `${h1}<div><p>${SENTENCES[0]}</p><h2>नहर की सफाई क्यों शुरू हुई और कब तक चलेगी</h2></div>`,
        {
          title: 'नहर की सफाई क्यों शुरू हुई और कब तक चलेगी यह काम',
        },
      ),
      'a paragraph, with the title of a print view': pageWith(
        `<p><b>- नया अख़बार - http://naya-akhbar.example -</b></p><p id="BlogTitle">${HEADLINE}</p>`,
        { title: `नया अख़बार » ${HEADLINE} » Print` },
      ),
      'h4 that says more than the title': pageWith(`<h3>नया अख़बार</h3><div><h4>${HEADLINE}</h4></div>`, {
        title: 'नहर की सफाई',
      }),
      'bold line, with a file name as title and the name of a ministry in an h2': `<title>Pages - PressNote_06062014</title><h2>(राज्य सरकार का उपक्रम)</h2><ul>${'<li><a href="/x">प्रेस नोट</a></li>'.repeat(14)}</ul><div><p><strong>${HEADLINE}</strong></p>${story}</div>`,
    }),
  )('%s', (_, html) => {
    expect(articleOf(html).headline).toBe(HEADLINE);
  });

  test.each(
    Object.entries<[string, string]>({
      'h1 that starts with a year missing from the title': [
        pageWith(`<h1>2026 ${HEADLINE}</h1>`, { title: HEADLINE }),
        `2026 ${HEADLINE}`,
      ],
      'bold line with a linked kicker': [
        pageWith(`<font><b><a href="/khel">सिंचाई</a>: ${HEADLINE}</b></font>`, { title: 'नया अख़बार' }),
        `सिंचाई: ${HEADLINE}`,
      ],
      'entities in og:title': [
        pageWith('', { head: og('नहर &amp;amp; सफाई शुरू, किसानों को राहत') }),
        'नहर & सफाई शुरू, किसानों को राहत',
      ],
    }),
  )('%s', (_, [html, headline]) => {
    expect(articleOf(html).headline).toBe(headline);
  });
});

describe('a part missing from titles is not part of the headline unless it ends in a colon or slash', () => {
  test.each(
    Object.entries<[string, object]>({
      'label with a bar that is missing from titles': [
        pageWith(`<h1><span>राजनीति | </span>${HEADLINE}</h1>`, { title: HEADLINE }),
        { headline: HEADLINE, kicker: 'राजनीति' },
      ],
      'label after a bar that is missing from titles': [
        pageWith(`<h1>${HEADLINE} | संपादकीय</h1>`, { title: HEADLINE }),
        { headline: HEADLINE },
      ],
      'dash in titles instead of a line break in the heading': [
        pageWith('<h1>नहर की सफाई शुरू<br>गांव में मेले जैसा माहौल</h1>', {
          title: 'नहर की सफाई शुरू - गांव में मेले जैसा माहौल',
        }),
        { headline: 'नहर की सफाई शुरू - गांव में मेले जैसा माहौल' },
      ],
      'colon that occurs only in titles': [
        pageWith('<h1><span>खेती</span> नहर की सफाई शुरू</h1>', { title: 'खेती: नहर की सफाई शुरू' }),
        { headline: 'खेती: नहर की सफाई शुरू' },
      ],
    }),
  )('%s', (_, [html, expected]) => {
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
    ['only stated in a meta tag', pageWith('', { head: og(HEADLINE) }), [], 'meta'],
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

  test('a matching title raises the confidence', () => {
    const sure = articleOf(pageWith(h1, { title: HEADLINE })).provenance.headline?.confidence ?? 0;
    const alone = articleOf(pageWith(h1, { title: 'Canal news' })).provenance.headline?.confidence ?? 1;
    expect(sure).toBeGreaterThan(alone);
  });
});

test.each([['that matches', HEADLINE, false]])(
  'a title %s: headline-disagreement for "%s"',
  (_, title, warned) => {
    const { warnings } = articleOf(pageWith(h1, { title }));
    expect(warnings.some(({ code }) => code === 'headline-disagreement')).toBe(warned);
  },
);

test('the only h1 is not the headline if it is below the story', () => {
  const html = `<html><head><title>${HEADLINE}</title></head><body><div>${story}</div><footer><h1>अख़बार की मुख्य साइट पर लौटें</h1></footer></body></html>`;
  const article = articleOf(html);
  expect(article.headline).toBe(HEADLINE);
  expect(article.body).toHaveLength(PARAGRAPHS.length);
});

test.each([['element named head', `<span id="lblHead">${HEADLINE}</span>`]])(
  'without headings, the headline is the %s above the text, not the site name',
  (_, line) => {
    const rows = [line, 'Published on: 25/08/2026', storyAround()].map((cell) => `<tr><td>${cell}</td></tr>`);
    const html = `<title>नया अखबार : हिंदी समाचार</title><table>${rows.join('')}</table>`;
    expect(articleOf(html).headline).toBe(HEADLINE);
  },
);

test.each([
  [
    'a link to the home page that is also the title',
    '<a href="/">नया अखबार समाचार सेवा</a>',
    'नया अखबार समाचार सेवा',
  ],
])('%s is not the headline', (_, name, title) => {
  const html = `<title>${title}</title><div>${name}</div><div><b>${HEADLINE}</b></div><p>25 अगस्त 2026</p>${story}`;
  expect(articleOf(html).headline).toBe(HEADLINE);
});

test.each([
  ['among its paragraphs', HEADLINE, ''],
  [
    'below a row of links',
    `<b>${HEADLINE}</b>`,
    '<p>मोहन लाल 25/08/2026 <a href="/print/1">छापने लायक पन्ना</a> <a href="/mail/1">मित्र को भेजें</a></p>',
  ],
])('without headings, a bold line of the text is not the headline: %s', (_, line, row) => {
  const [first, ...others] = PARAGRAPHS;
  const text = [first, '<b>किसानों ने जताई नाराजगी आज</b>', ...others].map((part) => `<p>${part}</p>`).join('');
  const html = `<title>नया अखबार</title><div><div>${line}</div>${row || '<p>25 अगस्त 2026</p>'}${text}</div>`;
  expect(articleOf(html).headline).toBe(HEADLINE);
});

test.each([['with the site name as title', 'Naya Akhbar', HEADLINE]])(
  'without an h1, the headline is the topmost heading above the text: %s',
  (_, title, headline) => {
    const html = `<title>${title}</title><h3>${HEADLINE}</h3><div>${story}</div><h4>कल की बड़ी खबरें यहां</h4>`;
    expect(articleOf(html).headline).toBe(headline);
  },
);
