/** Section pages of sites without feed or sitemap. */
import { describe, expect, test } from 'vitest';
import { ScrapeError } from '../../src/errors.ts';
import { type FetchedSection, readLinks } from '../../src/sources/read-links.ts';
import { shapeOf } from '../../src/sources/url-shape.ts';
import { type SectionOptions, urlsOfSections } from '../../src/sources/urls-of-sections.ts';
import { gathered, outline } from './gathered.ts';
import { articlesWithin, DISGUISED_LIST, inventedSite, UNWANTED } from './invented-site.ts';

const SITE = 'https://naya-akhbar.example';
const OTHER = 'https://doosra-akhbar.example';
const pages = new Map(inventedSite('<p>लेख</p>', OTHER).map(({ path, html }) => [path, html]));

/** Serves the site and records the requested paths. */
function siteOf(files: ReadonlyMap<string, string> = pages): { asked: string[]; get: SectionOptions['get'] } {
  const asked: string[] = [];
  const get = async (url: string): Promise<FetchedSection> => {
    const path = url.slice(new URL(url).origin.length);
    asked.push(path);
    const html = files.get(path);
    if (html === undefined)
      throw new ScrapeError('http-status', 'the host returned HTTP 404', { url, status: 404 });
    return { url, bytes: Buffer.from(html) };
  };
  return { asked, get };
}

/** The paths of the URLs found on the site, and the failures. */
const pathsOf = (options: SectionOptions): Promise<unknown[]> =>
  outline(urlsOfSections(`${SITE}/`, options), pathOf);
const startingWith = (html: string) => siteOf(new Map([['/', html]]));
const pathOf = ({ url }: { readonly url: string }): string => url.slice(SITE.length);

function cards(paths: readonly string[]): string {
  return paths.map((path) => `<a href="${path}">नहर की सफाई शुरू हुई</a>`).join('');
}

describe('the invented site', () => {
  test.each([2, 3])('yields each article once at depth %d', async (depth) => {
    const { asked, get } = siteOf();
    const found = await pathsOf({ get, depth });
    expect(found.sort()).toEqual([...articlesWithin(depth), DISGUISED_LIST].sort());
    expect(asked).toHaveLength(new Set(asked).size);
    for (const path of UNWANTED) expect(asked).not.toContain(path);
  });

  test('is read to its end, although its sections link to each other', async () => {
    const { asked, get } = siteOf();
    await gathered(urlsOfSections(`${SITE}/`, { get, depth: 10 }));
    expect(asked).toEqual(['/', '/up/', '/bihar/', '/khel/', '/up/lucknow/']);
  });

  test('is read up to a limit of section pages or URLs', async () => {
    const { asked, get } = siteOf();
    await gathered(urlsOfSections(`${SITE}/`, { get, depth: 3, maxSections: 2 }));
    expect(asked).toEqual(['/', '/up/']);
    expect(await gathered(urlsOfSections(`${SITE}/`, { get, depth: 3, limit: 4 }))).toHaveLength(4);
  });

  test('yields headlines as titles', async () => {
    const [first] = await gathered(urlsOfSections(`${SITE}/`, { get: siteOf().get }));
    expect(first).toEqual({ url: `${SITE}/up/nahar-1`, title: 'नहर की सफाई शुरू, किसानों को मिली राहत' });
  });
});

