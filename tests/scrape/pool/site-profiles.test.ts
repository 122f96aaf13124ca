/** Learning during a run: which pages wait for others of their site, and for how long. */
import { describe, expect, test } from 'vitest';
import { randomOf } from '../../../scripts/fuzz/random.ts';
import { inventSites } from '../../../scripts/sites/site-pages.ts';
import { learnedProfile } from '../../../src/extract/learn/learn-site.ts';
import { readOutcome } from '../../../src/scrape/pool/read-outcome.ts';
import {
  MAX_LATER_PAGES,
  MAX_LATER_SIZE,
  type RunPage,
  SiteProfiles,
} from '../../../src/scrape/pool/site-profiles.ts';
import { turn } from '../../../src/scrape/pool/turn.ts';

/** Number of pages that each site was learned from. */
const learned: number[] = [];
const open = (maxWaitMs = Infinity): SiteProfiles =>
  new SiteProfiles(
    async (pages) => {
      learned.push(pages.length);
      return `profile ${learned.length}`;
    },
    { maxWaitMs },
  );

function pageOf(host: string, at = 0, html = ''): RunPage {
  return { url: `https://${host}/khabar/${at}`, html };
}

/** The profiles that are settled by now, in order; "waits" for the others. */
async function settledOf(profiles: readonly Promise<string | undefined>[]): Promise<unknown[]> {
  const open = Symbol('open');
  await Promise.resolve();
  const now = await Promise.all(profiles.map((one) => Promise.race([one, turn().then(() => open)])));
  return now.map((one) => (one === open ? 'waits' : one));
}

describe('the first pages of a site', () => {
  test('wait for the twelfth, and later pages do not', async () => {
    const sites = open();
    const first = Array.from({ length: 11 }, (_, at) => sites.of(pageOf('naya.example', at)));
    expect(new Set(await settledOf(first))).toEqual(new Set(['waits']));
    const last = sites.of(pageOf('www.naya.example', 12));
    const [profile] = await settledOf([last]);
    expect(profile).toMatch(/^profile/u);
    expect(new Set(await settledOf([...first, sites.of(pageOf('naya.example', 13))]))).toEqual(
      new Set([profile]),
    );
    expect(learned.pop()).toBe(12);
  });

  test.each([
    [5, 0],
    [6, 6],
    [7, 7],
  ])('at the end of a run: %i pages, profile learned from %i', async (count, from) => {
    learned.length = 0;
    const sites = open();
    const all = Array.from({ length: count }, (_, at) => sites.of(pageOf('naya.example', at)));
    sites.flush();
    expect(learned).toEqual(from === 0 ? [] : [from]);
    expect(await settledOf(all)).toEqual(Array(count).fill(from === 0 ? undefined : 'profile 1'));
  });
});

test.each([
  ['pages that repeat each other', true, 12],
  ['pages that repeat nothing', false, 6],
])('a site waits for further pages as long as they take at most 50 kB: %s', (_, isSame, from) => {
  learned.length = 0;
  const sites = open();
  const random = randomOf('pages');
  const bytes = (): Uint8Array => new Uint8Array(20_000).map(() => random.below(256));
  const same = bytes();
  for (let at = 0; at < 12; at += 1)
    void sites.of({ url: `https://naya.example/${at}`, html: isSame ? same : bytes() });
  expect(learned).toEqual([from]);
});

describe('a page waits no longer than', () => {
  test('the maximum number of other pages', async () => {
    const sites = open();
    const first = sites.of(pageOf('naya.example'));
    for (let at = 0; at < MAX_LATER_PAGES; at += 1) void sites.of(pageOf(`${at}.example`));
    expect(await settledOf([first])).toEqual(['waits']);
    sites.pass();
    expect(await settledOf([first])).toEqual([undefined]);
  });

  test('the maximum size of other pages', async () => {
    const sites = open();
    const first = sites.of(pageOf('naya.example'));
    sites.pass(MAX_LATER_SIZE);
    expect(await settledOf([first])).toEqual(['waits']);
    void sites.of(pageOf('other.example', 0, 'क'));
    expect(await settledOf([first])).toEqual([undefined]);
  });

  test('the maximum time', async () => {
    const sites = open(0);
    const first = sites.of(pageOf('naya.example'));
    await new Promise((resolve) => setTimeout(resolve, 2));
    sites.pass();
    expect(await settledOf([first])).toEqual([undefined]);
  });
});

