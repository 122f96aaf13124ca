/** Pages with gold, of a corpus folder or of a folder of fixtures. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { decodeHtml } from '../src/html/decode.ts';
import { CorpusError, corpusPages, goldPages, pageBytes } from './corpus.ts';
import type { ComparedPage } from './peers.ts';
import { findPages } from './saved-pages.ts';
import type { GoldPage } from './score.ts';

/** A page and its manually annotated article. */
export interface GoldenPage extends ComparedPage {
  readonly id: string;
  readonly gold: GoldPage;
}

/** Peers need some URL to resolve links. */
const UNKNOWN_URL = 'https://naya-akhbar.example/1';

/**
 * The pages of a folder that have gold: `gold/ID.json` in a corpus, otherwise `article.json` next to `page.html`, plus the
 * fields that `page.json` lists as absent.
 *
 * @throws CorpusError if there is no such page.
 */
export function goldenPages(folder: string): GoldenPage[] {
  const isCorpus = existsSync(join(folder, 'gold'));
  const pages = isCorpus ? pagesOfCorpus(folder) : pagesOfFixtures(folder);
  if (pages.length === 0) throw new CorpusError(`${folder} has no page with gold`);
  return pages;
}

function pagesOfCorpus(folder: string): GoldenPage[] {
  const golds = goldPages(folder);
  return corpusPages(folder).flatMap(({ id, url }) => {
    const gold = golds.get(id);
    return gold === undefined ? [] : [goldenPage(id, pageBytes(folder, id), url, gold)];
  });
}

function pagesOfFixtures(folder: string): GoldenPage[] {
  return findPages([folder]).flatMap(({ file, url }) => {
    const article = join(dirname(file), 'article.json');
    if (!existsSync(article)) return [];
    const { absent = [] } = readJson<{ absent?: string[] }>(join(dirname(file), 'page.json'));
    const gold = {
      ...Object.fromEntries(absent.map((field) => [field, null])),
      ...readJson<GoldPage>(article),
    };
    return [goldenPage(relative(folder, dirname(file)), readFileSync(file), url, gold)];
  });
}

function goldenPage(id: string, bytes: Uint8Array, url: string | undefined, gold: GoldPage): GoldenPage {
  return { id, bytes, html: decodeHtml(bytes).html, url: url ?? UNKNOWN_URL, gold };
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}
