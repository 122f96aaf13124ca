/**
 * A list of addresses, one a line, to NDJSON. Kill it and start it again: it goes on where it was.
 * Run: npx tsx examples/urls-to-ndjson.ts URLS.txt OUT.ndjson [--private]
 */
import { appendFileSync, createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { scrapeArticles } from 'samachar';

const [list = 'urls.txt', out = 'articles.ndjson', flag] = process.argv.slice(2);
const results = scrapeArticles(createInterface(createReadStream(list)), {
  contact: 'mailto:desk@lab.example',
  journal: `${out}.journal`,
  allowPrivateAddresses: flag === '--private',
});
const counts = { articles: 0, failed: 0 };
for await (const result of results) {
  counts[result.article ? 'articles' : 'failed'] += 1;
  if (result.article) appendFileSync(out, `${JSON.stringify(result.article)}\n`);
  else console.error(JSON.stringify(result.error));
}
console.log(JSON.stringify(counts));
