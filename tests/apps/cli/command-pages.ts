/** Pages for the command tests, as files in the workshop and as lines of NDJSON, and readers of its output. */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Article, articleSchema, extractArticle } from '../../../src/index.ts';
import { recordsIn } from '../../ndjson-file.ts';
import { type BuiltCommand, buildCommand, project } from './built-command.ts';

export const page = readFileSync(join(project, 'fixtures/unknown/paywall/page.html'));
export const article = extractArticle(page);
export const gallery = readFileSync(join(project, 'fixtures/not-articles/gallery/page.html'));

/** Content of an output file before the run. */
export const OLD = '{"headline":"कल की रात का काम"}\n';

/** Options of a fetch or crawl in this process, from hosts of the test and without pauses. */
const HOW = { gap: 0, workers: 0, pageTimeout: 20, private: true, quiet: true };
export const AT_ONCE = { format: 'ndjson', ...HOW } as const;
/** The signal of a run that nothing interrupts. */
export const NEVER = new AbortController().signal;

/** The built command, with an article, a gallery and a folder of pages in its workshop. */
export function buildWithPages(): BuiltCommand {
  const samachar = buildCommand();
  const { file, write } = samachar;
  mkdirSync(file('pages/deep'), { recursive: true });
  for (const name of ['a', 'b', 'deep/c']) write(`pages/${name}.html`, page);
  write('pages/broken.html', new Uint8Array([0, 1, 2, 0]));
  write('page.html', page);
  write('page.json', JSON.stringify({ url: article.url }));
  write('gallery.html', gallery);
  return samachar;
}

/** Temporary files left by a run that has not replaced its output. */
export function partialsOf({ workshop }: BuiltCommand, name: string): string[] {
  return readdirSync(workshop).filter((other) => other.startsWith(`${name}.`) && other.endsWith('.partial'));
}

export function urlOf(number: number): string {
  return `https://vichar-path.example/stambh/${number}`;
}

export function pageLine(number: number, isGallery = false): string {
  return lineOf(number, String(isGallery ? gallery : page));
}

/** Lines of so many pages, from number 0. */
export function pageLines(count: number): string {
  return Array.from({ length: count }, (_, number) => pageLine(number)).join('');
}

export function lineOf(number: number, html: string): string {
  return `${JSON.stringify({ url: urlOf(number), html })}\n`;
}

/** The articles of output lines, without the additional keys of a line. */
export function articlesOf(text: string): Article[] {
  return recordsIn(text).map(({ name: _, source: __, text: ___, ...article }) =>
    articleSchema.parse(article),
  );
}

export function linesOf(text: string): string[] {
  return text === '' ? [] : text.trimEnd().split('\n');
}
