import { describe, expect, test } from 'vitest';
import { definePublisher } from '../../src/index.ts';
import { articleOf, HEADLINE, storyAround } from '../page-of.ts';

interface Parts {
  readonly row?: string;
  readonly head?: string;
  readonly stated?: object;
}

function pageWith({ row = '', head = '', stated = {} }: Parts): string {
  const jsonLd = JSON.stringify({ '@type': 'NewsArticle', headline: HEADLINE, ...stated });
  return (
    `<html><head><title>${HEADLINE}</title>${head}<script type="application/ld+json">${jsonLd}</script></head>` +
    `<body><article><h1>${HEADLINE}</h1>${row}<div class="body">${storyAround()}</div></article></body></html>`
  );
}

const rule = definePublisher({
  id: 'naya-akhbar',
  name: 'नया अख़बार',
  domains: ['naya-akhbar.example'],
  locators: { publishedAt: [{ css: '.ruled', attribute: 'data-at' }] },
});

describe('JSON-LD of another story is ignored', () => {
  const other = {
    '@type': 'NewsArticle',
    headline: 'तालाब की जमीन से हटेगा कब्जा',
    datePublished: '2020-01-01T10:00:00+05:30',
    author: { '@type': 'Person', name: 'राम कुमार' },
  };
  const links = `<ul><li><a href="/n/1">${other.headline}</a></li></ul>`;
  const printed = '<div>24 नवंबर 2026, 08:05 AM</div>';
  test.each<[string, object, string]>([
    ['if the page only links to that story', other, links],
    ['if the link has a label', other, `<p><a href="/n/1">यह भी देखें: ${other.headline}</a></p>`],
    ['beside undated JSON-LD of the page', [{ '@type': 'NewsArticle', headline: HEADLINE }, other], links],
    [
      'before the JSON-LD whose headline matches a title of the page',
      [other, { '@type': 'Article', headline: HEADLINE, datePublished: '2026-11-24T08:05:00+05:30' }],
      '',
    ],
  ])('%s', (_, stated, behind) => {
    const html =
      `<title>${HEADLINE}</title><script type="application/ld+json">${JSON.stringify(stated)}</script>` +
      `<article><h1>${HEADLINE}</h1>${printed}<div class="body">${storyAround()}</div></article>${behind}`;
    const article = articleOf(html);
    expect([article.publishedAt, article.authors]).toEqual(['2026-11-24T08:05:00+05:30', []]);
  });
});

