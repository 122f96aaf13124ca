/** Pages that were made, or broken, to hurt: each gives an article or a ScrapeError within seconds. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Article,
  extractArticle,
  inspectArticle,
  type Publisher,
  publishers,
  ScrapeError,
} from '../src/index.ts';
import { PAGE_URL, PARAGRAPHS, pageOf, SENTENCES, storyAround } from './page-of.ts';

const MOST_MS = 5000;
const DEEP = 40_000;
const story = storyAround();
const IN_KRUTI_DEV =
  "flapkbZ foHkkx us xq#okj lqcg ls cM+h ugj dh lQkbZ dk dke 'kq: dj fn;k gSA fdlkuksa us crk;k fd og [kq'k gSaA";

/** What a page gives, and how long it took. Anything else than an article or a ScrapeError is thrown on. */
function outcomeOf(html: string | Uint8Array): { result: Article | ScrapeError; ms: number } {
  const start = performance.now();
  try {
    return { result: extractArticle(html, { url: PAGE_URL }), ms: performance.now() - start };
  } catch (error) {
    if (!(error instanceof ScrapeError)) throw error;
    return { result: error, ms: performance.now() - start };
  }
}

function numbered(count: number, markup: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => markup(at)).join('');
}

/** A page nested `DEEP` elements deep, whatever the number of elements that are opened at a time. */
function nested(open: string, close: string, inside = `<p>${PARAGRAPHS[0]}</p>`): string {
  const times = DEEP / (open.match(/<[a-z]/gu)?.length ?? 1);
  return pageOf(open.repeat(times) + inside + close.repeat(times));
}

