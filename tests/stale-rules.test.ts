/** A rule whose publisher has redesigned its site gives the article of the generic engine and warns that it is stale. */
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { type Article, extractArticle, type Publisher, publishers } from '../src/index.ts';
import { articleOf, pageOf, ruleWith, storyAround } from './page-of.ts';
import { fixtures } from './read-fixtures.ts';

const NAMES = /(\s(?:class|id)\s*=\s*)(["'])(.*?)\2/gsu;

interface Rebuilt {
  readonly name: string;
  readonly rule: Publisher;
  readonly url: string;
  readonly html: string;
}

/** Fixtures of each publisher with all class names and ids renamed. */
const rebuilt: readonly Rebuilt[] = publishers.flatMap((rule) =>
  fixtures([rule.id]).map(({ name, url, html }) => ({ name, rule, url, html: renamed(String(html)) })),
);

function renamed(html: string): string {
  const names = new Map<string, string>();
  const other = (name: string): string => {
    if (!names.has(name)) names.set(name, `zz${names.size}`);
    return names.get(name) ?? '';
  };
  return html.replace(NAMES, (_, before: string, quote: string, written: string) => {
    const words = written.split(/\s+/u).filter(Boolean).map(other);
    return `${before}${quote}${words.join(' ')}${quote}`;
  });
}

/** Whether a selector of the rule still matches. Elements and roles survive renamed classes. */
function isOnPage({ rule, html }: Rebuilt): boolean {
  const $ = load(html);
  return selectorsOf(rule).some((css) => $(css).length > 0);
}

function selectorsOf(rule: Publisher): string[] {
  const layouts = rule.layouts ?? [];
  return [rule, ...layouts]
    .flatMap(({ locators = {}, boilerplate = [] }) => [
      ...boilerplate,
      ...Object.values(locators)
        .flat()
        .flatMap((locator) => ('css' in locator && locator.sure !== 'guess' ? [locator.css] : [])),
    ])
    .concat(layouts.map(({ whenPresent }) => whenPresent));
}

function articleBy(rules: readonly Publisher[], { html, url }: Rebuilt): Article {
  return extractArticle(html, { url, publishers: rules });
}

/** The article without the traces of the rule. */
function withoutRule({ publisher: _, warnings, provenance, ...article }: Article): object {
  const { publisher: __, ...others } = provenance;
  return {
    ...article,
    provenance: others,
    warnings: warnings.filter(({ code }) => !code.startsWith('publisher-rule')),
  };
}

const stale = rebuilt.filter((page) => selectorsOf(page.rule).length > 0 && !isOnPage(page));

describe('pages whose class names and ids have changed', () => {
  test('make up over a third of the fixtures', () => {
    expect(stale.length).toBeGreaterThan(rebuilt.length / 3);
  });

  test.each(stale)('$name: the rule is reported as stale, and its locators change nothing', (page) => {
    const article = articleBy([page.rule], page);
    const codes = article.warnings.map(({ code }) => code);
    expect(codes).toContain('publisher-rule-stale');
    expect(codes).not.toContain('publisher-rule-disagreement');
    // Signatures, phrases and suffixes do not depend on markup, so the rule keeps them.
    const bare = { ...page.rule, locators: {}, layouts: [], boilerplate: [] };
    expect(withoutRule(article)).toEqual(withoutRule(articleBy([bare], page)));
    const others = { name: 'कोई दूसरा अख़बार', signatures: [], phrases: [], suffixes: {}, urls: {} };
    expect(withoutRule(articleBy([{ ...page.rule, ...others }], page))).toEqual(
      withoutRule(articleBy([], page)),
    );
  });
});

describe('a rule is stale', () => {
  const html = pageOf(storyAround(), {
    before: '<p class="deck">दस दिन में पूरी होगी बड़ी नहर की सफाई।</p>',
    head: '<meta name="stand" content="2020-01-02T10:00:00+05:30">',
  });
  const none = { css: '.none', sure: 'seen' } as const;
  const standfirst = { css: '.deck', sure: 'seen' } as const;
  test.each<[string, Partial<Publisher>, boolean]>([
    ['when none of its selectors match', { locators: { body: [none], tags: [none] } }, true],
    [
      'when no selector of a layout matches',
      { layouts: [{ id: 'now', whenPresent: '.new', locators: { body: [none] } }] },
      true,
    ],
    ['not when one selector matches', { locators: { body: [none], standfirst: [standfirst] } }, false],
    ['not when its boilerplate matches', { locators: { body: [none] }, boilerplate: ['.deck'] }, false],
    [
      'not when the marker of a layout matches',
      { locators: { body: [none] }, layouts: [{ id: 'now', whenPresent: '.deck' }] },
      false,
    ],
    ['not when all its selectors are guesses', { locators: { body: [{ ...none, sure: 'guess' }] } }, false],
    ['not when it has no selectors', { locators: { tags: [{ meta: 'none' }] } }, false],
    ['not when it locates nothing', {}, false],
  ])('%s', (_, parts, isStale) => {
    const codes = articleOf(html, { publishers: [ruleWith(parts)] }).warnings.map(({ code }) => code);
    expect(codes.includes('publisher-rule-stale')).toBe(isStale);
  });

  test('which also disables its meta locators', () => {
    const stated = { publishedAt: [{ meta: 'stand' }] };
    const fresh = ruleWith({ locators: stated });
    const old = ruleWith({ locators: { ...stated, body: [none] } });
    expect(articleOf(html, { publishers: [fresh] }).publishedAt).toBe('2020-01-02T10:00:00+05:30');
    expect(articleOf(html, { publishers: [old] })).not.toHaveProperty('publishedAt');
  });
});