describe('order of sources', () => {
  const row =
    '<div class="ruled" data-at="2026-11-21T01:00:00+05:30"></div><time datetime="2026-11-24T04:00:00+05:30">24 नवंबर</time><div>Updated: 25 नवंबर 2026, 05:00 AM IST</div>';
  const head =
    '<meta property="article:published_time" content="2026-11-23T03:00:00+05:30"><meta property="article:modified_time" content="2026-11-23T06:00:00+05:30">';
  const stated = { datePublished: '2026-11-22T02:00:00+05:30', dateModified: '2026-11-22T08:00:00+05:30' };
  test.each<[string, Parts, boolean, string, string]>([
    ['rule', { row, head, stated }, true, '2026-11-21T01:00:00+05:30', 'publisher-rule'],
    ['JSON-LD', { row, head, stated }, false, '2026-11-22T02:00:00+05:30', 'json-ld'],
    ['meta', { row, head }, false, '2026-11-23T03:00:00+05:30', 'meta'],
    ['time element', { row }, false, '2026-11-24T04:00:00+05:30', 'page'],
    ['printed', { row: '<div>24 नवंबर 2026, 05:00 AM IST</div>' }, false, '2026-11-24T05:00:00+05:30', 'page'],
  ])('published: %s', (_, parts, fromRule, iso, source) => {
    const article = articleOf(pageWith(parts), { publishers: fromRule ? [rule] : [] });
    expect(article.publishedAt).toBe(iso);
    expect(article.provenance.publishedAt?.source).toBe(source);
  });

  test.each<[string, Parts, string | undefined, string | undefined]>([
    ['JSON-LD', { row, head, stated }, '2026-11-22T08:00:00+05:30', 'json-ld'],
    ['meta', { row, head }, '2026-11-23T06:00:00+05:30', 'meta'],
    ['printed with a label', { row }, '2026-11-25T05:00:00+05:30', 'page'],
    ['nowhere', {}, undefined, undefined],
  ])('modified: %s', (_, parts, iso, source) => {
    const article = articleOf(pageWith(parts));
    expect(article.modifiedAt).toBe(iso);
    expect(article.provenance.modifiedAt?.source).toBe(source);
  });

  test.each(
    Object.entries<[Parts, string]>({
      'microdata in a title attribute': [
        { row: '<p><abbr itemprop="datePublished" title="2026-11-24T21:35:00+05:30">9:35 pm</abbr></p>' },
        '2026-11-24T21:35:00+05:30',
      ],
      'microformat of an old blog': [
        { row: '<p><abbr class="published" title="2026-11-24T21:35:00+05:30">9:35 pm</abbr></p>' },
        '2026-11-24T21:35:00+05:30',
      ],
      'hidden microdata': [
        { row: '<div style="display:none"><div itemprop="datePublished">2026-11-24T21:35+0530</div></div>' },
        '2026-11-24T21:35:00+05:30',
      ],
      'an earlier day below the headline than a JSON-LD date without a time': [
        { row: '<p>2 नवंबर 2025</p>', stated: { datePublished: '2026-11-12' } },
        '2025-11-02T00:00:00+05:30',
      ],
      'no earlier day if JSON-LD states a time': [
        { row: '<p>2 नवंबर 2025</p>', stated: { datePublished: '2026-11-12T08:00:00+05:30' } },
        '2026-11-12T08:00:00+05:30',
      ],
      'a meta in American date order': [
        { head: '<meta property="article:published_time" content="Thu, 09/25/2025 - 11:38">' },
        '2025-09-25T11:38:00+05:30',
      ],
      'name, date and counts in adjacent spans': [
        {
          row: '<div><span>मोहन लाल</span><span>24 नवंबर 2026</span><span>2 शेयर</span><p>छाया: राम</p></div>',
        },
        '2026-11-24T00:00:00+05:30',
      ],
    }),
  )('published: %s', (_, [parts, iso]) => {
    expect(articleOf(pageWith(parts)).publishedAt).toBe(iso);
  });

  test.each([
    ['https://naya-akhbar.example/2026/11/24/nahar', '2026-11-24T00:00:00+05:30'],
    ['https://naya-akhbar.example/story/nahar-2026-11-24', '2026-11-24T00:00:00+05:30'],
    ['https://naya-akhbar.example/story/nahar-24-11-2026', '2026-11-24T00:00:00+05:30'],
    ['https://naya-akhbar.example/story/nahar-2026-13-44', undefined],
    ['https://naya-akhbar.example/story/nahar?d=/2026/11/24/', undefined],
  ])('the day in the URL if the page states none: %s', (url, iso) => {
    expect(articleOf(pageWith({}), { url }).publishedAt).toBe(iso);
  });

  test('the date of a Recipe in JSON-LD without an article', () => {
    const stated = { '@type': 'Recipe', datePublished: '2026-11-24T08:00:00+05:30' };
    expect(articleOf(pageWith({ stated })).publishedAt).toBe('2026-11-24T08:00:00+05:30');
  });

  test('no date', () => {
    const article = articleOf(pageWith({}));
    expect(article).not.toHaveProperty('publishedAt');
    expect(article).not.toHaveProperty('modifiedAt');
  });
});

describe('a time without a zone is Indian time', () => {
  test.each([
    ['zone stated', '2026-11-24T09:30:00Z', '2026-11-24T09:30:00+00:00'],
    ['no zone', '2026-11-24T09:30:00', '2026-11-24T09:30:00+05:30'],
    ['IST', '24 नवंबर 2026, 09:30 AM IST', '2026-11-24T09:30:00+05:30'],
    ['Hindi with Devanagari digits', '२४ नवंबर २०२६, ०९:३०', '2026-11-24T09:30:00+05:30'],
    ['English', 'Tue, 24 Nov 2026 09:30 AM (IST)', '2026-11-24T09:30:00+05:30'],
  ])('%s', (_, stated, iso) => {
    const found = articleOf(pageWith({ stated: { datePublished: stated } })).publishedAt ?? '';
    expect(new Date(found).getTime()).toBe(new Date(iso).getTime());
    if (!stated.endsWith('Z')) expect(found).toBe(iso);
  });
});