const many: readonly (readonly [string, () => string])[] = [
  ['paragraphs, 5 MB', () => pageOf(numbered(14_000, (at) => `<p>${at} ${PARAGRAPHS[at % 4]}</p>`))],
  [
    'paragraphs in Kruti Dev, each word in an element',
    () => pageOf(numbered(6000, (at) => `<p>${at} ${IN_KRUTI_DEV.replaceAll(' ', '</b> <b>')}</p>`)),
  ],
  [
    'a word in Kruti Dev without end, a letter to an element',
    () => pageOf(`<p>${IN_KRUTI_DEV}</p><p>${'<b>d</b>'.repeat(100_000)}</p>`),
  ],
  [
    'fonts that are named without end beside texts in Latin letters',
    () =>
      `<html lang="hi"><p>${'The canal was cleaned on Monday. '.repeat(20)}</p>${'<font '.repeat(200_000)}`,
  ],
  ['the same paragraph', () => pageOf(`<p>${PARAGRAPHS[0]}</p>`.repeat(14_000))],
  ['line breaks', () => pageOf(numbered(20_000, (at) => `${at} ${SENTENCES[at % 8]}<br>`))],
  [
    'links in one line',
    () => pageOf(story + numbered(30_000, (at) => `<a href="/n/${at}">गांव ${at} की खबर</a> `)),
  ],
  [
    'links in boxes',
    () =>
      pageOf(
        story + numbered(30_000, (at) => `<div><a href="/n/${at}">गांव ${at} में नहर की सफाई शुरू</a></div>`),
      ),
  ],
  ['links without words between', () => pageOf(story + '<a href="/x">क</a>'.repeat(150_000))],
  ['inline elements in one line', () => pageOf(`${story}<p>${'<b>नहर</b> '.repeat(50_000)}</p>`)],
  ['images in one line', () => pageOf(story + '<img src="/a.jpg">'.repeat(50_000))],
  [
    'images whose alts are markup',
    () => pageOf(`<img src="/a.jpg" alt="<p><span class="x">नहर</span> का दृश्य</p>">`.repeat(20_000) + story),
  ],
  [
    'figures',
    () =>
      pageOf(
        numbered(
          20_000,
          (at) => `<figure><img src="/${at}.jpg"><figcaption>दृश्य ${at}</figcaption></figure>`,
        ) + story,
      ),
  ],
  ['headings', () => pageOf(numbered(30_000, (at) => `<h2>हिस्सा ${at} का शीर्षक</h2>`) + story)],
  [
    'articles with an h1 each',
    () => pageOf(numbered(15_000, (at) => `<h1>खबर ${at} का शीर्षक</h1><p>${PARAGRAPHS[at % 4]}</p>`)),
  ],
  [
    'times, each before a paragraph',
    () =>
      pageOf(
        numbered(
          12_000,
          (at) =>
            `<div><time datetime="2026-11-24T10:05:00+05:30">10:05</time><p>${at} ${SENTENCES[at % 8]}</p></div>`,
        ),
      ),
  ],
  [
    'tables',
    () =>
      pageOf(
        story +
          '<table><tr><td>शहर</td><td>ताप</td></tr><tr><td>आगरा</td><td>41</td></tr></table>'.repeat(15_000),
      ),
  ],
  [
    'items with a sentence',
    () => pageOf(`${story}<ul>${numbered(30_000, (at) => `<li>${at} ${SENTENCES[at % 8]}</li>`)}</ul>`),
  ],
  [
    'related labels',
    () =>
      pageOf(
        story +
          numbered(
            15_000,
            (at) => `<div><p>यह भी पढ़ें:</p><a href="/n/${at}">गांव ${at} में नहर की सफाई</a></div>`,
          ),
      ),
  ],
  ['summary labels', () => pageOf('<div>हाइलाइट्स</div>'.repeat(30_000) + story)],
  [
    'tag boxes',
    () => pageOf(story + numbered(15_000, (at) => `<div class="tags"><a href="/t/${at}">टैग ${at}</a></div>`)),
  ],
  [
    'trails',
    () =>
      pageOf(story, {
        before: numbered(
          15_000,
          (at) =>
            `<div class="breadcrumb"><a href="/${at}">भाग ${at}</a> <a href="/u/${at}">खंड ${at}</a></div>`,
        ),
      }),
  ],
  [
    'byline rows',
    () => pageOf(numbered(20_000, (at) => `<div class="byline">By राम कुमार ${at}</div>`) + story),
  ],
  ['bullets', () => pageOf(numbered(30_000, (at) => `<div>• पहचान पत्र ${at}</div>`) + story)],
  ['metas', () => pageOf(story, { head: '<meta name="author" content="राम कुमार">'.repeat(50_000) })],
  [
    'attributes on one element',
    () => pageOf(`<div ${numbered(100_000, (at) => `a${at}="1" `)}>${story}</div>`),
  ],
  [
    'class words on one element',
    () => pageOf(`<div class="${numbered(100_000, (at) => `story${at} `)}">${story}</div>`),
  ],
  [
    'class words, each its own',
    () => pageOf(numbered(20_000, (at) => `<div class="story-${at} card">${at} ${SENTENCES[at % 8]}</div>`)),
  ],
  ['unclosed p', () => pageOf(numbered(20_000, (at) => `<p>${at} ${SENTENCES[at % 8]}`))],
  ['unclosed li', () => pageOf(`<ul>${numbered(20_000, (at) => `<li>${at} ${SENTENCES[at % 8]}`)}`)],
  ['unclosed b', () => pageOf(`${story}<p>${'<b>नहर '.repeat(DEEP)}`)],
  ['unclosed a', () => pageOf(`${story}<p>${'<a href="/x">नहर '.repeat(DEEP)}`)],
  ['unclosed font', () => pageOf(`${story}<p>${'<font style="vertical-align: inherit;">नहर '.repeat(DEEP)}`)],
  ['closing tags without opening ones', () => pageOf(story + '</div></p></span>'.repeat(100_000))],
];

describe('many of one thing', () => {
  test.each(many)('%s', (_, make) => {
    expect(outcomeOf(make()).ms).toBeLessThan(MOST_MS);
  });
});

