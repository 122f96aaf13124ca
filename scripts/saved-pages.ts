/**
 * Saved pages. A corpus is a folder with `manifest.json`, `pages/ID.html` and optionally `gold/ID.json`; other pages may have
 * their URL in a JSON file beside them, and their gold in `article.json`.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UsageError } from './command-line.ts';
import type { GoldPage } from './score.ts';

/** A saved page that has not been read yet. */
export interface SavedPage {
  readonly id: string;
  readonly file: string;
  readonly url?: string;
  readonly publisher?: string;
  /** The kind of the page, in a corpus of pages that are not articles. */
  readonly kind?: string;
}

export const FIXTURES = fileURLToPath(new URL('../fixtures', import.meta.url));
/** A corpus of invented pages for each round of reviews, with a corpus of pages that are not articles in `no-article`. */
export const ROUNDS = fileURLToPath(new URL('../rounds', import.meta.url));
const PAGE = /[.]html?$/iu;
const SCRIPT = /<(script|style)[^>]*>[^]*?<\/\1>/giu;
const TAG = /<[^>]*>/gu;

/**
 * The pages of a corpus in the order of its manifest, including missing ones; without a manifest, all files of `pages/`.
 *
 * @throws UsageError if the folder has neither, or the manifest is not a list of `{ id, url }`.
 */
export function corpusPages(folder: string): SavedPage[] {
  const [manifest, pages] = [join(folder, 'manifest.json'), join(folder, 'pages')];
  if (existsSync(manifest))
    return entriesOf(manifest).map((entry) => ({ ...entry, file: join(pages, `${entry.id}.html`) }));
  if (existsSync(pages)) return findPages([pages]);
  throw new UsageError(`${folder} has neither manifest.json nor pages/`);
}

function entriesOf(manifest: string): Omit<SavedPage, 'file'>[] {
  const entries = jsonIn(manifest);
  if (Array.isArray(entries) && entries.every((entry) => typeof entry?.id === 'string')) return entries;
  throw new UsageError(`${manifest} is not a list of { id, url }`);
}

/**
 * The saved pages of files and folders, in the order of their names or of a manifest.
 *
 * @throws UsageError if a path does not exist.
 */
export function findPages(paths: readonly string[]): SavedPage[] {
  return paths.flatMap((path) => {
    if (!existsSync(path)) throw new UsageError(`no such file or folder: ${path}`);
    return statSync(path).isDirectory() ? pagesBelow(path, path) : [pageAt(path, dirname(path))];
  });
}

function pagesBelow(folder: string, root: string): SavedPage[] {
  if (existsSync(join(folder, 'manifest.json')))
    return corpusPages(folder).filter(({ file }) => existsSync(file));
  const entries = readdirSync(folder, { withFileTypes: true }).sort((left, right) =>
    left.name < right.name ? -1 : 1,
  );
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return pagesBelow(path, root);
    return PAGE.test(entry.name) ? [pageAt(path, root)] : [];
  });
}

/** A page is called by its file, or `page.html` by its folder. */
function pageAt(file: string, root: string): SavedPage {
  const { url } = (jsonIn(besides(file, '.json')) ?? {}) as { readonly url?: unknown };
  const name = besides(file, '');
  const id = relative(root, basename(name) === 'page' ? dirname(name) : name);
  return { id, file, ...(typeof url === 'string' && { url }) };
}

function besides(file: string, extension: string): string {
  return `${file.slice(0, file.length - extname(file).length)}${extension}`;
}

/** The manually annotated article of a page; undefined if it has none. Fields that `page.json` lists as absent are null. */
export function goldOf({ file }: SavedPage): GoldPage | undefined {
  const folder = dirname(file);
  const inCorpus = jsonIn(join(folder, '../gold', basename(besides(file, '.json'))));
  if (inCorpus !== undefined) return inCorpus as GoldPage;
  const article = jsonIn(join(folder, 'article.json'));
  if (article === undefined) return undefined;
  const { absent = [] } = (jsonIn(besides(file, '.json')) ?? {}) as { readonly absent?: readonly string[] };
  return { ...Object.fromEntries(absent.map((field) => [field, null])), ...(article as GoldPage) };
}

/** The content of a JSON file; undefined if there is no such file. */
function jsonIn(file: string): unknown {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new UsageError(`${file} is not JSON`);
  }
}

/** The pages of a folder with known URLs, except those declared not to be articles. */
export function pagesToRead(folder: string): (SavedPage & { readonly url: string })[] {
  return findPages([folder]).filter(
    (page): page is SavedPage & { url: string } =>
      page.url !== undefined && !page.file.includes('not-articles'),
  );
}

/** The corpora in a folder, by default in `SAMACHAR_CORPUS`; none if that is not set. */
export function corpusFolders(root = process.env.SAMACHAR_CORPUS ?? ''): string[] {
  if (root === '') return [];
  const folders = readdirSync(root).map((name) => join(root, name));
  return folders.filter((folder) => existsSync(join(folder, 'pages')));
}

/** Page text as a crude extractor leaves it: one line per tag. */
export function flattened(html: string | Uint8Array): string {
  const text = typeof html === 'string' ? html : new TextDecoder().decode(html);
  return text.replace(SCRIPT, ' ').replace(TAG, '\n');
}