test('an invalid date is skipped for the next source', () => {
  const head = '<meta property="article:published_time" content="2026-11-23T03:00:00+05:30">';
  expect(articleOf(pageWith({ head, stated: { datePublished: 'आज' } })).publishedAt).toBe(
    '2026-11-23T03:00:00+05:30',
  );
});

describe('relative dates need the time of the fetch', () => {
  const row = '<div class="date">3 घंटे पहले</div>';
  test('are resolved with options.now', () => {
    expect(articleOf(pageWith({ row }), { now: new Date('2026-11-24T10:00:00+05:30') }).publishedAt).toMatch(
      /^2026-11-24T07:00/u,
    );
  });
  test('are ignored without options.now', () => {
    expect(articleOf(pageWith({ row }))).not.toHaveProperty('publishedAt');
  });
});

test('printed dates are distinguished by their labels', () => {
  const row = '<div>Updated: 25 नवंबर 2026, 05:00 AM</div><div>Published: 24 नवंबर 2026, 04:00 AM</div>';
  expect(articleOf(pageWith({ row }))).toMatchObject({
    publishedAt: '2026-11-24T04:00:00+05:30',
    modifiedAt: '2026-11-25T05:00:00+05:30',
  });
});

test('a date inside running text is not the publication date', () => {
  const html = pageWith({}).replace(
    '<div class="body">',
    '<div class="body"><p>यह नहर 24 नवंबर 2006 को पहली बार खोली गई थी और तब से वैसी ही है।</p>',
  );
  expect(articleOf(html)).not.toHaveProperty('publishedAt');
});

describe('a more exact date', () => {
  const head = '<meta property="article:published_time" content="2026-11-24T09:30:00+05:30">';
  test.each([
    ['is preferred for the same day', '2026-11-24', '2026-11-24T09:30:00+05:30', 'meta'],
    ['is not preferred for another day', '2026-11-23', '2026-11-23T00:00:00+05:30', 'json-ld'],
  ])('%s', (_, datePublished, iso, source) => {
    const article = articleOf(pageWith({ head, stated: { datePublished } }));
    expect(article.publishedAt).toBe(iso);
    expect(article.provenance.publishedAt?.source).toBe(source);
  });
});

test('a date near the headline gets its time from below the body', () => {
  const html = pageWith({ row: '<div>24 नवंबर 2026</div>' }).replace(
    '</article>',
    '<p>Published on: 24 नवंबर 2026, 04:00 AM</p></article>',
  );
  expect(articleOf(html).publishedAt).toBe('2026-11-24T04:00:00+05:30');
});

test("a date after the headline is preferred over today's date above it", () => {
  const html = pageWith({ row: '<ul><li>20 नवंबर 2026</li></ul>' }).replace(
    '<article>',
    '<div>मंगलवार, 24 नवंबर 2026</div><article>',
  );
  expect(articleOf(html).publishedAt).toBe('2026-11-20T00:00:00+05:30');
});

test('a row with many dates and labels is not running text', () => {
  const row =
    '<img src="/a.jpg"><span>By Staff Reporter </span><span>Publish Date: Tue, 24 Nov 2026 09:11:23 PM (IST)</span><span>Updated Date: Tue, 24 Nov 2026 09:12:23 PM (IST)</span>';
  const html = pageWith({ row }).replace('</h1>', '</h1><div></div>');
  expect(articleOf(html)).toMatchObject({
    publishedAt: '2026-11-24T21:11:23+05:30',
    modifiedAt: '2026-11-24T21:12:23+05:30',
  });
});

