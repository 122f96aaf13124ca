/** Feeds as sites write them. */
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SourceInput, SourceUrl } from '../../src/sources/source-item.ts';
import { type FeedOptions, urlsOfFeed } from '../../src/sources/urls-of-feed.ts';
import { countCpuTime } from '../cpu-time.ts';
import { inPieces, outline } from './gathered.ts';

const SITE = 'https://naya-akhbar.example';
const A = `${SITE}/1`;
const B = `${SITE}/2`;
const TITLE = 'नहर में पानी';

function rss(items: string, head = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>खबर</title>${head}${items}</channel></rss>`;
}

function item(link: string, more = ''): string {
  return `<item><link>${link}</link>${more}</item>`;
}

function atom(entry: string, attributes = ''): string {
  return `<feed xmlns="http://www.w3.org/2005/Atom"${attributes}><link href="${SITE}/"/>${entry}</feed>`;
}

const plain = (url: SourceUrl): SourceUrl => url;

test.each<[string, string, SourceUrl]>([
  [
    'RSS 2.0',
    rss(item(A, `<title>${TITLE}</title><pubDate>Mon, 23 Nov 2026 10:00:00 +0530</pubDate>`)),
    { url: A, lastModified: '2026-11-23T10:00:00+05:30', title: TITLE },
  ],
  [
    'RSS 1.0',
    `<rdf:RDF xmlns:rdf="r" xmlns="http://purl.org/rss/1.0/" xmlns:dc="d"><channel/><item rdf:about="${A}"><title>${TITLE}</title><link>${A}</link><dc:date>2026-11-23T10:00+05:30</dc:date></item></rdf:RDF>`,
    { url: A, lastModified: '2026-11-23T10:00:00+05:30', title: TITLE },
  ],
  ['RSS 1.0 without links', `<rdf:RDF xmlns:rdf="r"><item rdf:about="${A}"/></rdf:RDF>`, { url: A }],
  [
    'Atom 1.0',
    atom(
      `<entry><title type="html">&lt;b&gt;नहर&lt;/b&gt; में पानी</title><link href="${A}"/><published>2026-11-22T10:00:00Z</published><updated>2026-11-23T10:00:00Z</updated></entry>`,
    ),
    { url: A, lastModified: '2026-11-23T10:00:00+00:00', title: TITLE },
  ],
  [
    'Atom 0.3',
    atom(
      `<entry><title>${TITLE}</title><link rel="alternate" type="text/html" href="${A}"/><issued>2026-11-23T10:00:00+05:30</issued></entry>`,
    ),
    { url: A, lastModified: '2026-11-23T10:00:00+05:30', title: TITLE },
  ],
  ['of bare items', `<channel>${item(A)}</channel>`, { url: A }],
])('a feed may be in the format %s', async (_title, feed, expected) => {
  expect(await outline(urlsOfFeed(feed), plain)).toEqual([expected]);
});

test.each<[string, SourceInput, string[], FeedOptions?]>([
  ['a byte order mark', `\ufeff${rss(item(A))}`, [A]],
  ['leading text, such as a server warning', `Warning: x in y.php\n${rss(item(A))}`, [A]],
  ['white space around a link', rss(item(`\r\n  ${A}\n `)), [A]],
  ['a link in CDATA', rss(item(`<![CDATA[${A}?a=1&b=2]]>`)), [`${A}?a=1&b=2`]],
  ['an escaped ampersand', rss(item(`${A}?a=1&amp;b=2`)), [`${A}?a=1&b=2`]],
  ['a bare ampersand', rss(item(`${A}?a=1&b=2&copy=3`)), [`${A}?a=1&b=2&copy=3`]],
  ['Hindi letters in a link', rss(item(`${SITE}/नहर`)), [`${SITE}/%E0%A4%A8%E0%A4%B9%E0%A4%B0`]],
  ['a link relative to the site', rss(item('/1'), `<link>${SITE}/</link>`), [A]],
  ['a link relative to the feed', rss(item('1')), [A], { url: `${SITE}/rss.xml` }],
  ['a link without a protocol', rss(item('//naya-akhbar.example/1')), [A], { url: `${SITE}/rss.xml` }],
  ['a guid without a link', rss(`<item><guid>${A}</guid></item>`), [A]],
  ['a guid marked as a permalink', rss(`<item><guid isPermaLink="true">${A}</guid></item>`), [A]],
  [
    'a guid that is not a URL',
    rss(`<item><guid isPermaLink="false">${A}</guid></item>`),
    ['feed#1 invalid-url'],
  ],
  [
    'a numeric guid, which is not a link',
    rss('<item><guid>12345</guid></item>'),
    [`${SITE}/rss#1 invalid-url`],
    { url: `${SITE}/rss` },
  ],
  ['an empty link before a guid', rss(`<item><link/><guid>${A}</guid></item>`), [A]],
  ['an id as the only URL in Atom', atom(`<entry><id>${A}</id></entry>`), [A]],
  ['a feedburner link', rss(item(`${SITE}/~r/1`, `<feedburner:origLink>${A}</feedburner:origLink>`)), [A]],
  ['an Atom link alone in RSS', rss(`<item><atom:link href="${A}"/></item>`), [A]],
  [
    'links to comments and audio in Atom',
    atom(
      `<entry><link rel="replies" href="${B}"/><link rel="enclosure" href="${B}"/><link type="audio/mpeg" href="${B}"/><link href="${A}"/></entry>`,
    ),
    [A],
  ],
  ['a repeated URL', rss(item(A) + item(A) + item(B)), [A, B]],
  [
    'an article in content:encoded, with links',
    rss(item(A, `<content:encoded><![CDATA[<link>${B}</link><item>]]></content:encoded>`)),
    [A],
  ],
  ['a javascript link', rss(item('javascript:alert(1)') + item(A)), ['feed#1 invalid-url', A]],
  ['no entries', rss(''), []],
  ['a truncated entry', rss(item(A) + item(B)).slice(0, -35), [A, 'feed invalid-input']],
  ['missing end tags', rss(item(A)).replace('</channel></rss>', ''), [A, 'feed invalid-input']],
  ['JSON instead of XML', '{"items":[]}', ['feed invalid-input']],
  ['no content', '', ['feed invalid-input']],
  ['gzip compression', gzipSync(rss(item(A))), [A]],
  ['too many bytes', rss(item(A)), ['feed too-large'], { maxBytes: 100 }],
  ['nesting that is too deep', rss(item(A) + '<x>'.repeat(100_000)), [A, 'feed invalid-input']],
  [
    'an unknown entity',
    `<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>${rss(item(`${A}?&x;`))}`,
    [`${A}?&x;`],
  ],
])('a feed may have %s', async (_title, feed, expected, options) => {
  expect(await outline(urlsOfFeed(feed, options), ({ url }) => url)).toEqual(expected);
});

