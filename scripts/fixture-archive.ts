/** Makes an archive of any size from the fixtures. */
import { readFileSync } from 'node:fs';
import { answer, warcRecord } from '../tests/sources/warc-file.ts';
import { pagesToRead } from './pages-to-read.ts';

/** The records of an archive: the fixtures that are articles, over and over, each time with a new URL of its site. */
export function fixtureRecords(folder: string, count: number): Buffer[] {
  const pages = pagesToRead(folder).map(({ file, url }) => ({ html: readFileSync(file), url }));
  return Array.from({ length: count }, (_, at) => {
    const { html, url } = pages[at % pages.length] as (typeof pages)[number];
    return warcRecord({ url: `${url}?copy=${at}`, block: answer(html) });
  });
}
