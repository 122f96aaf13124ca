/** Pages with their URLs, for commands that need many. */
import { fileURLToPath } from 'node:url';
import { findPages, type PageFile } from './saved-pages.ts';

export const FIXTURES = fileURLToPath(new URL('../fixtures', import.meta.url));

/** The pages of a folder with known URLs, except those declared not to be articles. */
export function pagesToRead(folder: string): Required<PageFile>[] {
  return findPages([folder]).filter(
    (page): page is Required<PageFile> => page.url !== undefined && !page.file.includes('not-articles'),
  );
}
