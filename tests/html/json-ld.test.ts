import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  booleanAt,
  breadcrumbOf,
  findArticle,
  imageOf,
  type JsonLdNode,
  listAt,
  parseJsonLd,
  personsOf,
  stringAt,
  typesOf,
} from '../../src/html/json-ld.ts';
import { countCpuTime } from '../cpu-time.ts';

describe('parseJsonLd', () => {
  const read = 'नहर की सफाई';
  test.each([
    ['a missing comma', `{"a": "b"\n "headline": "${read}"}`, read],
    ['a CDATA wrapper on one line', `// <![CDATA[ {"headline": "${read}"} //]]>`, read],
    ['literals of other languages', `{"a": True, "b": None, "c": NaN, "headline": "${read}"}`, read],
    ['a missing value', `{"a": , "headline": "${read}"}`, read],
    ['a missing value at the end', `{"headline": "${read}", "a":}`, read],
    ['a truncated list', `{"headline": "${read}", "image": ["a.jpg", "b`, read],
    ['escaped JSON', `{&quot;headline&quot;: &quot;${read}&quot;}`, read],
    ['JSON inside a statement', `var data = {"headline": "${read}"};`, read],
    ['raw line breaks and tabs', '{"headline": "पहली\n\tपंक्ति"}', 'पहली\n\tपंक्ति'],
    ['invalid escapes', String.raw`{"headline": "राम\'s \x घर \u12"}`, "राम's x घर u12"],
    ['raw quotes at the end', '{"headline": "मंत्री बोले "जल्द"", "a": 1}', 'मंत्री बोले "जल्द"'],
    ['entities escaped twice', '{"headline": "City &amp;amp; &#8220;गांव&amp;#8221;"}', 'City & “गांव”'],
  ])('reads %s', (_title, script, headline) => {
    expect(parseJsonLd([script]).at(-1)?.headline).toBe(headline);
  });

  test('an unreadable script does not affect the others', () => {
    expect(parseJsonLd(['<p>', '{"a": 1}', '}}}', '', '"text"', '5', 'null'])).toEqual([{ a: 1 }]);
  });

  test('flattens arrays, graphs and nested nodes', () => {
    const nodes = parseJsonLd([
      '[{"@type": "A"}, [{"@type": "B"}]]',
      '{"@context": "https://schema.org", "@graph": [{"@type": "C"}]}',
      '{"@type": "WebPage", "breadcrumb": {"@type": "BreadcrumbList", "itemListElement": []}}',
      '{"@type": "WebPage", "mainEntity": {"@type": "NewsArticle"}, "mainEntityOfPage": {"@type": "WebPage"}}',
    ]);
    const types = ['A', 'B', 'C', 'WebPage', 'BreadcrumbList', 'WebPage', 'NewsArticle'];
    expect(nodes.flatMap(typesOf)).toEqual(types);
  });

  test('fills in missing values from the referenced node', () => {
    const [article] = parseJsonLd([
      '{"@graph": [{"@type": "Article", "author": {"@id": "#a", "name": "पल्लवी"}}, {"@id": "#a", "@type": "Person", "name": "पल्लवी राय", "url": "/a"}]}',
    ]);
    expect(personsOf(article ?? {})).toEqual([{ name: 'पल्लवी', type: 'Person', url: '/a' }]);
  });

  test('survives extreme nesting', () => {
    expect(parseJsonLd(['['.repeat(100_000), `${'{"a":'.repeat(50_000)}1`])).toHaveLength(1);
  });

  test.each(['//', '{"a":"', '"a" ', '" \n'])('is linear in a long run of %j', (piece) => {
    const spentMs = countCpuTime();
    parseJsonLd([`{"a": ${piece.repeat(50_000)}`]);
    expect(spentMs()).toBeLessThan(2000);
  });

  test('never throws, nor do the functions that read its nodes', () => {
    const TOKENS = '{ } [ ] , : " \\ "@type": "NewsArticle" "author": "name" क &amp; // null 5'.split(' ');
    const pieces = fc.constantFrom(...TOKENS, '\n');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (list) => {
        const nodes = parseJsonLd([list.join('')]);
        const article = findArticle(nodes) ?? {};
        const read = [...breadcrumbOf(nodes), ...personsOf(article), imageOf(article) ?? {}];
        expect(read.every((one) => typeof one === 'object')).toBe(true);
      }),
    );
  });

  test('parses valid JSON exactly like JSON.parse, even before broken text', () => {
    const text = fc.string({ unit: 'grapheme' }).map((value) => value.replaceAll('&', ''));
    const value = fc.dictionary(
      text.filter((key) => key !== '@context' && key !== '@graph'),
      fc.oneof(text, fc.integer(), fc.boolean()),
      { minKeys: 1 },
    );
    fc.assert(
      fc.property(value, (node) => {
        expect(parseJsonLd([JSON.stringify(node)])).toEqual([node]);
        expect(parseJsonLd([`${JSON.stringify(node, undefined, 1)} }`])).toEqual([node]);
      }),
    );
  });
});

