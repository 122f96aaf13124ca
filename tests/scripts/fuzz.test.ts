import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contractFaults } from '../../scripts/fuzz/contract-faults.ts';
import { BYTE_MUTATIONS } from '../../scripts/fuzz/damage-bytes.ts';
import { formatFaults } from '../../scripts/fuzz/format-faults.ts';
import { lettersFault } from '../../scripts/fuzz/letters-fault.ts';
import { minimized } from '../../scripts/fuzz/minimize.ts';
import { MUTATIONS, mutatedPage, type SoundPage, siteOf } from '../../scripts/fuzz/mutated-page.ts';
import { articleFaults, costFault } from '../../scripts/fuzz/page-faults.ts';
import { randomOf, shuffled } from '../../scripts/fuzz/random.ts';
import { stringsIn } from '../../scripts/fuzz/text-probes.ts';
import { type Article, learnSite } from '../../src/index.ts';
import { articleOf, HEADLINE, inspectionOf, PAGE_URL, pageOf, SENTENCES, storyAround } from '../page-of.ts';

const html = pageOf(
  storyAround(
    '<div class="box" id="inner"><a href="/n/1" title="नहर">24 गांव की खबर</a><img src="/a.jpg" alt="नहर"></div><ul><li>दो फोटो</li><li>खेती &amp; पढ़ाई</li></ul>',
  ),
  { head: '<meta property="og:title" content="नहर"><meta name="author" content="सुनीता शर्मा">' },
);
const other = pageOf(SENTENCES.map((text) => `<p>${text}</p>`).join(''), { headline: 'मेले में भीड़' });
const pages: [SoundPage, SoundPage] = [
  { name: 'nahar', url: PAGE_URL, html: () => html },
  { name: 'mela', url: PAGE_URL, html: () => other },
];

describe('mutations', () => {
  test.each(Object.entries(MUTATIONS))('include %s, which changes a page', (_, mutate) => {
    const outcomes = Array.from({ length: 40 }, (__, at) =>
      mutate(html, { random: randomOf(`${at}`), other: () => other }),
    );
    expect(outcomes.some((outcome) => outcome !== html)).toBe(true);
  });

  test.each(Object.entries(BYTE_MUTATIONS))('include %s, which changes bytes or charset', (_, mutate) => {
    const bytes = new TextEncoder().encode(html);
    expect(mutate(bytes, randomOf('7'))).not.toEqual({ html: bytes });
  });

  test('depend only on the seed', () => {
    expect(mutatedPage(pages, 'a/1')).toEqual(mutatedPage(pages, 'a/1'));
    expect(mutatedPage(pages, 'a/1').html).not.toEqual(mutatedPage(pages, 'a/2').html);
  });

  test('give pages of one site different words and a common template', () => {
    const site = siteOf(pages, randomOf('7'));
    expect(new Set(site.map((page) => page.html)).size).toBe(site.length);
    expect(learnSite(siteOf([pages[1]], randomOf('8'))).pages.learned).toBeGreaterThanOrEqual(5);
  });
});

describe('the CPU time of a mutated page', () => {
  const page = { html: html.repeat(2), from: pages[0], chain: [] };

  test.each([
    ['is a fault at thirty times the unmodified page’s time per byte', 6000, 1],
    ['is not a fault at ten times that', 2000, 0],
    ['is not a fault below one second', 900, 0],
  ])('%s', (_, ms, faults) => {
    const original = ms < 1000 ? 1 : 100;
    expect(costFault(page, (read) => (read === page ? ms : original))).toHaveLength(faults);
  });

  test('is that of its cheapest reading', () => {
    const readings = [6000, 1500, 9000];
    expect(costFault(page, (read) => (read === page ? (readings.shift() ?? 0) : 100))).toEqual([]);
  });
});

describe('random values', () => {
  test('stay within their bounds', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 1000 }), (seed, end) => {
        const value = randomOf(seed).below(end);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThan(end);
      }),
    );
  });

  test('can shuffle a list without losing anything', () => {
    expect(shuffled([1, 2, 3, 4, 5], randomOf('7')).sort()).toEqual([1, 2, 3, 4, 5]);
  });

  test('choose the same strings of a page for the same seed', () => {
    expect(stringsIn(html, randomOf('7'))).toEqual(stringsIn(html, randomOf('7')));
  });
});

