/** Every hostile or broken page gives an article or a ScrapeError. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SUBJECTS } from '../scripts/growth/subjects.ts';
import {
  type Article,
  extractArticle,
  inspectArticle,
  publishers,
  recoverArticle,
  ScrapeError,
} from '../src/index.ts';
import { HEADLINE, PAGE_URL, PARAGRAPHS, pageOf, SENTENCES, storyAround } from './page-of.ts';

const story = storyAround();

/** The article or ScrapeError of a page. Any other error is rethrown. */
function outcomeOf(html: string | Uint8Array): Article | ScrapeError {
  try {
    return extractArticle(html, { url: PAGE_URL });
  } catch (error) {
    if (error instanceof ScrapeError) return error;
    throw error;
  }
}

const SIZE = 16 * 1024;

describe('a large sound page gives an article', () => {
  const sound = SUBJECTS.filter(({ isHarmless }) => isHarmless);
  test.each(sound.map((subject) => [subject.name, subject] as const))('%s', (_, { make, read }) => {
    expect(read(make(SIZE))).toBe('article');
  });

  test('12 MB of tags in a script', () => {
    const head = `<script>var t = '${'<div><ul><li>'.repeat(950_000)}';</script>`;
    expect(outcomeOf(pageOf(story, { head }))).toHaveProperty('wordCount', 115);
  });
});

const DEEP = '<div>नहर'.repeat(40_000);

test.each([
  ['boxes', pageOf(DEEP)],
  ['boxes with unknown end tags', pageOf(DEEP + '</x>'.repeat(40_000))],
  [
    'a page inside a frame',
    `<iframe srcdoc="${DEEP.replaceAll('<', '&lt;').replaceAll('>', '&gt;')}"></iframe>`,
  ],
])('a page nested too deeply is refused: %s', (_, html) => {
  expect(outcomeOf(html)).toMatchObject({ code: 'too-large', url: PAGE_URL });
  expect(() => inspectArticle(html)).toThrow(ScrapeError);
});

/** More than a JavaScript function can take as arguments. */
const VERY_MANY = 130_000;

describe('nothing overflows with a huge number of', () => {
  test.each(
    Object.entries({
      'types of a JSON-LD node': () =>
        pageOf(story, { jsonLd: { '@type': Array(VERY_MANY).fill('Article') } }),
      'boxes with running text': () => pageOf('<div>नहर में पानी आया।</div>'.repeat(VERY_MANY)),
      'texts in Kruti Dev': () =>
        pageOf(`<p>${'ugj dh lQkbZ dk dke '.repeat(9)}</p>${'<p>ugj dh lQkbZ</p>'.repeat(VERY_MANY)}`),
      'nested arrays in JSON-LD': () =>
        pageOf(`${story}<script type="application/ld+json">${'['.repeat(VERY_MANY)}</script>`),
    }),
  )('%s', (_, make) => {
    expect(() => outcomeOf(make())).not.toThrow();
  });

  test('alternating bullets and titles in a flattened page', () => {
    const lines = `${PARAGRAPHS.join('\n')}\n${'• नहर\nनहर की सफाई\n'.repeat(20_000)}${PARAGRAPHS.join('\n')}`;
    const text = `${HEADLINE}\n${HEADLINE}\n24 नवंबर 2026\n${lines}`;
    expect(recoverArticle(text).body[0]).toMatchObject({ type: 'paragraph' });
  });
});

test.each(
  Object.entries({
    'NUL characters in text': pageOf(`<p>${'नह\0र '.repeat(10)}</p>${story}`),
    'lone surrogates in URLs': pageOf(
      `${'<a href="/\ud800">क</a><img src="/\udc00.jpg">'.repeat(500)}${story}`,
    ),
    'invalid URLs': pageOf(
      `${['http://[', 'http://a:b:c', '//', 'data:,', '\\\\x', 'https://'].map((url) => `<a href="${url}">क</a><img src="${url}"><iframe src="${url}"></iframe>`).join('')}${story}`,
      {
        head: '<base href="http://["><link rel="canonical" href="http://["><meta property="og:url" content="::">',
      },
    ),
  }),
)('malformed source gives an article or a ScrapeError: %s', (_, html) => {
  expect(() => outcomeOf(html)).not.toThrow();
});

const SHAPES = [
  ...[null, 1, 'x', [], {}, [null], { '@type': null }, { '@type': [1, null] }, { '@graph': 1 }],
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

test.each(SHAPES.map((shape) => [JSON.stringify(shape), shape] as const))(
  'JSON-LD of any shape leaves the article intact: %s',
  (_, jsonLd) => {
    expect(outcomeOf(pageOf(story, { jsonLd }))).toHaveProperty('headline');
  },
);

const TOKENS = [
  ...`<p>|</p>|<div class="story">|</div>|<b>|</b>|<h1>|</h1>|<ul>|<li>|<br>|<table>|<tr>|<td>
<figure>|<img src="/a.jpg" alt="|<figcaption>|<blockquote>|<time datetime="|<a href="|">|"|'
<!--|-->|<script type="application/ld+json">|</script>|{"@type":"NewsArticle",|&lt;|&amp;|&#|;
<iframe srcdoc="|<nav>|<aside>|<span hidden>|<title>|</title>|यह भी पढ़ें: |हाइलाइट्स|पटना। `.split(/[|\n]/u),
  '24 नवंबर 2026',
  '\0',
  '\ud800',
  ...SENTENCES,
];

describe('arbitrary input gives an article or a ScrapeError', () => {
  const isOutcome = (input: string | Uint8Array): boolean => outcomeOf(input) !== undefined;
  test('any string', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), isOutcome), { numRuns: 300 });
  });

  test('any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 600 }), isOutcome), { numRuns: 300 });
  });

  test('any bytes inside a page', () => {
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

  test('a page cut anywhere', () => {
    const html = pageOf(story, {
      jsonLd: { '@type': 'NewsArticle', headline: 'नहर', datePublished: '2026-11-24T09:30:00+05:30' },
    });
    fc.assert(
      fc.property(fc.nat(html.length), (at) => isOutcome(html.slice(0, at)) && isOutcome(html.slice(at))),
      { numRuns: 300 },
    );
  });

  test('any mix of markup and sentences', () => {
    const soup = fc.array(fc.constantFrom(...TOKENS), { maxLength: 80 }).map((tokens) => tokens.join(''));
    fc.assert(fc.property(soup, isOutcome), { numRuns: 500 });
  });

  test('any such mix with each publisher rule', () => {
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
