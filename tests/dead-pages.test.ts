/** V8 frees a page in the young-generation collection that follows its extraction, at almost no cost. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { sharedBuild } from './apps/cli/shared-build.ts';

/** Maximum bytes promoted to the old generation per byte of page. With a document's own hidden class it was 3 to 6. */
const MAX_SHARE = 2;
/** Enough pages for V8 to finish compiling the engine. */
const WARM_PAGES = 600;
const PAGES = 400;
const PROGRAM = `
import { readFileSync } from 'node:fs';
import { getHeapSpaceStatistics } from 'node:v8';
const [library, file] = process.argv.slice(1);
const { extractArticle } = await import(library);
const html = readFileSync(file);
const OLD = ['old_space', 'large_object_space'];
const oldBytes = () =>
  getHeapSpaceStatistics().reduce((sum, space) => sum + (OLD.includes(space.space_name) ? space.space_used_size : 0), 0);
const read = (times) => {
  for (let time = 0; time < times; time += 1) extractArticle(html);
};
read(${WARM_PAGES});
gc();
const before = oldBytes();
read(${PAGES});
console.log((oldBytes() - before) / ${PAGES} / html.length);
`;

test.each(['dainik-bhaskar/paywall-bus-library', 'unknown/wordpress-menus', 'bbc-hindi/desert-water'])(
  '%s is freed once it has been extracted',
  (name) => {
    const library = pathToFileURL(join(sharedBuild(), 'index.js')).href;
    const flags = ['--expose-gc', '--no-allocation-site-pretenuring', '--input-type=module'];
    const share = execFileSync(
      process.execPath,
      [...flags, '--eval', PROGRAM, library, `fixtures/${name}/page.html`],
      { encoding: 'utf8' },
    );
    expect(Number(share)).toBeLessThan(MAX_SHARE);
  },
);
