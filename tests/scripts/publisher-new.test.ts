import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { firstProposals, proposeLocators } from '../../scripts/propose-locators.ts';
import { type Article, definePublisher, extractArticle } from '../../src/index.ts';
import { describeLocator } from '../../src/publishers/index.ts';
import { fixturePage } from '../apps/studio/doctor/fixture-pages.ts';
import { pageOf, ruleWith } from '../page-of.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
/** A copy of the files that the command reads and writes. */
const copy = temporaryFolder();

beforeAll(() => {
  for (const path of ['src', 'package.json', 'tsconfig.json'])
    cpSync(join(project, path), join(copy, path), { recursive: true });
  symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'));
});

describe('publisher:new', () => {
  test('writes a rule that the registry finds, and a page whose article is still to be written', () => {
    const { status, stdout } = run('naya-akhbar', 'नया अख़बार', 'www.naya-akhbar.example');
    expect(stdout).toContain('  src/publishers/naya-akhbar.ts\n');
    expect(status).toBe(0);
    expect(askRegistry("publisherOf('https://m.naya-akhbar.example/1').name")).toBe('नया अख़बार');
    expect(askRegistry('nayaAkhbar === publisherOf("https://naya-akhbar.example/")')).toBe('true');
    const fixture = join(copy, 'fixtures/naya-akhbar/first-page');
    const read = (file: string) => readFileSync(join(fixture, file), 'utf8');
    expect(readdirSync(fixture).sort()).toEqual(['article.json', 'page.html', 'page.json']);
    const expected = JSON.parse(read('article.json'));
    const texts = ['page.html', 'page.json', 'article.json'].map(read).join('\n');
    expect(texts.match(/fill in by hand|fill-in-by-hand/giu)).toHaveLength(3);
    expect(() => extractArticle(read('page.html'), { url: JSON.parse(read('page.json')).url })).toThrow(
      expect.objectContaining({ code: 'not-an-article' }),
    );
    const url = 'https://www.naya-akhbar.example/desh/saur-pump-1';
    const article = extractArticle(simplePage(expected), { url, publishers: [ruleWith({})] });
    expect(article).toMatchObject(expected);
    const { absent } = JSON.parse(read('page.json'));
    expect(Object.keys(article).filter((field) => absent.includes(field))).toEqual([]);
  });

  test('starts the rule with locators found on a saved page, and prints others', () => {
    const page = join(copy, 'saved.html');
    writeFileSync(page, fixturePage('republic-bharat/air-monitor').html);
    const { status, stdout } = run('saved-patra', "संजो'ई पत्रिका", 'saved-patra.example', '--page', page);
    expect(stdout).toMatch(/^standfirst +class +css \.story-description$/mu);
    expect(status).toBe(0);
    const rule = readFileSync(join(copy, 'src/publishers/saved-patra.ts'), 'utf8');
    expect(rule).toContain(
      "standfirst: [{ css: '.story-description', sure: 'seen', from: '2023, a saved page' }],",
    );
    const registry = readFileSync(join(copy, 'src/publishers/registry.ts'), 'utf8');
    const ids = registry.match(/'\.\/.*(?=\.ts)/gu) ?? [];
    expect(ids).toEqual([...ids].sort());
    expect(askRegistry('savedPatra.name')).toBe("संजो'ई पत्रिका");
    const skeleton = readFileSync(join(copy, 'fixtures/saved-patra/first-page/page.html'), 'utf8');
    expect(skeleton).toContain('\n  standfirst: .story-description\n');
    expect(skeleton).not.toContain('Air Monitor');
  });

  test.each([
    ['too few words', ['naya']],
    ['too many words', ['naya', 'नया', 'naya.example', 'x']],
    ['an invalid id', ['Naya', 'नया', 'naya.example']],
    ['an id that cannot become an identifier', ['24-naya', 'नया', 'naya.example']],
    ['an invalid domain', ['naya', 'नया', 'https://naya.example']],
    ['an existing id', ['dainik-jagran', 'नया', 'naya.example']],
    ['an existing domain', ['naya', 'नया', 'jagran.com']],
    ['a subdomain of an existing domain', ['naya', 'नया', 'patna.jagran.com']],
    ['a parent of an existing domain', ['naya', 'नया', 'bbc.com']],
    ['a missing page', ['naya', 'नया', 'naya.example', '--page', 'gayab.html']],
    ['a page that is not an article', ['naya', 'नया', 'naya.example', '--page', 'package.json']],
  ])('exits 2 and writes nothing when given %s', (_title, words) => {
    const before = readFileSync(join(copy, 'src/publishers/registry.ts'), 'utf8');
    const { status, stdout, stderr } = run(...words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('usage: npm run publisher:new -- ID NAME DOMAIN [--page FILE]');
    expect(existsSync(join(copy, 'src/publishers/naya.ts'))).toBe(false);
    expect(readFileSync(join(copy, 'src/publishers/registry.ts'), 'utf8')).toBe(before);
  });

  test('overwrites no file', () => {
    writeFileSync(join(copy, 'src/publishers/purana.ts'), 'export {};\n');
    const { status, stderr } = run('purana', 'पुराना', 'purana.example');
    expect(stderr).toContain('src/publishers/purana.ts exists already');
    expect(status).toBe(2);
  });
});

/** The texts of an article in simple newspaper markup. */
function simplePage({ breadcrumb, standfirst, leadImage, caption, body, tags, ...stated }: Article) {
  const { headline, authors, publishedAt } = stated;
  const crumbs = breadcrumb.map(({ name, url }) => `<a href="${url}">${name}</a>`).join(' &gt; ');
  const blocks = body.map((block) => {
    if (!('text' in block)) return '';
    return block.type === 'subheading' ? `<h2>${block.text}</h2>` : `<p>${block.text}</p>`;
  });
  const times = { datePublished: publishedAt, dateModified: publishedAt };
  return pageOf(blocks.join(''), {
    headline,
    jsonLd: { '@type': 'NewsArticle', headline, ...times, author: authors },
    before: `<nav class="breadcrumb">${crumbs}</nav>`,
    row: `<h2 class="standfirst">${standfirst}</h2>
      <figure><img src="${leadImage?.url}" alt="${leadImage?.alt}" width="800" height="450"><figcaption>${caption}</figcaption></figure>`,
    behind: `<div class="tags">${tags.map((tag) => `<a rel="tag" href="/t">${tag}</a>`).join(' ')}</div>`,
  });
}

describe('proposeLocators', () => {
  const rule = definePublisher({ id: 'naya', name: 'नया', domains: ['naya.example'] });
  const proposalsOf = (name: string) =>
    proposeLocators(fixturePage(name).html, rule, 'https://naya.example/');

  test.each([
    ['republic-bharat/air-monitor', ['standfirst css .story-description', 'body css .storytext']],
    [
      'dainik-jagran/2020-soil-test',
      ['standfirst css .summary_art', 'leadImage css #jagran_image_id @src', 'tags css .tagList a'],
    ],
  ])('finds the locators of the publisher rule by itself on %s', (name, places) => {
    const proposed = proposalsOf(name).map(({ field, locator }) => `${field} ${describeLocator(locator)}`);
    expect(proposed).toEqual(expect.arrayContaining(places));
  });

  test('gives the same article with its first proposals as a rule', () => {
    const html = fixturePage('republic-bharat/air-monitor').html;
    const first = firstProposals(proposalsOf('republic-bharat/air-monitor'));
    const locators = Object.fromEntries(first.map(({ field, locator }) => [field, [locator]]));
    const url = 'https://naya.example/';
    const read = (rules: (typeof rule)[]) => {
      const { provenance: _, publisher: __, ...article } = extractArticle(html, { url, publishers: rules });
      return article;
    };
    const fields = 'breadcrumb standfirst leadImage caption authors body';
    expect(first.map(({ field }) => field).join(' ')).toBe(fields);
    expect(read([{ ...rule, locators }])).toEqual(read([rule]));
  });
});

function run(...words: readonly string[]) {
  return start([join(project, 'scripts/publisher-new.ts'), ...words]);
}

/** Evaluates an expression in the copy's registry. */
function askRegistry(expression: string): string {
  const file = pathToFileURL(join(copy, 'src/publishers/index.ts')).href;
  const names = 'nayaAkhbar, savedPatra, publisherOf';
  const code = `const { ${names} } = await import('${file}'); console.log(String(${expression}));`;
  return start(['--input-type=module', '--eval', code]).stdout.trim();
}

function start(words: readonly string[]) {
  return spawnSync(process.execPath, ['--import', 'tsx', ...words], { cwd: copy, encoding: 'utf8' });
}
