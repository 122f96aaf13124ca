/** `samachar crawl --watch`: its rounds, and the result of an hour on one site. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { crawl, watch } from '../../../src/apps/cli/actions/crawl.ts';
import type { Given } from '../../../src/apps/cli/commands.ts';
import { EXIT, type ExitCode, InterruptedError } from '../../../src/apps/cli/exit.ts';
import { ages, interval } from '../../../src/apps/cli/options.ts';
import { interleave } from '../../../src/apps/cli/run/urls-of-site.ts';
import { serve, serveForTests } from '../../fetch/loopback.ts';
import { recordsOf } from '../../ndjson-file.ts';
import { fixture } from '../../read-fixtures.ts';
import { gathered } from '../../sources/gathered.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { AT_ONCE, NEVER } from './command-pages.ts';

const folder = temporaryFolder();

describe('watch', () => {
  test.each([EXIT.done, EXIT.someFailed, EXIT.nothing])(
    'continues after a round with exit code %d',
    async (code) => {
      const pauses: number[] = [];
      const ended = watch(async () => code, {
        intervalMs: 900_000,
        signal: NEVER,
        wait: async (ms) => {
          pauses.push(ms);
          if (pauses.length === 3) throw new InterruptedError('interrupted');
        },
      });
      await expect(ended).rejects.toThrow(InterruptedError);
      expect(pauses).toEqual([900_000, 900_000, 900_000]);
    },
  );

  test.each<[string, (interrupt: () => void) => unknown]>([
    ['round', (interrupt) => interrupt()],
    ['pause', (interrupt) => setTimeout(interrupt, 10)],
  ])('ends at once if a %s is interrupted', async (_when, during) => {
    const controller = new AbortController();
    const round = async (): Promise<ExitCode> => {
      during(() => controller.abort(new InterruptedError('interrupted')));
      return EXIT.done;
    };
    const ended = watch(round, { intervalMs: 3_600_000, signal: controller.signal });
    await expect(ended).rejects.toThrow(InterruptedError);
  });
});

test.each([
  [interval, '30s', 30_000],
  [interval, '15m', 900_000],
  [interval, '2 h', 7_200_000],
  [ages, '1h, 15m,2d', [900_000, 3_600_000, 172_800_000]],
])('%o parses %s', (parse, text, ms) => {
  expect(parse(text)).toEqual(ms);
});

test.each([
  ...['', '15', '0m', '25h', '-1m', 'hourly'].map((text) => [interval, text, /such as 15m or 2h/u] as const),
  ...['', '15', '15m,', '0m', '15m;1h'].map((text) => [ages, text, /such as 15m,1h,6h,2d/u] as const),
])('%o rejects "%s"', (parse, text, says) => {
  expect(() => parse(text)).toThrow(says);
});

describe('interleave', () => {
  async function* sourceOf(items: readonly string[], closed: string[] = []): AsyncGenerator<string> {
    try {
      yield* items;
    } finally {
      closed.push(items.join(''));
    }
  }

  test('alternates until every source is exhausted', async () => {
    const sources = [['a', 'b', 'c'], [], ['d']].map((items) => sourceOf(items));
    expect(await gathered(interleave(sources))).toEqual(['a', 'd', 'b', 'c']);
  });

  test('closes the remaining sources when the consumer leaves', async () => {
    const closed: string[] = [];
    for await (const _ of interleave([sourceOf(['a', 'b'], closed), sourceOf(['c', 'd'], closed)])) break;
    expect(closed).toEqual(['ab']);
  });
});

const IS_FILE = /\.(?:txt|xml|json)$/u;
const ROUNDS = 60;
const MINUTE = 60_000;
const page = String(fixture('unknown/two-halves').html);

/** Options of a watch, and the files that it writes. */
function watching(name: string) {
  const file = (part: string): string => join(folder, `${name}-${part}.ndjson`);
  const files = { out: file('articles'), resume: file('done'), failures: file('failures') };
  return { ...AT_ONCE, ...files, watch: MINUTE };
}

/** Watches a site until `wait` throws between two rounds. */
async function crawlUntilStopped(
  site: string,
  options: Given<'crawl'>,
  wait: () => Promise<void>,
  now?: () => number,
): Promise<void> {
  await expect(crawl([site], options, NEVER, wait, now)).rejects.toThrow(InterruptedError);
}

/** The RSS feed of these pages. */
function feedOf(urls: readonly string[]): string {
  return `<rss><channel>${urls.map((url) => `<item><link>${url}</link></item>`).join('')}</channel></rss>`;
}

