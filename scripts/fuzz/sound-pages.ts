/** The pages to mutate: the fixtures, and saved pages of a corpus if one is given. */
import { readFileSync, statSync } from 'node:fs';
import { decodeHtml } from '../../src/html/decode.ts';
import { corpusFolders, FIXTURES, findPages, type SavedPage } from '../saved-pages.ts';
import type { SoundPage } from './mutated-page.ts';

const NO_URL = 'https://naya-akhbar.example/up/nahar-1';

/** All fixtures, including those that are not articles, plus the pages of the corpora in a folder. */
export function soundPages(corpora: string | undefined): [SoundPage, ...SoundPage[]] {
  return findPages([FIXTURES, ...corpusFolders(corpora ?? '')]).map(soundPage) as [SoundPage, ...SoundPage[]];
}

const LARGEST = 10;

/** The largest saved pages of the corpora in a folder. */
export function largestPages(corpora: string): SoundPage[] {
  const sized = findPages(corpusFolders(corpora)).map((page) => ({ page, size: statSync(page.file).size }));
  const largest = sized.sort((left, right) => right.size - left.size).slice(0, LARGEST);
  return largest.map(({ page }) => soundPage(page));
}

function soundPage({ id, file, url = NO_URL }: SavedPage): SoundPage {
  return { name: id, url, html: () => decodeHtml(readFileSync(file)).html };
}
