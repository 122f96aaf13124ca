/** Files and streams whose names are misleading or reveal nothing. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { listOf } from '../scripts/list-of.ts';
import { InterruptedError } from '../src/apps/cli/exit.ts';
import { unlessAborted } from '../src/fetch/on-abort.ts';
import { detectKind } from '../src/sources/detect-kind.ts';
import { type FilesOptions, pagesOfFiles, pagesOfInput } from '../src/sources/index.ts';
import { commandForTests, HERE, project } from './apps/cli/built-command.ts';
import { countCpuTime } from './cpu-time.ts';
import { recordsIn } from './ndjson-file.ts';
import { breakingOff, gathered, inPieces, outline } from './sources/gathered.ts';
import { answer, packedWarc, warcRecord } from './sources/warc-file.ts';
import { temporaryFolder } from './temporary-folder.ts';

const HTML = '<!doctype html><title>नहर</title><p>नहर में पानी';
const URL_1 = 'https://naya-akhbar.example/1';
const LINE = JSON.stringify({ url: URL_1, html: HTML });
const MHTML = `From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="cut"\r\n\r\n--cut\r\nContent-Type: text/html\r\n\r\n${HTML}\r\n--cut--\r\n`;
const RECORD = warcRecord({ url: URL_1, block: answer(HTML) });
const TAR = Buffer.concat([Buffer.alloc(257, 'a'), Buffer.from('ustar\u000000'), Buffer.alloc(500)]);
const PNG = Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1');
const ZIP = Buffer.from('PK\u0003\u0004\u0014\u0000', 'latin1');

const KINDS: readonly (readonly [string, string | Uint8Array, string])[] = [
  ['HTML', HTML, 'html'],
  ['HTML after white space', ` \n\t\r\n${HTML}`, 'html'],
  ['HTML after a byte order mark', `\ufeff${HTML}`, 'html'],
  ['HTML in UTF-16', Buffer.from(`\ufeff${HTML}`, 'utf16le'), 'html'],
  ['HTML in UTF-16 without a byte order mark', Buffer.from(HTML, 'utf16le'), 'html'],
  ['HTML after a comment', `<!-- saved from url=(0030)${URL_1} -->\n<html>`, 'html'],
  ['a fragment of a page', '<ARTICLE class="story"><p>नहर', 'html'],
  ['XHTML', '<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html>', 'html'],
  ['HTML after a server message', `Warning: mysql_connect() failed\n${HTML}`, 'html'],
  ['HTML after response headers', `HTTP/1.1 200 OK\r\nX-A: b\r\n\r\n${HTML}`, 'html'],
  ['gzipped HTML', gzipSync(HTML), 'html'],
  ['MHTML', MHTML, 'html'],
  ['MHTML with one part', `Content-Type: text/html\r\n\r\n<p>नहर`, 'html'],
  ['NDJSON', `${LINE}\n${LINE}\n`, 'ndjson'],
  ['NDJSON after blank lines', `\n \n${LINE}\n`, 'ndjson'],
  ['NDJSON after a byte order mark', `\ufeff${LINE}`, 'ndjson'],
  ['NDJSON with spaces', '{ "id": 7, "html": "<p>" }', 'ndjson'],
  ['NDJSON without a page', '{"url":"x"}\n{}', 'ndjson, perhaps'],
  ['gzipped NDJSON', gzipSync(LINE), 'ndjson'],
  ['WARC', RECORD, 'warc'],
  ['gzipped WARC', packedWarc([RECORD, RECORD]), 'warc'],
  ['WARC in a single gzip member', gzipSync(Buffer.concat([RECORD, RECORD])), 'warc'],
  ['human-readable JSON', '{\n  "url": "x"\n}', 'JSON without pages'],
  ['a JSON list', '[{"html":"<p>"}]', 'JSON without pages'],
  ['a feed', '<?xml version="1.0"?><rss><channel>', 'feed, perhaps'],
  ['a JSON Feed', '{\n  "version": "https://jsonfeed.org/version/1"\n}', 'feed, perhaps'],
  ['a sitemap', '<?xml version="1.0"?><urlset><url>', 'XML'],
  ['an SVG drawing', '<svg xmlns="http://www.w3.org/2000/svg">', 'XML'],
  ['a PHP script', '<?php echo "<html>"; ?>', 'XML'],
  ['a zip', ZIP, 'zip archive'],
  ['a tar', TAR, 'tar archive'],
  ['a gzipped tar', gzipSync(TAR), 'tar archive'],
  ['zstd', Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0]), 'zstd archive'],
  ['xz', Buffer.from('\u00fd7zXZ\u0000', 'latin1'), 'xz archive'],
  ['PDF', '%PDF-1.7\n', 'PDF'],
  ['PNG', PNG, 'image'],
  ['WebP', 'RIFF\u0001\u0001\u0001\u0001WEBPVP8 ', 'image'],
  ['other bytes', new Uint8Array([1, 2, 3, 0]), 'binary file'],
  ['damaged gzip', gzipSync(HTML).fill(0xff, 10), 'binary file'],
  ['text', 'नहर में पानी', 'not HTML'],
  ['text about HTML', `Pages begin with <html>.${'\nx'.repeat(600)}\n<html>`, 'not HTML'],
  ['an empty file', '', 'empty'],
  ['white space', ' \n\n', 'empty'],
];

function told(head: Uint8Array): string {
  const detected = detectKind(head);
  if (detected.kind === undefined) return detected.reason;
  return detected.isSure ? detected.kind : `${detected.kind}, perhaps`;
}

describe('the kind of a file', () => {
  test.each(KINDS)('%s', (_title, content, expected) => {
    expect(told(Buffer.from(content))).toBe(expected);
  });

  test.each(KINDS)('a prefix of %s is never mistaken for another kind', (_title, content, expected) => {
    const bytes = Buffer.from(content);
    const kinds = Array.from(bytes, (_, end) => detectKind(bytes.subarray(0, end)).kind);
    const last = expected.replace(', perhaps', '');
    expect(kinds.every((kind) => kind === undefined || kind === last)).toBe(true);
  });

  test('is detected for any bytes without an error', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 600 }),
        fc.constantFrom('', '\u001f\u008b\b\u0000', '{"', '<', 'A:'),
        (bytes, start) => {
          expect(told(Buffer.concat([Buffer.from(start, 'latin1'), bytes]))).not.toBe('');
        },
      ),
    );
  });

  test('is detected quickly even for a head built to be slow', () => {
    const heads = ['\n', ' ', '<!', 'a:', '{ ', '<?xml ', '"html" ', 'Content-Type:\n', '<html'].map((part) =>
      Buffer.from(part.repeat(1_000_000)),
    );
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    const spentMs = countCpuTime();
    for (const head of [...heads, bomb]) detectKind(head);
    expect(spentMs()).toBeLessThan(2000);
  });
});

describe('a stream', () => {
  test.each([
    ['NDJSON', `${LINE}\n${LINE}\n`, ['s:1', 's:2']],
    ['gzipped NDJSON', gzipSync(`${LINE}\n`), ['s:1']],
    ['WARC', RECORD, ['s@0']],
    ['gzipped WARC', packedWarc([RECORD]), ['s@0']],
    ['HTML', HTML, ['s']],
    ['MHTML', MHTML, ['s']],
    ['plain text', 'नहर', ['s']],
    ['a zip', ZIP, ['s invalid-input']],
    ['no bytes', '', ['s invalid-input']],
    ['damaged gzip', gzipSync(HTML).fill(0xff, 10), ['s invalid-input']],
  ])('of %s is recognized in chunks of any size', async (_title, content, names) => {
    for (const size of [1, 3, 1_000_000]) {
      const items = pagesOfInput(inPieces(Buffer.from(content), size), { name: 's' });
      expect(await outline(items, ({ name }) => name)).toEqual(names);
    }
  });

  test('is read as the kind the caller names, whatever it looks like', async () => {
    const asHtml = await gathered(pagesOfInput(LINE, { kind: 'html' }));
    expect(asHtml).toEqual([{ name: 'input', html: Buffer.from(LINE) }]);
    const asLines = await outline(pagesOfInput(HTML, { kind: 'ndjson' }), ({ name }) => name);
    expect(asLines).toEqual(['input:1 invalid-input']);
  });

  test('of an unsupported format is rejected with its name', async () => {
    const [item] = await gathered(pagesOfInput(gzipSync(TAR), { name: 's' }));
    expect(item).toMatchObject({ name: 's', error: { message: 'unsupported file type: tar archive' } });
  });

  test('yields a line before the next one is written', async () => {
    let next = (): void => {};
    const written = new Promise<void>((resolve) => {
      next = resolve;
    });
    async function* lines(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(`${LINE}\n`);
      await written;
      yield Buffer.from(`${LINE}\n`);
    }
    const items = pagesOfInput(lines())[Symbol.asyncIterator]();
    expect((await items.next()).value).toMatchObject({ name: 'input:1' });
    next();
    expect((await items.next()).value).toMatchObject({ name: 'input:2' });
  });

  test('that fails yields a failure', async () => {
    const broken = breakingOff(new Uint8Array());
    expect(await outline(pagesOfInput(broken, { name: 's' }), () => '')).toEqual(['s invalid-input']);
  });
});

const FILES: Readonly<Record<string, string | Uint8Array>> = {
  archive: packedWarc([RECORD]),
  'articles.ndjson': '{"headline":"नहर"}\n',
  'crawl.warc': 'no archive',
  'deep/story-2.txt': HTML,
  'index.php?id=1': HTML,
  'index.php?id=1.json': JSON.stringify({ url: `${URL_1}?id=1` }),
  'menu.json': '[1]',
  nothing: '',
  'notes.txt': 'no page',
  'page.html': LINE,
  pages: `${LINE}\n\n${LINE}\n`,
  'photo.html': PNG,
  'photo.png': PNG,
  saved: MHTML,
  'saved.json': '{}',
  'table.csv': 'a,b',
  'table.json': '{"a":1}',
  'sitemap.xml': '<urlset>',
  'story-1': HTML,
  'torn.html': '',
  'wacz.zip': ZIP,
};

describe('a folder of misnamed files', () => {
  const folder = temporaryFolder();

  beforeAll(() => {
    for (const [name, content] of Object.entries(FILES)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    symlinkSync(join(folder, 'story-1'), join(folder, 'link.html'));
    // Opening a named pipe blocks until something writes to it.
    execFileSync('sh', ['-c', 'mkfifo "$0"', join(folder, 'pipe.html')]);
  });

  async function read(options: FilesOptions = {}): Promise<unknown[]> {
    const items = await outline(pagesOfFiles(folder, options), ({ name, url }) => `${name} ${url}`);
    return items.map((item) => String(item).replace(`${folder}/`, ''));
  }

  test('yields every page, and a failure for each file that only looks like one by its name', async () => {
    expect(await read()).toEqual([
      `archive@0 ${URL_1}`,
      'crawl.warc@0 invalid-input',
      'deep/story-2.txt undefined',
      `index.php?id=1 ${URL_1}?id=1`,
      `page.html:1 ${URL_1}`,
      `pages:1 ${URL_1}`,
      `pages:3 ${URL_1}`,
      'photo.html invalid-input',
      'saved undefined',
      'story-1 undefined',
      'torn.html invalid-input',
    ]);
  });

  test('reports why each other file was skipped', async () => {
    const skipped: string[] = [];
    await read({ onSkip: (path, reason) => skipped.push(`${path.slice(folder.length + 1)}: ${reason}`) });
    expect(skipped).toEqual(
      listOf(`articles.ndjson: JSON without pages|link.html: symbolic link|menu.json: JSON without pages
      notes.txt: not HTML|nothing: empty|photo.png: image|pipe.html: special file|sitemap.xml: XML
      table.csv: not HTML|table.json: JSON without pages|wacz.zip: zip archive`),
    );
  });

  test('is read as the kind the caller names', async () => {
    const urls = ['index.php?id=1.json', 'saved.json'];
    expect(await read({ kind: 'html' })).toHaveLength(Object.keys(FILES).length - urls.length);
    expect(await read({ kind: 'ndjson' })).toContain('story-1:1 invalid-input');
  });

  test.each([
    ['notes.txt', ['notes.txt undefined']],
    ['wacz.zip', ['wacz.zip invalid-input']],
    ['articles.ndjson', ['articles.ndjson:1 not-html']],
    ['saved', ['saved undefined']],
    ['{notes.txt,photo.png}', ['notes.txt undefined', 'photo.png invalid-input']],
  ])('never skips %s when it is named directly', async (name, expected) => {
    const items = pagesOfFiles(join(folder, name), { onSkip: () => expect.unreachable() });
    const lines = await outline(items, ({ name, url }) => `${name} ${url}`);
    expect(lines.map((item) => basename(String(item)))).toEqual(expected);
  });
});

describe('the command', () => {
  const samachar = commandForTests();
  const page = readFileSync(join(project, 'fixtures/unknown/paywall/page.html'));
  const line = (number: number): string => `${JSON.stringify({ id: number, html: String(page) })}\n`;
  const file = (name: string): string => join(samachar.workshop, name);

  beforeAll(() => {
    mkdirSync(file('mixed'));
    for (const name of ['story-1', 'index.php?id=1', 'page.html']) writeFileSync(file(`mixed/${name}`), page);
    writeFileSync(file('mixed/lines'), line(1));
    writeFileSync(file('mixed/photo.png'), PNG);
    writeFileSync(file('mixed/notes.txt'), 'no page');
    writeFileSync(file('mixed/notes-2.txt'), 'no page');
  });

  test('reads all pages of a folder and counts skipped files by reason', async () => {
    const { status, stdout, stderr } = await samachar.run(`extract ${HERE} mixed`);
    expect(stdout.match(/\n/gu)).toHaveLength(4);
    expect(stderr).toMatch(/^3 files skipped: 2 not HTML, 1 image$/mu);
    expect(status).toBe(0);
    const json = await samachar.run(`extract ${HERE} mixed --json-errors`);
    expect(JSON.parse(json.stderr).summary.skippedFiles).toEqual({ 'not HTML': 2, image: 1 });
  });

  test.each(['learn', 'doctor', 'report'])('%s counts skipped files, too', async (command) => {
    expect((await samachar.run([command, 'mixed'])).stderr).toMatch(
      /^3 files skipped: 2 not HTML, 1 image$/mu,
    );
  });

  test('--input sets the kind of all files', async () => {
    const asHtml = await samachar.run(`extract ${HERE} mixed --input html --json-errors`);
    expect(recordsIn(asHtml.stderr).at(-1)).toMatchObject({ summary: { pages: 7, skippedFiles: {} } });
  });

  test('the kind of stdin decides whether the articles fit one file', async () => {
    const many = await samachar.run('extract --format md -', line(1));
    expect(many.stderr).toMatch(/use a folder/u);
    expect(many.status).toBe(2);
    const one = await samachar.run(`extract ${HERE} --format md -`, page);
    expect(one.status).toBe(0);
    expect((await samachar.run(['extract', '--url', URL_1, '-'], line(1))).stderr).toMatch(
      /--url needs exactly one page/u,
    );
  });

  test('an interruption ends a pending wait', async () => {
    const controller = new AbortController();
    const stdin = new Promise<never>(() => {});
    const waiting = unlessAborted(stdin, controller.signal);
    controller.abort(new InterruptedError('interrupted'));
    await expect(waiting).rejects.toThrow(InterruptedError);
    await expect(unlessAborted(Promise.resolve(7), controller.signal)).rejects.toThrow(InterruptedError);
    expect(await unlessAborted(Promise.resolve(7), new AbortController().signal)).toBe(7);
  });

  test('inspect reads an NDJSON file of one page and rejects one of several', async () => {
    writeFileSync(file('one'), line(1));
    expect((await samachar.run('inspect one')).status).toBe(0);
    expect((await samachar.run('inspect -', line(1))).status).toBe(0);
    expect((await samachar.run('inspect -', line(1) + line(2))).stderr).toMatch(/is not a single page/u);
  });
});
