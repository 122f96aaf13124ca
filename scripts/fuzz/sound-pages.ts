/** The pages to mutate: the fixtures, and saved pages of a corpus if one is given. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { decodeHtml } from '../../src/html/decode.ts';
import { FIXTURES } from '../pages-to-read.ts';
import { findPages, type PageFile } from '../saved-pages.ts';
import type { SoundPage } from './mutated-page.ts';

const NO_URL = 'https://naya-akhbar.example/up/nahar-1';

/** All fixtures, including those that are not articles, plus the pages of the corpora in a folder. */
export function soundPages(corpora: string | undefined): [SoundPage, ...SoundPage[]] {
  const fixtures = findPages([FIXTURES]).map((page) => soundPage(page, FIXTURES));
  const saved = corpora ? findPages(foldersOf(corpora)).map((page) => soundPage(page, corpora)) : [];
  return [...fixtures, ...saved] as [SoundPage, ...SoundPage[]];
}

const LARGEST = 10;

/** The largest saved pages of the corpora in a folder. */
export function largestPages(corpora: string): SoundPage[] {
  const sized = findPages(foldersOf(corpora)).map((page) => ({ page, size: statSync(page.file).size }));
  const largest = sized.sort((left, right) => right.size - left.size).slice(0, LARGEST);
  return largest.map(({ page }) => soundPage(page, corpora));
}

function foldersOf(root: string): string[] {
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => join(root, name)).filter((folder) => existsSync(join(folder, 'pages')));
}

function soundPage({ file, url }: PageFile, root: string): SoundPage {
  return { name: relative(root, file), url: url ?? NO_URL, html: () => decodeHtml(readFileSync(file)).html };
}
