/** `samachar crawl --follow` on a site without feed or sitemap. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { crawl } from '../../../src/apps/cli/actions/crawl.ts';
import type { Given } from '../../../src/apps/cli/commands.ts';
import { EXIT } from '../../../src/apps/cli/exit.ts';
import { serveForTests } from '../../fetch/loopback.ts';
import { recordsOf } from '../../ndjson-file.ts';
import { fixture } from '../../read-fixtures.ts';
import {
  articlesWithin,
  DISALLOWED,
  DISGUISED_LIST,
  inventedSite,
  UNWANTED,
} from '../../sources/invented-site.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { AT_ONCE, NEVER } from './command-pages.ts';

const folder = temporaryFolder();
const article = String(fixture('unknown/two-halves').html);
const listing = String(fixture('not-articles/listing').html);

const asked: string[] = [];
const askedElsewhere: string[] = [];
const traffic = { open: 0, most: 0 };

const otherSite = await serveForTests(({ url = '' }, response) => {
  askedElsewhere.push(url);
  response.end(article);
});
const pages = new Map(inventedSite(article, otherSite.origin).map(({ path, html }) => [path, html]));
pages.set(DISGUISED_LIST, listing);
pages.set('/robots.txt', `User-agent: *\nDisallow: ${DISALLOWED}\n`);
const site = await serveForTests(({ url = '' }, response) => {
  asked.push(url);
  traffic.open += 1;
  traffic.most = Math.max(traffic.most, traffic.open);
  response.on('close', () => {
    traffic.open -= 1;
  });
  const html = pages.get(url);
  response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
  setImmediate(() => response.end(html));
});

beforeEach(() => {
  asked.length = 0;
});

let runs = 0;

async function follow(options: Partial<Given<'crawl'>>) {
  runs += 1;
  const fileOf = (name: string): string => join(folder, `${name}-${runs}.ndjson`);
  const files = { out: fileOf('articles'), failures: fileOf('failures') };
  const code = await crawl([`${site.origin}/`], { ...AT_ONCE, ...files, ...options }, NEVER);
  const paths = recordsOf(files.out).map(({ url }) => new URL(url).pathname);
  return { code, paths, failures: recordsOf(files.failures) };
}

/** Articles of a section, two links deep. */
const articlesIn = (section: string): string[] =>
  articlesWithin(2)
    .filter((path) => path.startsWith(section))
    .sort();

describe('samachar crawl --follow', () => {
  test('writes each article once and requests nothing else', async () => {
    const { code, paths, failures } = await follow({ follow: 3 });
    const expected = articlesWithin(3).filter((path) => path !== DISALLOWED);
    expect(paths.sort()).toEqual(expected.sort());
    expect(failures).toMatchObject([{ url: `${site.origin}${DISALLOWED}`, code: 'robots-disallowed' }]);
    expect(code).toBe(EXIT.someFailed);
    const pages = asked.filter((path) => path !== '/robots.txt');
    const lists = ['/', '/up/', '/bihar/', '/khel/', '/up/lucknow/', DISGUISED_LIST];
    expect(pages.toSorted()).toEqual([...expected, ...lists, '/.well-known/tdmrep.json'].sort());
    for (const path of UNWANTED) expect(asked).not.toContain(path);
    expect(askedElsewhere).toEqual([]);
    expect(traffic.most).toBe(1);
  });

  test('obeys --include, --exclude, --sections and --limit', async () => {
    const { paths } = await follow({ follow: 3, include: ['/up/'], exclude: ['/up/lucknow/', '/khel/'] });
    expect(paths.sort()).toEqual(articlesIn('/up/'));
    expect(asked).not.toContain('/khel/');
    asked.length = 0;
    await follow({ follow: 3, sections: 2, limit: 9 });
    expect(asked.filter((path) => path.endsWith('/'))).toEqual(['/', '/up/']);
  });

  test('follows the URL patterns of a publisher rule', async () => {
    const rule = {
      id: 'loopback',
      name: 'नया अख़बार',
      domains: ['127.0.0.1'],
      urls: { article: ['^/khel/hockey-'], listing: ['^/bihar/'] },
    };
    const publishers = join(folder, 'rule.json');
    writeFileSync(publishers, JSON.stringify(rule));
    const { paths } = await follow({ follow: 2, publishers });
    expect(paths.sort()).toEqual(articlesIn('/khel/'));
  });

  test('stops at the requested depth, and skips articles of an earlier run', async () => {
    const options = { follow: 1, resume: join(folder, 'done.ndjson') };
    expect((await follow(options)).paths.sort()).toEqual(articlesWithin(1).sort());
    expect(asked).not.toContain('/up/');
    asked.length = 0;
    expect((await follow(options)).paths).toEqual([]);
    expect(asked).not.toContain(DISGUISED_LIST);
  });
});
