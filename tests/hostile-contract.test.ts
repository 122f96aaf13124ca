/** The text contract of an article holds for any page, and a field with nothing visible is absent. */
import { describe, expect, test } from 'vitest';
import { contractFaults } from '../scripts/fuzz/contract-faults.ts';
import { mutatedPage, soundPages } from '../scripts/fuzz/mutated-page.ts';
import { readPage } from '../scripts/fuzz/page-faults.ts';
import { plainBlock } from '../src/extract/finish-article.ts';
import { plainText } from '../src/html/plain-text.ts';
import { type Block, recoverArticle, ScrapeError } from '../src/index.ts';
import { countCpuTime } from './cpu-time.ts';
import { articleOf, HEADLINE, news, PARAGRAPHS, pageOf, SENTENCES, storyAround } from './page-of.ts';

const sound = soundPages(undefined);
const seeds = Array.from({ length: 5 }, (_, at) => `contract-${at}`);
test.each(seeds)('the contract holds on damaged fixtures, and no bug loses a page: %s', (seed) => {
  for (let at = 0; at < 15; at += 1) {
    const page = mutatedPage(sound, `${seed}/${at}`);
    expect(
      readPage(page, page.from.url, false).faults,
      `${page.from.name}: ${page.chain.join(' + ')}`,
    ).toEqual([]);
  }
});

const WRITTEN: readonly (readonly [string, string])[] = [
  ['spaces', '  '],
  ['a no-break space escaped twice', '&amp;nbsp;'],
  ['an escaped line break', '&lt;br&gt;'],
  ['a soft hyphen', '&shy;'],
  ['a zero-width space', '\u200b'],
  ['a direction mark', '\u200f'],
  ['a variation selector', '\ufe0f'],
  ['half an emoji', '\ud83d'],
  ['a blank Braille pattern', '\u2800'],
  ['a control character', '\u0085'],
  ['an empty element', '<b></b>'],
];

const meta = (name: string, content: string): string =>
  `<meta property="${name}" content="${content.replaceAll('<', '&lt;')}">`;

describe('a field with nothing visible is absent, and the article survives', () => {
  describe.each(WRITTEN)('%s', (_, written) => {
    test('as the section in a meta tag', () => {
      const article = articleOf(pageOf(storyAround(), { head: meta('article:section', written) }));
      expect(article.section).toBeUndefined();
      expect(article.provenance.section).toBeUndefined();
    });

    test('as the section in JSON-LD: the next source is used', () => {
      const head = meta('article:section', 'खेती');
      const article = articleOf(pageOf(storyAround(), { head, jsonLd: news({ articleSection: written }) }));
      expect(article.section).toBe('खेती');
    });

    test('as the publisher name: the next source is used', () => {
      const jsonLd = news({ publisher: { name: written } });
      const article = articleOf(pageOf(storyAround(), { head: meta('og:site_name', written), jsonLd }));
      expect(article.publisher?.name).toBe('naya-akhbar.example');
    });

    test('as a description, author, crumb and tag', () => {
      const jsonLd = [
        news({ description: written, author: [{ name: written }] }),
        { '@type': 'BreadcrumbList', itemListElement: [{ name: 'खेती', item: '/kheti' }, { name: written }] },
      ];
      const behind = `<div class="tags"><a href="/t/1">${written}</a><a href="/t/2">नहर</a></div>`;
      const article = articleOf(pageOf(storyAround(), { jsonLd, behind }));
      expect(article).toMatchObject({ authors: [], breadcrumb: [{ name: 'खेती' }], tags: ['नहर'] });
      expect(article.description).toBeUndefined();
    });

    test('as a paragraph, item, cell, quote, alt and caption', () => {
      const html = pageOf(
        storyAround(
          `<p>${written}</p><ul><li>${written}</li><li>दो फोटो</li></ul><blockquote>${written}</blockquote>` +
            `<figure><img src="/a.jpg" alt="${written}" width="600"><figcaption>${written}</figcaption></figure>` +
            `<table><tr><td>शहर</td><td>ताप</td></tr><tr><td>आगरा</td><td>41</td></tr><tr><td>${written}</td><td>9</td></tr></table>`,
        ),
      );
      const article = articleOf(html);
      expect(contractFaults(article)).toEqual([]);
      expect(article.body.filter(({ type }) => type === 'paragraph')).toHaveLength(PARAGRAPHS.length);
    });
  });
});

describe('punctuation alone is not a kicker or caption', () => {
  test.each([
    ['a colon at the start of the heading', `<h1>: ${HEADLINE}</h1>`, HEADLINE],
    ['a colon in its own element', `<h1><span>:</span> ${HEADLINE}</h1>`, HEADLINE],
    ['a bar above the heading', `<div class="kicker">|</div><h1>${HEADLINE}</h1>`, HEADLINE],
    ['a quote that titles leave out stays with the headline', `<h1>"${HEADLINE}</h1>`, `"${HEADLINE}`],
  ])('%s', (_, heading, headline) => {
    const html = pageOf(storyAround()).replace(`<h1>${HEADLINE}</h1>`, heading);
    const article = articleOf(html);
    expect(article.headline).toBe(headline);
    expect(article.kicker).toBeUndefined();
  });

  test('a dash as caption, above the body and inside it', () => {
    const figure = (file: string): string =>
      `<figure><img src="/${file}.jpg" width="600"><figcaption>–</figcaption></figure>`;
    const article = articleOf(pageOf(figure('lead') + storyAround(figure('inner'))));
    expect(article.leadImage?.url).toContain('lead.jpg');
    expect(article.caption).toBeUndefined();
    expect(article.body.find(({ type }) => type === 'image')).not.toHaveProperty('caption');
  });

  test('a recovered caption that is a credit in brackets', () => {
    const text = ['होम', 'खेती', HEADLINE, '(फोटो- जागरण)', 'Updated: 24 नवंबर 2026, 10:15 AM', ...PARAGRAPHS];
    const article = recoverArticle(text.join('\n'));
    expect(contractFaults(article)).toEqual([]);
    expect(article.headline).toBe(HEADLINE);
    expect(article.caption).toBeUndefined();
  });
});

