/** Feeds as sites write them. */
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SourceInput, SourceUrl } from '../../src/sources/source-item.ts';
import { type FeedOptions, urlsOfFeed } from '../../src/sources/urls-of-feed.ts';
import { countCpuTime } from '../cpu-time.ts';
import { breakingOff, inPieces, outline } from './gathered.ts';

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

describe('the formats', () => {
  test.each<[string, string, SourceUrl]>([
    [
      'RSS 2.0',
      rss(item(A, `<title>${TITLE}</title><pubDate>Mon, 23 Nov 2026 10:00:00 +0530</pubDate>`)),
      { url: A, lastModified: '2026-11-23T10:00:00+05:30', title: TITLE },
    ],
    [
      'RSS 0.91',
      `<rss version="0.91"><channel><item><title>${TITLE}</title><link>${A}</link></item></channel></rss>`,
      { url: A, title: TITLE },
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
    [
      'Atom with prefixes',
      `<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>${TITLE}</a:title><a:link href="${A}"/></a:entry></a:feed>`,
      { url: A, title: TITLE },
    ],
    ['no format, items only', `<channel>${item(A)}</channel>`, { url: A }],
  ])('%s', async (_title, feed, expected) => {
    expect(await outline(urlsOfFeed(feed), plain)).toEqual([expected]);
  });
});

describe('the oddities', () => {
  test.each<[string, SourceInput, FeedOptions, string[]]>([
    ['a byte order mark', `\ufeff${rss(item(A))}`, {}, [A]],
    ['spaces and blank lines in front', `\n\n  ${rss(item(A))}`, {}, [A]],
    ['text in front, as of a warning of the server', `Warning: x in y.php\n${rss(item(A))}`, {}, [A]],
    ['no declaration', rss(item(A)).replace(/^<\?.*?\?>/u, ''), {}, [A]],
    ['line ends and spaces around a link', rss(item(`\r\n  ${A}\n `)), {}, [A]],
    ['a link in CDATA', rss(item(`<![CDATA[${A}?a=1&b=2]]>`)), {}, [`${A}?a=1&b=2`]],
    ['an escaped ampersand', rss(item(`${A}?a=1&amp;b=2`)), {}, [`${A}?a=1&b=2`]],
    ['a bare ampersand', rss(item(`${A}?a=1&b=2&copy=3`)), {}, [`${A}?a=1&b=2&copy=3`]],
    ['numeric entities in a link', rss(item('https:&#x2F;&#47;naya-akhbar.example/1')), {}, [A]],
    ['Hindi letters in a link', rss(item(`${SITE}/नहर`)), {}, [`${SITE}/%E0%A4%A8%E0%A4%B9%E0%A4%B0`]],
    ['a link relative to the site', rss(item('/1'), `<link>${SITE}/</link>`), {}, [A]],
    ['a link relative to the feed', rss(item('1')), { url: `${SITE}/rss.xml` }, [A]],
    ['a link without a protocol', rss(item('//naya-akhbar.example/1')), { url: `${SITE}/rss.xml` }, [A]],
    [
      'xml:base, itself relative',
      atom('<entry xml:base="up/"><link href="1"/></entry>', ` xml:base="${SITE}/"`),
      {},
      [`${SITE}/up/1`],
    ],
    ['only a guid', rss(`<item><guid>${A}</guid></item>`), {}, [A]],
    ['only a guid that says it is a URL', rss(`<item><guid isPermaLink="true">${A}</guid></item>`), {}, [A]],
    [
      'a guid that is not a URL',
      rss(`<item><guid isPermaLink="false">${A}</guid></item>`),
      {},
      ['feed#1 invalid-url'],
    ],
    [
      'a guid that is a number, read as no link',
      rss('<item><guid>12345</guid></item>'),
      { url: `${SITE}/rss` },
      [`${SITE}/rss#1 invalid-url`],
    ],
    ['an empty link in front of a guid', rss(`<item><link/><guid>${A}</guid></item>`), {}, [A]],
    ['an id as the only URL in Atom', atom(`<entry><id>${A}</id></entry>`), {}, [A]],
    [
      'feedburner:origLink',
      rss(item(`${SITE}/~r/1`, `<feedburner:origLink>${A}</feedburner:origLink>`)),
      {},
      [A],
    ],
    [
      'a link of Atom in RSS, beside its own',
      rss(`<item><atom:link rel="self" href="${B}"/><link>${A}</link></item>`),
      {},
      [A],
    ],
    ['a link of Atom in RSS, alone', rss(`<item><atom:link href="${A}"/></item>`), {}, [A]],
    [
      'links to comments and sound in Atom',
      atom(
        `<entry><link rel="replies" href="${B}"/><link rel="enclosure" href="${B}"/><link type="audio/mpeg" href="${B}"/><link href="${A}"/></entry>`,
      ),
      {},
      [A],
    ],
    ['names in other letter case', rss(`<ITEM><Link>${A}</Link></ITEM>`), {}, [A]],
    ['a URL twice', rss(item(A) + item(A) + item(B)), {}, [A, B]],
    [
      'markup that was not escaped',
      rss(item(A, '<description><p>नहर<br>पानी</description>') + item(B)),
      {},
      [A, B],
    ],
    [
      'an article in content:encoded, with links',
      rss(item(A, `<content:encoded><![CDATA[<link>${B}</link><item>]]></content:encoded>`)),
      {},
      [A],
    ],
    ['a javascript link', rss(item('javascript:alert(1)') + item(A)), {}, ['feed#1 invalid-url', A]],
    ['no entries', rss(''), {}, []],
    [
      'a feed that breaks off within an entry',
      rss(item(A) + item(B)).slice(0, -35),
      {},
      [A, 'feed invalid-input'],
    ],
    [
      'a feed without its last tags',
      rss(item(A)).replace('</channel></rss>', ''),
      {},
      [A, 'feed invalid-input'],
    ],
    [
      'a page of HTML',
      `<!doctype html><html><head><link href="${A}"></head></html>`,
      {},
      ['feed invalid-input'],
    ],
    ['JSON', '{"items":[]}', {}, ['feed invalid-input']],
    ['nothing', '', {}, ['feed invalid-input']],
    ['gzip', gzipSync(rss(item(A))), {}, [A]],
    [
      'a stream that breaks off',
      breakingOff(Buffer.from(rss(item(A)))),
      { name: 'x.xml' },
      ['x.xml invalid-input'],
    ],
    ['a feed over the limit', rss(item(A)), { maxBytes: 100 }, ['feed too-large']],
    ['a feed nested too deep', rss(item(A) + '<x>'.repeat(100_000)), {}, [A, 'feed invalid-input']],
    [
      'an unknown entity',
      `<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>${rss(item(`${A}?&x;`))}`,
      {},
      [`${A}?&x;`],
    ],
  ])('%s', async (_title, feed, options, expected) => {
    expect(await outline(urlsOfFeed(feed, options), ({ url }) => url)).toEqual(expected);
  });
});

describe('a title', () => {
  test.each<[string, string, string | undefined]>([
    ['with entities of HTML', 'नहर&nbsp;में &amp;hellip; पानी', 'नहर में … पानी'],
    ['escaped twice', '&amp;quot;नहर&amp;quot; &amp;amp; पानी', '"नहर" & पानी'],
    ['in CDATA with markup', '<![CDATA[<b>नहर</b> &#8216;में&#8217; <br/>पानी]]>', 'नहर ‘में’ पानी'],
    ['with an ampersand and a sign', 'A&T < B', 'A&T < B'],
    ['over two lines', 'नहर\n   में', 'नहर में'],
    ['with a joiner that is a letter’s', 'क्\u200dया', 'क्\u200dया'],
    ['that is empty', '  ', undefined],
  ])('%s', async (_title, written, expected) => {
    const feed = rss(item(A, `<media:title>चित्र</media:title><title>${written}</title>`));
    expect(await outline(urlsOfFeed(feed), ({ title }) => title)).toEqual([expected]);
  });
});

describe('a charset', () => {
  const labelled = (label: string): string => rss(item(A, `<title>${TITLE}</title>`)).replace('UTF-8', label);
  test.each<[string, Uint8Array, FeedOptions, string]>([
    ['that is wrong: UTF-8 labelled as Latin', Buffer.from(labelled('ISO-8859-1')), {}, TITLE],
    ['that is wrong in the header', Buffer.from(labelled('utf-8')), { charset: 'windows-1252' }, TITLE],
    ['that nobody knows', Buffer.from(labelled('x-hindi')), {}, TITLE],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${labelled('UTF-16')}`, 'utf16le'), {}, TITLE],
    ['UTF-16 without its mark', Buffer.from(labelled('UTF-16'), 'utf16le'), {}, TITLE],
    ['UTF-16 that is a label only', Buffer.from(labelled('UTF-16')), {}, TITLE],
    [
      'that is right: windows-1252',
      Buffer.from(labelled('windows-1252').replace(TITLE, 'caf\u00e9'), 'latin1'),
      {},
      'café',
    ],
    [
      'with one broken byte',
      Buffer.concat([
        Buffer.from(`<rss>${item(A, '<title>नहर')}`.replace('</item>', '')),
        Buffer.from([0xff]),
        Buffer.from('</title></item></rss>'),
      ]),
      {},
      'नहर\ufffd',
    ],
  ])('%s', async (_title, bytes, options, expected) => {
    expect(await outline(urlsOfFeed(bytes, options), ({ title }) => title)).toEqual([expected]);
  });
});

test('gives back the URLs and titles that were written, however they are cut into pieces', async () => {
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
  ['end tags of nothing', `${'<a>'.repeat(200)}${'</b>'.repeat(1_000_000)}`],
  ['unclosed comments', '<!--'.repeat(1_000_000)],
  ['unclosed CDATA', '<item><title><![CDATA['.repeat(300_000)],
  ['attributes', `<item ${'a="b" '.repeat(700_000)}>`],
  ['long names', `<${'a'.repeat(1_000_000)}>`.repeat(5)],
  ['fields', `<item>${'<x>1</x>'.repeat(500_000)}</item>`],
  ['titles', `<item><link>${A}</link><title>${'&lt;'.repeat(1_000_000)}</title></item>`],
])('a feed of 5 MB of %s takes less than 5 seconds', async (_title, feed) => {
  const spentMs = countCpuTime();
  await outline(urlsOfFeed(`<rss>${feed}`), plain);
  expect(spentMs()).toBeLessThan(5000);
});

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
