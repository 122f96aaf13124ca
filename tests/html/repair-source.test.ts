import { load } from 'cheerio';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOfMarkup } from '../../src/html/markup-text.ts';
import { repairSource } from '../../src/html/repair-source.ts';
import { countCpuTime } from '../cpu-time.ts';

const spell = (word: string): string =>
  `<span class="scayt-misspell-word" data-scayt-word="${word}" data-scayt-lang="en_US">${word}</span>`;
const caption = `<p>${spell('मेला')} ${spell('मैदान')} का दृश्य।</p>- नया अख़बार`;
const story = `<p>${'नदी का पानी अब उतर रहा है। '.repeat(40)}</p>`;

interface Reading {
  alt: string | undefined;
  title: string | undefined;
  text: string;
}

function readingOf(html: string): Reading {
  const $ = load(repairSource(html).html);
  const image = $('img').first();
  const [alt, title] = ['alt', 'title'].map((name) => image.attr(name));
  return {
    alt: alt && textOfMarkup(alt),
    title: title && textOfMarkup(title),
    text: $('body').text().trim(),
  };
}

describe('markup with raw quotes in a caption attribute', () => {
  const clean = 'मेला मैदान का दृश्य। - नया अख़बार';

  test.each(
    Object.entries<[string, Partial<Reading>]>({
      'alt and title': [
        `<img src="a.jpg" alt="${caption}" title="${caption}">`,
        { alt: clean, title: clean },
      ],
      'alt alone, then other attributes': [`<img alt="${caption}" width="9" src="a.jpg"/>`, { alt: clean }],
      'a bare value after it': [`<img alt="${caption}" width=9>`, { alt: clean }],
      'no space after it': [`<img alt="${caption}"title="${caption}">`, { alt: clean, title: clean }],
      'a clean title before it': [`<img title="मेला" data-x alt="${caption}">`, { alt: clean, title: 'मेला' }],
      'text first': [`<img alt="यह ${spell('मेला')} है">`, { alt: 'यह मेला है' }],
      'raw quotes in its text': [
        `<img alt="<p>${spell('मेला')} "बड़ा" है</p>" title="क">`,
        { alt: 'मेला "बड़ा" है', title: 'क' },
      ],
      'a quoted word in a text without tags': [
        '<img src="a.jpg" alt="गांव का "बड़ा" मेला" title="क">',
        { alt: 'गांव का "बड़ा" मेला', title: 'क' },
      ],
      'two quoted words, the first at the start, the second at the end': [
        '<img alt=""मेला" और "मैदान"" title="क" src="a.jpg">',
        { alt: '"मेला" और "मैदान"', title: 'क' },
      ],
      'quoted words in alt and title': [
        '<img alt="गांव का "बड़ा मेला" आज" title="गांव का "मेला", आज"/>',
        { alt: 'गांव का "बड़ा मेला" आज', title: 'गांव का "मेला", आज' },
      ],
      'no space before the next attribute': ['<img alt="मेला"title="क">', { alt: 'मेला', title: 'क' }],
      'an attribute without a value after it': [
        '<img title="यह "मेला" है" alt="मेला" hidden class="क">',
        { alt: 'मेला', title: 'यह "मेला" है' },
      ],
      'entities in its text': [
        `<img alt="<p>${spell('मेला')}&nbsp;व पशु&amp;पक्षी</p>">`,
        { alt: 'मेला\u00a0व पशु&पक्षी' },
      ],
      'a tag truncated after a value': [
        '<img src="a.jpg" alt="<p><span class="scayt-misspell-word"...- नया अख़बार" title="<p><span class="scayt-misspell-word"...- नया अख़बार">',
        { alt: '- नया अख़बार', title: '- नया अख़बार' },
      ],
      'a tag truncated inside a value': [
        '<img alt="<p>मेला <span class="scayt-misspell-word" data-scayt-word="मै... - नया अख़बार" title="मेला" src="a.jpg">',
        { alt: 'मेला - नया अख़बार', title: 'मेला' },
      ],
    }),
  )('%s', (_title, [tag, reading]) => {
    expect(readingOf(`<figure>${tag}</figure><p>पहला पैरा</p>`)).toMatchObject({
      ...reading,
      text: 'पहला पैरा',
    });
  });

  test('reports what was changed', () => {
    const tag = '<img alt="<p><b class="a">मेला</b></p>">';
    const after = '<img alt="&lt;p&gt;&lt;b class=&quot;a&quot;&gt;मेला&lt;/b&gt;&lt;/p&gt;">';
    expect(repairSource(`<p>${tag}</p>`)).toEqual({
      html: `<p>${after}</p>`,
      repairs: [{ kind: 'attribute-markup', before: tag, after }],
    });
  });

  test('repairs each image of a page exactly once', () => {
    const { html, repairs } = repairSource(`<img alt="${caption}">${story}<img alt="${caption}">`);
    expect(repairs).toHaveLength(2);
    expect(repairSource(html)).toEqual({ html, repairs: [] });
  });
});

