import { describe, expect, test } from 'vitest';
import { articleOf, HEADLINE, news, type PageParts, pageOf, ruleWith, storyAround } from '../page-of.ts';
import { rowsOf } from '../rows-of.ts';

interface Parts extends Pick<PageParts, 'row' | 'head'> {
  readonly stated?: object;
  /** Markup before the article, at the start of the body and at its end. */
  readonly above?: string;
  readonly first?: string;
  readonly behind?: string;
}

function pageWith({ stated = {}, above = '', first = '', behind = '', ...parts }: Parts): string {
  return pageOf(`${first}${storyAround()}${behind}`, { ...parts, jsonLd: news(stated), before: above });
}

const published = (at: string): string => `<meta property="article:published_time" content="${at}">`;
const DAY = '24 नवंबर 2026';

const other = {
  '@type': 'NewsArticle',
  headline: 'तालाब की जमीन से हटेगा कब्जा',
  datePublished: '2020-01-01T10:00:00+05:30',
  author: { '@type': 'Person', name: 'राम कुमार' },
};
const links = `<ul><li><a href="/n/1">${other.headline}</a></li></ul>`;
test.each<[string, object, string]>([
  ['if the page only links to that story', other, links],
  ['if the link has a label', other, `<p><a href="/n/1">यह भी देखें: ${other.headline}</a></p>`],
  ['beside undated JSON-LD of the page', [news(), other], links],
  [
    'before the JSON-LD whose headline matches a title of the page',
    [other, { '@type': 'Article', headline: HEADLINE, datePublished: '2026-11-24T08:05:00+05:30' }],
    '',
  ],
])('JSON-LD of another story is ignored %s', (_, jsonLd, behind) => {
  const article = articleOf(pageOf(storyAround(), { row: `<div>${DAY}, 08:05 AM</div>`, behind, jsonLd }));
  expect([article.publishedAt, article.authors]).toEqual(['2026-11-24T08:05:00+05:30', []]);
});

describe('order of sources', () => {
  const rule = ruleWith({ locators: { publishedAt: [{ css: '.ruled', attribute: 'data-at' }] } });
  const row =
    '<div class="ruled" data-at="2026-11-21T01:00:00+05:30"></div><time datetime="2026-11-24T04:00:00+05:30">24 नवंबर</time><div>Updated: 25 नवंबर 2026, 05:00 AM IST</div>';
  const head = `${published('2026-11-23T03:00:00+05:30')}<meta property="article:modified_time" content="2026-11-23T06:00:00+05:30">`;
  const stated = { datePublished: '2026-11-22T02:00:00+05:30', dateModified: '2026-11-22T08:00:00+05:30' };
  test.each<[string, Parts, string?, string?]>([
    ['rule', { row, head, stated }, '2026-11-21T01:00:00+05:30', 'publisher-rule'],
    ['JSON-LD', { row, head, stated }, '2026-11-22T02:00:00+05:30', 'json-ld'],
    ['meta', { row, head }, '2026-11-23T03:00:00+05:30', 'meta'],
    ['time element', { row }, '2026-11-24T04:00:00+05:30', 'page'],
    ['printed', { row: `<div>${DAY}, 05:00 AM IST</div>` }, '2026-11-24T05:00:00+05:30', 'page'],
    [
      'printed in a byline row with full stops',
      { row: `<div>Posted on ${DAY}. By मोहन लाल सुनीता.</div>` },
      '2026-11-24T00:00:00+05:30',
      'page',
    ],
    ['nowhere', {}],
  ])('published: %s', (from, parts, iso, source) => {
    const article = articleOf(pageWith(parts), { publishers: from === 'rule' ? [rule] : [] });
    expect([article.publishedAt, article.provenance.publishedAt?.source]).toEqual([iso, source]);
  });

  test.each<[string, Parts, string?, string?]>([
    ['JSON-LD', { row, head, stated }, '2026-11-22T08:00:00+05:30', 'json-ld'],
    ['meta', { row, head }, '2026-11-23T06:00:00+05:30', 'meta'],
    ['printed with a label', { row }, '2026-11-25T05:00:00+05:30', 'page'],
    ['nowhere', {}],
  ])('modified: %s', (_, parts, iso, source) => {
    const article = articleOf(pageWith(parts));
    expect([article.modifiedAt, article.provenance.modifiedAt?.source]).toEqual([iso, source]);
  });
});

