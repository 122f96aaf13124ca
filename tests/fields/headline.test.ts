import { describe, expect, test } from 'vitest';
import { articleOf, HEADLINE, PARAGRAPHS, ruleWith, SENTENCES, storyAround } from '../page-of.ts';

const story = storyAround();

/** A page with the given headings and titles. */
function pageWith(headings: string, { title = '', head = '' } = {}): string {
  return `<html><head><title>${title}</title>${head}</head><body><article>${headings}<div>${story}</div></article></body></html>`;
}

const h1 = `<h1>${HEADLINE}</h1>`;
const og = (title: string): string => `<meta property="og:title" content="${title}">`;

/** A story without headings: a line above its text, and its title. */
const lineAbove = (line: string, title: string, text = story): string =>
  `<title>${title}</title><div><div>${line}</div><p>25 अगस्त 2026</p>${text}</div>`;
const boldText = PARAGRAPHS.toSpliced(1, 0, '<b>किसानों ने जताई नाराजगी आज</b>')
  .map((part) => `<p>${part}</p>`)
  .join('');

test.each<[string, string]>([
  ...Object.entries({
    'h1, without a title': pageWith(h1),
    'h2, not an h1 in a row that starts with a home link': pageWith(
      `<div><a href="/">होम</a> / <a href="/up">उत्तर प्रदेश</a> <h1>नहर सफाई समाचार आज</h1></div><h2>${HEADLINE}</h2>`,
      { title: HEADLINE },
    ),
    'h1 above a subheading that SEO titles repeat': pageWith(
      `${h1}<div><p>${SENTENCES[0]}</p><h2>नहर की सफाई क्यों शुरू हुई और कब तक चलेगी</h2></div>`,
      {
        title: 'नहर की सफाई क्यों शुरू हुई और कब तक चलेगी यह काम',
      },
    ),
    'paragraph, with the title of a print view': pageWith(
      `<p><b>- नया अख़बार - http://naya-akhbar.example -</b></p><p id="BlogTitle">${HEADLINE}</p>`,
      {
        title: `नया अख़बार » ${HEADLINE} » Print`,
      },
    ),
    'h4 that says more than the title': pageWith(`<h3>नया अख़बार</h3><div><h4>${HEADLINE}</h4></div>`, {
      title: 'नहर की सफाई',
    }),
    'bold line, with a file name as title and the name of a ministry in an h2': `<title>Pages - PressNote_06062014</title><h2>(राज्य सरकार का उपक्रम)</h2><ul>${'<li><a href="/x">प्रेस नोट</a></li>'.repeat(14)}</ul><div><p><strong>${HEADLINE}</strong></p>${story}</div>`,
    'heading above the text, not the only h1 beside a logo': `<title>Press Note | Naya University</title><header><img src="/i/logo.png"><h1>नया ग्राम विश्वविद्यालय रीवा</h1></header><h3>${HEADLINE}</h3>${story}`,
    'line above a date, not the caption in small print above it': `<title>नया अख़बार</title><div><img src="/a.jpg"><br><small>नहर के किनारे खड़े किसान और मजदूर</small></div><div>${HEADLINE}</div><p>25 अगस्त 2026</p>${story}`,
    'line that prints the title without sections behind hyphens': `<title>${HEADLINE}-दिल्ली-नया अख़बार</title><div><div>${HEADLINE}</div><div>नया अख़बार</div>${story}</div>`,
    'line that prints the last part of the title, not a section': `<title>Naya | भारत और पड़ोस | ${HEADLINE}</title><a href="/b">भारत और पड़ोस</a>${'<img src="/x">'.repeat(14)}<div><div>${HEADLINE}</div>${story}</div>`,
    'title, not the only h1, below the story': `<html><head><title>${HEADLINE}</title></head><body><div>${story}</div><footer><h1>अख़बार की मुख्य साइट पर लौटें</h1></footer></body></html>`,
    'element named head above the text, not the site name': `<title>नया अखबार : हिंदी समाचार</title><table>${[`<span id="lblHead">${HEADLINE}</span>`, 'Published on: 25/08/2026', story].map((cell) => `<tr><td>${cell}</td></tr>`).join('')}</table>`,
    'bold line, not a link to the home page that is also the title': lineAbove(
      `<a href="/">नया अखबार समाचार सेवा</a></div><div><b>${HEADLINE}</b>`,
      'नया अखबार समाचार सेवा',
    ),
    'line above the text, not a bold line in it': lineAbove(HEADLINE, 'नया अखबार', boldText),
    'bold line above a row of links, not one in the text': lineAbove(
      `<b>${HEADLINE}</b></div><div><p>मोहन लाल 25/08/2026 <a href="/print/1">छापने लायक पन्ना</a> <a href="/mail/1">मित्र को भेजें</a></p>`,
      'नया अखबार',
      boldText,
    ),
    'line in large type behind a text, in a document without a title': `<div>${story}<p><font size="5">${HEADLINE}</font></p>${story}</div>`,
    'topmost heading above the text that no menu links to': `<title>Naya Akhbar</title><nav><a href="/rajya">राज्य स्तर के समाचार</a></nav><h2>राज्य स्तर के समाचार</h2><h3>${HEADLINE}</h3><div>${story}</div>`,
    'topmost heading above the text, with the site name as title': `<title>Naya Akhbar</title><h3>${HEADLINE}</h3><div>${story}</div><h4>कल की बड़ी खबरें यहां</h4>`,
  }),
  ...[
    [`<div class="lekhSheershak">${HEADLINE}</div>`, ''],
    [`<b>${HEADLINE}</b>`, '<a href="javascript:play(7)">यह पूरी रिपोर्ट सुनें</a>'],
    [`<b>${HEADLINE}</b>`, '<a href="//t.me/naya">हमारे चैनल पर भी आइए</a>'],
    [`<b>${HEADLINE}</b>`, '<a href="/p">छापने लायक</a> <a href="/m">ई-मेल करें</a>'],
    [HEADLINE, '<a href="javascript:mail()">इस समाचार को ईमेल से भेजें</a>'],
  ].map((cells): [string, string] => [
    `line in a cell above another: ${cells.join(', ')}`,
    `<title>नया अखबार : हिंदी दैनिक</title><table>${[...cells, story].map((cell) => `<tr><td>${cell}</td></tr>`).join('')}</table>`,
  ]),
])('the headline is the %s', (_, html) => {
  const { headline, body } = articleOf(html);
  expect(headline).toBe(HEADLINE);
  expect(body.length).toBeGreaterThanOrEqual(PARAGRAPHS.length);
});

