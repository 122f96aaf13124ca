/** Finds saved pages in folders, with their URLs if these are known. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { UsageError } from './command-line.ts';
import { corpusPages } from './corpus.ts';

/** A saved page that has not been read yet. */
export interface PageFile {
  readonly file: string;
  readonly url?: string;
}

const EXTENSIONS: ReadonlySet<string> = new Set(['.html', '.htm']);

/**
 * The saved pages of files and folders, ordered by name. The URL of `page.html` is `url` in the `page.json`
 * next to it; that of a corpus page is in its manifest; any other page has to state its own.
 *
 * @throws UsageError if a path does not exist.
 */
export function findPages(paths: readonly string[]): PageFile[] {
  return paths.flatMap((path) => {
    if (!existsSync(path)) throw new UsageError(`no such file or folder: ${path}`);
    return statSync(path).isDirectory() ? pagesOf(path) : [withUrl(path)];
  });
}

function pagesOf(folder: string): PageFile[] {
  if (existsSync(join(folder, 'manifest.json'))) return pagesOfCorpus(folder);
  const entries = readdirSync(folder, { withFileTypes: true }).sort((left, right) =>
    left.name < right.name ? -1 : 1,
  );
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return pagesOf(path);
    return entry.isFile() && EXTENSIONS.has(extname(entry.name).toLowerCase()) ? [withUrl(path)] : [];
  });
}

function pagesOfCorpus(folder: string): PageFile[] {
  return corpusPages(folder)
    .map(({ id, url }) => ({ file: join(folder, 'pages', `${id}.html`), ...(url ? { url } : {}) }))
    .filter(({ file }) => existsSync(file));
}

function withUrl(file: string): PageFile {
  const url = statedUrl(join(dirname(file), `${basename(file, extname(file))}.json`));
  return { file, ...(url === undefined ? {} : { url }) };
}

/** The `url` in a JSON file next to a page; a file without one is unrelated. */
function statedUrl(file: string): string | undefined {
  try {
    const { url } = JSON.parse(readFileSync(file, 'utf8')) as { readonly url?: unknown };
    return typeof url === 'string' ? url : undefined;
  } catch {
    return undefined;
  }
}
