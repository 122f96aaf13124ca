/** Extracts pages repeatedly: `extract-pages.ts FOLDER`, as a separate process. It regularly prints how many it has done. */
import { readFileSync } from 'node:fs';
import { setImmediate as turn } from 'node:timers/promises';
import { extractArticle, ScrapeError } from '../src/index.ts';
import { FIXTURES, pagesToRead } from './saved-pages.ts';

const pages = pagesToRead(process.argv[2] ?? FIXTURES).map(({ file, url }) => ({
  html: readFileSync(file),
  url,
}));
const AT_ONCE = 25;

for (let done = 1; ; done += 1) {
  const { html, url } = pages[done % pages.length] as (typeof pages)[number];
  read(html, url);
  if (done % AT_ONCE > 0) continue;
  console.log(done);
  await turn();
}

/** A page that is not an article takes time as well. */
function read(html: Uint8Array, url: string): void {
  try {
    extractArticle(html, { url });
  } catch (error) {
    if (!(error instanceof ScrapeError)) throw error;
  }
}
