/**
 * Node streams: files of names on stdin, lines of NDJSON on stdout, with the back-pressure of `pipeline`.
 * Run: find PAGES -name '*.html' | npx tsx examples/node-stream.ts
 */
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { extractArticle, ScrapeError } from 'samachar';

await pipeline(createInterface({ input: process.stdin }), articles, lines, process.stdout, { end: false });

async function* articles(files: AsyncIterable<string>) {
  for await (const file of files) {
    try {
      yield extractArticle(await readFile(file));
    } catch (error) {
      if (!(error instanceof ScrapeError)) throw error;
      console.error(`${file}: ${error.code}`);
    }
  }
}

async function* lines(values: AsyncIterable<unknown>) {
  for await (const value of values) yield `${JSON.stringify(value)}\n`;
}
