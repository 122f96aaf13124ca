/** A corpus is a folder of saved pages: `manifest.json`, `pages/ID.html`, and optionally `gold/ID.json`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { GoldPage } from './score.ts';

/** One saved page, as listed in the manifest. */
export interface CorpusPage {
  readonly id: string;
  readonly url?: string;
  readonly publisher?: string;
  /** The kind of the page, in a corpus of pages that are not articles. */
  readonly kind?: string;
}

/** The folder is not a corpus. */
export class CorpusError extends Error {
  override readonly name = 'CorpusError';
}

/**
 * The pages of a corpus in the order of its manifest; without a manifest, all files of `pages/`, with unknown URLs.
 *
 * @throws CorpusError if the folder has neither, or the manifest is not a list of `{ id, url }`.
 */
export function corpusPages(folder: string): CorpusPage[] {
  const manifest = join(folder, 'manifest.json');
  if (existsSync(manifest)) return parseManifest(manifest);
  const pages = join(folder, 'pages');
  if (!existsSync(pages)) throw new CorpusError(`${folder} has neither manifest.json nor pages/`);
  const files = readdirSync(pages).filter((file) => file.endsWith('.html'));
  return files.sort().map((file) => ({ id: basename(file, '.html') }));
}

function parseManifest(file: string): CorpusPage[] {
  const entries = parseJson(file);
  if (Array.isArray(entries) && entries.every(isCorpusPage)) return entries;
  throw new CorpusError(`${file} is no list of { id, url }`);
}

function parseJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new CorpusError(`${file} is not JSON`, { cause });
  }
}

function isCorpusPage(entry: unknown): entry is CorpusPage {
  return typeof entry === 'object' && entry !== null && 'id' in entry && typeof entry.id === 'string';
}

/**
 * The page as it was served, not decoded.
 *
 * @throws the file system's error if the file is missing.
 */
export function pageBytes(folder: string, id: string): Uint8Array {
  return readFileSync(join(folder, 'pages', `${id}.html`));
}

/** Gold by page id; empty if the corpus has none. */
export function goldPages(folder: string): Map<string, GoldPage> {
  const gold = join(folder, 'gold');
  if (!existsSync(gold)) return new Map();
  const files = readdirSync(gold).filter((file) => file.endsWith('.json'));
  return new Map(files.map((file) => [basename(file, '.json'), parseJson(join(gold, file)) as GoldPage]));
}