test.each<[string, Parts | string, string]>([
  ...rowsOf('2026-11-24T21:35:00+05:30', {
    'microdata in a title attribute':
      '<p><abbr itemprop="datePublished" title="2026-11-24T21:35:00+05:30">9:35 pm</abbr></p>',
    'microformat of an old blog':
      '<p><abbr class="published" title="2026-11-24T21:35:00+05:30">9:35 pm</abbr></p>',
    'hidden microdata':
      '<div style="display:none"><div itemprop="datePublished">2026-11-24T21:35+0530</div></div>',
  }),
  [
    'an earlier day below the headline than a JSON-LD date without a time',
    { row: '<p>2 नवंबर 2025</p>', stated: { datePublished: '2026-11-12' } },
    '2025-11-02T00:00:00+05:30',
  ],
  [
    'no earlier day if JSON-LD states a time',
    { row: '<p>2 नवंबर 2025</p>', stated: { datePublished: '2026-11-12T08:00:00+05:30' } },
    '2026-11-12T08:00:00+05:30',
  ],
  [
    'a meta in American date order',
    { head: published('Thu, 09/25/2025 - 11:38') },
    '2025-09-25T11:38:00+05:30',
  ],
  ...rowsOf('2026-11-24T00:00:00+05:30', {
    'a day in adjacent spans with name and counts': `<div><span>मोहन लाल</span><span>${DAY}</span><span>2 शेयर</span><p>छाया: राम</p></div>`,
    'a date on its own line after the author, below the body': {
      behind: `<p><em>लेखक: मोहन लाल</em></p><p>${DAY}</p>`,
    },
  }),
  [
    'the date of a Recipe in JSON-LD without an article',
    { stated: { '@type': 'Recipe', datePublished: '2026-11-24T08:00:00+05:30' } },
    '2026-11-24T08:00:00+05:30',
  ],
  ...rowsOf('2026-11-24T09:30:00+05:30', {
    'the date of a WebPage in JSON-LD without an article': {
      head: '<script type="application/ld+json">{"@type":"WebPage","datePublished":"2026-11-24T09:30:00+05:30"}</script>',
    },
    'a more exact date of the same day': {
      head: published('2026-11-24T09:30:00+05:30'),
      stated: { datePublished: '2026-11-24' },
    },
  }),
  [
    'the next source if a date is invalid',
    { head: published('2026-11-23T03:00:00+05:30'), stated: { datePublished: 'आज' } },
    '2026-11-23T03:00:00+05:30',
  ],
  [
    'a day near the headline with its time from below the body',
    { row: `<div>${DAY}</div>`, behind: `<p>Published on: ${DAY}, 04:00 AM</p>` },
    '2026-11-24T04:00:00+05:30',
  ],
  [
    "a date after the headline rather than today's date above it",
    { row: '<ul><li>20 नवंबर 2026</li></ul>', above: `<div>मंगलवार, ${DAY}</div>` },
    '2026-11-20T00:00:00+05:30',
  ],
  [
    'no more exact date of another day',
    { head: published('2026-11-24T09:30:00+05:30'), stated: { datePublished: '2026-11-23' } },
    '2026-11-23T00:00:00+05:30',
  ],
])('publishedAt is %s', (_, parts, iso) => {
  expect(articleOf(pageWith(typeof parts === 'string' ? { row: parts } : parts)).publishedAt).toBe(iso);
});

test.each(
  Object.entries<Parts>({
    'distinguished by their labels': {
      row: `<div>Updated: 25 नवंबर 2026, 05:00 AM</div><div>Published: ${DAY}, 04:00 AM</div>`,
    },
    'found in a row with many dates and labels, which is not running text': {
      row: '<div></div><img src="/a.jpg"><span>By Staff Reporter </span><span>Publish Date: Tue, 24 Nov 2026 04:00:00 AM (IST)</span><span>Updated Date: Wed, 25 Nov 2026 05:00:00 AM (IST)</span>',
    },
    'found after a label that follows a name without a space, and below the body': {
      row: '<div><a>मोहन लाल</a><span>Updated on: 25 नवंबर 2026, 05:00 AM</span></div>',
      behind: `<div>First Published : ${DAY}, 04:00 AM</div>`,
    },
    'found after a label on its own line': {
      row: `<div>Last Modified:<br>25 नवंबर 2026, 05:00 AM</div><div>${DAY}, 04:00 AM</div>`,
    },
  }),
)('publication and update are %s', (_, parts) => {
  expect(articleOf(pageWith(parts))).toMatchObject({
    publishedAt: '2026-11-24T04:00:00+05:30',
    modifiedAt: '2026-11-25T05:00:00+05:30',
  });
});

