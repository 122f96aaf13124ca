import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/article.ts';
import { toChunks, toText } from '../../src/formats/index.ts';
import { cutText } from '../../src/formats/span.ts';
import { sentences } from '../../src/text/index.ts';
import { textId } from '../../src/text/text-hash.ts';
import { articleWith } from '../article-with.ts';
import { fixtureArticles, hostileArticle } from './articles.ts';

const paragraph = (text: string) => ({ type: 'paragraph', text }) as const;
const atMost = (length: number) => (start: number, end: number) => end - start <= length;
const subheading = (text: string, level: number) => ({ type: 'subheading', text, level }) as const;

describe('chunks', () => {
  test.each(fixtureArticles)('cover exactly the text of %s', (_, article) => {
    for (const maxChars of [40, 300, 1200, 100_000]) {
      const chunks = toChunks(article, { maxChars });
      expectCover(chunks, toText(article), (text) => text.length <= maxChars);
      expect(new Set(chunks.map(({ id }) => id)).size).toBe(chunks.length);
    }
  });

  test('cover hostile articles within any limit', () => {
    fc.assert(
      fc.property(hostileArticle, fc.integer({ min: 1, max: 400 }), (article, maxChars) => {
        expectCover(toChunks(article, { maxChars }), toText(article), (text) => text.length <= maxChars);
      }),
      { numRuns: 500 },
    );
  });

  test('contain whole blocks if they fit', () => {
    const [first = '', second = '', third = ''] = ['अ', 'ब', 'स'].map((letter) => letter.repeat(30));
    const article = articleWith({ headline: 'न', body: [first, second, third].map(paragraph) });
    const texts = toChunks(article, { maxChars: 64 }).map(({ text }) => text);
    expect(texts).toEqual([`न\n\n${first}`, `${second}\n\n${third}`]);
  });

  test('name the headings above them', () => {
    const article = articleWith({
      headline: 'शीर्षक',
      body: [
        paragraph('क'),
        subheading('दूसरा', 2),
        paragraph('ख'),
        subheading('तीसरा', 3),
        paragraph('ग'),
        subheading('दूसरा', 2),
        paragraph('घ'),
        {
          type: 'live-entry',
          headline: 'प्रविष्टि',
          blocks: [paragraph('ङ'), subheading('अंदर', 3), paragraph('च')],
        },
        { type: 'live-entry', blocks: [paragraph('छ')] },
      ],
    });
    expect(toChunks(article).map(({ headings, text }) => [headings.slice(1).join(' > '), text])).toEqual([
      ['', 'शीर्षक\n\nक'],
      ['दूसरा', 'दूसरा\n\nख'],
      ['दूसरा > तीसरा', 'तीसरा\n\nग'],
      ['दूसरा', 'दूसरा\n\nघ'],
      ['प्रविष्टि', 'प्रविष्टि\n\nङ'],
      ['प्रविष्टि > अंदर', 'अंदर\n\nच'],
      ['', 'छ'],
    ]);
  });

  test('have ids that depend only on URL and text', () => {
    const body = [paragraph('पहला।'), subheading('आगे', 2), paragraph('दूसरा।')];
    const idsOf = (given: object): string[] => toChunks(articleWith({ body, ...given })).map(({ id }) => id);
    const ids = idsOf({ url: 'https://a.example/1' });
    expect(ids).toEqual(
      idsOf({ url: 'https://a.example/2', canonicalUrl: 'https://a.example/1', wordCount: 9 }),
    );
    expect(ids[0]).not.toBe(idsOf({ url: 'https://a.example/2' })[0]);
    const edited = idsOf({ url: 'https://a.example/1', headline: 'और कुछ' });
    expect(edited[0]).not.toBe(ids[0]);
    expect(edited[1]).toBe(ids[1]);
  });

  test('have different ids for repeated text', () => {
    const body = [subheading('एक', 2), paragraph('वही।'), subheading('एक', 2), paragraph('वही।')];
    const ids = toChunks(articleWith({ body })).map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
  });

  test('count tokens as the caller does', () => {
    const body = [paragraph('एक दो। तीन चार। पांच छह सात।'), paragraph('आठ')];
    const countTokens = (text: string) => text.split(/\s+/u).length;
    const textsOf = (options: object) =>
      toChunks(articleWith({ headline: 'न', body }), { countTokens, ...options }).map(({ text }) => text);
    expect(textsOf({ maxTokens: 4 })).toEqual(['न', 'एक दो। तीन चार।', 'पांच छह सात।\n\nआठ']);
    for (const limits of [{ maxTokens: 2 }, { maxTokens: 4, maxChars: 8 }])
      expect(textsOf(limits)).toEqual(['न', 'एक दो।', 'तीन चार।', 'पांच छह', 'सात।\n\nआठ']);
    expect(textsOf({})).toEqual(['न\n\nएक दो। तीन चार। पांच छह सात।\n\nआठ']);
  });

  test('stay within the tokens of any counter that grows with the text', () => {
    const countTokens = (text: string) => Math.ceil(new TextEncoder().encode(text).length / 4);
    fc.assert(
      fc.property(
        hostileArticle,
        fc.integer({ min: 4, max: 200 }),
        fc.nat(3),
        (article, maxTokens, overlap) => {
          const chunks = toChunks(article, { countTokens, maxTokens, overlap });
          expectCover(chunks, toText(article), (text) => countTokens(text) <= maxTokens, overlap > 0);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('repeat whole sentences under the same heading, as far as they fit', () => {
    const body = [
      paragraph('पहला वाक्य। दूसरा वाक्य। तीसरा वाक्य।'),
      paragraph('चौथा वाक्य।'),
      subheading('आगे', 2),
      paragraph('पांचवां वाक्य।'),
    ];
    const textsOf = (overlap: number) =>
      toChunks(articleWith({ headline: 'न', body }), { maxChars: 26, overlap }).map(({ text }) => text);
    const [first, last] = ['पहला वाक्य। दूसरा वाक्य।', 'तीसरा वाक्य।\n\nचौथा वाक्य।'];
    const next = 'आगे\n\nपांचवां वाक्य।';
    expect(textsOf(0)).toEqual(['न', first, last, next]);
    expect(textsOf(1)).toEqual(['न', first, 'दूसरा वाक्य। तीसरा वाक्य।', last, next]);
    expect(textsOf(2)).toEqual(textsOf(1));
  });

  test('know their blocks and a URL that scrolls to them', () => {
    const body: Block[] = [
      paragraph('पहला।'),
      { type: 'list', ordered: true, items: ['एक काम', 'दूसरा काम'] },
      subheading('तस्वीर', 2),
      { type: 'image', url: 'https://a.example/1.jpg', caption: 'नहर', credit: 'भाषा' },
      subheading('पोस्ट', 2),
      { type: 'embed', provider: 'other', text: 'पोस्ट' },
      {
        type: 'live-entry',
        time: '2026-11-24T10:05:00+05:30',
        blocks: [paragraph('सुबह'), paragraph('शाम')],
      },
    ];
    const chunks = toChunks(articleWith({ url: 'https://a.example/1', headline: 'शीर्षक', body }));
    const shown = chunks.map(({ blocks, fragmentUrl }) => [blocks, decodeURIComponent(fragmentUrl ?? '')]);
    expect(shown).toEqual([
      [[0, 1], 'https://a.example/1#:~:text=शीर्षक,दूसरा काम'],
      [[2, 3], 'https://a.example/1#:~:text=तस्वीर,नहर'],
      [[4, 5], 'https://a.example/1#:~:text=पोस्ट'],
      [[6], 'https://a.example/1#:~:text=सुबह,शाम'],
    ]);
    const [section] = toChunks(articleWith({ url: 'https://a.example/1#live', headline: 'शीर्षक' }));
    expect(decodeURIComponent(section?.fragmentUrl ?? '')).toMatch('https://a.example/1#live:~:text=शीर्षक');
    expect(toChunks(articleWith({ body }))[0]).not.toHaveProperty('fragmentUrl');
  });
});

describe('a long text', () => {
  const text = 'डॉ. रीना गांव आईं। सड़क 3.5 किमी लंबी है। क्या काम कल पूरा होगा? हां।';

  test('is cut at the ends of sentences', () => {
    const cut = cutText(text, atMost(30)).map(({ start, end }) => text.slice(start, end));
    expect(cut.flatMap(sentences)).toEqual(sentences(text));
    expect(cut.length).toBe(3);
  });

  test('is cut between words if a sentence is longer', () => {
    const sentence = 'नहर की सफाई शुरू हो गई है';
    const parts = cutText(sentence, atMost(10)).map(({ start, end }) => sentence.slice(start, end));
    expect(parts).toEqual(['नहर की', 'सफाई शुरू', 'हो गई है']);
  });

  test.each([
    ['a vowel sign from its letter', 'कि'.repeat(9), /^\p{M}/u],
    ['a conjunct', 'क्ष'.repeat(9), /^\p{M}|\u094d$/u],
    ['a joiner from its neighbours', 'क्\u200dष'.repeat(9), /^[\p{M}\u200d]|[\u094d\u200d]$/u],
    ['a surrogate pair', '😀'.repeat(9), /\p{Cs}/u],
  ])('is never cut in a way that splits %s', (_, word, broken) => {
    for (const maxChars of [4, 5, 6, 7]) {
      const parts = cutText(word, atMost(maxChars)).map(({ start, end }) => word.slice(start, end));
      expect(parts.join('')).toBe(word);
      expect(parts.filter((part) => broken.test(part))).toEqual([]);
    }
  });
});

test('an id never changes, since ids are stored, and differs for texts that differ by one letter', () => {
  expect(textId('नहर की सफाई')).toBe('97e0a900417aa4b9a520cd95eb1ead2b');
  expect(new Set(Array.from({ length: 20_000 }, (_, at) => textId(`नहर ${at}`))).size).toBe(20_000);
});

/** Chunks cover a text in order, but for white space, and each fits. */
function expectCover(
  chunks: ReturnType<typeof toChunks>,
  text: string,
  fits: (text: string) => boolean,
  mayOverlap = false,
): void {
  let last = 0;
  for (const chunk of chunks) {
    if (!mayOverlap) expect(chunk.start).toBeGreaterThanOrEqual(last);
    expect(text.slice(last, Math.max(last, chunk.start)).trim()).toBe('');
    expect(text.slice(chunk.start, chunk.end)).toBe(chunk.text);
    expect(fits(chunk.text)).toBe(true);
    expect(chunk.end).toBeGreaterThan(last);
    last = chunk.end;
  }
  expect(text.slice(last).trim()).toBe('');
}