test('dates of a WebPage in JSON-LD without an article are used', () => {
  const graph = { '@graph': [{ '@type': 'WebPage', datePublished: '2026-11-24T09:30:00+05:30' }] };
  const head = `<script type="application/ld+json">${JSON.stringify(graph)}</script>`;
  expect(articleOf(pageWith({ head })).publishedAt).toBe('2026-11-24T09:30:00+05:30');
});

test('a label glued to a name still counts, and the publication date may be below the body', () => {
  const row = '<div><a>मोहन लाल</a><span>Updated on: 25 नवंबर 2026, 05:00 AM</span></div>';
  const html = pageWith({ row }).replace(
    '</article>',
    '<div>First Published : 24 नवंबर 2026, 04:00 AM</div></article>',
  );
  expect(articleOf(html)).toMatchObject({
    publishedAt: '2026-11-24T04:00:00+05:30',
    modifiedAt: '2026-11-25T05:00:00+05:30',
  });
});

test('a label on its own line applies to the date after it', () => {
  const row = '<div>Last Modified:<br>25 नवंबर 2026, 05:00 AM</div><div>24 नवंबर 2026, 04:00 AM</div>';
  expect(articleOf(pageWith({ row }))).toMatchObject({
    publishedAt: '2026-11-24T04:00:00+05:30',
    modifiedAt: '2026-11-25T05:00:00+05:30',
  });
});

test('a date on its own line after the author, below the body, is the publication date', () => {
  const signed = '<p><em>लेखक: मोहन लाल</em></p><p>24 नवंबर 2026</p>';
  const page = pageWith({}).replace('</div></article>', `${signed}</div></article>`);
  expect(articleOf(page).publishedAt).toBe('2026-11-24T00:00:00+05:30');
});

describe('a row that states only an update sets modifiedAt alone', () => {
  const time = '<time datetime="2026-11-24T10:30:15+05:30">24 नवंबर 2026, 10:30 बजे</time>';
  test.each([
    ['as text', '<p>अपडेट: 24 नवंबर 2026, 10:30 बजे</p>'],
    ['as a time element', `<p>अपडेट: ${time}</p>`],
    ['with its label in a separate element', `<div><span>अपडेट:</span> ${time}</div>`],
  ])('%s', (_, row) => {
    const article = articleOf(pageWith({ row }));
    expect(article.modifiedAt).toMatch(/^2026-11-24T10:30/u);
    expect(article).not.toHaveProperty('publishedAt');
  });
});

describe('without another date, the day of an update becomes publishedAt as a guess', () => {
  const day = '24 नवंबर 2026';
  test.each([
    ['in Hindi', `अपडेट: ${day}`],
    ['in English', 'Updated on 24 November 2026'],
    ['in a time element', `अपडेट: <time datetime="2026-11-24">${day}</time>`],
    ['in a time element with a time', `अपडेट: <time datetime="2026-11-24T10:30:15+05:30">${day}</time>`],
  ])('%s', (_, row) => {
    const { publishedAt, modifiedAt, provenance, warnings } = articleOf(pageWith({ row: `<p>${row}</p>` }));
    expect([publishedAt, modifiedAt]).toEqual(Array(2).fill(expect.stringMatching(/^2026-11-24T00:00/u)));
    expect(provenance.publishedAt?.confidence).toBeLessThanOrEqual(0.5);
    expect(warnings).toContainEqual({
      code: 'low-confidence',
      message: 'publishedAt is only the day of an update',
    });
  });

  test.each([
    ['in the URL', { url: 'https://naya-akhbar.example/2026/11/20/nahar' }, `अपडेट: ${day}`, '2026-11-20'],
    ['printed on the page', {}, `24 नवंबर 2026 | अपडेट: ${day}`, '2026-11-24'],
    [
      'in a time element',
      {},
      `<time datetime="2026-11-24T09:00">${day}</time> | अपडेट: ${day}`,
      '2026-11-24T09:00',
    ],
  ])('another date %s is preferred, without a warning', (_, options, row, date) => {
    const { publishedAt, warnings } = articleOf(pageWith({ row: `<p>${row}</p>` }), options);
    expect(publishedAt).toMatch(new RegExp(`^${date}`, 'u'));
    expect(warnings).toEqual([]);
  });
});
