/** Each command in the table of sources and formats in docs/cli.md does what the table says. */
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { listOf } from '../../../scripts/list-of.ts';
import { FORMAT_NAMES } from '../../../src/apps/cli/options.ts';
import { serveForTests } from '../../fetch/loopback.ts';
import { answer, packedWarc, warcRecord } from '../../sources/warc-file.ts';
import { commandForTests, HERE, project, type Said } from './built-command.ts';
import { article, articlesOf, page } from './command-pages.ts';

const ORIGIN = 'https://naya-akhbar.example';
const rows = [
  ...readFileSync(join(project, 'docs/cli.md'), 'utf8').matchAll(
    /^\| (?<way>from|to) (?<what>.+?) +\| `(?<command>samachar [^`]+)` +\|$/gmu,
  ),
].map(({ groups }) => groups as { way: string; what: string; command: string });

const FOR_SHELL = /['<]/u;
const OWN_WORDS: Readonly<Record<string, readonly string[]>> = {
  extract: [HERE],
  fetch: [HERE, '--private'],
  crawl: [HERE, '--private'],
};

const samachar = commandForTests();

const host = await serveForTests(({ url = '' }, response) => {
  const { type, body } = served(url);
  response.writeHead(body === '' ? 404 : 200, { 'content-type': type }).end(body);
});

beforeAll(() => {
  const { write } = samachar;
  mkdirSync(samachar.file('pages/old'), { recursive: true });
  write('page.html', page);
  write('pages/a.html', page);
  write('pages/old/b.html.gz', gzipSync(page));
  write('page.mhtml', mhtml());
  write('pages/c.mhtml', mhtml());
  write('pages.ndjson', `${JSON.stringify({ url: `${ORIGIN}/1`, html: String(page) })}\n`);
  const text = 'सिंचाई विभाग ने सोमवार को नहर की सफाई शुरू कर दी, जिससे तीन गांवों के किसानों को पानी मिलेगा।';
  const content = { rendered: `<p>${text}</p><p>काम की निगरानी पंचायत करेगी और हर हफ्ते रिपोर्ट देगी।</p>` };
  const [link, title] = [`${ORIGIN}/nahar-ki-safai-shuru-1`, { rendered: 'नहर की सफाई शुरू, किसानों को राहत' }];
  write('posts.json', JSON.stringify([{ link, title, content }]));
  write('crawl.warc.gz', packedWarc([warcRecord({ block: answer(page) })]));
  write('urls.txt', `${host.origin}/1\n`);
  const failure = { name: '1', url: `${host.origin}/1`, code: 'timeout', message: 'too late' };
  write('failures.ndjson', `${JSON.stringify(failure)}\n`);
  write('text.txt', readFileSync(join(project, 'examples/flattened.txt')));
});

describe('the commands in docs/cli.md', () => {
  test.each(rows.filter(({ way }) => way === 'from'))('read from $what: $command', async ({ command }) => {
    const { status, stdout, stderr } = await said(command);
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: expect.not.stringMatching(/[1-9][0-9]* failed/u),
    });
    expect(articlesOf(stdout)).not.toEqual([]);
  });

  test.each(rows.filter(({ way }) => way === 'to'))('write to $what: $command', async ({ command }) => {
    const { status, stdout } = await said(command);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    const out = samachar.file(command.replace(/^.* --out /u, ''));
    const files = statSync(out).isDirectory() ? readdirSync(out).map((name) => join(out, name)) : [out];
    expect(files.length).toBeGreaterThan(0);
    for (const name of files) expect(readFileSync(name, 'utf8')).toContain(article.headline.slice(0, 15));
  });

  test('cover every format and every source', () => {
    const formats = rows.flatMap(
      ({ command }) => / --format (?<name>[a-z]+)/u.exec(command)?.groups?.name ?? [],
    );
    expect(formats).toEqual(expect.arrayContaining([...FORMAT_NAMES]));
    const sources = rows.flatMap(({ way, what }) => (way === 'from' ? [what] : [])).join(', ');
    const expected =
      'page|folder|pattern|MHTML|NDJSON|WARC|stdin|list|RSS|WordPress|sitemap|section pages|text';
    for (const source of listOf(expected)) expect(sources).toContain(source);
  });
});

/** Runs a command with all hosts replaced by a local one, and without a shell or threads where it needs neither. */
function said(command: string): Promise<Said> {
  if (FOR_SHELL.test(command)) return samachar.runInShell(command);
  const [, name = '', ...words] = command.replace(ORIGIN, host.origin).split(' ');
  return samachar.run([name, ...words, ...(OWN_WORDS[name] ?? [])]);
}

function mhtml(): string {
  const head = `MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="cut"
Snapshot-Content-Location: ${ORIGIN}/1

--cut
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: base64
Content-Location: ${ORIGIN}/1
`;
  return `${head}\n${page.toString('base64')}\n--cut--\n`.replaceAll('\n', '\r\n');
}

function served(url: string): { type: string; body: string | Buffer } {
  const sitemap = `<urlset><url><loc>${host.origin}/1</loc></url></urlset>`;
  if (url === '/') return { type: 'text/html', body: '<a href="/1?id=81234">पूरी खबर यहां पढ़ें</a>' };
  if (url.startsWith('/1')) return { type: 'text/html', body: page };
  if (url === '/feed.xml')
    return { type: 'text/xml', body: `<rss><item><link>${host.origin}/1</link></item></rss>` };
  if (url === '/sitemap.xml.gz') return { type: 'application/gzip', body: gzipSync(sitemap) };
  return { type: 'text/plain', body: '' };
}