describe('section discovery', () => {
  test('lets the caller decide what is an article and what to skip', async () => {
    const { asked, get } = startingWith('<a href="/1">एक</a><a href="/2">दो</a><a href="/x">तीन</a>');
    const isArticle = (url: string): boolean => url.endsWith('/1');
    const isWanted = (url: string): boolean => !url.endsWith('/x');
    const found = await pathsOf({ get, depth: 2, isArticle, isWanted });
    expect(found).toEqual(['/1', `${SITE}/2 http-status`]);
    expect(asked).toEqual(['/', '/2']);
  });

  test('reports a section that cannot be fetched and continues', async () => {
    const start = `${cards(['/up/a', '/up/b', '/up/c'])}<a href="/gone/">बिहार</a>`;
    const found = await pathsOf({ get: startingWith(start).get, depth: 2 });
    expect(found).toEqual(['/up/a', '/up/b', '/up/c', `${SITE}/gone/ http-status`]);
  });

  test('also learns the URL shape of articles from later sections', async () => {
    const files = new Map([
      ['/', `${cards(['/up/a', '/up/b'])}<a href="/khel/">खेल</a>`],
      ['/khel/', cards(['/khel/c'])],
    ]);
    const found = await pathsOf({ get: siteOf(files).get, depth: 2 });
    expect(found).toEqual(['/up/a', '/up/b', '/khel/c']);
  });

  test('treats two forms of a URL as one article', async () => {
    const forms = [
      '/up/nahar-ki-safai-shuru-2026',
      '/up/nahar-ki-safai-shuru-2026/',
      'http://www.naya-akhbar.example/up/nahar-ki-safai-shuru-2026?fbclid=1#x',
    ];
    const { get } = startingWith(cards(forms));
    expect(await pathsOf({ get })).toEqual(['/up/nahar-ki-safai-shuru-2026']);
  });

  test('skips a section that redirects to another site before requesting that site', async () => {
    const asked: string[] = [];
    const get: SectionOptions['get'] = async (url, onRedirect) => {
      asked.push(url);
      if (url === `${SITE}/`) return { url, bytes: Buffer.from('<a href="/up/">उत्तर प्रदेश</a>') };
      await onRedirect(`${OTHER}/`);
      asked.push(`${OTHER}/`);
      return { url: `${OTHER}/`, bytes: Buffer.from(cards(['/a-b-c-d-e'])) };
    };
    expect(await gathered(urlsOfSections(`${SITE}/`, { get, depth: 2 }))).toEqual([]);
    expect(asked).toEqual([`${SITE}/`, `${SITE}/up/`]);
  });

  test('lets the start page redirect to another host', async () => {
    const get: SectionOptions['get'] = async (_url, onRedirect) => {
      await onRedirect(`${OTHER}/`);
      return { url: `${OTHER}/`, bytes: Buffer.from(cards([`${OTHER}/a-b-c-d-e`, `${SITE}/a-b-c-d-e`])) };
    };
    const found = await gathered(urlsOfSections(`${SITE}/`, { get }));
    expect(found).toMatchObject([{ url: `${OTHER}/a-b-c-d-e` }]);
  });

  test.each([
    ['URL', 'naya-akhbar', siteOf(), 'invalid-url'],
    ['option', SITE, {} as SectionOptions, 'invalid-input'],
  ])('rejects an invalid %s', async (_, url, { get }, code) => {
    await expect(gathered(urlsOfSections(url, { get }))).rejects.toMatchObject({ code });
  });
});

const linksOf = (html: string, charset?: string): unknown[] =>
  readLinks({ url: `${SITE}/up/`, bytes: Buffer.from(html), ...(charset && { charset }) }).map(
    ({ url, text }) => `${pathOf({ url })} ${text}`,
  );

test.each([
  ['relative to its base URL', '<base href="/bihar/"><a href="nahar">नहर</a>', ['/bihar/nahar नहर']],
  ['around an image', '<a href="/1"><img alt="नहर की सफाई">\n आज </a>', ['/1 नहर की सफाई आज']],
  ['without end tags', '<a href="/1">एक<a href="/2">दो', ['/1 एक', '/2 दो']],
  ['outside scripts', '<script>"<a href=/1>एक</a>"</script><a href="/2">दो</a>', ['/2 दो']],
  ['except non-web links', '<a href="tel:1">फोन</a><a href="http://[">टूटा</a><a>नहीं</a>', []],
  ['unless the page forbids it', '<meta name="robots" content="index, nofollow"><a href="/1">एक</a>', []],
])('readLinks returns links %s', (_title, html, links) => {
  expect(linksOf(html)).toEqual(links);
});

test.each([
  ['/', '', false, false],
  ['/story.php?id=81234', 'word.php?id', true, false],
  ['/%E0%A4%A8%E0%A4%B9%E0%A4%B0-%E0%A4%95%E0%A5%80-%E0%A4%B8-%E0%A4%B6-%E0%A4%B9', 'slug', true, false],
  ['/hindi/photos/nahar', 'word/word/word', false, true],
  ['/login.php', 'word.php', false, true],
  ['/up?author=rina', 'word?author', false, true],
])('shapeOf %s', (path, key, isStory, isUnwanted) => {
  expect(shapeOf(`${SITE}${path}`)).toMatchObject({ key, isStory, isUnwanted });
});
