/** Prints the outcomes of pages in one checkout, for `same.ts`: `outcomes-of.ts CHECKOUT FOLDER…`, one line of JSON per page and mode. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findPages, flattened, type SavedPage } from './saved-pages.ts';

type Library = Pick<typeof import('../src/index.ts'), 'extractArticle' | 'recoverArticle' | 'ScrapeError'>;

const [checkout = '.', ...folders] = process.argv.slice(2);
const library = (await import(pathToFileURL(join(checkout, 'src/index.ts')).href)) as Library;

/** Ways to read a page, each of which must give the same result as before. */
const MODES = {
  rules: (html: Uint8Array, at: Pick<SavedPage, 'url'>) => library.extractArticle(html, at),
  generic: (html: Uint8Array, at: Pick<SavedPage, 'url'>) =>
    library.extractArticle(html, { ...at, publishers: [] }),
  recovered: (html: Uint8Array, at: Pick<SavedPage, 'url'>) => library.recoverArticle(flattened(html), at),
};

for (const { file, url } of findPages(folders)) {
  const html = readFileSync(file);
  for (const [mode, read] of Object.entries(MODES)) {
    const outcome = outcomeOf(() => read(html, url ? { url } : {}));
    process.stdout.write(`${JSON.stringify({ page: file, mode, outcome })}\n`);
  }
}

/** The wording of warnings and errors may change, their codes may not. */
function outcomeOf(read: () => ReturnType<Library['extractArticle']>): unknown {
  try {
    const article = read();
    return { ...article, warnings: article.warnings.map(({ code }) => code) };
  } catch (error) {
    if (!(error instanceof library.ScrapeError)) return { crash: String(error) };
    return { code: error.code, kind: error.kind };
  }
}
