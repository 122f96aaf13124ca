/** Shows what samachar makes of a page: a fixture, or any saved file. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { print } from '../src/apps/cli/terminal.ts';
import { toMarkdown } from '../src/formats/index.ts';
import { extractArticle, ScrapeError } from '../src/index.ts';
import { runCommand, UsageError } from './command-line.ts';

/** An invented story with the debris that an editor's spell checker leaves in a page. */
const PAGE = fileURLToPath(new URL('../fixtures/india-tv-hindi/2018-leaking-alt/page.html', import.meta.url));

runCommand('usage: npm run demo [-- FILE] [--url URL]', () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { url: { type: 'string' } } });
  const file = positionals[0] ?? PAGE;
  const url = values.url ?? fixtureUrl(file);
  void print(printPage(readPage(file), url));
});

function printPage(html: Uint8Array, url: string | undefined): string[] {
  try {
    return toMarkdown(extractArticle(html, url === undefined ? {} : { url })).split('\n');
  } catch (error) {
    if (!(error instanceof ScrapeError)) throw error;
    process.exitCode = 1;
    return [
      `no article: ${error.code}${error.kind === undefined ? '' : ` (${error.kind})`}: ${error.message}`,
    ];
  }
}

function readPage(file: string): Uint8Array {
  if (!existsSync(file)) throw new UsageError(`no such file: ${file}`);
  return readFileSync(file);
}

/** A fixture states its URL in a file next to its page. */
function fixtureUrl(file: string): string | undefined {
  const notes = join(dirname(file), 'page.json');
  if (!existsSync(notes)) return undefined;
  return (JSON.parse(readFileSync(notes, 'utf8')) as { readonly url?: string }).url;
}
