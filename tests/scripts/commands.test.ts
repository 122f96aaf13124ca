import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { compareSystem, comparisonRows, goldenPages } from '../../scripts/comparison.ts';
import { listOf } from '../../scripts/list-of.ts';
import { SYSTEMS } from '../../scripts/peers.ts';
import { childOf } from '../children.ts';
import { HEADLINE, pageOf, STORY, storyAround } from '../page-of.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const corpus = temporaryFolder();
const page = pageOf(storyAround());

const MANIFEST = [
  { id: 'nahar', url: 'https://naya-akhbar.example/up/nahar-1', publisher: 'naya-akhbar' },
  { id: 'khali', url: 'https://naya-akhbar.example/khali', kind: 'listing' },
  { id: 'gayab', url: 'https://naya-akhbar.example/gayab' },
];

/** The compiled scripts, by name. */
const built = new Map<string, string>();

beforeAll(async () => {
  for (const name of listOf('calibrate|compare|eval|eval-ablate|eval-text|floors'))
    built.set(name, await childOf(join(project, 'scripts', `${name}.ts`)));
  write('pages/nahar.html', page);
  write('pages/khali.html', '<p></p>');
  write('manifest.json', MANIFEST);
  const body = [...STORY, { type: 'paragraph', text: 'अंतिम बात।' }];
  write('gold/nahar.json', { headline: HEADLINE, kicker: 'मौसम', body });
});

describe('eval', () => {
  test('prints figures by publisher, the worst pages and the outcome of pages without gold', () => {
    const { status, stdout } = run('eval', corpus);
    expect(stdout).toMatch(/^naya-akhbar +1 +0\.889 /mu);
    expect(stdout).toMatch(/^all +1 +0\.889 /mu);
    expect(stdout).toMatch(/^nahar +0\.889 +0\.9[0-9]{2} +1 missing, kicker$/mu);
    expect(stdout).toMatch(/^gayab +unreadable +- /mu);
    expect(status).toBe(0);
  });

  test('prints the differences of one page', () => {
    const { stdout } = run('eval', corpus, '--diff', 'nahar');
    expect(stdout).toContain('kicker\n  gold "मौसम"\n  pred (absent)\n');
    expect(stdout).toContain('\n- paragraph: अंतिम बात।\n');
  });

  test('can read pages without names and with other words', () => {
    const { stdout } = run('eval', corpus, '--nameless', '--shuffled');
    expect(stdout).toMatch(/^nahar +0\.889 +0\.9[0-9]{2} +1 missing, kicker$/mu);
  });
});

describe('eval:ablate', () => {
  const words = [corpus, '--no-fixtures', '--only', 'src/extract/page-kind/'];

  test('prints how a changed threshold affects the pages, and which changes have no effect', () => {
    const { status, stdout, stderr } = run('eval-ablate', ...words, '--sample', '1');
    expect(stdout).toMatch(/^1 were changed in turn; [01] of them change no page:$/mu);
    expect(stderr).toContain('1 of 1, about 0.0 minutes left');
    expect(status).toBe(0);
  });
});

describe('calibrate', () => {
  test('prints the accuracy of each source of each field, and the error with each publisher left out', () => {
    const { status, stdout } = run('calibrate', corpus);
    expect(stdout).toMatch(/^headline +page +1 +0\.[0-9]{3} +1\.000$/mu);
    expect(stdout).toMatch(/^all +1 +1 +0\.[0-9]{3} +0\.[0-9]{3}$/mu);
    expect(status).toBe(0);
  });

  test('writes its table as a module', () => {
    const module = join(corpus, 'table.ts');
    run('calibrate', corpus, '--write', module);
    expect(readFileSync(module, 'utf8')).toContain('MEASURED_CONFIDENCES: ConfidenceTable = {\n};');
  });
});

describe('compare', () => {
  const folder = join(corpus, 'compared');
  const table = (blocks: string) => `<!-- compare compared -->
| system | blocks.f |
| --- | --- |
| samachar | ${blocks} |
<!-- /compare compared -->`;

  beforeAll(() => {
    write('compared/pages/nahar.html', page);
    write('compared/gold/nahar.json', { headline: HEADLINE, body: [] });
  });

  test('prints a Markdown table with definitions', () => {
    const { status, stdout } = run('compare', folder);
    expect(stdout).toMatch(/^compared: n = 1 pages, Node [0-9.]+, /u);
    expect(stdout).toMatch(/^\| samachar +\| [0-9.]+ +\| 0\.000 /mu);
    expect(stdout).toContain('- blocks.f: F1 of the longest common subsequence');
    expect(status).toBe(0);
  });

  test('reads a page with every compared system', async () => {
    const pages = goldenPages(join(project, 'fixtures/unknown')).filter(({ id }) => id === 'paywall');
    const results = [];
    for (const peer of SYSTEMS) results.push(await compareSystem(peer, pages));
    const [header, ...rows] = comparisonRows(results, pages.length);
    expect(header?.slice(0, 3)).toEqual(['system', 'version', 'blocks.f']);
    expect(rows.map(([name]) => name)).toEqual([
      'samachar',
      'Readability + linkedom',
      'Readability + jsdom',
      'Defuddle + linkedom',
      'article-extractor',
    ]);
    for (const { figures, unanswered } of results) {
      expect(unanswered).toBe(0);
      expect(figures['words.f']).toBeGreaterThan(0.5);
    }
    expect(rows[1]?.[header?.indexOf('caption') ?? 0]).toBe('–');
  });

  test('with --check reports each cell of a document that differs from its output', () => {
    const file = join(folder, 'README.md');
    write('compared/README.md', table('0.000'));
    expect(run('compare', folder, '--check', file)).toMatchObject({
      status: 0,
      stdout: `${file}: the table of compared is right\n`,
    });
    write('compared/README.md', table('1.000'));
    expect(run('compare', folder, '--check', file)).toMatchObject({
      status: 1,
      stdout: 'samachar, blocks.f: 1.000, printed 0.000\n',
    });
  });
});

