/** An archive of any size, made of the fixtures. */
import { readdirSync, readFileSync } from 'node:fs';
import { answer, warcRecord } from '../tests/sources/warc-file.ts';

const ENDING = /html$/u;

/**
 * The records of an archive: the fixtures that are articles, over and over, each time at another address of its site.
 *
 * @example
 * writeFileSync('crawl.warc', Buffer.concat(fixtureRecords('fixtures', 5000)));
 */
export function fixtureRecords(folder: string, count: number): Buffer[] {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('page.html') && !path.startsWith('not-articles'))
    .sort()
    .map((path) => ({ html: readFileSync(`${folder}/${path}`), url: addressOf(`${folder}/${path}`) }));
  return Array.from({ length: count }, (_, at) => {
    const { html, url } = pages[at % pages.length] as (typeof pages)[number];
    return warcRecord({ url: `${url}?copy=${at}`, block: answer(html) });
  });
}

function addressOf(page: string): string {
  const { url } = JSON.parse(readFileSync(page.replace(ENDING, 'json'), 'utf8')) as {
    readonly url?: string;
  };
  return url ?? 'https://naya-akhbar.example/1';
}
