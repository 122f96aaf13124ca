/** Help, version and the subcommands without a test file of their own. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { printedDiff } from '../../../src/apps/cli/actions/diff.ts';
import { COMMANDS } from '../../../src/apps/cli/commands.ts';
import { diffArticles } from '../../../src/dedupe/index.ts';
import { articleWith } from '../../article-with.ts';
import { linesOf, nextLine } from '../../child-lines.ts';
import { PAGES, siteWith } from '../../extract/learn/site-with.ts';
import { serve } from '../../fetch/loopback.ts';
import { recordsIn } from '../../ndjson-file.ts';
import { fixturePage, renamed } from '../studio/doctor/fixture-pages.ts';
import { commandForTests, ended, HERE, project } from './built-command.ts';
import { articlesOf, buildWithPages } from './command-pages.ts';

const samachar = commandForTests(buildWithPages);
const SUBCOMMANDS = Object.keys(COMMANDS);

describe('samachar', () => {
  test('--help lists every subcommand, examples and exit codes', async () => {
    const { status, stdout, stderr } = await samachar.runAlone('--help');
    for (const name of SUBCOMMANDS) expect(stdout).toMatch(new RegExp(`^ {2}${name} `, 'mu'));
    expect(stdout).toContain('samachar extract page.html');
    expect(stdout).toMatch(/0 success, 1 some pages failed, 2 usage error, 3 nothing processed/u);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test.each(SUBCOMMANDS)('%s --help shows an example of the command', async (name) => {
    const { status, stdout } = await samachar.run([name, '--help']);
    expect(stdout).toMatch(/^Examples:$/mu);
    expect(stdout).toContain(`  samachar ${name}`);
    expect(status).toBe(0);
  });

  test('--version prints the version, the commit and the Node version', async () => {
    const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
    const build = join(samachar.dist, 'build.json');
    writeFileSync(build, '{"commit":"1a2b3c4d5e"}');
    const node = `Node ${process.versions.node}`;
    expect((await samachar.runAlone('--version')).stdout).toBe(`${version} (commit 1a2b3c4d5e, ${node})\n`);
    rmSync(build);
    expect((await samachar.runAlone('--version')).stdout).toBe(`${version} (${node})\n`);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)(
    'play prints only its URL, serves the playground and ends on %s',
    async (signal) => {
      const child = samachar.start('play');
      const end = ended(child);
      const lines = linesOf(child);
      const url = await nextLine(lines);
      expect(url).toMatch(/^http:\/\/127\.0\.0\.1:[0-9]+\/$/u);
      // A connection kept open by a browser must not delay the end.
      const files = ['', 'play.js', 'play.css', 'worker.js'].map((name) => fetch(url + name));
      const types = (await Promise.all(files)).map(({ headers }) => headers.get('content-type'));
      const expected = 'text/html text/javascript text/css text/javascript';
      expect(types.map((type) => type?.split(';')[0]).join(' ')).toBe(expected);
      child.kill(signal);
      expect(await end).toMatchObject({ status: 0, stderr: '' });
      expect((await lines.next()).done).toBe(true);
    },
  );

  test.each([
    ['play', 'port'],
    ['serve', '127.0.0.1 port'],
  ])('%s exits 3 if the port is taken', async (name, where) => {
    const taken = await serve(() => {});
    const port = new URL(taken.origin).port;
    const said = await samachar.runAlone([name, '--port', port]);
    await taken.close();
    const stderr = `samachar: cannot listen on ${where} ${port}: EADDRINUSE\n`;
    expect(said).toEqual({ status: 3, stdout: '', stderr });
  });

  test('inspect prints fields, pieces and reasons', async () => {
    const path = join(project, 'fixtures/unknown/wordpress-menus/page.html');
    const { status, stdout } = await samachar.runAlone(['inspect', path]);
    expect(stdout).toMatch(/^-> +publishedAt +json-ld +datePublished/mu);
    expect(stdout).toMatch(/^- +related +text +यह भी पढ़ें/mu);
    expect(stdout).toMatch(/^\+ +paragraph +text /mu);
    expect(stdout).not.toContain('\u001B');
    expect(status).toBe(0);
  });

  test('inspect --json prints article and trace, and exits 1 if the page is not an article', async () => {
    const { status, stdout } = await samachar.run('inspect gallery.html --json');
    expect(JSON.parse(stdout)).toMatchObject({
      error: { code: 'not-an-article' },
      trace: { charset: 'utf-8' },
    });
    expect(status).toBe(1);
  });

  test('inspect --html writes a self-contained page, optionally to a file', async () => {
    const path = join(project, 'fixtures/not-articles/gallery/page.html');
    const { status, stdout } = await samachar.runAlone(['inspect', path, '--html']);
    expect(stdout).toMatch(/^<!doctype html>[^]*Content-Security-Policy[^]*<\/html>\n$/u);
    expect(stdout).not.toMatch(/<(?:link|img|script src)/u);
    expect(status).toBe(1);
    const silent = await samachar.runAlone(['inspect', path, '--html', '--out', 'inspection.html']);
    expect(silent.stdout).toBe('');
    expect(samachar.read('inspection.html')).toBe(stdout);
  });

  test('recover turns flattened text into an article', async () => {
    const path = join(project, 'examples/flattened.txt');
    const { status, stdout, stderr } = await samachar.runAlone(['recover', path]);
    expect(articlesOf(stdout)[0]?.headline).toBe('बावड़ी की सफाई में जुटे सौ युवा, तीस साल बाद दिखा पानी');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('recover reads stdin and rejects a menu', async () => {
    const { status, stderr } = await samachar.run('recover -', 'होम\nदेश\nराज्य\n');
    expect(stderr).toMatch(/^-: not-an-article/u);
    expect(status).toBe(1);
  });

  test('publishers lists all rules, or prints the one for a URL', async () => {
    expect((await samachar.runAlone('publishers')).stdout).toMatch(
      /^dainik-jagran +दैनिक जागरण .*jagran\.com/mu,
    );
    const { stdout } = await samachar.run('publishers https://www.jagran.com/uttar-pradesh/1.html');
    expect(JSON.parse(stdout).id).toBe('dainik-jagran');
  });

  test('schema prints the fields, or with --json a JSON Schema', async () => {
    expect((await samachar.runAlone('schema')).stdout).toMatch(/^standfirst\? +string$/mu);
    const schema = JSON.parse((await samachar.run('schema --json')).stdout);
    expect(schema.required).toContain('headline');
    expect(JSON.parse(readFileSync(join(samachar.dist, 'article.schema.json'), 'utf8'))).toEqual(schema);
  });

  test('learn prints the profile of a site, which extract then applies', async () => {
    const plea = 'कागज और छपाई का सारा बोझ हमारे ढाई हजार साथी मिलकर उठाते हैं, आप भी हाथ बढ़ाइए।';
    mkdirSync(samachar.file('site'));
    for (const [number, { html }] of siteWith(() => `<p>${plea}</p>`).entries())
      samachar.write(`site/${number}.html`, html);
    const learned = await samachar.runAlone('learn site');
    expect(JSON.parse(learned.stdout)).toMatchObject({ pages: { learned: PAGES } });
    samachar.write('site.json', learned.stdout);
    const shown = await samachar.run('learn site --show');
    expect(shown.stdout).toMatch(/^[0-9]+\/[0-9]+\t\S/u);
    const extract = `extract ${HERE} site/0.html`;
    expect(JSON.parse((await samachar.run(extract)).stdout).text).toContain(plea);
    const read = await samachar.run(`${extract} --profile site.json`);
    expect(JSON.parse(read.stdout).text).not.toContain(plea);
    const few = await samachar.run('learn site/1.html');
    expect({ status: few.status, stdout: few.stdout }).toEqual({ status: 2, stdout: '' });
    expect((await samachar.run(`${extract} --profile page.html`)).status).toBe(2);
  });

  test('doctor exits 0 for pages that match their rules, 1 after a redesign, and 3 for unknown publishers', async () => {
    const fixture = join(project, 'fixtures/republic-bharat/air-monitor');
    const well = await samachar.runAlone(['doctor', fixture, '--save', 'baseline.json']);
    expect(well.stdout).toContain('republic-bharat: 1 of 1 pages are articles\n');
    expect(well.status).toBe(0);
    const same = await samachar.run(['doctor', fixture, '--baseline', 'baseline.json', '--json']);
    expect(JSON.parse(same.stdout)).toMatchObject({ faults: [], changes: [] });
    samachar.write('redesigned.html', renamed(fixturePage('republic-bharat/air-monitor')).html);
    expect((await samachar.run('doctor redesigned.html')).status).toBe(1);
    expect((await samachar.run('doctor page.html')).status).toBe(3);
  });
});

describe('samachar diff', () => {
  const url = 'https://naya-akhbar.example/nahar';
  const [morning, evening] = [articleWith({ url }), articleWith({ url, headline: 'नहर की सफाई पूरी' })];
  const other = articleWith({ url: 'https://naya-akhbar.example/pul' });
  const silentEdit = { url, headline: evening.headline, kind: 'silent-edit' };
  const ndjsonOf = (lines: readonly unknown[]): string =>
    lines.map((line) => JSON.stringify(line)).join('\n');

  test.each([
    ['compares the pages of both files by their URL', [morning, other], [other, evening], 0, [silentEdit]],
    ['exits 3 if no page is in both files', [morning], [other], 3, []],
    ['exits 1 if a line is not an article', [morning], [evening, { headline: 5 }], 1, [silentEdit]],
  ])('%s', async (_title, before, after, status, printed) => {
    samachar.write('before.ndjson', ndjsonOf(before));
    const said = await samachar.run('diff before.ndjson - --quiet --json', ndjsonOf(after));
    expect(recordsIn(said.stdout)).toMatchObject(printed);
    expect(said.status).toBe(status);
  });

  test.runIf(process.platform === 'linux')('exits 4 if a file breaks off', async () => {
    expect((await samachar.run('diff /dev/null /proc/self/mem --quiet')).status).toBe(4);
  });

  test('prints removed and added words', () => {
    expect(printedDiff('nahar', evening.headline, diffArticles(morning, evening))).toEqual([
      { style: 'headline', text: 'नहर की सफाई पूरी' },
      { style: 'faint', text: 'nahar  silent-edit' },
      [
        '  headline: ',
        'नहर की सफाई ',
        { style: 'removed', text: '[-शुरू-]' },
        { style: 'added', text: '{+पूरी+}' },
      ],
      '',
    ]);
  });
});
