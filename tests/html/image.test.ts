import type { Element } from 'domhandler';
import { describe, expect, test } from 'vitest';
import { readImage } from '../../src/html/image.ts';
import { readPage } from '../../src/html/page.ts';
import { parseDocument } from '../../src/html/parse.ts';
import type { SegmentImage } from '../../src/html/segment.ts';

function imageOf(html: string): SegmentImage | undefined {
  return readImage(parseDocument(html).children[0] as Element);
}

describe('the URL is that of the picture, not of its placeholder', () => {
  test.each([
    ['src', '<img src="/a.jpg">', '/a.jpg'],
    ['src between spaces', '<img src=" /a.jpg ">', '/a.jpg'],
    ['data-src before a data URL', '<img src="data:image/gif;base64,R0lGOD" data-src="/a.jpg">', '/a.jpg'],
    [
      'data-original before a placeholder',
      '<img src="/img/placeholder.png" data-original="/a.jpg">',
      '/a.jpg',
    ],
    ['data-gal-src', '<img src="/blank.gif" data-gal-src="/a.jpg">', '/a.jpg'],
    ['data-lazy-src', '<img src="about:blank" data-lazy-src="/a.jpg">', '/a.jpg'],
    ['src where the lazy URL is a placeholder', '<img data-src="/img/loading.gif" src="/a.jpg">', '/a.jpg'],
    ['first of a lazy srcset', '<img data-srcset="/a.jpg 300w, /b.jpg 600w">', '/a.jpg'],
    ['first of a srcset', '<img srcset="/a.jpg 1x, /b.jpg 2x">', '/a.jpg'],
    ['a word that only begins like that of a placeholder', '<img src="/blankets.jpg">', '/blankets.jpg'],
    ['an attribute of a loader that nobody knows', '<img data="/a.jpg" src="/blank.gif">', '/a.jpg'],
    [
      'widest of a srcset before a few blurred pixels',
      '<img src="/a?w=40" srcset="/a?w=720 720w, /a?w=1440 1440w, /a?w=1080 1080w">',
      '/a?w=1440',
    ],
    ['AMP', '<amp-img src="/a.jpg"></amp-img>', '/a.jpg'],
  ])('%s', (_, html, url) => {
    expect(imageOf(html)?.url).toBe(url);
  });

  test.each([
    ['no URL', '<img alt="नहर">'],
    ['only a data URL', '<img src="data:image/png;base64,AA">'],
    ['only a spacer', '<img src="/img/spacer.gif">'],
    ['an empty URL', '<img src="">'],
  ])('%s: no image', (_, html) => {
    expect(imageOf(html)).toBeUndefined();
  });
});

test.each([
  ['pixels', '<img src="/a.jpg" width="640" height="360">', { width: 640, height: 360 }],
  ['pixels with a unit', '<img src="/a.jpg" width="640px">', { width: 640, height: undefined }],
  ['no number', '<img src="/a.jpg" width="auto" height="">', { width: undefined, height: undefined }],
  ['zero', '<img src="/a.jpg" width="0" height="-3">', { width: undefined, height: undefined }],
  ['a number of hundreds of digits', `<img src="/a.jpg" width="${'9'.repeat(400)}">`, { width: undefined }],
  ['a share of the line is not a width', '<img src="/a.jpg" width="100%">', { width: undefined }],
  [
    'a ratio is not a size',
    '<img src="/a.jpg" width="16" height="9">',
    { width: undefined, height: undefined },
  ],
  ['alt and title', '<img src="/a.jpg" alt="नहर" title="सफाई">', { alt: 'नहर', title: 'सफाई' }],
  ['no alt', '<img src="/a.jpg">', { alt: '', title: '' }],
])('%s', (_, html, expected) => {
  expect(imageOf(html)).toMatchObject(expected);
});

describe('an image for readers without scripts stands in for one that waits for a script', () => {
  test.each<[string, string, string[]]>([
    ['behind an image without URL', '<img class="lazy"><noscript><img src="/a.jpg"></noscript>', ['/a.jpg']],
    [
      'behind an image with a placeholder',
      '<img src="data:image/gif;base64,R0"><noscript><img src="/a.jpg"></noscript>',
      ['/a.jpg'],
    ],
    [
      'with white space between the two',
      '<img class="lazy">\n<noscript>\n<img src="/a.jpg"></noscript>',
      ['/a.jpg'],
    ],
    [
      'not where the image has its URL',
      '<img src="/a.jpg"><noscript><img src="/a.jpg"></noscript>',
      ['/a.jpg'],
    ],
    ['not where a tracker stands alone', '<noscript><img src="https://t.example/p.gif"></noscript>', []],
  ])('%s', (_, html, urls) => {
    const { segments } = readPage(html);
    expect(segments.flatMap(({ image }) => (image ? [image.url] : []))).toEqual(urls);
  });
});

test('an element that waits for a script to put a picture in is that picture', () => {
  const html = '<div data-src="/a.jpg" data-alt="नहर" data-width="976" data-height="549"></div>';
  const [image] = readPage(html).segments;
  expect(image).toMatchObject({
    kind: 'image',
    image: { url: '/a.jpg', alt: 'नहर', width: 976, height: 549 },
  });
  expect(readPage('<div data-src="/a.jpg" data-alt="नहर"><img src="/b.jpg"></div>').segments).toHaveLength(1);
});

test('an image within a line stands before the line that holds it, and keeps its link', () => {
  const [image, text] = readPage('<p><a href="/x"><img src="/a.jpg"></a>नहर</p>').segments;
  expect(image).toMatchObject({ kind: 'image', href: '/x' });
  expect(text).toMatchObject({ kind: 'text', text: 'नहर', href: undefined });
});

test('an image between two texts stands between them', () => {
  expect(
    readPage('<p>नहर की सफाई<br><img src="/a.jpg"><br>पानी की कमी</p>').segments.map(({ kind }) => kind),
  ).toEqual(['text', 'image', 'text']);
});
