/** Mutated pages: a sound page and a chain of mutations chosen by a seed; and sites of such pages. */
import { readFileSync, statSync } from 'node:fs';
import { decodeHtml } from '../../src/html/decode.ts';
import type { LearningPage } from '../../src/index.ts';
import { corpusFolders, FIXTURES, findPages, type SavedPage } from '../saved-pages.ts';
import { BYTE_MUTATIONS } from './damage-bytes.ts';
import { DATA_MUTATIONS } from './damage-data.ts';
import { MARKUP_MUTATIONS } from './damage-markup.ts';
import { STRUCTURE_MUTATIONS } from './damage-structure.ts';
import { TEXT_MUTATIONS } from './damage-text.ts';
import type { FuzzPage } from './mutation.ts';
import { type Random, randomOf, shuffled } from './random.ts';

/** All mutations by name, except those of bytes. */
export const MUTATIONS = {
  ...MARKUP_MUTATIONS,
  ...TEXT_MUTATIONS,
  ...STRUCTURE_MUTATIONS,
  ...DATA_MUTATIONS,
};
const NAMES = Object.keys(MUTATIONS) as [string, ...string[]];
const BYTE_NAMES = Object.keys(BYTE_MUTATIONS) as [string, ...string[]];

const MAX_CHAIN = 4;
const BYTES = 0.25;
/** A longer result is cut at this length, or at twice the length of the page. */
const MAX_CHARACTERS = 400_000;

/** A sound page to start with. */
export interface SoundPage {
  readonly name: string;
  readonly url: string;
  readonly html: () => string;
}

export type SoundPages = [SoundPage, ...SoundPage[]];

/** A page with its history. */
export interface MutatedPage extends FuzzPage {
  readonly from: SoundPage;
  readonly chain: readonly string[];
}

/** The page of a seed, the same each time. */
export function mutatedPage(pages: SoundPages, seed: string): MutatedPage {
  const random = randomOf(seed);
  const from = random.pick(pages);
  const tools = { random, other: () => random.pick(pages).html() };
  const chain = Array.from({ length: 1 + random.below(MAX_CHAIN) }, () => random.pick(NAMES));
  const sound = from.html();
  const end = Math.max(MAX_CHARACTERS, 2 * sound.length);
  const html = chain.reduce((text, name) => (MUTATIONS[name]?.(text, tools) ?? text).slice(0, end), sound);
  if (!random.chance(BYTES)) return { from, chain, html: asServed(html, random) };
  const name = random.pick(BYTE_NAMES);
  const served = BYTE_MUTATIONS[name]?.(new TextEncoder().encode(html), random) ?? { html };
  return { from, chain: [...chain, name], ...served };
}

/** Serves a page as text, which may contain halves of characters, or as bytes. */
function asServed(html: string, random: Random): string | Uint8Array {
  return random.chance(0.5) ? html : new TextEncoder().encode(html);
}

const NO_URL = 'https://naya-akhbar.example/up/nahar-1';

/** All fixtures, including those that are not articles, plus the pages of the corpora in a folder. */
export function soundPages(corpora: string | undefined): SoundPages {
  return findPages([FIXTURES, ...corpusFolders(corpora ?? '')]).map(soundPage) as SoundPages;
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

const SITE_MUTATIONS = Object.values({ ...MARKUP_MUTATIONS, ...TEXT_MUTATIONS, ...DATA_MUTATIONS });
const PAGES = 7;
const MUTATED = 0.4;
/** Larger pages would take most of the time. */
const MAX_TEMPLATE = 60_000;
/** Prose, as opposed to the words of a menu, which a site prints everywhere. */
const PROSE = />[^<>]{60,}(?=<)|<(?:h1|title)[^<>]*>[^<>]+/giu;
const HINDI_WORD = /[\u0904-\u0939][\u0900-\u0963\u200c\u200d]*/gu;

/** Pages that share a template, as the pages of a site do. */
export function siteOf(pages: SoundPages, random: Random): LearningPage[] {
  const { html, url } = random.pick(pages);
  const template = html().slice(0, MAX_TEMPLATE);
  return Array.from({ length: PAGES }, (_, at) => {
    const page = reworded(template, random);
    const tools = { random, other: () => template };
    const mutation = random.chance(MUTATED) ? SITE_MUTATIONS[random.below(SITE_MUTATIONS.length)] : undefined;
    return { html: mutation?.(page, tools).slice(0, 4 * MAX_TEMPLATE) ?? page, url: `${url}-${at}` };
  });
}

/** A page with the words of its prose shuffled. */
function reworded(html: string, random: Random): string {
  const words = shuffled(
    (html.match(PROSE) ?? []).flatMap((text) => text.match(HINDI_WORD) ?? []),
    random,
  );
  return html.replace(PROSE, (text) => text.replace(HINDI_WORD, (same) => words.pop() ?? same));
}
