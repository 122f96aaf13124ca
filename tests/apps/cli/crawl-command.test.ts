import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Loopback, serve } from '../../fetch/loopback.ts';
import { commandForTests } from './built-command.ts';
import { articlesOf, buildWithPages, linesOf, page } from './command-pages.ts';

const samachar = commandForTests(buildWithPages);
const file = (name: string): string => join(samachar.workshop, name);

describe('samachar crawl', () => {
  let host: Loopback;

  beforeAll(async () => {
    host = await serve(({ url = '' }, response) => {
      const text = siteFile(url, `http://${response.req.headers.host}`);
      const type = url.startsWith('/news') ? 'text/html' : 'application/xml';
      response.writeHead(text === undefined ? 404 : 200, { 'content-type': type }).end(text);
    });
    const rule = {
      id: 'loopback',
      name: 'नया अख़बार',
      domains: ['127.0.0.1'],
      feeds: [`${host.origin}/feed`],
      urls: { article: ['^/news/'], video: ['^/videos/'] },
    };
    writeFileSync(file('loopback.json'), JSON.stringify(rule));
  });
  afterAll(() => host.close());

  function siteFile(path: string, origin: string): string | undefined {
    const loc = (name: string, date: string): string =>
      `<url><loc>${origin}/${name}</loc><lastmod>${date}</lastmod></url>`;
    const urlset = [loc('news/1', '2026-11-20'), loc('news/2', '2026-11-24'), loc('videos/3', '2026-11-24')];
    if (path === '/robots.txt') return `User-agent: *\nSitemap: ${origin}/map.xml`;
    if (path === '/map.xml') return `<urlset>${urlset.join('')}</urlset>`;
    const text =
      '<p>सिंचाई विभाग ने सोमवार को नहर की सफाई शुरू कर दी, जिससे तीन गांवों के किसानों को पानी मिलेगा।</p>' +
      '<p>काम की निगरानी पंचायत करेगी और हर हफ्ते रिपोर्ट देगी, ताकि इस बार काम अधूरा न रहे।</p>';
    const full = `<title>पूरा पाठ फीड में है</title><content:encoded><![CDATA[${text}]]></content:encoded>`;
    if (path === '/full.xml')
      return `<rss><channel><item><link>${origin}/news/nahar-ki-safai-shuru-5</link>${full}</item><item><link>${origin}/news/nahar-ki-safai-shuru-6</link></item></channel></rss>`;
    if (path === '/feed') return `<rss><channel><item><link>${origin}/news/4</link></item></channel></rss>`;
    return path.startsWith('/news/') ? String(page) : undefined;
  }

  test.each([
    { title: 'a site with robots.txt', site: '', words: '', paths: ['/news/1', '/news/2', '/videos/3'] },
    { title: 'a sitemap', site: '/map.xml', words: '--limit 2', paths: ['/news/1', '/news/2'] },
    { title: 'new pages', site: '', words: '--since 2026-11-22', paths: ['/news/2', '/videos/3'] },
    { title: 'a feed', site: '/feed', words: '', paths: ['/news/4'] },
    {
      title: 'a site with a rule, its feeds first and no videos',
      site: '',
      words: '--publishers loopback.json',
      paths: ['/news/4', '/news/1', '/news/2'],
    },
  ])('--list prints the URLs of $title', async ({ site, words, paths }) => {
    const { status, stdout, stderr } = await samachar.run(
      `crawl ${host.origin}${site} --list --private ${words}`,
    );
    expect(linesOf(stdout)).toEqual(paths.map((path) => `${host.origin}${path}`));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
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
    { title: 'fetches each page of a feed', words: '', own: 0 },
    {
      title: 'reads full texts with --from-feed, and fetches the other pages',
      words: '--from-feed',
      own: 1,
    },
  ])('$title', async ({ words, own }) => {
    const { status, stdout } = await samachar.run(`crawl ${host.origin}/full.xml --private ${words}`);
    const headlines = articlesOf(stdout).map(({ headline }) => headline);
    expect(headlines.filter((headline) => headline === 'पूरा पाठ फीड में है')).toHaveLength(own);
    expect({ status, count: headlines.length }).toEqual({ status: 0, count: 2 });
  });
});
