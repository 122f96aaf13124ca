/** Full texts of feeds, as pages and as articles. */
import { expect, test } from 'vitest';
import { extractArticle } from '../../src/extract.ts';
import { bodyText } from '../../src/formats/index.ts';
import { pagesOfInput } from '../../src/sources/pages-of-input.ts';
import type { SourceItem } from '../../src/sources/source-item.ts';
import { outline } from './gathered.ts';

const SITE = 'https://naya-akhbar.example';
const URL_1 = `${SITE}/up/nahar-1`;
const TITLE = 'नहर की सफाई शुरू, किसानों को राहत';
const FIRST = 'सिंचाई विभाग ने सोमवार को नहर की सफाई शुरू कर दी, जिससे तीन गांवों को पानी मिलेगा।';
const SECOND = 'किसानों का कहना है कि पिछले साल भी यह वादा किया गया था, लेकिन काम आधा ही हुआ।';
const THIRD = 'समिति हर तीसरे दिन रिपोर्ट देगी और लापरवाही पर ठेकेदार का भुगतान रोका जाएगा।';
const HTML = `<p>${FIRST}</p><p>${SECOND}</p><p>${THIRD}</p>`;
const XHTML = `<div xmlns="http://www.w3.org/1999/xhtml">${HTML}</div>`;
const STATED = {
  url: URL_1,
  headline: TITLE,
  authors: [{ name: 'सुनीता शर्मा' }],
  tags: ['नहर', 'सिंचाई'],
  isTruncated: false,
};

function rss(...items: string[]): string {
  return `<?xml version="1.0"?><rss version="2.0" xmlns:content="c" xmlns:dc="d"><channel><link>${SITE}/</link>${items.join('')}</channel></rss>`;
}

function item(html: string, more = ''): string {
  return `<item><title>${TITLE}</title><link>${URL_1}</link><content:encoded><![CDATA[${html}]]></content:encoded>${more}</item>`;
}

function atom(content: string): string {
  return `<feed xmlns="http://www.w3.org/2005/Atom"><link href="${SITE}/"/><entry><title>${TITLE}</title><link href="/up/nahar-1"/>${content}<published>2026-11-23T10:00:00+05:30</published><author><name>सुनीता शर्मा</name></author><category term="नहर"/><category term="s" label="सिंचाई"/></entry></feed>`;
}

function post(more: object = {}): object {
  return {
    date: '2026-11-23T10:15:00',
    date_gmt: '2026-11-23T04:30:00',
    modified_gmt: '2026-11-23T05:30:00',
    link: URL_1,
    title: { rendered: TITLE.replace(',', '&#44;') },
    content: { rendered: HTML, protected: false },
    author: 3,
    categories: [2],
    tags: [4, 5],
    ...more,
  };
}

const EMBEDDED = {
  author: [{ name: 'सुनीता शर्मा' }],
  'wp:featuredmedia': [{ source_url: `${SITE}/n.jpg` }],
  'wp:term': [
    [{ taxonomy: 'category', name: 'उत्तर प्रदेश' }],
    [
      { taxonomy: 'post_tag', name: 'नहर' },
      { taxonomy: 'post_tag', name: 'सिंचाई' },
    ],
  ],
};

function jsonFeed(...items: unknown[]): string {
  return JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items }, undefined, 2);
}

const read = ({ html, url = '' }: SourceItem) => extractArticle(html, { ...(url && { url }) });

const publishedAt = '2026-11-23T10:00:00+05:30';
const entry = { url: URL_1, title: TITLE, content_html: HTML, date_published: publishedAt };
const stated = {
  publishedAt: '2026-11-23T04:30:00+00:00',
  modifiedAt: '2026-11-23T05:30:00+00:00',
  section: 'उत्तर प्रदेश',
  leadImage: { url: `${SITE}/n.jpg` },
};
test.each<[string, string, object]>([
  ['Atom with XHTML', atom(`<content type="xhtml">${XHTML}</content>`), { publishedAt }],
  [
    'JSON Feed',
    jsonFeed({ id: '7', ...entry, authors: [{ name: 'सुनीता शर्मा' }], tags: ['नहर', 'सिंचाई'] }),
    { publishedAt },
  ],
  ['posts of WordPress', JSON.stringify([post({ _embedded: EMBEDDED })]), stated],
  ['posts of WordPress without embedded names', JSON.stringify([post()]), { authors: [], tags: [] }],
])('an entry becomes an article from %s', async (_title, feed, fields) => {
  const [article] = await outline(pagesOfInput(feed, { name: 'f' }), read);
  expect(article).toMatchObject({ ...STATED, ...fields });
  expect(bodyText(article as ReturnType<typeof read>)).toBe([FIRST, SECOND, THIRD].join('\n\n'));
});

const link = `<a href="${URL_1}#more-7" class="more-link">और पढ़ें <span>${TITLE}</span></a>`;
test.each<[string, string, string, boolean]>([
  ['"[…]" is truncated', '<p>समिति हर तीसरे दिन [&#8230;]</p>', 'समिति हर तीसरे दिन […]', true],
  ['of WordPress "और पढ़ें" is truncated', `<p>समिति हर तीसरे दिन ${link}</p>`, 'समिति हर तीसरे दिन […]', true],
  ['of WordPress on its own line is truncated', `<p>${THIRD}</p>\n<p>${link}</p>`, `${THIRD} […]`, true],
  [
    '"The post … appeared first on" is removed',
    `<p>${THIRD}</p><p>The post <a href="${URL_1}">${TITLE}</a> appeared first on <a href="${SITE}">नया अखबार</a>.</p>`,
    THIRD,
    false,
  ],
])('the end of a text %s', async (_title, end, last, isTruncated) => {
  const [article] = await outline(pagesOfInput(rss(item(`<p>${FIRST}</p><p>${SECOND}</p>${end}`))), read);
  expect(article).toMatchObject({ isTruncated, body: [{}, {}, { text: last }] });
});

test.each([
  ['without a URL in XML', rss('<item><title>नहर</title></item>', item(HTML)), ['f#1 invalid-url', 'f#2']],
  [
    'of another type',
    jsonFeed(null, 5, { url: URL_1, content_html: HTML }),
    ['f#1 not-html', 'f#2 not-html', 'f#3'],
  ],
  ['in damaged JSON', JSON.stringify([post()]).slice(0, -1), ['f invalid-input']],
])('an entry that is not a page is a failure: %s', async (_title, feed, expected) => {
  const items = pagesOfInput(feed, { name: 'f', kind: 'feed' });
  expect(await outline(items, ({ name }) => name)).toEqual(expected);
});

test('a feed of 500 entries gives 500 pages', async () => {
  const pages = pagesOfInput(rss(...Array.from({ length: 500 }, () => item(HTML))), { name: 'f' });
  expect((await outline(pages, ({ url }) => url)).length).toBe(500);
});

test('a title or text cannot end the script of its page', async () => {
  const title = `${TITLE} </script><p>x`;
  const feed = jsonFeed({ url: URL_1, title, content_html: HTML, tags: ['</script>'] });
  const [article] = await outline(pagesOfInput(feed), read);
  expect(article).toMatchObject({ headline: expect.stringContaining(TITLE), body: [{}, {}, {}] });
});
