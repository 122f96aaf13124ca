import { describe, expect, test } from 'vitest';
import { definePublisher, type Publisher, ScrapeError } from '../../../src/index.ts';
import { patternsOf, urlKindsOf, withoutSuffix } from '../../../src/publishers/rules/publisher-patterns.ts';
import { articleOf, HEADLINE, PUBLISHER, pageOf, ruleWith, storyAround } from '../../page-of.ts';

const suffixed = ruleWith({
  suffixes: { headline: ['-[^-]+ News$', 'हिंदी में'], caption: ['- [^-]+ Photo'] },
});

describe('withoutSuffix', () => {
  const suffixes = [/(?:-[^-]+ News$)$/u, /(?:हिंदी में)$/u];
  test.each([
    ['the suffix and the separator before it', `${HEADLINE} - Agra News`, HEADLINE],
    ['each pattern once, in order', `${HEADLINE} | हिंदी में - Agra News`, HEADLINE],
    ['nothing in the middle of a text', `${HEADLINE} - Agra News और आगे`, `${HEADLINE} - Agra News और आगे`],
    ['nothing if there is no suffix', HEADLINE, HEADLINE],
    ['nothing if the text is only a suffix', '-Agra News', '-Agra News'],
    ['nothing from an empty text', '', ''],
  ])('removes %s', (_, text, expected) => {
    expect(withoutSuffix(text, suffixes)).toBe(expected);
  });

  test('matches patterns only against the end of a long text', () => {
    expect(withoutSuffix(`${'क'.repeat(100_000)} - Agra News`, suffixes)).toHaveLength(100_000);
    const seen: number[] = [];
    const spy = Object.assign(/x/u, {
      exec: (text: string) => {
        seen.push(text.length);
        return null;
      },
    });
    withoutSuffix('न'.repeat(100_000), [spy]);
    expect(Math.max(...seen)).toBeLessThan(1000);
  });
});

describe('suffixes of a rule', () => {
  const og = (title: string): string => `<meta property="og:title" content="${title}">`;
  const headed = (headline: string): string => pageOf(storyAround(), { headline });
  const stated = (title: string): string =>
    pageOf(storyAround(), { head: og(title) }).replace(/<h1>.*<\/h1>|<title>.*<\/title>/gu, '');
  test.each([
    ['a title used as the headline', stated(`${HEADLINE}-Agra News`), [suffixed], HEADLINE],
    ['a title with a signature after it', stated(`${HEADLINE}-Agra News | नया अख़बार`), [suffixed], HEADLINE],
    ['no title of another publisher', stated(`${HEADLINE}-Agra News`), [], `${HEADLINE}-Agra News`],
    ['a heading with the suffix', headed(`${HEADLINE}-Agra News`), [suffixed], HEADLINE],
    ['no heading without the suffix', headed('आगरा-मथुरा News: नहर'), [suffixed], 'आगरा-मथुरा News: नहर'],
  ])('shorten %s', (_, html, publishers, expected) => {
    expect(articleOf(html, { publishers }).headline).toBe(expected);
  });

  test('shorten captions and alts, with and without a signature after them', () => {
    const figure = (text: string): string =>
      `<figure><img src="/n.jpg" width="800" height="450" alt="${text}"><figcaption>${text}</figcaption></figure>`;
    const html = pageOf(
      `${figure('सफाई करते मजदूर - Agra Photo - नया अख़बार')}${storyAround(figure('नहर का दृश्य - Agra Photo'))}`,
    );
    const article = articleOf(html, { publishers: [suffixed] });
    expect(article).toMatchObject({ caption: 'सफाई करते मजदूर', leadImage: { alt: 'सफाई करते मजदूर' } });
    expect(article.body.find(({ type }) => type === 'image')).toMatchObject({
      alt: 'नहर का दृश्य',
      caption: 'नहर का दृश्य',
    });
    expect(articleOf(html).caption).toContain('Agra');
  });
});

describe('urlKindsOf', () => {
  const rule = ruleWith({
    urls: { article: ['-[0-9]{8}\\.html$'], video: ['^/videos/'], listing: ['^/tag/', '[?]page='] },
  });
  const at = (path: string): string => `https://naya-akhbar.example${path}`;
  test.each([
    ['by path', at('/up/nahar-12345678.html'), ['article']],
    ['by path, whatever the query', at('/up/nahar-12345678.html?utm=x'), ['article']],
    ['by query', at('/up?page=2'), ['listing']],
    ['of two kinds', at('/videos/nahar-12345678.html'), ['article', 'video']],
    ['of no kind', at('/up/nahar'), []],
    ['an invalid URL', 'nahar', []],
    ['undefined', undefined, []],
    ['a URL longer than any real one', at(`/videos/${'a'.repeat(2000)}`), []],
  ])('%s', (_, url, kinds) => {
    expect([...urlKindsOf(url, rule)]).toEqual(kinds);
  });

  test('gives no kind without a rule', () => {
    expect(urlKindsOf(at('/videos/1'), undefined).size).toBe(0);
  });
});

test('patterns are compiled once per rule', () => {
  expect(patternsOf(suffixed)).toBe(patternsOf(suffixed));
  expect(patternsOf(definePublisher({ ...suffixed }))).not.toBe(patternsOf(suffixed));
});

test('an invalid pattern gives a ScrapeError', () => {
  const unchecked: Publisher = { ...PUBLISHER, suffixes: { headline: ['['] } };
  const read = (): unknown => articleOf(pageOf(storyAround()), { publishers: [unchecked] });
  expect(read).toThrow(ScrapeError);
  expect(read).toThrow(expect.objectContaining({ code: 'invalid-publisher' }));
});
