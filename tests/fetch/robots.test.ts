import { describe, expect, test } from 'vitest';
import { ScrapeError, type ScrapeErrorCode } from '../../src/errors.ts';
import { createSiteFiles, robotsError, type SiteTexts } from '../../src/fetch/site-files.ts';

interface RobotsResponse {
  readonly status: number;
  readonly body: string;
}

const HOUR = 60 * 60 * 1000;
const URL_OF_ARTICLE = 'https://akhbar.example/desh/1';
const CLOSED = {
  status: 200,
  body: 'User-agent: samachar\nDisallow: /desh\nCrawl-delay: 2\nSitemap: /s.xml',
};
const down = (): never => {
  throw new Error('socket hang up');
};

/** Shares nothing. */
const NO_TEXTS: SiteTexts = { get: async () => undefined, keep: async () => {} };

/** A server with a changeable response, an adjustable clock and a record of the requests. */
function setUp(answer: () => RobotsResponse, siteTexts?: SiteTexts, obeyRobots = true) {
  const world = { answer, time: 1_000_000, asked: [] as string[] };
  const files = createSiteFiles({
    options: { contact: 'mailto:desk@akhbar.example', obeyRobots },
    transport: {
      async send(url) {
        world.asked.push(url);
        const { status, body } = world.answer();
        const chunks = (async function* () {
          yield Buffer.from(body);
        })();
        return { status, headers: {}, body: chunks, isDecoded: true, discard: () => {} };
      },
      close: async () => {},
    },
    queue: { run: (_url, task) => task(), holdOff: () => {}, waitMs: () => 0, hostCount: 0 },
    queued: { signal: new AbortController().signal },
    clock: { now: () => world.time, sleep: async () => {} },
    retries: () => ({ retries: 0, sleep: async () => {} }),
    siteTexts,
  });
  return { world, robots: files.robots as NonNullable<typeof files.robots>, tdmrepOf: files.tdmrepOf };
}

describe('the robots.txt check', () => {
  test('follows the file', async () => {
    const { robots } = setUp(() => CLOSED);
    const rest = { crawlDelayMs: 2000, sitemaps: ['https://akhbar.example/s.xml'] };
    expect(await robots.check(URL_OF_ARTICLE)).toEqual({ allowed: false, ...rest });
    expect(await robots.check('https://akhbar.example/khel')).toEqual({ allowed: true, ...rest });
  });

  test.each([204, 301, 400, 401, 403, 404, 410, 451])(
    'allows everything after status %i, whatever the body',
    async (status) => {
      const body = status === 204 ? '' : CLOSED.body;
      const { robots } = setUp(() => ({ status, body }));
      expect(await robots.check(URL_OF_ARTICLE)).toEqual({ allowed: true, sitemaps: [] });
    },
  );

  test.each([429, 500, 503, 599, 0])('allows nothing after status %i', async (status) => {
    const { robots } = setUp(() => ({ status, body: 'User-agent: *\nAllow: /' }));
    const failure = expect.objectContaining({ code: 'http-status', status });
    expect(await robots.check(URL_OF_ARTICLE)).toEqual({ allowed: false, sitemaps: [], failure });
  });

  test('allows nothing if the request fails or throws, and gives the reason', async () => {
    const reason = { code: 'network', message: 'socket hang up', url: 'https://akhbar.example/robots.txt' };
    const failure = expect.objectContaining(reason);
    const { robots } = setUp(down);
    expect(await robots.check(URL_OF_ARTICLE)).toEqual({ allowed: false, sitemaps: [], failure });
  });

  test.each(['desh/1', '', 'ftp://akhbar.example/', 'javascript:1'])('throws for "%s"', async (url) => {
    const { world, robots } = setUp(() => CLOSED);
    const error = await robots.check(url).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ScrapeError);
    expect(error).toMatchObject({ code: 'invalid-url', url });
    expect(world.asked).toEqual([]);
  });
});

