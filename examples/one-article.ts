/**
 * One saved page in, a few lines of its article out; for any other page, what kind it is.
 * Run: npx tsx examples/one-article.ts PAGE
 */
import { readFileSync } from 'node:fs';
import { extractArticle, ScrapeError } from 'samachar';

const file = process.argv[2] ?? 'page.html';
try {
  const article = extractArticle(readFileSync(file));
  const names = article.authors.map((author) => author.name).join(', ');
  console.log(article.breadcrumb.map((crumb) => crumb.name).join(' > '));
  console.log(article.headline);
  console.log([names, article.dateline?.place, article.publishedAt].filter(Boolean).join(' | '));
  for (const block of article.body) {
    if (block.type === 'paragraph' || block.type === 'subheading') console.log(`\n${block.text}`);
  }
  for (const { code, message } of article.warnings) console.error(`warning ${code}: ${message}`);
} catch (error) {
  if (!(error instanceof ScrapeError)) throw error;
  console.error(`${file}: ${error.code}${error.kind ? ` (${error.kind})` : ''}`);
  process.exitCode = 1;
}
