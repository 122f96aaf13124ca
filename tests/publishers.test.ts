import { readdirSync, readFileSync } from 'node:fs';
import { type CheerioAPI, load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import * as entry from '../src/publishers/index.ts';
import { publisherNamed, publisherOf, publishers, withPublishers } from '../src/publishers/index.ts';
import {
  definePublisher,
  describeLocator,
  type Layout,
  type Locator,
  type Publisher,
} from '../src/publishers/publisher.ts';
import { PUBLISHER } from './page-of.ts';
import { fixtures } from './read-fixtures.ts';

const RULES = new URL('../src/publishers/', import.meta.url);

describe('the registry', () => {
  test('lists each rule once, sorted by id', () => {
    const ids = publishers.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  test('exports each rule by name', () => {
    const exported = new Set<unknown>(Object.values(entry));
    expect(publishers.filter((rule) => !exported.has(rule)).map(({ id }) => id)).toEqual([]);
  });

  test('lists exactly the rule files in the folder', () => {
    const others = ['index.ts', 'publisher.ts', 'registry.ts', 'rules', 'site-profile.ts', 'stable-name.ts'];
    const files = readdirSync(RULES).filter((file) => !others.includes(file));
    expect(files.sort()).toEqual(publishers.map(({ id }) => `${id}.ts`).sort());
  });

  test('gives the certainty and origin of every locator', () => {
    const bare = parts().flatMap(({ id, layout, part }) =>
      locatorsOf(part).flatMap((locator) =>
        locator.sure === undefined || locator.from === undefined
          ? [[id, layout, describeLocator(locator)]]
          : [],
      ),
    );
    expect(bare).toEqual([]);
  });

  test('has no overlapping domains', () => {
    const domains = publishers.flatMap(({ domains }) => domains);
    const overlaps = domains.filter((domain, index) =>
      domains.some((other, place) => place !== index && isUnder(domain, other)),
    );
    expect(overlaps).toEqual([]);
  });

  test.each(publishers)('$id is a valid rule of plain data in NFC, in at most 60 lines', (rule) => {
    expect(definePublisher({ ...rule })).toEqual(rule);
    const json = JSON.stringify(rule);
    expect(JSON.parse(json)).toEqual(rule);
    expect(json).toBe(json.normalize('NFC'));
    const lines = readFileSync(new URL(`${rule.id}.ts`, RULES), 'utf8')
      .trimEnd()
      .split('\n');
    expect(lines.length).toBeLessThanOrEqual(60);
  });

  test.each<[object, RegExp]>([
    [{ locaters: {} }, /unknown field "locaters", did you mean "locators"\?/u],
    [{ titel: 'नहर' }, /unknown field "titel"; the fields are id, name, domains, /u],
    [
      { locators: { titel: [{ css: 'h1' }] } },
      /unknown field "titel"; the fields are breadcrumb, [^]+at locators/u,
    ],
    [{ domain: ['naya-akhbar.example'] }, /unknown field "domain", did you mean "domains"\?/u],
    [{ locators: { headlin: [{ css: 'h1' }] } }, /unknown field "headlin", did you mean "headline"\?/u],
    [{ suffixes: { headlines: ['x'] } }, /unknown field "headlines", did you mean "headline"\?/u],
    [{ layouts: [{ whenpresent: '.x' }] }, /unknown field "whenpresent", did you mean "whenPresent"\?/u],
    [
      { locators: { headline: ['h1'] } },
      /such as \{ "css": "h1" \}, not "h1"\s+→ at locators\.headline\[0\]/u,
    ],
    [{ locators: { headline: [{ cs: 'h1' }] } }, /unknown field "cs", did you mean "css"\?/u],
    [{ locators: { headline: [{ css: 'h1', atribute: 'x' }] } }, /"atribute", did you mean "attribute"\?/u],
    [{ locators: { headline: [{ css: '' }] } }, /, not ""\s+→ at locators\.headline\[0\]\.css/u],
    [{ locators: { headline: 'h1' } }, /array[^]*, not "h1"\s+→ at locators\.headline/u],
    [{ urls: { article: ['('] } }, /a regular expression, not "\("\s+→ at urls\.article\[0\]/u],
    [{ suffixes: { headline: ['['] } }, /, not "\["\s+→ at suffixes\.headline\[0\]/u],
    [{ feeds: ['/rss.xml'] }, /, not "\/rss\.xml"\s+→ at feeds\[0\]/u],
  ])('an error names the key, the value and a similar key: %j', (part, says) => {
    const rule = { ...PUBLISHER, ...part };
    expect(() => definePublisher(rule as Publisher)).toThrow(
      expect.objectContaining({ code: 'invalid-publisher', message: expect.stringMatching(says) }),
    );
  });
});

test.each([undefined, null, 'dainik-jagran', []])('%j is not a rule', (rule) => {
  expect(() => definePublisher(rule as unknown as Publisher)).toThrow(
    expect.objectContaining({ code: 'invalid-publisher' }),
  );
});

describe('fixtures', () => {
  test.each(parts())(
    '$id, layout $layout: a page has each of its selectors and attributes',
    ({ id, layout, part }) => {
      const pages = fixtures([id])
        .filter((page) => layout === undefined || page.layout === layout)
        .map(({ html }) => load(String(html)));
      expect(pages).not.toEqual([]);
      const boilerplate = (part.boilerplate ?? []).map((css) => ({ css }));
      const missing = [...locatorsOf(part), ...boilerplate].filter(
        (locator) => 'css' in locator && !pages.some(($) => isOnPage($, locator)),
      );
      expect(missing).toEqual([]);
    },
  );

  test.each(publishers)('$id: the marker of each layout is on no page of another', ({ id, layouts = [] }) => {
    const pages = fixtures([id]).filter(({ layout }) => layout !== undefined);
    const chosen = pages.map(({ html }) => {
      const $ = load(String(html));
      return layouts.find(({ whenPresent }) => $(whenPresent).length > 0)?.id;
    });
    expect(chosen).toEqual(pages.map(({ layout }) => layout));
  });

  test.each(fixtures(publishers.map(({ id }) => id)))('$name: its URL leads to its rule', ({ name, url }) => {
    expect(publisherOf(url)?.id).toBe(name.split('/')[0]);
  });
});

describe('withPublishers', () => {
  const mine = definePublisher({ id: 'naya-akhbar', name: 'नया अख़बार', domains: ['jagran.com'] });
  const other = definePublisher({ id: 'dainik-jagran', name: 'जागरण', domains: ['jagran.com'] });

  test('puts custom rules first, so they win shared URLs', () => {
    expect(withPublishers([mine])).toEqual([mine, ...publishers]);
    expect(publisherOf('https://www.jagran.com/x', withPublishers([mine]))).toBe(mine);
  });

  test('replaces a rule with the same id', () => {
    const all = withPublishers([other]);
    expect(all.filter(({ id }) => id === 'dainik-jagran')).toEqual([other]);
    expect(all).toHaveLength(publishers.length);
  });

  test('changes nothing if there are no custom rules', () => {
    expect(withPublishers([])).toEqual([...publishers]);
  });
});

describe('publisherOf', () => {
  // URLs of the hosts of fixtures are asked for above.
  test.each([
    ['http://paisa.khabarindiatv.com/article/x', 'india-tv-hindi'],
    ['https://hindi.indiatvnews.com/x', 'india-tv-hindi'],
    ['https://money.bhaskar.com/x', 'dainik-bhaskar'],
    ['https://m.jagran.com/lite/x.html', 'dainik-jagran'],
    ['https://JAGRAN.com/x', 'dainik-jagran'],
    ['https://hindi.business-standard.com//storypage.php?autono=1', 'business-standard-hindi'],
    ['https://m.bshindi.com/article/x', 'business-standard-hindi'],
    ['https://www.bbc.com/hindi', 'bbc-hindi'],
    ['https://rajasthan.ndtv.in/x-2863017', 'ndtv-india'],
    ['https://www.bbc.co.uk/hindi/india-1', 'bbc-hindi'],
    ['https://www.etvbharat.com/hi/!state/x-ups24071600637', 'etv-bharat'],
    ['https://m.livehindustan.com/national/story-x-7327636.html', 'live-hindustan'],
    ['https://archive.pib.gov.in/newsite/x', 'pib-hindi'],
    ['https://business.khaskhabar.com/business-news/x', 'khas-khabar'],
  ])('%s belongs to %s', (url, id) => {
    expect(publisherOf(url)?.id).toBe(id);
  });

  test.each([
    ['another language of the publisher', 'https://www.bbc.com/nepali/articles/x'],
    ['a path that only starts the same', 'https://www.bbc.com/hindisms'],
    ['the English edition', 'https://english.jagran.com/x'],
    ['another paper of the publisher', 'https://naidunia.jagran.com/x'],
    ['the Punjabi paper', 'https://jagbani.punjabkesari.in/x'],
    ['a sister paper on the same host', 'https://timesofindia.indiatimes.com/x'],
    ['the Marathi edition', 'https://divyamarathi.bhaskar.com/x'],
    ['the English fact checks', 'https://www.boomlive.in/fact-check/x-15120'],
    ['another language of the United Nations', 'https://news.un.org/en/story/2024/06/1150001'],
    ['another language of a fact checker', 'https://www.vishvasnews.com/english/viral/fact-check-x/'],
    ['another company', 'https://www.bhaskarhindi.com/x'],
    ['a host that only ends the same', 'https://xjagran.com/x'],
    ['the English paper', 'https://www.business-standard.com/x'],
    ['the English site', 'https://www.oneindia.com/x'],
    ['the Telugu edition', 'https://www.etvbharat.com/te/!state/x-tgs24012305893'],
    ['the Marathi sister', 'https://www.lokmat.com/maharashtra/x/'],
    ['the English edition of a Hindi host', 'https://news.abplive.com/x'],
    ['the Bengali edition of a Hindi host', 'https://bangla.aajtak.in/x'],
    ['the English pages of a host', 'https://zeenews.india.com/india/x.html'],
    ['the English site of a network', 'https://www.news18.com/x.html'],
    ['a name in the path', 'https://mirror.example/www.jagran.com/x'],
    ['a string that is not a URL', 'jagran.com'],
    ['an empty string', ''],
  ])('%s has no rule', (_, url) => {
    expect(publisherOf(url)).toBeUndefined();
  });

  test('picks the most specific of several rules', () => {
    const whole = definePublisher({ id: 'whole', name: 'पूरा', domains: ['akhbar.example'] });
    const part = definePublisher({ id: 'part', name: 'खंड', domains: ['akhbar.example/kheti'] });
    const host = definePublisher({ id: 'host', name: 'शहर', domains: ['shahar.akhbar.example'] });
    const closest = (url: string) => publisherOf(url, [whole, part, host])?.id;
    expect(closest('https://akhbar.example/khel/1')).toBe('whole');
    expect(closest('https://akhbar.example/kheti/1')).toBe('part');
    expect(closest('https://m.shahar.akhbar.example/1')).toBe('host');
  });

  test('a custom rule can cover another paper of a publisher', () => {
    const english = { id: 'jagran-english', name: 'Jagran English', domains: ['english.jagran.com'] };
    expect(publisherOf('https://english.jagran.com/x', [...publishers, english])).toBe(english);
  });

  test('finds no publisher in an empty list', () => {
    expect(publisherOf('https://www.jagran.com/x', [])).toBeUndefined();
  });
});

describe('publisherNamed', () => {
  test.each([
    ['India TV Hindi', 'india-tv-hindi'],
    ['  india tv  hindi ', 'india-tv-hindi'],
    ['Dainik Bhaskar', 'dainik-bhaskar'],
    ['दैनिक जागरण', 'dainik-jagran'],
    ['बिज़नेस स्टैंडर्ड', 'business-standard-hindi'],
    ['बि\u095bनेस स्टैंडर्ड', 'business-standard-hindi'],
    ['बीबीसी हिन्दी', 'bbc-hindi'],
    ['Lokmat News Hindi', 'lokmat-hindi'],
    ['द लल्लनटॉप', 'the-lallantop'],
  ])('%s is a signature of %s', (signature, id) => {
    expect(publisherNamed(signature)?.id).toBe(id);
  });

  test.each(['', 'India', 'India TV Hindi और', 'भास्कर हिंदी'])('"%s" is not a signature', (signature) => {
    expect(publisherNamed(signature)).toBeUndefined();
  });

  test('no two publishers share a signature', () => {
    const names = publishers.flatMap(({ name, signatures = [] }) => [...new Set([name, ...signatures])]);
    expect(names).toEqual([...new Set(names)]);
  });
});

/** Each rule and each of its layouts. */
function parts(): { id: string; layout?: string; part: Publisher | Layout }[] {
  return publishers.flatMap((rule) => [
    { id: rule.id, part: rule },
    ...(rule.layouts ?? []).map((part) => ({ id: rule.id, layout: part.id, part })),
  ]);
}

function locatorsOf({ locators = {} }: Publisher | Layout): Locator[] {
  return Object.values(locators).flat();
}

function isOnPage($: CheerioAPI, { css, attribute }: Extract<Locator, { css: string }>): boolean {
  return attribute === undefined ? $(css).length > 0 : Boolean($(css).attr(attribute));
}

function isUnder(domain: string, other: string): boolean {
  return `.${domain}/`.endsWith(`.${other}/`) || `${domain}/`.startsWith(`${other}/`);
}