test.each<[string, string, object]>([
  [
    'an h1 that starts with a year missing from the title',
    pageWith(`<h1>2026 ${HEADLINE}</h1>`, { title: HEADLINE }),
    { headline: `2026 ${HEADLINE}` },
  ],
  [
    'a bold line with a linked kicker',
    pageWith(`<font><b><a href="/khel">सिंचाई</a>: ${HEADLINE}</b></font>`, { title: 'नया अख़बार' }),
    { headline: `सिंचाई: ${HEADLINE}` },
  ],
  [
    'og:title with entities',
    pageWith('', { head: og('नहर &amp;amp; सफाई शुरू, किसानों को राहत') }),
    { headline: 'नहर & सफाई शुरू, किसानों को राहत' },
  ],
  [
    'no label with a bar that is missing from titles',
    pageWith(`<h1><span>राजनीति | </span>${HEADLINE}</h1>`, { title: HEADLINE }),
    { headline: HEADLINE, kicker: 'राजनीति' },
  ],
  [
    'no label after a bar that is missing from titles',
    pageWith(`<h1>${HEADLINE} | संपादकीय</h1>`, { title: HEADLINE }),
    { headline: HEADLINE },
  ],
  [
    'the dash of titles instead of a line break in the heading',
    pageWith('<h1>नहर की सफाई शुरू<br>गांव में मेले जैसा माहौल</h1>', {
      title: 'नहर की सफाई शुरू - गांव में मेले जैसा माहौल',
    }),
    { headline: 'नहर की सफाई शुरू - गांव में मेले जैसा माहौल' },
  ],
  [
    'a colon that occurs only in titles',
    pageWith('<h1><span>खेती</span> नहर की सफाई शुरू</h1>', { title: 'खेती: नहर की सफाई शुरू' }),
    { headline: 'खेती: नहर की सफाई शुरू' },
  ],
])('the headline has %s', (_, html, fields) => {
  expect(articleOf(html)).toMatchObject(fields);
});

describe('provenance', () => {
  const rule = ruleWith({ locators: { headline: [{ css: '.head' }] } });
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
    const { headline, provenance } = articleOf(html, { publishers });
    expect([headline, provenance.headline?.source]).toEqual([HEADLINE, source]);
  });

  test('a matching title raises the confidence and gives no warning', () => {
    const [sure, alone] = [HEADLINE, 'Canal news'].map((title) => articleOf(pageWith(h1, { title })));
    expect(sure?.provenance.headline?.confidence).toBeGreaterThan(
      alone?.provenance.headline?.confidence ?? 1,
    );
    expect(sure?.warnings.map(({ code }) => code)).not.toContain('headline-disagreement');
  });
});