const story = { '@type': 'NewsArticle', headline: 'नहर', datePublished: '2026-11-24' };
const typed = { '@type': 'http://schema.org/NewsArticle' };

test.each<[string, JsonLdNode[], JsonLdNode?]>([
  ['none', [{ '@type': 'WebPage' }, {}]],
  ['a type given as a URL', [typed], typed],
  ['the most complete of several', [{ '@type': 'NewsArticle', headline: 'पुल' }, story], story],
  ['NewsArticle rather than Article', [{ ...story, '@type': 'Article' }, story], story],
  ['the first of equal nodes', [story, { ...story, headline: 'पुल' }], story],
])('findArticle: %s', (_title, nodes, article) => {
  expect(findArticle(nodes)).toEqual(article);
});

const node = {
  headline: ' नहर ',
  empty: ' ',
  width: 1200,
  isLive: true,
  author: [{ name: '' }, { name: 'सुनीता' }],
  publisher: { '@type': 'Organization', name: 'नया अख़बार', url: 'https://naya-akhbar.example/' },
  mainEntityOfPage: { '@type': 'WebPage', '@id': 'https://naya-akhbar.example/1' },
  title: { '@value': 'पुल', '@language': 'hi' },
};

test.each([
  ['headline', 'नहर'],
  ['width', '1200'],
  ['publisher', 'नया अख़बार'],
  ['mainEntityOfPage', 'https://naya-akhbar.example/1'],
  ['title', 'पुल'],
  ['empty', undefined],
  ['isLive', undefined],
])('stringAt: %s', (path, text) => {
  expect(stringAt(node, path)).toBe(text);
});

const home = { position: 1, name: 'होम', item: 'https://naya-akhbar.example/' };
const list = (...itemListElement: unknown[]): JsonLdNode => ({ '@type': 'BreadcrumbList', itemListElement });
const image = { '@type': 'ImageObject', contentUrl: 'a.jpg', caption: 'पुल', width: '1200px' };

test.each<[string, unknown, unknown]>([
  ['a type', typesOf({ '@type': 'NewsArticle' }), ['NewsArticle']],
  ['no type', typesOf({}), []],
  ['a list of one', listAt({ keywords: 'क' }, 'keywords'), ['क']],
  ['no list', listAt({}, 'keywords'), []],
  ['a boolean', booleanAt({ isLive: false }, 'isLive'), false],
  ['a boolean as text in a list', booleanAt({ isLive: ['false'] }, 'isLive'), false],
  ['no breadcrumb', breadcrumbOf([{ '@type': 'ItemList', itemListElement: [home] }]), []],
  [
    'a breadcrumb by position',
    breadcrumbOf([list({ position: '2', name: 'बिहार' }, home)]),
    [{ name: 'होम', url: 'https://naya-akhbar.example/' }, { name: 'बिहार' }],
  ],
  ['crumbs without a name', breadcrumbOf([list({ position: 1 }, { name: 'बिहार' })]), [{ name: 'बिहार' }]],
  ['an author as text', personsOf({ author: 'सुनीता शर्मा, राम लाल' }), [{ name: 'सुनीता शर्मा, राम लाल' }]],
  [
    'an author whose name is an object',
    personsOf({ author: { name: { '@value': 'सुनीता' } } }),
    [{ name: 'सुनीता' }],
  ],
  ['URLs, which are not names', personsOf({ author: ['https://naya-akhbar.example/a', ''] }), []],
  ['no author', personsOf({}), []],
  [
    'an image and its size',
    imageOf({ image: { ...image, height: { value: 675 } } }),
    { url: 'a.jpg', width: 1200, height: 675 },
  ],
  [
    'an @id that is the URL of an image',
    imageOf({ image: { '@id': 'https://img.example/a.jpg' } }),
    { url: 'https://img.example/a.jpg' },
  ],
  ['a placeholder', imageOf({ image: 'data:image/gif;base64,R0', thumbnailUrl: 't.jpg' }), { url: 't.jpg' }],
  ['no image', imageOf({}), undefined],
])('reads %s', (_what, read, expected) => {
  expect(read).toEqual(expected);
});
