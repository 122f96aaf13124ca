import type { Element } from 'domhandler';
import { describe, expect, test } from 'vitest';
import { readImage } from '../../src/html/image.ts';
import { readPage } from '../../src/html/page.ts';
import { parseDocument } from '../../src/html/parse.ts';
import type { SegmentImage } from '../../src/html/segment.ts';

function imageOf(html: string): SegmentImage | undefined {
  return readImage(parseDocument(html).children[0] as Element);
}

describe('reads the URL of the image, not of its placeholder', () => {
  test.each([
    ['data-src over a data URL', '<img src="data:image/gif;base64,R0lGOD" data-src="/a.jpg">', '/a.jpg'],
    ['data-original over a placeholder', '<img src="/img/placeholder.png" data-original="/a.jpg">', '/a.jpg'],
    ['src if the lazy URL is a placeholder', '<img data-src="/img/loading.gif" src="/a.jpg">', '/a.jpg'],
    ['first URL of a lazy srcset', '<img data-srcset="/a.jpg 300w, /b.jpg 600w">', '/a.jpg'],
    ['first URL of a srcset', '<img srcset="/a.jpg 1x, /b.jpg 2x">', '/a.jpg'],
    ['an attribute of an unknown loader', '<img data="/a.jpg" src="/blank.gif">', '/a.jpg'],
    [
      'widest URL of a srcset instead of a blurred preview',
      '<img src="/a?w=40" srcset="/a?w=720 720w, /a?w=1440 1440w, /a?w=1080 1080w">',
      '/a?w=1440',
    ],
    ['an attribute over a blurred image', '<img data-a="/a.jpg" src="/h_98,blur_2/a.jpg">', '/a.jpg'],
    ['amp-img', '<amp-img src="/a.jpg"></amp-img>', '/a.jpg'],
  ])('%s', (_, html, url) => {
    expect(imageOf(html)?.url).toBe(url);
  });

  test.each([
    ['no URL', '<img alt="नहर">'],
    ['only a data URL', '<img src="data:image/png;base64,AA">'],
    ['only a spacer', '<img src="/img/spacer.gif">'],
  ])('not an image: %s', (_, html) => {
    expect(imageOf(html)).toBeUndefined();
  });
});

test.each([
  ['pixels', '<img src="/a.jpg" width="640" height="360">', { width: 640, height: 360 }],
  ['no number', '<img src="/a.jpg" width="auto" height="">', { width: undefined, height: undefined }],
  ['zero', '<img src="/a.jpg" width="0" height="-3">', { width: undefined, height: undefined }],
  ['a number of hundreds of digits', `<img src="/a.jpg" width="${'9'.repeat(400)}">`, { width: undefined }],
  ['a percentage is not a width', '<img src="/a.jpg" width="100%">', { width: undefined }],
  ['an aspect ratio', '<img src="/a.jpg" width="16" height="9">', { width: undefined, height: undefined }],
  ['alt', '<img src="/a.jpg" alt="नहर" title="सफाई">', { alt: 'नहर' }],
])('%s', (_, html, expected) => {
  expect(imageOf(html)).toMatchObject(expected);
});

test.each<[string, string, string[]]>([
  ['after an image without a URL', '<img class="lazy"><noscript><img src="/a.jpg"></noscript>', ['/a.jpg']],
  [
    'after an image with a placeholder',
    '<img src="data:image/gif;base64,R0"><noscript><img src="/a.jpg"></noscript>',
    ['/a.jpg'],
  ],
  ['with space between them', '<img class="lazy">\n<noscript>\n<img src="/a.jpg"></noscript>', ['/a.jpg']],
  ['not if the image has a URL', '<img src="/a.jpg"><noscript><img src="/a.jpg"></noscript>', ['/a.jpg']],
  ['not if a tracking pixel is alone', '<noscript><img src="https://t.example/p.gif"></noscript>', []],
])('a noscript image replaces an image that waits for a script: %s', (_, html, urls) => {
  const { segments } = readPage(html);
  expect(segments.flatMap(({ image }) => (image ? [image.url] : []))).toEqual(urls);
});

test('an element filled with an image by a script is that image', () => {
  const html = '<div data-src="/a.jpg" data-alt="नहर" data-width="976" data-height="549"></div>';
  const [image] = readPage(html).segments;
  expect(image).toMatchObject({
    kind: 'image',
    image: { url: '/a.jpg', alt: 'नहर', width: 976, height: 549 },
  });
  expect(readPage('<div data-src="/a.jpg" data-alt="नहर"><img src="/b.jpg"></div>').segments).toHaveLength(1);
});

test('an image inside a line comes before that line and keeps its link', () => {
  const [image, text] = readPage('<p><a href="/x"><img src="/a.jpg"></a>नहर</p>').segments;
  expect(image).toMatchObject({ kind: 'image', href: '/x' });
  expect(text).toMatchObject({ kind: 'text', text: 'नहर', href: undefined });
});
