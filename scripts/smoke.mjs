/**
 * Reads every fixture with the built package and runs its command once, on the Node that runs this file. It is JavaScript,
 * so that every version of Node can run it.
 */
import { deepStrictEqual, equal, throws } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { extractArticle } from '../dist/index.js';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const FIXTURES = join(PROJECT, 'fixtures');

const pages = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('page.html'))
  .map((path) => dirname(path));
for (const page of pages) checkPage(page);
checkCommand(join(FIXTURES, pages.find(hasArticle)));
process.stdout.write(`Node ${process.versions.node}: ${pages.length} pages and the command as expected\n`);

function hasArticle(page) {
  return existsSync(join(FIXTURES, page, 'article.json'));
}

function checkPage(page) {
  const read = (file) => readFileSync(join(FIXTURES, page, file));
  const { url, kind, absent = [] } = JSON.parse(read('page.json'));
  const extract = () => extractArticle(read('page.html'), { url });
  if (!hasArticle(page)) return throws(extract, { code: 'not-an-article', kind }, page);
  const expected = JSON.parse(read('article.json'));
  const article = extract();
  for (const [field, value] of Object.entries(expected))
    deepStrictEqual(article[field], value, `${page}: ${field}`);
  for (const field of absent) equal(field in article, false, `${page}: ${field}`);
}

/** The command must also be silent on stderr, where V8 complains of flags that it does not know. */
function checkCommand(folder) {
  const words = [join(PROJECT, 'dist/apps/cli/main.js'), 'extract', join(folder, 'page.html')];
  const { stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  const { headline } = JSON.parse(readFileSync(join(folder, 'article.json')));
  equal(stderr, '');
  equal(JSON.parse(stdout).headline, headline);
}