const deep: readonly (readonly [string, () => string])[] = [
  ['divs', () => nested('<div>', '</div>')],
  ['divs that are never closed', () => nested('<div>', '')],
  ['divs with a text each', () => pageOf(numbered(DEEP, (at) => `<div>${at} नहर`) + story)],
  ['spans', () => nested('<span class="a">', '</span>')],
  ['lists', () => nested('<ul><li>', '</li></ul>')],
  ['quotes', () => nested('<blockquote>', '</blockquote>')],
  ['tweets', () => nested('<blockquote class="twitter-tweet">', '</blockquote>')],
  ['tables', () => nested('<table><tr><td>', '</td></tr></table>')],
  ['tables of two columns', () => nested('<table><tr><td>क</td><td>', '</td></tr></table>')],
  ['figures', () => nested('<figure>', '</figure>', '<img src="/a.jpg">')],
  ['related boxes', () => nested('<section class="related">', '</section>')],
  ['hidden boxes', () => nested('<div hidden>', '</div>')],
  ['links', () => nested('<a href="/x">', '</a>')],
  ['noscripts', () => nested('<noscript>', '</noscript>')],
  ['times', () => nested('<time>', '</time>')],
  ['titles', () => nested('<title>', '</title>')],
  ['buttons', () => nested('<button>', '</button>')],
  ['drawings', () => nested('<svg>', '</svg>')],
  ['h1', () => nested('<h1>', '</h1>')],
  ['headings within trails', () => nested('<div class="breadcrumb"><h1>', '</h1></div>')],
  [
    'JSON-LD arrays',
    () =>
      pageOf(story, {
        head: `<script type="application/ld+json">${'['.repeat(DEEP)}${']'.repeat(DEEP)}</script>`,
      }),
  ],
  [
    'JSON-LD graphs',
    () =>
      pageOf(story, { head: `<script type="application/ld+json">${'{"@graph":['.repeat(DEEP)}</script>` }),
  ],
];

describe('50,000 deep', () => {
  test.each(deep)('%s', (_, make) => {
    expect(outcomeOf(make()).ms).toBeLessThan(MOST_MS);
  });

  test('the trace of a deep page overflows nothing either', () => {
    expect(() => inspectArticle(nested('<div>', '</div>'))).not.toThrow(RangeError);
  });
});

const MEGA = 1_000_000;
const lines: readonly (readonly [string, string])[] = [
  ['sentences', `${SENTENCES[0]} `.repeat(13_000)],
  ['one word', 'क'.repeat(MEGA)],
  ['one letter with marks', `क${'\u093f'.repeat(MEGA)}`],
  ['digits', '1'.repeat(MEGA)],
  ['full stops', '.'.repeat(MEGA)],
  ['full stops with spaces', '. '.repeat(MEGA / 2)],
  ['spaces', `क${' '.repeat(MEGA)}ख`],
  ['no-break spaces', `क${'\u00a0'.repeat(MEGA)}ख`],
  ['joiners', '\u200d'.repeat(MEGA)],
  ['quotes', '"'.repeat(MEGA)],
  ['brackets', '('.repeat(MEGA)],
  ['dashes', '- '.repeat(MEGA / 2)],
  ['colons', 'नहर: '.repeat(MEGA / 5)],
  ['commas', 'नहर, '.repeat(MEGA / 5)],
  ['bars', 'नहर | '.repeat(MEGA / 6)],
  ['hash signs', '#'.repeat(MEGA)],
  ['dates', '24 नवंबर 2026 '.repeat(MEGA / 14)],
  ['places', 'लखनऊ, '.repeat(MEGA / 6)],
  ['names', 'By राम कुमार, '.repeat(MEGA / 14)],
  ['ampersands', '&'.repeat(MEGA)],
  ['an entity escaped very often', `&${'amp;'.repeat(MEGA / 4)}lt;`],
  ['numbers of no character', '&#xD800;&#0;&#99999999999;&nosuch;'.repeat(MEGA / 34)],
  ['escaped angles', '&lt;'.repeat(MEGA / 4)],
  ['escaped tags', '&lt;p&gt;नहर&lt;/p&gt;'.repeat(MEGA / 22)],
  ['escaped tags that are torn', '&lt;p a="'.repeat(MEGA / 9)],
  ['an escaped tag of many attributes', `&lt;p${' a=b'.repeat(MEGA / 4)}`],
  ['escaped comments', `&lt;b&gt;${'&lt;!--'.repeat(MEGA / 7)}`],
  ['escaped scripts', `&lt;b&gt;${'&lt;script&gt;'.repeat(MEGA / 14)}`],
  ['braces', '{"a":'.repeat(MEGA / 5)],
  ['halves of characters', '\ud800\udc00\udfffक'.repeat(MEGA / 4)],
  ['UTF-8 read as windows-1252', 'à¤¨à¤¹à¤° '.repeat(MEGA / 10)],
];
const PLACES: readonly (readonly [string, (line: string) => string])[] = [
  ['a paragraph', (line) => pageOf(`<p>${line}</p>${story}`)],
  ['the headline', (line) => pageOf(story, { headline: line })],
  [
    'a caption',
    (line) => pageOf(`<figure><img src="/a.jpg"><figcaption>${line}</figcaption></figure>${story}`),
  ],
  ['a byline', (line) => pageOf(`<div class="byline">${line}</div>${story}`)],
  ['a trail', (line) => pageOf(story, { before: `<div class="breadcrumb">${line}</div>` })],
  ['a deck and a tag line', (line) => pageOf(`<h2>${line}</h2>${story}<p>Tags: ${line}</p>`)],
  [
    'attributes',
    (line) =>
      pageOf(
        `<div class="${line.replaceAll('"', '')}" style="${line.replaceAll('"', '')}"><img src="/a.jpg" alt="${line.replaceAll('"', '')}">${story}</div>`,
      ),
  ],
  [
    'metas',
    (line) =>
      pageOf(story, {
        head: ['og:title', 'description', 'author', 'article:published_time', 'og:site_name']
          .map((name) => `<meta name="${name}" content="${line.replaceAll('"', '')}">`)
          .join(''),
      }),
  ],
  [
    'the JSON-LD',
    (line) =>
      pageOf(story, {
        jsonLd: {
          '@type': 'NewsArticle',
          headline: line,
          author: line,
          datePublished: line,
          articleBody: line,
          description: line,
          image: line,
        },
      }),
  ],
];

