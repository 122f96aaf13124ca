/**
 * The HTML is lost, a text dump is left: the same article from the flattened text of a page.
 * Run: npx tsx examples/flattened-text.ts TEXTFILE
 */
import { readFileSync } from 'node:fs';
import { recoverArticle, ScrapeError } from 'samachar';

const file = process.argv[2] ?? 'text.txt';
try {
  const { headline, standfirst, caption, dateline, body } = recoverArticle(readFileSync(file, 'utf8'));
  console.log(JSON.stringify({ headline, standfirst, caption, dateline }, null, 2));
  for (const block of body) console.log(block.type, 'text' in block ? block.text : '');
} catch (error) {
  if (!(error instanceof ScrapeError)) throw error;
  console.error(`${file}: ${error.code}${error.kind ? ` (${error.kind})` : ''}`);
  process.exitCode = 1;
}
