/** `samachar extract` learns sites during a run, without being told to. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { extract } from '../../../src/apps/cli/actions/extract.ts';
import type { Given } from '../../../src/apps/cli/commands.ts';
import { EXIT } from '../../../src/apps/cli/exit.ts';
import type { Article } from '../../../src/index.ts';
import { profileFolder } from '../../../src/scrape/pool/site-profiles.ts';
import { PAGES, type SitePage, siteWith } from '../../extract/learn/site-with.ts';
import { recordsOf } from '../../ndjson-file.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { AT_ONCE, NEVER } from './command-pages.ts';

const folder = temporaryFolder();

const PLEA = 'कागज और छपाई का सारा बोझ हमारे ढाई हजार साथी मिलकर उठाते हैं, आप भी हाथ बढ़ाइए।';
const COLUMN = 'आखिर बात क्या है';
const piece = (): string => `<p>${PLEA}</p><h3>${COLUMN}</h3>`;
const site = siteWith(piece);
const other = siteWith(piece, undefined, 'doosra-akhbar.example');

type Options = Partial<Given<'extract'>>;
type Line = Article & { readonly source: string; readonly text: string };
let runs = 0;

function fileOf(name: string, pages: readonly SitePage[]): string {
  const file = join(folder, name);
  writeFileSync(file, pages.map((page) => `${JSON.stringify(page)}\n`).join(''));
  return file;
}

/** Runs over pages in one NDJSON file and returns the articles. */
async function run(pages: readonly SitePage[], options: Options = {}): Promise<Line[]> {
  runs += 1;
  return runOn([fileOf(`pages-${runs}.ndjson`, pages)], options);
}

async function runOn(paths: readonly string[], options: Options = {}): Promise<Line[]> {
  runs += 1;
  const given = { ...AT_ONCE, workerMemory: 512, out: join(folder, `articles-${runs}.ndjson`), ...options };
  expect(await extract(paths, given, NEVER)).toBe(EXIT.done);
  return recordsOf(given.out ?? '');
}

function pleas(articles: readonly Line[]): number {
  return articles.filter(({ text }) => text.includes(PLEA)).length;
}

describe('text repeated throughout a site', () => {
  test('is removed from all its articles, which keep their own words and name the profile', async () => {
    const [alone, learned] = [await run(site, { learn: false }), await run(site)];
    expect([pleas(alone), pleas(learned)]).toEqual([PAGES, 0]);
    const withoutPlea = ({ text }: Line): string[] =>
      text.split('\n').filter((line) => line !== PLEA && line !== '');
    expect(learned.map(withoutPlea)).toEqual(alone.map(withoutPlea));
    expect(learned.every(({ text }) => text.includes(COLUMN))).toBe(true);
    const names = new Set(learned.map(({ provenance }) => provenance.body?.profile));
    expect(names).toEqual(new Set([expect.stringMatching(/^[0-9a-f]{16}$/u)]));
  });

  test('is removed from saved files that state their URLs', async () => {
    const saved = join(folder, 'saved');
    mkdirSync(saved);
    site.forEach(({ url, html }, at) => {
      const stated = html.replace('<head>', `<head><link rel="canonical" href="${url}">`);
      writeFileSync(join(saved, `${at}.html`), stated);
    });
    expect(pleas(await runOn([saved]))).toBe(0);
  });

  test('is kept if each line must be handled before the next one', async () => {
    expect(pleas(await run(site, { failures: 'inline' }))).toBe(PAGES);
  });
});

describe('the output', () => {
  const mixed = site.flatMap((page, at) => [page, other[at] as SitePage]);

  test.each([0, 2])('keeps the input order with --ordered and %i workers', async (workers) => {
    const articles = await run(mixed, { ordered: true, workers });
    expect(articles.map(({ url }) => url)).toEqual(mixed.map(({ url }) => url));
    expect(pleas(articles)).toBe(0);
  });

  test('of a resumed run contains the remaining pages, learned from those alone', async () => {
    const options = { resume: join(folder, 'journal'), out: join(folder, 'resumed-articles.ndjson') };
    expect(pleas(await runOn([fileOf('resumed.ndjson', site.slice(0, 2))], options))).toBe(2);
    const all = await runOn([fileOf('resumed.ndjson', site)], options);
    expect(all.map(({ url }) => url).sort()).toEqual(site.map(({ url }) => url).sort());
    expect(pleas(all)).toBe(2);
  });
});

describe('a folder of profiles', () => {
  const profiles = join(folder, 'profiles');
  const file = join(profiles, 'naya-akhbar.example.json');
  const few = site.slice(0, 2);

  test('gives a later run the profile from its first page, and the same bytes', async () => {
    const out = [join(folder, 'first.ndjson'), join(folder, 'second.ndjson')] as const;
    const input = fileOf('replayed.ndjson', site);
    for (const one of out) await runOn([input], { profiles, out: one, ordered: true });
    expect(readFileSync(out[1], 'utf8')).toBe(readFileSync(out[0], 'utf8'));
    expect(pleas(await run(few))).toBe(2);
    expect(pleas(await run(few, { profiles }))).toBe(0);
  });

  test('keeps what a person writes into a profile', async () => {
    const profile = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...profile, keep: [PLEA] }));
    expect(pleas(await run(few, { profiles }))).toBe(2);
    const saved = await profileFolder(profiles)?.save('naya-akhbar.example', JSON.stringify(profile));
    const { keep } = JSON.parse(saved ?? '');
    expect(keep).toEqual([PLEA]);
  });

  test('is refused if one of its files is not a profile', async () => {
    writeFileSync(file, '{"format":1}');
    await expect(run(few, { profiles })).rejects.toThrow(file);
  });

  test('is beside the journal, so that a resumed run has the same profile', async () => {
    const options = { resume: join(folder, 'night'), out: join(folder, 'night.ndjson') };
    await runOn([fileOf('journaled.ndjson', site.slice(0, 7))], options);
    const articles = await runOn([fileOf('journaled.ndjson', site)], options);
    expect([articles.length, pleas(articles)]).toEqual([PAGES, 0]);
    expect(new Set(articles.map(({ provenance }) => provenance.body?.profile)).size).toBe(1);
  });
});