test.each<[ScrapeErrorCode, ScrapeErrorCode]>([
  ['network', 'network'],
  ['timeout', 'timeout'],
  ['blocked-address', 'blocked-address'],
  ['aborted', 'aborted'],
  ['http-status', 'robots-unavailable'],
  ['too-many-redirects', 'robots-unavailable'],
  ['too-large', 'robots-unavailable'],
  ['invalid-url', 'robots-unavailable'],
])('if robots.txt cannot be fetched because of %s, the page fails with %s', (failed, code) => {
  const failure = new ScrapeError(failed, 'why', { url: 'https://akhbar.example/robots.txt', status: 503 });
  expect(robotsError(failure, URL_OF_ARTICLE)).toMatchObject({
    code,
    url: URL_OF_ARTICLE,
    status: 503,
    message: 'robots.txt could not be fetched, so the host is treated as disallowed: why',
    cause: failure,
  });
});

describe('robots.txt requests', () => {
  test('go to the root of the origin', async () => {
    const { world, robots } = setUp(() => CLOSED);
    await robots.check('http://desk:x@akhbar.example:8080/desh/1?q=2#3');
    expect(world.asked).toEqual(['http://akhbar.example:8080/robots.txt']);
  });

  test.each([
    ['a file', () => CLOSED],
    ['a failure', down],
  ])('are shared by simultaneous checks: %s', async (_case, answer) => {
    const { world, robots } = setUp(answer);
    const verdicts = await Promise.all(Array.from({ length: 20 }, () => robots.check(URL_OF_ARTICLE)));
    expect(verdicts.every(({ allowed }) => !allowed)).toBe(true);
    expect(world.asked).toHaveLength(1);
  });

  test('are made once per origin', async () => {
    const { world, robots } = setUp(() => CLOSED);
    for (const origin of ['https://akhbar.example', 'http://akhbar.example', 'https://m.akhbar.example'])
      await robots.check(`${origin}/desh`);
    expect(world.asked).toHaveLength(3);
  });

  test.each<[string, () => RobotsResponse, number, SiteTexts?]>([
    ['a day after a file', () => CLOSED, 24 * HOUR],
    ['a day after a 404', () => ({ status: 404, body: '' }), 24 * HOUR],
    ['half a day if texts are shared', () => CLOSED, 12 * HOUR, NO_TEXTS],
    ['ten minutes after a failure', down, HOUR / 6],
    ['ten minutes after a server error', () => ({ status: 503, body: '' }), HOUR / 6],
    ['ten minutes after a failure if texts are shared', down, HOUR / 6, NO_TEXTS],
  ])('are not repeated for %s, nor those for tdmrep.json', async (_title, answer, holds, siteTexts) => {
    for (const isOfRobots of [true, false]) {
      const { world, robots, tdmrepOf } = setUp(answer, siteTexts, isOfRobots);
      const ask = isOfRobots ? robots.check : tdmrepOf;
      await ask(URL_OF_ARTICLE);
      world.time += holds - 1;
      await ask(URL_OF_ARTICLE);
      expect(world.asked).toHaveLength(1);
      world.time += 1;
      await ask(URL_OF_ARTICLE);
      expect(world.asked).toHaveLength(2);
    }
  });

  test('are repeated for an origin that 1,000 others have evicted from the cache', async () => {
    const { world, robots } = setUp(() => CLOSED);
    await robots.check(URL_OF_ARTICLE);
    for (let index = 0; index < 1000; index += 1) await robots.check(`https://a${index}.example/`);
    await robots.check(URL_OF_ARTICLE);
    expect(world.asked).toHaveLength(1002);
  });
});

describe('a server that stops responding', () => {
  test('is judged by its last file until it responds again', async () => {
    const { world, robots } = setUp(() => CLOSED);
    await robots.check(URL_OF_ARTICLE);
    world.answer = down;
    world.time += 24 * HOUR;
    expect(await robots.check(URL_OF_ARTICLE)).toMatchObject({ allowed: false, crawlDelayMs: 2000 });
    expect((await robots.check('https://akhbar.example/khel')).allowed).toBe(true);
    expect(world.asked).toHaveLength(2);
    world.answer = () => ({ status: 200, body: '' });
    world.time += HOUR / 6;
    expect(await robots.check(URL_OF_ARTICLE)).toEqual({ allowed: true, sitemaps: [] });
  });

  test('stays allowed if it had no robots.txt', async () => {
    const { world, robots } = setUp(() => ({ status: 404, body: '' }));
    await robots.check(URL_OF_ARTICLE);
    world.answer = () => ({ status: 502, body: '' });
    world.time += 24 * HOUR;
    expect(await robots.check(URL_OF_ARTICLE)).toEqual({ allowed: true, sitemaps: [] });
  });
});