describe.each(PLACES)('a line of a megabyte in %s', (_, place) => {
  test.each(lines)('%s', (__, line) => {
    expect(outcomeOf(place(line)).ms).toBeLessThan(MOST_MS);
  });
});

describe('source that is no markup', () => {
  test.each([
    ['only angles', '<'.repeat(MEGA)],
    ['angles and spaces', '< '.repeat(MEGA / 2)],
    ['opened tags', '<a'.repeat(MEGA / 2)],
    ['opened closing tags', '</'.repeat(MEGA / 2)],
    ['opened comments', '<!--'.repeat(MEGA / 4)],
    ['opened declarations', '<!'.repeat(MEGA / 2)],
    ['opened instructions', '<?'.repeat(MEGA / 2)],
    ['opened CDATA', '<![CDATA['.repeat(MEGA / 9)],
    ['opened scripts', '<script>'.repeat(MEGA / 8)],
    ['opened attributes', `<a ${'b="'.repeat(MEGA / 3)}`],
    ['closed angles', '>'.repeat(MEGA)],
    ['frames within frames', `<iframe srcdoc="${'&lt;p&gt;नहर '.repeat(50_000)}"></iframe>`],
    [
      'a page as its own source',
      `<pre>&lt;!doctype html&gt;&lt;html&gt;${'&lt;div&gt;'.repeat(50_000)}</pre>`,
    ],
    ['NUL in the text', pageOf(`<p>${'नह\0र '.repeat(10)}</p>${story}`)],
    [
      'halves of characters in addresses',
      pageOf(`${'<a href="/\ud800">क</a><img src="/\udc00.jpg">'.repeat(500)}${story}`),
    ],
    [
      'addresses that are none',
      pageOf(
        `${['http://[', 'http://a:b:c', '//', 'data:,', '\\\\x', 'https://'].map((url) => `<a href="${url}">क</a><img src="${url}"><iframe src="${url}"></iframe>`).join('')}${story}`,
        {
          head: '<base href="http://["><link rel="canonical" href="http://["><meta property="og:url" content="::">',
        },
      ),
    ],
  ])('%s', (_, html) => {
    expect(outcomeOf(html).ms).toBeLessThan(MOST_MS);
  });
});

describe('JSON-LD of any shape', () => {
  const shapes = [
    null,
    1,
    'x',
    [],
    {},
    [null],
    { '@type': null },
    { '@type': [1, null] },
    { '@graph': 1 },
    {
      '@type': 'NewsArticle',
      headline: 1,
      author: [null, 1, [], {}],
      image: [null, {}],
      hasPart: [null, { cssSelector: 1 }],
      publisher: 'x',
      datePublished: {},
    },
  ];
  test.each(shapes.map((shape) => [JSON.stringify(shape), shape] as const))('%s', (_, jsonLd) => {
    expect(outcomeOf(pageOf(story, { jsonLd })).result).toHaveProperty('headline');
  });

  test('whose keys are those of Object.prototype', () => {
    const head =
      '<script type="application/ld+json">{"@type":"NewsArticle","__proto__":{"headline":"x"},"constructor":1,"toString":2,"headline":"नहर"}</script><meta name="__proto__" content="x"><meta name="constructor" content="y">';
    expect(outcomeOf(pageOf(story, { head })).result).toHaveProperty('headline');
    expect({}).not.toHaveProperty('headline');
  });
});

