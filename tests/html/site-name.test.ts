import { describe, expect, test } from 'vitest';
import { readPage } from '../../src/html/page.ts';
import { siteNameTest, withoutSiteName } from '../../src/html/site-name.ts';
import { metaOf } from '../../src/html/stated.ts';
import { setOverlap, wordOverlap, wordSet } from '../../src/text/word-overlap.ts';

const isSite = (part: string): boolean => ['नया अख़बार', 'Naya Akhbar'].includes(part);

describe('removes the site name from a title', () => {
  test.each([
    ['बांध भरा, नहरें खुलीं | नया अख़बार', 'बांध भरा, नहरें खुलीं'],
    ['बांध भरा, नहरें खुलीं - नया अख़बार', 'बांध भरा, नहरें खुलीं'],
    ['बांध भरा, नहरें खुलीं – Naya Akhbar', 'बांध भरा, नहरें खुलीं'],
    ['बांध भरा, नहरें खुलीं | ताजा समाचार | नया अख़बार', 'बांध भरा, नहरें खुलीं'],
    ['नया अख़बार: बांध भरा', 'नया अख़बार: बांध भरा'],
    ['बांध भरा - नहरें खुलीं', 'बांध भरा - नहरें खुलीं'],
    ['नहर-सफाई शुरू', 'नहर-सफाई शुरू'],
    ['नया अख़बार', 'नया अख़बार'],
    ['', ''],
  ])('"%s"', (title, expected) => {
    expect(withoutSiteName(title, isSite)).toBe(expected);
  });

  test('a title with very many parts does not overflow the stack', () => {
    expect(() => withoutSiteName('क | '.repeat(20_000), isSite)).not.toThrow();
  });
});

test.each([
  ['signature', 'नया अख़बार', true],
  ['signature in another case', 'NAYA AKHBAR', true],
  ['og:site_name', 'नया अख़बार ऑनलाइन', true],
  ['host in words', 'Naya Samachar', true],
  ['host', 'nayasamachar.com', true],
  ['host in Devanagari', 'नया समाचार', true],
  ['beginning of the host in Devanagari', 'नया समाच', true],
  ['too short beginning of the host', 'नया', false],
  ['section', 'उत्तर प्रदेश', false],
  ['empty', '', false],
])('recognizes the site name: %s', (_, part, expected) => {
  const html = '<meta property="og:site_name" content="नया अख़बार ऑनलाइन">';
  const pages = ['www', 'hindi'].map((at) => readPage(html, { url: `https://${at}.naya-samachar.com/` }));
  const found = pages.map((page) => siteNameTest(page, ['नया अख़बार', 'Naya Akhbar'])(part));
  expect(found).toEqual([expected, expected]);
});

test('stated titles are listed by trust', () => {
  const page = readPage(
    '<title>पन्ना</title><meta name="title" content="नाम"><meta name="twitter:title" content="ट्वीट"><meta property="og:title" content="&lt;b&gt;साझा&lt;/b&gt;">' +
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"खबर"}</script>',
  );
  expect(page.stated.titles.map(({ where, value }) => [where, value])).toEqual([
    ['headline', 'खबर'],
    ['og:title', 'साझा'],
    ['twitter:title', 'ट्वीट'],
    ['title', 'नाम'],
    ['title', 'पन्ना'],
  ]);
});

test('the first meta with a value is used, by any of its names', () => {
  const page = readPage('<meta name="a" content=" "><meta name="b" content="नहर &amp;amp; पानी">');
  expect(metaOf(page, 'a', 'b')).toBe('नहर & पानी');
  expect(metaOf(page, 'c')).toBeUndefined();
});

test.each([
  ['नहर की सफाई', 'नहर की सफाई शुरू', 1],
  ['नहर पानी', 'नहर सड़क', 0.5],
  ['नहर', 'सड़क', 0],
  ['', 'नहर', 0],
])('"%s" and "%s" have a word overlap of %d', (left, right, share) => {
  expect(wordOverlap(left, right)).toBe(share);
  expect(wordOverlap(right, left)).toBe(share);
  expect(setOverlap(wordSet(left), wordSet(right))).toBe(share);
});
