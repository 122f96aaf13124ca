import { load } from 'cheerio';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listOf } from '../../scripts/list-of.ts';
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

  test.each<[string, string, Partial<Reading>]>([
    ['a bare value after it', `<img alt="${caption}" width=9>`, { alt: clean }],
    [
      'an attribute without a value after it',
      '<img title="यह "मेला" है" alt="मेला" hidden class="क">',
      { alt: 'मेला', title: 'यह "मेला" है' },
    ],
    [
      'a tag truncated inside a value',
      '<img alt="<p>मेला <span class="scayt-misspell-word" data-scayt-word="मै... - नया अख़बार" title="मेला" src="a.jpg">',
      { alt: 'मेला - नया अख़बार', title: 'मेला' },
    ],
  ])('%s', (_title, tag, reading) => {
    const text = 'पहला पैरा';
    expect(readingOf(`<figure>${tag}</figure><p>${text}</p>`)).toMatchObject({ ...reading, text });
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

test('a heading without an end tag ends before the next one of another level', () => {
  const page = (end: string): string => `<h1>नदी का पानी${end}<h2>मेला</h2><p>बारिश</p>`;
  expect(repairSource(page('')).html).toBe(page('</h1>'));
});

describe('a page inside a frame of another page', () => {
  const inner = `<html lang="hi"><body><h1>नदी &amp; नहर</h1>${story}</body></html>`;
  const escaped = (html: string): string => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const wrap = (value: string, rest = ''): string =>
    `<html><head><title>क</title><style>p{}</style></head><body><div><iframe id="f" srcdoc="${value}"></iframe></div>${rest}</body></html>`;

  test('is extracted if the file ends inside it', () => {
    const page = wrap(escaped(inner));
    expect(repairSource(page.slice(0, page.indexOf('</html>'))).html).toBe(inner.slice(0, -'</html>'.length));
  });

  test.each([
    ['the page around it has its own story', wrap(escaped(inner), story)],
    ['an attribute is not closed', `<img alt="<p class="a" ${'क '.repeat(5000)}`],
  ])('leaves a page unchanged if %s', (_title, html) => {
    expect(repairSource(html)).toEqual({ html, repairs: [] });
  });
});

test('repairSource never throws and keeps every letter of tag-free text', () => {
  const TAGS = listOf(`<img|alt="|title="|<p>|<span class="|</p>|<iframe srcdoc="|&lt;html&gt;`);
  const pieces = fc.constantFrom(...TAGS, '"', '>', '...', 'क', ' ');
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 50 }), (list) => {
      const { html } = repairSource(list.join(''));
      expect(html.replaceAll(/[^क]/gu, '')).toBe(list.join('').replaceAll(/[^क]/gu, ''));
    }),
  );
});

test.each(['<a alt="<b c="', '<a x="', '<a alt="<b c="d'])(
  'repairSource is linear in a long run of %s',
  (piece) => {
    const spentMs = countCpuTime();
    repairSource(piece.repeat(60_000));
    expect(spentMs()).toBeLessThan(2000);
  },
);