test.each([
  ['https://naya-akhbar.example/2026/11/24/nahar', '2026-11-24T00:00:00+05:30'],
  ['https://naya-akhbar.example/story/nahar-2026-11-24', '2026-11-24T00:00:00+05:30'],
  ['https://naya-akhbar.example/story/nahar-24-11-2026', '2026-11-24T00:00:00+05:30'],
  ['https://naya-akhbar.example/story/nahar-2026-13-44', undefined],
  ['https://naya-akhbar.example/story/nahar?d=/2026/11/24/', undefined],
])('publishedAt is the day in the URL if the page states none: %s', (url, iso) => {
  expect(articleOf(pageWith({}), { url }).publishedAt).toBe(iso);
});

test.each([
  ['zone stated', '2026-11-24T09:30:00Z', '2026-11-24T09:30:00+00:00'],
  ['no zone', '2026-11-24T09:30:00', '2026-11-24T09:30:00+05:30'],
  ['IST', '24 नवंबर 2026, 09:30 AM IST', '2026-11-24T09:30:00+05:30'],
  ['Hindi with Devanagari digits', '२४ नवंबर २०२६, ०९:३०', '2026-11-24T09:30:00+05:30'],
  ['English', 'Tue, 24 Nov 2026 09:30 AM (IST)', '2026-11-24T09:30:00+05:30'],
])('a time without a zone is Indian time: %s', (_, stated, iso) => {
  const found = articleOf(pageWith({ stated: { datePublished: stated } })).publishedAt ?? '';
  expect(new Date(found).getTime()).toBe(new Date(iso).getTime());
  if (!stated.endsWith('Z')) expect(found).toBe(iso);
});

test('a relative date needs options.now, the time of the fetch', () => {
  const html = pageWith({ row: '<div class="date">3 घंटे पहले</div>' });
  const now = new Date('2026-11-24T10:00:00+05:30');
  expect(articleOf(html, { now }).publishedAt).toMatch(/^2026-11-24T07:00/u);
  expect(articleOf(html)).not.toHaveProperty('publishedAt');
});

test('a date inside running text is not the publication date', () => {
  const first = '<p>यह नहर 24 नवंबर 2006 को पहली बार खोली गई थी और तब से वैसी ही है।</p>';
  expect(articleOf(pageWith({ first }))).not.toHaveProperty('publishedAt');
});

const time = `<time datetime="2026-11-24T10:30:15+05:30">${DAY}, 10:30 बजे</time>`;
test.each([
  ['as text', `<p>अपडेट: ${DAY}, 10:30 बजे</p>`],
  ['as a time element', `<p>अपडेट: ${time}</p>`],
  ['with its label in a separate element', `<div><span>अपडेट:</span> ${time}</div>`],
])('a row that states only an update sets modifiedAt alone: %s', (_, row) => {
  const article = articleOf(pageWith({ row }));
  expect(article.modifiedAt).toMatch(/^2026-11-24T10:30/u);
  expect(article).not.toHaveProperty('publishedAt');
});

describe('without another date, the day of an update becomes publishedAt as a guess', () => {
  test.each([
    ['in Hindi', `अपडेट: ${DAY}`],
    ['in English', 'Updated on 24 November 2026'],
    ['in a time element', `अपडेट: <time datetime="2026-11-24">${DAY}</time>`],
    ['in a time element with a time', `अपडेट: <time datetime="2026-11-24T10:30:15+05:30">${DAY}</time>`],
  ])('%s', (_, row) => {
    const { publishedAt, modifiedAt, provenance, warnings } = articleOf(pageWith({ row: `<p>${row}</p>` }));
    expect([publishedAt, modifiedAt]).toEqual(Array(2).fill(expect.stringMatching(/^2026-11-24T00:00/u)));
    expect(provenance.publishedAt?.confidence).toBeLessThanOrEqual(0.5);
    const message = 'publishedAt is only the day of an update';
    expect(warnings).toContainEqual({ code: 'low-confidence', message });
  });

  test.each([
    ['in the URL', `अपडेट: ${DAY}`, '2026-11-20', { url: 'https://naya-akhbar.example/2026/11/20/nahar' }],
    ['printed on the page', `${DAY} | अपडेट: ${DAY}`, '2026-11-24', {}],
    [
      'in a time element',
      `<time datetime="2026-11-24T09:00">${DAY}</time> | अपडेट: ${DAY}`,
      '2026-11-24T09:00',
      {},
    ],
  ])('another date %s is preferred, without a warning', (_, row, date, options) => {
    const { publishedAt, warnings } = articleOf(pageWith({ row: `<p>${row}</p>` }), options);
    expect(publishedAt).toMatch(new RegExp(`^${date}`, 'u'));
    expect(warnings).toEqual([]);
  });
});