describe('samachar crawl --watch', () => {
  test('writes each article of an hour once, with conditional requests, and obeys robots.txt', async () => {
    const asked: string[] = [];
    let [published, round] = [1, 0];
    const host = await serve(({ url = '', headers }, response) => {
      const etag = `"${published}"`;
      const isKnown = url === '/feed.xml' && headers['if-none-match'] === etag;
      asked.push(isKnown ? '/feed.xml unchanged' : url);
      if (isKnown) return void response.writeHead(304, { etag }).end();
      const urls = Array.from({ length: published }, (_, at) => `http://${headers.host}/news/${at}`);
      const files: Record<string, string> = {
        '/robots.txt': 'User-agent: *\nDisallow: /news/2\n',
        '/feed.xml': feedOf(urls),
      };
      const type = url in files ? 'text/xml' : 'text/html; charset=utf-8';
      response
        .writeHead(200, { 'content-type': type, ...(url in files && { etag }) })
        .end(files[url] ?? page);
    });
    const nextMinute = async (): Promise<void> => {
      round += 1;
      if (round % 10 === 0) published += 1;
      if (round === ROUNDS) throw new InterruptedError('interrupted');
    };
    const options = watching('articles');
    await crawlUntilStopped(`${host.origin}/feed.xml`, options, nextMinute);
    await host.close();
    const names = recordsOf(options.out).map(({ url }) => new URL(url).pathname);
    expect(names.sort()).toEqual(['/news/0', '/news/1', '/news/3', '/news/4', '/news/5']);
    expect(asked.filter((path) => path === '/feed.xml')).toHaveLength(6);
    expect(asked.filter((path) => path === '/feed.xml unchanged')).toHaveLength(ROUNDS - 6);
    expect(asked).not.toContain('/news/2');
    expect(asked.filter((path) => path === '/news/4')).toHaveLength(1);
  });

  test('reads the sitemap with news entries, whatever its name', async () => {
    const asked: string[] = [];
    const host = await serve(({ url = '', headers }, response) => {
      const origin = `http://${headers.host}`;
      asked.push(url);
      const loc = (path: string, more = ''): string => `<url><loc>${origin}${path}</loc>${more}</url>`;
      const files: Record<string, string> = {
        '/robots.txt': `Sitemap: ${origin}/all-news.xml\nSitemap: ${origin}/index.xml\n`,
        '/all-news.xml': `<urlset>${loc('/news/old-1')}${loc('/news/old-2')}</urlset>`,
        '/index.xml': `<sitemapindex><sitemap><loc>${origin}/s2.xml</loc></sitemap></sitemapindex>`,
        '/s2.xml': `<urlset>${loc('/news/1', '<news:news><news:title>नहर</news:title></news:news>')}</urlset>`,
      };
      response
        .writeHead(200, { 'content-type': url in files ? 'text/xml' : 'text/html' })
        .end(files[url] ?? page);
    });
    const rounds: unknown[] = [];
    const wait = async (): Promise<void> => {
      rounds.push(asked.splice(0).sort());
      if (rounds.length === 2) throw new InterruptedError('interrupted');
    };
    await crawlUntilStopped(`${host.origin}/`, watching('news'), wait);
    await host.close();
    expect(rounds[0]).toEqual(expect.arrayContaining(['/all-news.xml', '/index.xml', '/news/1', '/s2.xml']));
    expect(rounds[0]).not.toContain('/news/old-1');
    expect(rounds[1]).not.toContain('/all-news.xml');
    expect(rounds[1]).toContain('/s2.xml');
  });
});

describe('samachar crawl --watch --revisit', async () => {
  const pages = new Map<string, string>();
  for (const name of ['same', 'edited', 'boiler', 'cut', 'gone'])
    pages.set(`/${name}`, page.replaceAll('chandpura-bike', name).replaceAll('चांदपुरा :', `${name} :`));
  const asked: string[] = [];
  /** Only one of its pages has an ETag. */
  const host = await serveForTests(({ url = '', headers }, response) => {
    const urls = [...pages.keys()].map((path) => `http://${headers.host}${path}`);
    const file = url === '/feed.xml' ? feedOf(urls) : '';
    if (IS_FILE.test(url)) return void response.end(file);
    const isKnown = headers['if-none-match'] === '"1"';
    asked.push(isKnown ? `${url} unchanged` : url);
    if (isKnown) return void response.writeHead(304).end();
    const tag = url === '/same' ? { etag: '"1"' } : {};
    response.writeHead(pages.has(url) ? 200 : 410, { 'content-type': 'text/html; charset=utf-8', ...tag });
    response.end(pages.get(url));
  });
  const edit = (path: string, before: string, after: string) => (): void => {
    pages.set(path, pages.get(path)?.replaceAll(before, after) ?? '');
  };

  const ALL = ['/boiler', '/cut', '/edited', '/gone', '/same unchanged'];
  const EVENTS: readonly (readonly [minute: number, event: () => void, asked: readonly string[]])[] = [
    [0, () => {}, ['/boiler', '/cut', '/edited', '/gone', '/same']],
    [14, edit('/edited', 'तीन बाइक', 'चार बाइक'), []],
    [15, edit('/boiler', '</h4>', ' आज</h4>'), ALL],
    [20, () => pages.delete('/gone'), []],
    [30, edit('/cut', 'की मांग की है। पंचायत ने इसके लिए प्रस्ताव भेजने का फैसला किया है।', '…'), []],
    [61, edit('/edited', 'दो युवकों', 'तीन युवकों'), ALL],
    [500, () => {}, ['/boiler', '/cut', '/edited', '/same unchanged']],
    [600, edit('/edited', 'तीन युवकों', 'नौ युवकों'), []],
  ];
  const options = { ...watching('revised'), revisit: ages('15m,1h,6h') };

  /** Each round is a run of its own, as after a restart. */
  test('requests pages again at each age, and writes those that changed or are gone', async () => {
    for (const [minute, event, paths] of EVENTS) {
      event();
      const stop = (): Promise<void> => Promise.reject(new InterruptedError('interrupted'));
      await crawlUntilStopped(`${host.origin}/feed.xml`, options, stop, () => minute * MINUTE);
      expect(asked.splice(0).sort(), `minute ${minute}`).toEqual(paths);
    }
    const revised = recordsOf(options.out).slice(5);
    expect(
      revised.map(({ url, revision, changes }) => [new URL(url).pathname, revision, changes.kind]),
    ).toEqual([
      ['/edited', 1, 'silent-edit'],
      ['/edited', 2, 'silent-edit'],
    ]);
    expect(JSON.stringify(revised[1].changes.blocks)).toContain('{"text":"तीन","change":"added"}');
    expect(recordsOf(options.failures)).toMatchObject([
      { url: `${host.origin}/gone`, status: 410, revision: 1, changes: { kind: 'removed' } },
    ]);
    expect(readdirSync(`${options.resume}.revisits`)).toEqual([]);
  });
});