const TOKENS = [
  '<p>',
  '</p>',
  '<div class="story">',
  '</div>',
  '<b>',
  '</b>',
  '<h1>',
  '</h1>',
  '<ul>',
  '<li>',
  '<br>',
  '<table>',
  '<tr>',
  '<td>',
  '<figure>',
  '<img src="/a.jpg" alt="',
  '<figcaption>',
  '<blockquote>',
  '<time datetime="',
  '<a href="',
  '">',
  '"',
  "'",
  '<!--',
  '-->',
  '<script type="application/ld+json">',
  '</script>',
  '{"@type":"NewsArticle",',
  '&lt;',
  '&amp;',
  '&#',
  ';',
  '<iframe srcdoc="',
  '<nav>',
  '<aside>',
  '<span hidden>',
  '<title>',
  '</title>',
  'यह भी पढ़ें: ',
  'हाइलाइट्स',
  'पटना। ',
  '24 नवंबर 2026',
  '\0',
  '\ud800',
  ...SENTENCES,
];

describe('anything at all gives an article or a ScrapeError', () => {
  const isOutcome = (input: string | Uint8Array): boolean => outcomeOf(input).ms < MOST_MS;
  test('any string', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), isOutcome), { numRuns: 300 });
  });

  test('any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 600 }), isOutcome), { numRuns: 300 });
  });

  test('any bytes within a page', () => {
    const bytes = new TextEncoder().encode(pageOf(story));
    const damaged = fc
      .tuple(fc.nat(bytes.length - 1), fc.uint8Array({ minLength: 1, maxLength: 40 }))
      .map(([at, change]) => {
        const copy = bytes.slice();
        copy.set(change.slice(0, copy.length - at), at);
        return copy;
      });
    fc.assert(fc.property(damaged, isOutcome), { numRuns: 300 });
  });

  test('any page cut anywhere', () => {
    const html = pageOf(story, {
      jsonLd: { '@type': 'NewsArticle', headline: 'नहर', datePublished: '2026-11-24T09:30:00+05:30' },
    });
    fc.assert(
      fc.property(fc.nat(html.length), (at) => isOutcome(html.slice(0, at)) && isOutcome(html.slice(at))),
      { numRuns: 300 },
    );
  });

  test('any mixture of markup and sentences', () => {
    const soup = fc.array(fc.constantFrom(...TOKENS), { maxLength: 80 }).map((tokens) => tokens.join(''));
    fc.assert(fc.property(soup, isOutcome), { numRuns: 500 });
  });

  test('any such mixture by each publisher rule', () => {
    const soup = fc.array(fc.constantFrom(...TOKENS), { maxLength: 60 }).map((tokens) => tokens.join(''));
    const read = (html: string, domain: string): boolean => {
      try {
        extractArticle(pageOf(html + story), { url: `https://${domain}/a/b-1` });
      } catch (error) {
        return error instanceof ScrapeError;
      }
      return true;
    };
    const domains = publishers.flatMap((publisher) => publisher.domains.slice(0, 1));
    fc.assert(fc.property(soup, fc.constantFrom(...domains), read), { numRuns: 300 });
  });
});

describe('what a rule names, nested 10,000 deep', () => {
  const times = 10_000;
  const html = pageOf(
    `${story}${'<div class="x">क'.repeat(times)}<p>${PARAGRAPHS[0]}</p>${'</div>'.repeat(times)}`,
  );
  const locators = ['body', 'standfirst', 'tags', 'authors', 'breadcrumb', 'paywall'] as const;
  const base = { id: 'naya-akhbar', name: 'नया अख़बार', domains: ['naya-akhbar.example'] };
  const rules: readonly (readonly [string, Publisher])[] = [
    ...locators.map((field) => [field, { ...base, locators: { [field]: [{ css: '.x' }] } }] as const),
    ['boilerplate', { ...base, boilerplate: ['.x'] }],
  ];
  test.each(rules)('%s', (_, rule) => {
    const start = performance.now();
    expect(extractArticle(html, { url: PAGE_URL, publishers: [rule] }).headline).not.toBe('');
    expect(performance.now() - start).toBeLessThan(MOST_MS);
  });
});
