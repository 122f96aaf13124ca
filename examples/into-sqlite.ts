/**
 * Articles into a table of SQLite, one row each; a page that is read again replaces its row.
 * Run: npx tsx examples/into-sqlite.ts PAGES articles.sqlite
 */
import { writeFileSync } from 'node:fs';
import { extractArticle, ScrapeError } from 'samachar';
import { pagesOfFiles } from 'samachar/sources';

const [folder = 'pages', file = 'articles.sqlite'] = process.argv.slice(2);
const { default: createSqlite } = await import('sql.js').catch(() => {
  console.error('This example needs sql.js: npm install sql.js');
  process.exit(1);
});
const db = new (await createSqlite()).Database();
db.run('CREATE TABLE articles (url TEXT PRIMARY KEY, headline TEXT, published TEXT, words INTEGER)');

for await (const page of pagesOfFiles(folder)) {
  try {
    if ('error' in page) throw page.error;
    const article = extractArticle(page.html, { ...(page.url && { url: page.url }) });
    const { url = page.name, headline, publishedAt = null, wordCount } = article;
    db.run('INSERT OR REPLACE INTO articles VALUES (?, ?, ?, ?)', [url, headline, publishedAt, wordCount]);
  } catch (error) {
    if (!(error instanceof ScrapeError)) throw error;
    console.error(`${page.name}: ${error.code}`);
  }
}
writeFileSync(file, db.export());
