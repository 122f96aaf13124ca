import { beforeEach, describe, expect, test } from 'vitest';
import { serveForTests } from '../../fetch/loopback.ts';
import { commandForTests } from './built-command.ts';
import { articlesOf, linesOf, page } from './command-pages.ts';

const samachar = commandForTests();
let visits: string[];

const host = await serveForTests(({ url = '', headers }, response) => {
  visits.push(url);
  const text = siteFile(url, `http://${headers.host}`);
  const type = url.startsWith('/news') ? 'text/html' : 'application/xml';
  response.writeHead(text === undefined ? 404 : 200, { 'content-type': type }).end(text);
});

const RULE = {
  id: 'loopback',
  name: 'नया अख़बार',
  domains: ['127.0.0.1'],
  feeds: [`${host.origin}/feed`],
  urls: { article: ['^/news/'], video: ['^/videos/'] },
};

beforeEach(() => {
  visits = [];
});

function siteFile(path: string, origin: string): string | undefined {
  const loc = (name: string, lastmod = ''): string => `<url><loc>${origin}/${name}</loc>${lastmod}</url>`;
  const dated = (name: string, day: number): string => loc(name, `<lastmod>2026-11-${day}</lastmod>`);
  const item = (name: string, more = ''): string => `<item><link>${origin}/${name}</link>${more}</item>`;
  if (path === '/robots.txt') return `User-agent: *\nSitemap: ${origin}/map.xml`;
  if (path === '/map.xml')
    return `<urlset>${dated('news/1', 20)}${dated('news/2-live', 22)}${dated('videos/3', 24)}${loc('videos/4')}</urlset>`;
  const text =
    '<p>सिंचाई विभाग ने सोमवार को नहर की सफाई शुरू कर दी, जिससे तीन गांवों के किसानों को पानी मिलेगा।</p>' +
    '<p>काम की निगरानी पंचायत करेगी और हर हफ्ते रिपोर्ट देगी, ताकि इस बार काम अधूरा न रहे।</p>';
  const full = `<title>पूरा पाठ फीड में है</title><content:encoded><![CDATA[${text}]]></content:encoded>`;
  if (path === '/full.xml')
    return `<rss><channel>${item('news/nahar-ki-safai-shuru-5', full)}${item('news/nahar-ki-safai-shuru-6')}</channel></rss>`;
  if (path === '/feed') return `<rss><channel>${item('news/5')}</channel></rss>`;
  return path.startsWith('/news/') ? String(page) : undefined;
}

describe('samachar crawl', () => {
  test.each([
    ['a site with robots.txt', '', 'news/1 news/2-live videos/3 videos/4'],
    ['a sitemap', '/map.xml --limit 2', 'news/1 news/2-live'],
    ['a feed', '/feed', 'news/5'],
    [
      'a site with a rule, its feeds first and no videos',
      ' --publishers loopback.json',
      'news/5 news/1 news/2-live',
    ],
    ['new pages', ' --since 2026-11-22', 'news/2-live videos/3 videos/4'],
    ['old pages', ' --until 2026-11-22', 'news/1 news/2-live videos/4'],
    ['pages of some days', ' --since 2026-11-21 --until 2026-11-23', 'news/2-live videos/4'],
    ['a section', ' --include /news/', 'news/1 news/2-live'],
    ['several patterns', ' --include *-live$ --include /videos/3', 'news/2-live videos/3'],
    ['all but some patterns', ' --exclude /videos/ --exclude *-live', 'news/1'],
    ['a number of wanted pages', ' --include /news/ --exclude /news/1 --limit 1', 'news/2-live'],
  ])('--list prints the URLs of %s', async (_title, words, paths) => {
    samachar.write('loopback.json', JSON.stringify(RULE));
    const { status, stdout, stderr } = await samachar.run(`crawl ${host.origin}${words} --list --private`);
    expect(linesOf(stdout)).toEqual(paths.split(' ').map((path) => `${host.origin}/${path}`));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('fetches only wanted pages', async () => {
    const words = '--private --gap 0 --include /news/ --quiet';
    const { status, stdout } = await samachar.run(`crawl ${host.origin} ${words}`);
    expect(linesOf(stdout)).toHaveLength(2);
    const isPage = (url: string): boolean => url !== '/robots.txt' && !url.startsWith('/.well-known/');
    expect(visits.filter(isPage)).toEqual(['/map.xml', '/news/1', '/news/2-live']);
    expect(status).toBe(0);
  });

  test('writes articles and reports a missing sitemap as a failure', async () => {
    const words = `crawl ${host.origin}/none.xml --private`;
    expect(await samachar.run(words)).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/none\.xml: http-status/u),
    });
    const { status, stdout } = await samachar.runAlone(`crawl ${host.origin}/map.xml --private --limit 1`);
    expect(articlesOf(stdout)).toHaveLength(1);
    expect(status).toBe(0);
  });

  test.each([
    ['fetches each page of a feed', '', 0],
    ['reads full texts with --from-feed, and fetches the other pages', '--from-feed', 1],
  ])('%s', async (_title, words, own) => {
    const { status, stdout } = await samachar.run(`crawl ${host.origin}/full.xml --private ${words}`);
    const headlines = articlesOf(stdout).map(({ headline }) => headline);
    expect(headlines.filter((headline) => headline === 'पूरा पाठ फीड में है')).toHaveLength(own);
    expect({ status, count: headlines.length }).toEqual({ status: 0, count: 2 });
  });
});