/** Name, text as written on the page, and text in the article. */
const REPAIRED: readonly (readonly [string, string, string])[] = [
  ['half an emoji', 'बीज \ud83d खुली', 'बीज खुली'],
  ['the other half', 'बीज\ude00 खुली', 'बीज खुली'],
  ['a whole emoji stays', 'बीज 😀 खुली', 'बीज 😀 खुली'],
  ['a decomposed letter', 'ने\u0301 Cafe\u0301', 'ने\u0301 Café'],
  ['other kinds of white space', 'बीज\u00a0 \u2003की\tबुआई', 'बीज की बुआई'],
  ['byte order marks', 'बीज की।\ufeff\ufeff बुआई', 'बीज की। बुआई'],
  ['control characters', 'बीज\u0000 की\u0007 बुआई\u009f', 'बीज की बुआई'],
  ['direction overrides', '\u202eबीज\u202c की बुआई', 'बीज की बुआई'],
  ['markup', '<p>बीज <b class="x">की</b> बुआई</p>', 'बीज की बुआई'],
  ['escaped markup', '&lt;p&gt;बीज की&lt;br&gt;बुआई&lt;/p&gt;', 'बीज की बुआई'],
  ['entities escaped many times', `खेती &${'amp;'.repeat(30)} किसान`, 'खेती & किसान'],
  ['a tag within a tag', 'बीज <<b>b>की बुआई', 'बीज की बुआई'],
  ['a joiner needed for spelling stays', 'उपाध्\u200dयक्ष श्रीमान्\u200cको', 'उपाध्\u200dयक्ष श्रीमान्\u200cको'],
  ['joiners that join nothing', 'बीज \u200dकी\u200d\u200d बुआई', 'बीज की\u200d बुआई'],
  ['characters that are not markup stay', '5 < 6, <3 और <नाम> AT&T', '5 < 6, <3 और <नाम> AT&T'],
];

/** A block of each type with a text, and with others that nobody sees. */
function blocksOf(text: string, invisible: readonly string[]): Block[] {
  const url = 'https://naya-akhbar.example/a.jpg';
  return [
    { type: 'paragraph', text },
    { type: 'list', ordered: true, items: [text, ...invisible] },
    { type: 'quote', text, cite: text },
    { type: 'table', rows: [[text, invisible[0] ?? '']] },
    { type: 'image', url, alt: text, caption: text, credit: text },
    { type: 'embed', provider: 'twitter', text },
    {
      type: 'live-entry',
      headline: text,
      blocks: invisible.map((nothing) => ({ type: 'paragraph', text: nothing })),
    },
  ];
}

describe('strings are repaired and otherwise left alone', () => {
  test.each(REPAIRED)('%s', (_, written, text) => {
    expect(plainText(written)).toBe(text);
    expect(plainText(text)).toBe(text);
  });

  test.each(REPAIRED)('in each field stated by the page: %s', (_, written, text) => {
    const jsonLd = news({ description: written, articleSection: written, publisher: { name: written } });
    const { description, section, publisher } = articleOf(pageOf(storyAround(), { jsonLd }));
    expect({ description, section, publisher: publisher?.name }).toEqual({
      description: text,
      section: text,
      publisher: text,
    });
  });

  test.each(REPAIRED)('in each text of a block: %s', (_, written, text) => {
    expect(blocksOf(written, ['\u200b']).map(plainBlock)).toEqual(blocksOf(text, []));
  });
});

test('removing deeply nested markup takes linear time and leaves none behind', () => {
  const nested = (times: number): string => `${'<'.repeat(times)}b>${'b>'.repeat(times)}`;
  const msOf = (text: string): number => {
    const spentMs = countCpuTime();
    expect(contractFaults({ text: `नहर ${plainText(text)}` })).toEqual([]);
    return spentMs();
  };
  msOf(nested(1000));
  const [small, large] = [msOf(nested(20_000)), msOf(nested(160_000))];
  expect(large).toBeLessThan(32 * Math.max(small, 1));
});

test('a page with an invisible headline is refused as not an article', () => {
  const html = pageOf(storyAround()).replaceAll(HEADLINE, '\u200f');
  expect(() => articleOf(html)).toThrow(ScrapeError);
  expect(() => articleOf(html)).toThrow(expect.objectContaining({ code: 'not-an-article' }));
});

test('paywalledFrom counts only the blocks that remain in the body', () => {
  const html = pageOf(
    `<p>\u200f</p><p>${SENTENCES[0]}</p><p>${SENTENCES[1]}</p><div class="paywall">${PARAGRAPHS.slice(1)
      .map((text) => `<p>${text}</p>`)
      .join('')}</div>`,
    {
      jsonLd: news({
        isAccessibleForFree: false,
        hasPart: { isAccessibleForFree: false, cssSelector: '.paywall' },
      }),
    },
  );
  const { body, paywalledFrom } = articleOf(html);
  expect(body[paywalledFrom ?? -1]).toEqual({ type: 'paragraph', text: PARAGRAPHS[1] });
});