describe('the contract is violated by', () => {
  test.each<[string, object, string]>([
    ['empty text', { section: '' }, 'section: nothing visible'],
    ['invisible text', { body: [{ text: '\u200f' }] }, 'body.0.text: nothing visible'],
    ['a kicker of punctuation alone', { kicker: ':' }, 'kicker: punctuation alone'],
    ['half an emoji', { description: 'नहर \ud83d' }, 'description: not well-formed'],
    ['a decomposed letter', { description: 'e\u0301' }, 'description: not in NFC'],
    ['a double space', { authors: [{ name: 'सुनीता  शर्मा' }] }, 'authors.0.name: white space'],
    ['a non-breaking space', { section: 'नहर\u00a0खुली' }, 'section: white space'],
    ['a control character', { section: 'नहर\u0007' }, 'section: control character'],
    ['a byte order mark', { section: 'नहर।\ufeff' }, 'section: invisible character'],
    ['a tag', { description: '<p>नहर</p>' }, 'description: markup'],
    ['an entity', { description: 'खेती &amp; किसान' }, 'description: entity'],
    ['an entity with a long name', { tags: ['&longrightarrow;'] }, 'tags.0: entity'],
    ['an entity with many digits', { tags: ['&#00000000060;b'] }, 'tags.0: entity'],
    ['a URL that is not HTTP', { leadImage: { url: 'data:x' } }, 'leadImage.url: not a web URL'],
    ['a URL with a space', { canonicalUrl: 'https://a.example/ x' }, 'canonicalUrl: not a web URL'],
    [
      'a link to a script',
      { body: [{ marks: [{ url: 'javascript:x()' }] }] },
      'body.0.marks.0.url: not a link',
    ],
  ])('%s', (_, article, fault) => {
    expect(contractFaults(article).join('\n')).toContain(fault);
  });

  test.each<[string, object]>([
    ['characters that are not markup', { section: 'AT&T, 5 < 6, <3, <नाम>' }],
    ['joiners that belong to the spelling', { section: 'उपाध्\u200dयक्ष श्रीमान्\u200cको 👨\u200d👩\u200d👧' }],
    ['a link to a mail address', { body: [{ itemMarks: [[{ url: 'mailto:desk@lab.example' }]] }] }],
    ['an empty cell', { body: [{ type: 'table', rows: [['', '41']] }] }],
    ['the text of a page', inspectionOf(html).article ?? {}],
  ])('but not by %s', (_, article) => {
    expect(contractFaults(article)).toEqual([]);
  });
});

describe('an article', () => {
  const article = articleOf(html);
  const { headline, ...others } = article.provenance;

  test.each<[string, object, string]>([
    ['must state the provenance of each value', { provenance: others }, 'provenance'],
    [
      'must not state the provenance of an absent value',
      { agency: undefined, provenance: { ...article.provenance, agency: headline } },
      'provenance',
    ],
    ['must not have keys without a value', { kicker: undefined }, 'not its JSON'],
    ['must match its schema', { headline: '' }, 'schema'],
    ['must have its paywall within the body', { paywalledFrom: 9999 }, 'paywalledFrom behind the body'],
  ])('%s', (_, change, kind) => {
    expect(articleFaults('extractArticle', article)).toEqual([]);
    const faults = articleFaults('extractArticle', { ...article, ...change } as Article);
    expect(faults.map((fault) => fault.kind)).toContain(kind);
  });

  test('can be written in every format', () => {
    expect(formatFaults(article)).toEqual([]);
    const { body: _, ...unwritable } = article;
    const faults = formatFaults(unwritable as Article);
    const readers = faults.map(({ reader }) => reader);
    expect(readers).toEqual(expect.arrayContaining(['toHtml', 'toTei', 'toCsvRow']));
  });
});

describe('the letters of a body', () => {
  const inspection = inspectionOf(html);
  const { article } = inspection;
  const withBody = (body: object[]): string | undefined =>
    lettersFault({ ...inspection, article: { ...article, body } } as typeof inspection, { html });

  test('occur on their page', () => {
    expect(lettersFault(inspection, { html })).toBeUndefined();
  });

  test.each(
    Object.entries<[string, string]>({
      'a split character reference, beside one split between two blocks': [
        pageOf(storyAround('<p>नह&<b>#23</b>52; में पानी है &am</p><p>p; और कीचड़ भी है।</p>')),
        'नहर में पानी है &am',
      ],
      'a word around a button, below a heading with one': [
        pageOf(
          storyAround('<h3>क्या है <button>पूरा</button> मामला</h3><p>सफा<button>भेजें</button>ई पूरी हुई है।</p>'),
        ),
        'सफाई पूरी हुई है।',
      ],
      'a hidden word in a hidden page': [
        pageOf(
          `<div hidden>${SENTENCES.map((text) => `<p>${text} सफा<i hidden>इ</i><button>भेजें</button>यां हुई हैं।</p>`).join('')}</div>`,
        ),
        `${SENTENCES[0]} सफाइयां हुई हैं।`,
      ],
      'a JSON-LD body, cut within a tag': [
        pageOf('', {
          jsonLd: {
            '@type': 'NewsArticle',
            headline: HEADLINE,
            articleBody: `<p>${SENTENCES.join(' ')}</p><a class="x' href='/n<p>पानी 5 फुट > 3 फुट है।</p>`,
          },
        }),
        'पानी 5 फुट > 3 फुट है।',
      ],
    }),
  )('are found in %s', (_, [page, text]) => {
    const found = inspectionOf(page);
    expect(found.article?.body).toContainEqual(expect.objectContaining({ type: 'paragraph', text }));
    expect(lettersFault(found, { html: page })).toBeUndefined();
  });

  test.each<[string, (body: object[]) => object[]]>([
    ['a moved paragraph', (body) => [...body.slice(1), ...body.slice(0, 1)]],
    ['a repeated paragraph', (body) => [...body, ...body.slice(0, 1)]],
    ['a word that is not on the page', (body) => [...body, { type: 'paragraph', text: 'ऊंट' }]],
    ['a word with an additional letter', () => [{ type: 'paragraph', text: `${SENTENCES[0]} नहरर` }]],
  ])('are misplaced in %s', (_, change) => {
    expect(withBody(change(article?.body ?? []))).toBeDefined();
  });
});

test('a page is shortened as much as its fault allows', () => {
  const isFaulty = (page: { html: string | Uint8Array }): boolean => String(page.html).includes(HEADLINE);
  expect(minimized({ html }, isFaulty).html).toBe(HEADLINE);
});
