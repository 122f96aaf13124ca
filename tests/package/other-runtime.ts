/** What the installed package must do wherever JavaScript runs. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { packPackage } from './installed-package.ts';

/** Reads the sample page with each entry that needs no network. */
const SMOKE = `
import { readFileSync } from 'node:fs';
import { articleSchema, extractArticle } from 'samachar';
import { toMarkdown } from 'samachar/formats';
import { publishers } from 'samachar/publishers';
import { pagesOfFiles } from 'samachar/sources';
import { sentences } from 'samachar/text';

const article = articleSchema.parse(extractArticle(readFileSync('page.html')));
const names = [];
for await (const page of pagesOfFiles('page.html')) names.push(page.name);
const [, , , first] = toMarkdown(article, { frontMatter: false }).split('\\n\\n');
console.log(JSON.stringify({
  headline: article.headline,
  agency: article.agency,
  names,
  rules: publishers.length > 50,
  sentences: sentences(article.standfirst).length,
  markdown: first.length > 0,
}));
`;

/** Runs the smoke test in a folder with the package, by another runtime than Node. */
export function expectToRun(binary: string, words: readonly string[]): void {
  const installations = packPackage();
  try {
    const folder = installations.install();
    copyFileSync(join(folder, 'node_modules/samachar/dist/sample.html'), join(folder, 'page.html'));
    writeFileSync(join(folder, 'smoke.mjs'), SMOKE);
    const { status, stdout, stderr } = spawnSync(binary, [...words, 'smoke.mjs'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toMatchObject({ status: 0, stderr: expect.not.stringContaining('rror') });
    expect(JSON.parse(stdout)).toEqual({
      headline: 'हस्तशिल्प के लिए नई पहचान योजना, उत्पाद पर होगा कारीगर का नाम',
      agency: 'भाषा',
      names: ['page.html'],
      rules: true,
      sentences: 2,
      markdown: true,
    });
  } finally {
    installations.remove();
  }
}
