/**
 * A folder of saved pages to NDJSON: an article a line on stdout, an error a line on stderr. One bad page never ends
 * the run; the exit code is 1 when any page gave no article. Run: npx tsx examples/folder-to-ndjson.ts PAGES
 */
import { readdirSync, readFileSync } from 'node:fs';
import { type Article, extractArticle, ScrapeError } from 'samachar';

process.stdout.on('error', () => process.exit()); // the reader, such as `head`, may have gone
const folder = process.argv[2] ?? 'pages';
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
for (const name of names.filter((name) => name.endsWith('.html'))) {
  const outcome = read(`${folder}/${name}`);
  const isArticle = 'headline' in outcome;
  if (!isArticle) process.exitCode = 1;
  (isArticle ? process.stdout : process.stderr).write(`${JSON.stringify(outcome)}\n`);
}

function read(file: string): Article | { file: string; code: string; message: string } {
  try {
    return extractArticle(readFileSync(file));
  } catch (error) {
    if (error instanceof ScrapeError) return { file, ...error.toJSON() };
    return { file, code: 'unreadable', message: String(error) };
  }
}