test.each<[string, string, string | undefined]>([
  ['may have HTML entities', 'नहर&nbsp;में &amp;hellip; पानी', 'नहर में … पानी'],
  ['may be escaped twice', '&amp;quot;नहर&amp;quot; &amp;amp; पानी', '"नहर" & पानी'],
  ['may have markup in CDATA', '<![CDATA[<b>नहर</b> &#8216;में&#8217; <br/>पानी]]>', 'नहर ‘में’ पानी'],
  ['may have a bare ampersand and <', 'A&T < B', 'A&T < B'],
  ['may span two lines', 'नहर\n   में', 'नहर में'],
  ['keeps a joiner that belongs to a letter', 'क्\u200dया', 'क्\u200dया'],
  ['may be empty', '  ', undefined],
])('the title of an entry %s', async (_title, written, expected) => {
  const feed = rss(item(A, `<media:title>चित्र</media:title><title>${written}</title>`));
  expect(await outline(urlsOfFeed(feed), ({ title }) => title)).toEqual([expected]);
});

const labelled = (label: string): string => rss(item(A, `<title>${TITLE}</title>`)).replace('UTF-8', label);
test.each<[string, Uint8Array, string]>([
  ['UTF-8 labeled as Latin-1', Buffer.from(labelled('ISO-8859-1')), TITLE],
  ['UTF-16 with a byte order mark', Buffer.from(`\ufeff${labelled('UTF-16')}`, 'utf16le'), TITLE],
  ['UTF-16 without a byte order mark', Buffer.from(labelled('UTF-16'), 'utf16le'), TITLE],
  ['UTF-8 labeled as UTF-16', Buffer.from(labelled('UTF-16')), TITLE],
  ['windows-1252', Buffer.from(labelled('windows-1252').replace(TITLE, 'caf\u00e9'), 'latin1'), 'café'],
  ['UTF-8 with one invalid byte', withByte(labelled('UTF-8').replace(TITLE, 'नहर\0'), 0xff), 'नहर\ufffd'],
])('the charset of a feed may be %s', async (_title, bytes, expected) => {
  expect(await outline(urlsOfFeed(bytes), ({ title }) => title)).toEqual([expected]);
});

test('URLs and titles are read back as written, however the feed is chunked', async () => {
  const entry = fc.record({
    url: fc.webUrl({ withQueryParameters: true }),
    title: fc.string({ unit: 'grapheme' }),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(entry, { selector: ({ url }) => new URL(url).href }),
      fc.integer({ min: 1, max: 90 }),
      async (entries, size) => {
        const items = entries.map(({ url, title }) =>
          item(escaped(url), `<title>${escaped(escaped(title))}</title>`),
        );
        const feed = inPieces(Buffer.from(rss(items.join('\n'))), size);
        expect(await outline(urlsOfFeed(feed), ({ url }) => url)).toEqual(
          entries.map(({ url }) => new URL(url).href),
        );
      },
    ),
    { numRuns: 60 },
  );
});

test.each<[string, string]>([
  ['open elements', '<a>'.repeat(2_000_000)],
  ['unmatched end tags', `${'<a>'.repeat(200)}${'</b>'.repeat(1_000_000)}`],
  ['unclosed comments', '<!--'.repeat(1_000_000)],
  ['unclosed CDATA', '<item><title><![CDATA['.repeat(300_000)],
  ['attributes', `<item ${'a="b" '.repeat(700_000)}>`],
  ['long names', `<${'a'.repeat(1_000_000)}>`.repeat(5)],
  ['fields', `<item>${'<x>1</x>'.repeat(500_000)}</item>`],
  ['titles', `<item><link>${A}</link><title>${'&lt;'.repeat(1_000_000)}</title></item>`],
])('a feed with 5 MB of %s takes less than 5 seconds', async (_title, feed) => {
  const spentMs = countCpuTime();
  await outline(urlsOfFeed(`<rss>${feed}`), plain);
  expect(spentMs()).toBeLessThan(5000);
});

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The bytes of a text with another byte in place of its NUL. */
function withByte(text: string, byte: number): Uint8Array {
  return Buffer.from(text).map((one) => (one === 0 ? byte : one));
}