describe('eval:text', () => {
  test('counts what would be repaired in the texts of a folder, and prints it on request', () => {
    write('printed/pages/nahar.html', '<p>श्री किशा\u0947र आए हैं|</p><p>Ã\u00a0 la carte</p>');
    const { status, stdout } = run('eval-text', join(corpus, 'printed'), '--show');
    expect(stdout).toMatch(/^mojibake +0$/mu);
    expect(stdout).toMatch(/^danda +1$/mu);
    expect(stdout).toContain('in 2 texts');
    expect(stdout).toContain('किशा\u0947र → किशोर');
    expect(status).toBe(0);
  });

  test('compares the language of gold paragraphs with that of their page', () => {
    write('manifest.json', [{ id: 'nahar' }]);
    expect(run('eval-text', corpus).stdout).toMatch(/^hi +4 +4$/mu);
    write('pages/nahar.html', page.replace('lang="hi"', 'lang="mr-IN"'));
    const { stdout } = run('eval-text', corpus, '--show');
    write('pages/nahar.html', page);
    write('manifest.json', MANIFEST);
    expect(stdout).toMatch(/^mr +4 +0 +hi 4$/mu);
    expect(stdout).toMatch(/^mr > hi +सिंचाई विभाग ने /mu);
  });
});

describe('check:floors', () => {
  test("checks only the project's own rounds if there is no corpus", () => {
    const { status, stdout, stderr } = run('floors');
    expect(stdout).toContain('round-1-no-article');
    expect(stderr).toContain('left out');
    expect(status).toBe(0);
  });

  test('prints the figures of all runs, with and without floors', () => {
    const root = join(corpus, 'root');
    mkdirSync(root);
    const first = ['hindi', 'synthetic', 'indic', 'world', 'articles', 'dated', 'no-article', 'broken'];
    for (const folder of [...first, 'hindi2', 'indic2', 'no-article2'])
      symlinkSync(corpus, join(root, folder));
    mkdirSync(join(root, 'synthetic2'));
    for (const part of ['manifest.json', 'pages', 'gold'])
      symlinkSync(join(corpus, part), join(root, 'synthetic2', part));
    symlinkSync(corpus, join(root, 'synthetic2/no-article'));
    const figures = JSON.parse(runIn({ SAMACHAR_CORPUS: root }, 'floors', '--print').stdout);
    const floors = JSON.parse(readFileSync(join(project, 'scripts/floors.json'), 'utf8'));
    expect(Object.keys(figures)).toEqual(expect.arrayContaining(Object.keys(floors)));
    expect(figures['dated-shuffled']).toMatchObject({ headline: 1, accepted: 1, clean: 1 });
  });
});

test.each<[string, string[], string]>([
  ['eval', [], 'no folder given'],
  ['eval', ['a', 'b'], 'more than one folder given: a b'],
  ['eval', ['a', '--quick'], "Unknown option '--quick'"],
  ['eval', [join(project, 'docs')], 'has neither manifest.json nor pages/'],
  ['eval-ablate', ['--no-fixtures'], 'no folder given'],
  ['eval-ablate', [corpus, '--only', 'MAX_NOTHING'], 'is called MAX_NOTHING'],
  ['eval-ablate', [corpus, '--sample', '0.5'], 'not a whole number from 1: 0.5'],
  ['calibrate', [], 'npm run calibrate -- DIR...'],
  ['compare', [join(project, 'docs')], 'npm run compare -- DIR'],
  ['eval-text', [], 'npm run eval:text -- DIR... [--show]'],
])('%s explains its usage when given %j', (script, words, reason) => {
  const { status, stdout, stderr } = run(script, ...words);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(reason);
  expect(stderr).toContain('\nusage: npm run ');
});

function write(file: string, content: unknown): void {
  mkdirSync(dirname(join(corpus, file)), { recursive: true });
  writeFileSync(join(corpus, file), typeof content === 'string' ? content : JSON.stringify(content));
}

function run(script: string, ...words: readonly string[]) {
  return runIn({}, script, ...words);
}

function runIn(variables: Readonly<Record<string, string>>, script: string, ...words: readonly string[]) {
  const { SAMACHAR_CORPUS: _left, ...env } = process.env;
  const file = built.get(script) ?? expect.unreachable(`${script} is not built`);
  return spawnSync(process.execPath, [file, ...words], {
    cwd: project,
    encoding: 'utf8',
    env: { ...env, ...variables },
  });
}
