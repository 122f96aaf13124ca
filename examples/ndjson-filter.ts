/**
 * A filter: `{ "url": …, "html": … }` a line on stdin, and for each a line on stdout: the article, or why there is none.
 * `samachar extract --input ndjson --failures inline -` does the same on all cores, and names each answer.
 * Run: npx tsx examples/ndjson-filter.ts < pages.ndjson > articles.ndjson
 */
import { createInterface } from 'node:readline';
import { extractArticle, ScrapeError } from 'samachar';

process.stdout.on('error', () => process.exit()); // the reader, such as `head`, may have gone
for await (const line of createInterface({ input: process.stdin })) console.log(JSON.stringify(answer(line)));

function answer(line: string): object {
  try {
    const { url, html } = JSON.parse(line);
    return extractArticle(html, { ...(url && { url }) });
  } catch (error) {
    if (error instanceof ScrapeError) return { url: error.url, error: error.toJSON() };
    return { error: { code: 'invalid-input', message: String(error) } };
  }
}