describe('the site of a page without a URL', () => {
  test.each([
    ['a canonical link', '<head><link rel="canonical" href="https://naya.example/1"></head>'],
    ['a canonical link with its attributes reversed', '<link href=https://www.naya.example/1 rel=canonical>'],
    ['og:url', '<meta property="og:url" content="https://naya.example/1" />'],
  ])('is read from %s', async (_, html) => {
    learned.length = 0;
    const sites = open();
    const pages = [html, new TextEncoder().encode(`<!DOCTYPE html><p>नहर</p>${html}`)];
    for (let at = 0; at < 6; at += 1) void sites.of({ html: pages[at % 2] as string });
    sites.flush();
    expect(learned).toEqual([6]);
  });

  test.each([
    '<p>कोई पता नहीं</p>',
    '<link rel="canonical" href="/1">',
    '<link rel="canonical',
    'og:url https://naya.example/1',
  ])('is unknown for %s, which does not wait', async (html) => {
    expect(await settledOf([open().of({ html })])).toEqual([undefined]);
  });
});

test('beyond 1,000 sites, the least recently used one is learned again', async () => {
  learned.length = 0;
  const sites = open();
  const learn = (host: string): void => {
    for (let at = 0; at < 12; at += 1) void sites.of(pageOf(host, at));
  };
  for (let at = 0; at < 1000; at += 1) learn(`${at}.example`);
  void sites.of(pageOf('0.example'));
  learn('new.example');
  expect(learned).toHaveLength(1001);
  expect(await settledOf([sites.of(pageOf('0.example'))])).toEqual(['profile 1']);
  expect(await settledOf([sites.of(pageOf('1.example'))])).toEqual(['waits']);
});

describe('a site that changes its template', () => {
  const ALL_TEN = 0b11_1111_1111;
  const note = async (missing: readonly (number | undefined)[]): Promise<boolean> => {
    const sites = open();
    for (let at = 0; at < 12; at += 1) void sites.of(pageOf('naya.example', at));
    for (const one of missing)
      sites.note('https://naya.example/1', one === undefined ? {} : { missing: one });
    return sites.isAwaited('naya.example');
  };

  test.each<[string, readonly (number | undefined)[], boolean]>([
    ['twelve pages without seven of the ten texts', Array(12).fill(0b111_1111), true],
    ['eleven pages', Array(11).fill(ALL_TEN), false],
    ['twelve pages without six of the texts', Array(12).fill(0b11_1111), false],
    ['twelve pages, one of which shows all texts', [...Array(11).fill(ALL_TEN), 0], false],
    ['eleven pages and one that is no article', [...Array(11).fill(ALL_TEN), undefined], false],
    ['twelve pages after one that shows all texts', [0, ...Array(12).fill(ALL_TEN)], true],
  ])('is learned again after %s: %s', async (_, missing, isAgain) => {
    expect(await note(missing)).toBe(isAgain);
  });

  test.each([
    ['mela', true],
    ['pahar', false],
  ])(
    '%s has changed after its pages, read with the profile of the first twelve: %s',
    async (name, isChanged) => {
      const { pages } = inventSites().find((site) => site.name === name) ?? { pages: [] };
      const sites = new SiteProfiles(async (those) => learnedProfile(those));
      const profiles = pages.slice(0, 12).map((page) => sites.of(page));
      const siteProfile = await profiles[0];
      for (const page of [...pages, ...pages].slice(0, 24)) {
        const outcome = readOutcome({ ...page, siteProfile }, { publishers: [] });
        sites.note(page.url, outcome);
      }
      expect(sites.isAwaited(`${name}.example`)).toBe(isChanged);
    },
  );
});