describe('a heading without an end tag', () => {
  test.each([
    [
      'another level',
      '<h1>नदी का पानी<h2>मेला</h2><p>बारिश</p>',
      '<h1>नदी का पानी</h1><h2>मेला</h2><p>बारिश</p>',
    ],
    ['the same level', '<H1 class="a">नदी<h1>मेला</h1>', '<H1 class="a">नदी</H1><h1>मेला</h1>'],
    ['a wrong end tag', '<h1>नदी</h2><h2>मेला</h2>', '<h1>नदी</h2><h2>मेला</h2>'],
    ['markup in a script', '<h1>नदी<script>"<h2>"</script></h1>', '<h1>नदी<script>"<h2>"</script></h1>'],
  ])('ends before the next one: %s', (_, page, repaired) => {
    expect(repairSource(page).html).toBe(repaired);
  });
});

describe('a page inside a frame of another', () => {
  const inner = `<html lang="hi"><body><h1>नदी &amp; नहर</h1>${story}</body></html>`;
  const escaped = (html: string): string => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const wrap = (value: string, rest = ''): string =>
    `<html><head><title>क</title><style>p{}</style></head><body><div><iframe id="f" srcdoc="${value}"></iframe></div>${rest}</body></html>`;

  test('is extracted', () => {
    expect(repairSource(wrap(escaped(inner)))).toMatchObject({ html: inner, repairs: [{ kind: 'srcdoc' }] });
  });

  test('is extracted if the file ends inside it', () => {
    const page = wrap(escaped(inner));
    expect(repairSource(page.slice(0, page.indexOf('</html>'))).html).toBe(inner.slice(0, -'</html>'.length));
  });

  test.each([
    ['the page has its own story', wrap(escaped(inner), story)],
    ['the frame is small', wrap('<p>विज्ञापन</p>', story)],
  ])('stays if %s', (_title, page) => {
    expect(repairSource(page)).toEqual({ html: page, repairs: [] });
  });
});

describe('a sound page is returned unchanged', () => {
  test.each([
    ['plain', `<html><body><img alt="मेला" title='<p><b class="a">मेला</b></p>'>${story}</body></html>`],
    ['markup without quotes in an attribute', '<img alt="<p>मेला</p>"><a title="5 < 6" class="b">क</a>'],
    ['escaped markup in an attribute', '<img alt="&lt;p class=&quot;a&quot;&gt;मेला&lt;/p&gt;">'],
    ['a template in a script', `<script>var a = '<img title="<b class="x">">';</script>`],
    ['a story element after an unclosed attribute', `<img alt="<div class="story">${story}`],
    ['an unclosed attribute', `<img alt="<p class="a" ${'क '.repeat(5000)}`],
    ['empty', ''],
  ])('%s', (_title, html) => {
    expect(repairSource(html)).toEqual({ html, repairs: [] });
  });
});

test('repairSource never throws and keeps every letter of tag-free text', () => {
  const pieces = fc.constantFrom(
    '<img',
    ' alt="',
    ' title="',
    '<p>',
    '<span class="',
    '"',
    '>',
    '...',
    'क',
    ' ',
    '</p>',
    '<iframe srcdoc="',
    '&lt;html&gt;',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 50 }), (list) => {
      const { html } = repairSource(list.join(''));
      expect(html.replaceAll(/[^क]/gu, '')).toBe(list.join('').replaceAll(/[^क]/gu, ''));
    }),
  );
});

test.each([
  '<a alt="<b c="',
  '<img alt="<p class="a"',
  '<iframe ',
  '<iframe srcdoc="',
  '<head ',
  '&lt;html ',
  ' alt="',
  '<a x="',
  '&amp;',
  '<script alt="<b c="',
  '<body ',
  '<a alt="<b c="d',
])('repairSource is linear in a long run of %s', (piece) => {
  const spentMs = countCpuTime();
  repairSource(piece.repeat(60_000));
  expect(spentMs()).toBeLessThan(2000);
});
