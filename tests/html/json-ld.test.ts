import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  booleanAt,
  breadcrumbOf,
  findArticle,
  imagesOf,
  type JsonLdNode,
  listAt,
  parseJsonLd,
  personsOf,
  stringAt,
  typesOf,
} from '../../src/html/json-ld.ts';
import { countCpuTime } from '../cpu-time.ts';

const headlineOf = (...scripts: string[]): unknown => parseJsonLd(scripts).at(-1)?.headline;

describe('parseJsonLd', () => {
  test.each([
    ['a missing comma', '{"a": "b"\n "headline": "नहर की सफाई"}'],
    ['a CDATA wrapper on one line', '// <![CDATA[ {"headline": "नहर की सफाई"} //]]>'],
    ['literals of other languages', '{"a": True, "b": None, "c": NaN, "headline": "नहर की सफाई"}'],
    ['a missing value', '{"a": , "headline": "नहर की सफाई"}'],
    ['a missing value at the end', '{"headline": "नहर की सफाई", "a":}'],
    ['a truncated list', '{"headline": "नहर की सफाई", "image": ["a.jpg", "b'],
    ['escaped JSON', '{&quot;headline&quot;: &quot;नहर की सफाई&quot;}'],
    ['JSON inside a statement', 'var data = {"headline": "नहर की सफाई"};'],
  ])('reads %s', (_title, script) => {
    expect(headlineOf(script)).toBe('नहर की सफाई');
  });

  test.each([
    ['raw line breaks and tabs', '{"headline": "पहली\n\tपंक्ति"}', 'पहली\n\tपंक्ति'],
    ['invalid escapes', String.raw`{"headline": "राम\'s \x घर \u12"}`, "राम's x घर u12"],
    ['raw quotes at the end', '{"headline": "मंत्री बोले "जल्द"", "a": 1}', 'मंत्री बोले "जल्द"'],
    ['entities escaped twice', '{"headline": "City &amp;amp; &#8220;गांव&amp;#8221;"}', 'City & “गांव”'],
  ])('keeps text with %s', (_title, script, headline) => {
    expect(headlineOf(script)).toBe(headline);
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
    expect(nodes.flatMap(typesOf)).toEqual([
      'A',
      'B',
      'C',
      'WebPage',
      'BreadcrumbList',
      'WebPage',
      'NewsArticle',
    ]);
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
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '\\',
      '"@type":',
      '"NewsArticle"',
      '"author":',
      '"name"',
      'क',
      '&amp;',
      '//',
      '\n',
      'null',
      '5',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (list) => {
        const nodes = parseJsonLd([list.join('')]);
        const article = findArticle(nodes) ?? {};
        expect(Array.isArray([...breadcrumbOf(nodes), ...personsOf(article), ...imagesOf(article)])).toBe(
          true,
        );
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

describe('findArticle', () => {
  const story = { '@type': 'NewsArticle', headline: 'नहर', datePublished: '2026-11-24' };

  test.each<[string, JsonLdNode[], JsonLdNode | undefined]>([
    ['none', [{ '@type': 'WebPage' }, {}], undefined],
    [
      'a type given as a URL',
      [{ '@type': 'http://schema.org/NewsArticle' }],
      { '@type': 'http://schema.org/NewsArticle' },
    ],
    ['the most complete of several', [{ '@type': 'NewsArticle', headline: 'पुल' }, story], story],
    ['NewsArticle rather than Article', [{ ...story, '@type': 'Article' }, story], story],
    ['the first of equal nodes', [story, { ...story, headline: 'पुल' }], story],
  ])('%s', (_title, nodes, article) => {
    expect(findArticle(nodes)).toEqual(article);
  });
});

describe('typesOf', () => {
  test.each<[unknown, string[]]>([
    ['NewsArticle', ['NewsArticle']],
    [undefined, []],
  ])('%j', (type, names) => {
    expect(typesOf({ '@type': type })).toEqual(names);
  });
});

describe('stringAt', () => {
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
  ])('%s', (path, text) => {
    expect(stringAt(node, path)).toBe(text);
  });
});

test.each<[unknown, unknown[]]>([
  ['क', ['क']],
  [undefined, []],
])('listAt flattens %j', (value, list) => {
  expect(listAt({ keywords: value }, 'keywords')).toEqual(list);
});

test.each<[unknown, boolean | undefined]>([
  [false, false],
  [['false'], false],
])('booleanAt reads %j as %j', (value, truth) => {
  expect(booleanAt({ isAccessibleForFree: value }, 'isAccessibleForFree')).toBe(truth);
});

describe('breadcrumbOf', () => {
  const home = { position: 1, name: 'होम', item: 'https://naya-akhbar.example/' };
  const list = (...itemListElement: unknown[]): JsonLdNode => ({
    '@type': 'BreadcrumbList',
    itemListElement,
  });

  test.each(
    Object.entries<[JsonLdNode[], unknown]>({
      none: [[{ '@type': 'ItemList', itemListElement: [home] }], []],
      'by position': [
        [list({ position: '2', name: 'बिहार' }, home)],
        [{ name: 'होम', url: 'https://naya-akhbar.example/' }, { name: 'बिहार' }],
      ],
      'items without a name': [[list({ position: 1 }, { name: 'बिहार' })], [{ name: 'बिहार' }]],
    }),
  )('%s', (_title, [nodes, breadcrumb]) => {
    expect(breadcrumbOf(nodes)).toEqual(breadcrumb);
  });
});

describe('personsOf', () => {
  test.each(
    Object.entries<[unknown, unknown]>({
      'a string': ['सुनीता शर्मा, राम लाल', [{ name: 'सुनीता शर्मा, राम लाल' }]],
      'a name as an object': [{ name: { '@value': 'सुनीता' } }, [{ name: 'सुनीता' }]],
      'URLs, which are not names': [['https://naya-akhbar.example/a', ''], []],
      'no value': [undefined, []],
    }),
  )('%s', (_title, [author, persons]) => {
    expect(personsOf({ author })).toEqual(persons);
  });
});

describe('imagesOf', () => {
  test.each(
    Object.entries<[JsonLdNode, unknown]>({
      'all known properties': [
        {
          image: {
            '@type': 'ImageObject',
            contentUrl: 'a.jpg',
            caption: 'पुल',
            width: '1200px',
            height: { value: 675 },
            creditText: 'भाषा',
          },
        },
        [{ url: 'a.jpg', caption: 'पुल', width: 1200, height: 675, credit: 'भाषा' }],
      ],
      'an @id that is a URL': [
        { image: { '@id': 'https://img.example/a.jpg' } },
        [{ url: 'https://img.example/a.jpg' }],
      ],
      'a placeholder': [{ image: 'data:image/gif;base64,R0', thumbnailUrl: 't.jpg' }, [{ url: 't.jpg' }]],
      'no value': [{}, []],
    }),
  )('%s', (_title, [node, images]) => {
    expect(imagesOf(node)).toEqual(images);
  });
});
