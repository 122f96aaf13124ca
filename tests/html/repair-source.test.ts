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
      'a bare value after it': [`<img alt="${caption}" width=9>`, { alt: clean }],
      'an attribute without a value after it': [
        '<img title="यह "मेला" है" alt="मेला" hidden class="क">',
        { alt: 'मेला', title: 'यह "मेला" है' },
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
  ])('ends before the next one: %s', (_, page, repaired) => {
    expect(repairSource(page).html).toBe(repaired);
  });
});

describe('a page inside a frame of another', () => {
  const inner = `<html lang="hi"><body><h1>नदी &amp; नहर</h1>${story}</body></html>`;
  const escaped = (html: string): string => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const wrap = (value: string, rest = ''): string =>
    `<html><head><title>क</title><style>p{}</style></head><body><div><iframe id="f" srcdoc="${value}"></iframe></div>${rest}</body></html>`;

  test('is extracted if the file ends inside it', () => {
    const page = wrap(escaped(inner));
    expect(repairSource(page.slice(0, page.indexOf('</html>'))).html).toBe(inner.slice(0, -'</html>'.length));
  });

  test.each([['the page has its own story', wrap(escaped(inner), story)]])('stays if %s', (_title, page) => {
    expect(repairSource(page)).toEqual({ html: page, repairs: [] });
  });
});

describe('a sound page is returned unchanged', () => {
  test.each([['an unclosed attribute', `<img alt="<p class="a" ${'क '.repeat(5000)}`]])(
    '%s',
    (_title, html) => {
      expect(repairSource(html)).toEqual({ html, repairs: [] });
    },
  );
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

test.each(['<a alt="<b c="', '<a x="', '<a alt="<b c="d'])(
  'repairSource is linear in a long run of %s',
  (piece) => {
    const spentMs = countCpuTime();
    repairSource(piece.repeat(60_000));
    expect(spentMs()).toBeLessThan(2000);
  },
);
