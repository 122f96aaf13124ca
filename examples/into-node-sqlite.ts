/**
 * Articles into SQLite with a full-text index, by Node itself (22.13 or newer, or 22.5 with a flag), and a search for a word.
 * Run: npx tsx examples/into-node-sqlite.ts PAGES articles.sqlite WORD
 */
import { inspectArticle } from 'samachar';
import { toText } from 'samachar/formats';
import { pagesOfFiles } from 'samachar/sources';

const [folder = 'pages', file = 'articles.sqlite', word = 'पानी'] = process.argv.slice(2);
const library: string = 'node:sqlite'; // its types are in @types/node from 22 on
const sqlite = await import(library).catch(() => undefined);
if (sqlite === undefined) {
  console.log(`node:sqlite needs Node 22.13 or newer, and this is ${process.version}`);
  process.exit();
}
const db = new sqlite.DatabaseSync(file);
const tokenize = `"unicode61 remove_diacritics 0 categories 'L* M* N*'"`; // M*: vowel signs belong to words
db.exec(`CREATE VIRTUAL TABLE articles USING fts5 (url, headline, text, tokenize = ${tokenize})`);
const add = db.prepare('INSERT INTO articles VALUES (?, ?, ?)');
for await (const page of pagesOfFiles(folder)) {
  const { article } =
    'error' in page ? {} : inspectArticle(page.html, { ...(page.url && { url: page.url }) });
  if (article !== undefined) add.run(article.url ?? page.name, article.headline, toText(article));
}
for (const { headline } of db.prepare('SELECT headline FROM articles(?)').all(word)) console.log(headline);
