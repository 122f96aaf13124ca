/** Extracts pages again and again: `extract-pages.ts FOLDER`, a process of its own. Now and then it prints how many it has done. */
import { readFileSync } from 'node:fs';
import { setImmediate as turn } from 'node:timers/promises';
import { extractArticle } from '../src/index.ts';
import { FIXTURES, pagesToRead } from './pages-to-read.ts';

const pages = pagesToRead(process.argv[2] ?? FIXTURES).map(({ file, url }) => ({
  html: readFileSync(file),
  url,
}));
const AT_ONCE = 25;

for (let done = 0; ; ) {
  for (const end = done + AT_ONCE; done < end; done += 1) {
    const { html, url } = pages[done % pages.length] as (typeof pages)[number];
    extractArticle(html, { url });
  }
  console.log(done);
  await turn();
}
