/** Saved pages on disk. */
import { createReadStream, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { findFiles } from '../../src/sources/find-files.ts';
import { pagesOfFile, pagesOfFiles } from '../../src/sources/pages-of-files.ts';
import type { SourceItem } from '../../src/sources/source-item.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { gathered, outline } from './gathered.ts';

const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url));
const folder = temporaryFolder();
const URL_1 = 'https://naya-akhbar.example/1';
const PAGE = '<p>नहर में पानी</p>';

const PARTS = {
  location: `Snapshot-Content-Location: ${URL_1}\r\n`,
  partLocation: `Content-Location: ${URL_1}?part\r\n`,
  type: 'text/html',
  charset: 'utf-8',
  encoding: 'quoted-printable',
  body: quoted(PAGE),
  before: '',
};

const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'saved/a.html': PAGE,
  'saved/a.json': JSON.stringify({ url: URL_1 }),
  'saved/b.htm': PAGE,
  'saved/b.htm.json': JSON.stringify({ url: `${URL_1}b` }),
  'saved/c.HTML.gz': gzipSync(PAGE),
  'saved/c.json': JSON.stringify({ url: `${URL_1}c` }),
  'saved/deep.er/d': PAGE,
  'saved/deep.er/e.xhtml': PAGE,
  'saved/empty.html': '',
  'saved/notes.txt': 'no page',
  'saved/odd.html': PAGE,
  'saved/odd.json': 'no JSON',
  'saved/torn.html.gz': gzipSync(PAGE).subarray(0, -9),
  'saved/z.mht': mhtml(),
  'elsewhere/f.html': PAGE,
  'patterns/[a].html': PAGE,
};

beforeAll(() => {
  for (const [name, content] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  symlinkSync(join(folder, 'elsewhere'), join(folder, 'saved/link'));
  symlinkSync(join(folder, 'elsewhere/f.html'), join(folder, 'saved/link.html'));
});

/** Pages found by a pattern are named relative to the working directory. */
function short({ name, url, html }: SourceItem): string {
  return `${relative(folder, resolve(name))} ${url} ${textOf(html)}`;
}

/** Trims the line break at the end of a MIME part. */
function textOf(html: string | Uint8Array): string {
  return Buffer.from(html).toString().trimEnd();
}

describe('a folder', () => {
  test('yields its pages in order of name, with their URLs, and a failure for each invalid one', async () => {
    const items = await outline(pagesOfFiles(join(folder, 'saved')), short);
    expect(items).toEqual([
      `saved/a.html ${URL_1} ${PAGE}`,
      `saved/b.htm ${URL_1}b ${PAGE}`,
      `saved/c.HTML.gz ${URL_1}c ${PAGE}`,
      `saved/deep.er/d undefined ${PAGE}`,
      `saved/deep.er/e.xhtml undefined ${PAGE}`,
      `${folder}/saved/empty.html invalid-input`,
      `saved/odd.html undefined ${PAGE}`,
      `${folder}/saved/torn.html.gz invalid-input`,
      `saved/z.mht ${URL_1} ${PAGE}`,
    ]);
  });

  test('of fixtures assigns each page the URL in its page.json', async () => {
    const items = await gathered(pagesOfFiles(join(fixtures, 'unknown/paywall')));
    expect(items).toMatchObject([
      { url: 'https://www.vichar-path.example/opinion/dheemi-raftaar-ka-sukh-9931' },
    ]);
  });
});

test.each<[string, string[], string[]]>([
  ['needs no file extension', ['saved/deep.er/d'], [`saved/deep.er/d undefined ${PAGE}`]],
  ['may be a symbolic link', ['saved/link.html'], [`saved/link.html undefined ${PAGE}`]],
  ['is tried as a file before a pattern', ['patterns/[a].html'], [`patterns/[a].html undefined ${PAGE}`]],
  [
    'may be one of several',
    ['saved/odd.html', 'saved/a.html'],
    [`saved/odd.html undefined ${PAGE}`, `saved/a.html ${URL_1} ${PAGE}`],
  ],
  [
    'to a missing file is a failure',
    ['nothing.html', 'saved/a.html'],
    [`${folder}/nothing.html invalid-input`, `saved/a.html ${URL_1} ${PAGE}`],
  ],
  ['with a NUL is a failure', ['a\0.html'], [`${folder}/a\0.html invalid-input`]],
  [
    'may be a pattern, which finds its pages in order and follows no links',
    ['**/{a,f,b}.{html,htm}'],
    [`elsewhere/f.html undefined ${PAGE}`, `saved/a.html ${URL_1} ${PAGE}`, `saved/b.htm ${URL_1}b ${PAGE}`],
  ],
  ['may be a pattern, which fails without a match', ['*.html'], [`${folder}/*.html invalid-input`]],
])('a path %s', async (_title, paths, expected) => {
  const items = pagesOfFiles(paths.map((path) => join(folder, path)));
  expect(await outline(items, short)).toEqual(expected);
});

test('a file over the size limit is a failure, compressed or not', async () => {
  const bomb = join(folder, 'bomb.html.gz');
  writeFileSync(bomb, gzipSync(Buffer.alloc(5_000_000)));
  const paths = [bomb, join(folder, 'saved/a.html')];
  expect(await outline(pagesOfFiles(paths, { maxBytes: 10 }), short)).toEqual(
    paths.map((path) => `${path} too-large`),
  );
});

describe('an MHTML file', () => {
  const base64 = Buffer.from(PAGE).toString('base64');
  const cut = mhtml().slice(0, mhtml().indexOf('=E0=A4=AA'));
  const single = `Content-Type: text/html; charset=utf-8\r\nContent-Location: ${URL_1}\r\n\r\n${PAGE}`;
  const noPage = mhtml({ type: 'image/png' }).replaceAll('text/html', 'image/png');
  const page = { url: URL_1, html: PAGE, charset: 'utf-8' };
  test.each<[string, string, Partial<SourceItem> | string]>([
    ['from a browser yields the page, not its frames', mhtml(), page],
    ['may have LF endings', mhtml().replaceAll('\r\n', '\n'), page],
    ['truncated within its page yields the beginning', cut, { ...page, html: '<p>नहर में' }],
    ['may be base64', mhtml({ encoding: 'base64', body: base64 }), { html: PAGE }],
    ['may have the URL only in its part', mhtml({ location: '' }), { url: `${URL_1}?part` }],
    ['may have no URL', mhtml({ location: '', partLocation: '' }), { html: PAGE }],
    ['may begin with an image', mhtml({ before: image() }), { url: URL_1, html: PAGE }],
    ['may be a single part', single, { url: URL_1, html: PAGE }],
    ['with no page is a failure', noPage, 'invalid-input'],
    ['without MIME is a failure', 'नहर', 'invalid-input'],
  ])('%s', async (_title, content, expected) => {
    const file = join(folder, 'one.mhtml');
    writeFileSync(file, content);
    const short = ({ name: _, html, ...one }: SourceItem) => ({ ...one, html: textOf(html) });
    const [item] = await outline(pagesOfFiles(file), short);
    if (typeof expected === 'string') expect(item).toBe(`${file} ${expected}`);
    else expect(item).toMatchObject(expected);
  });

  test('keeps the bytes of a page in another charset', async () => {
    const file = join(folder, 'one.mhtml');
    writeFileSync(file, mhtml({ charset: 'windows-1252', body: '<p>caf=E9' }));
    expect(await gathered(pagesOfFiles(file))).toMatchObject([
      { charset: 'windows-1252', html: new Uint8Array(Buffer.from('<p>caf\u00e9\n', 'latin1')) },
    ]);
  });
});

function mhtml(given: Partial<typeof PARTS> = {}): string {
  const { location, partLocation, type, charset, encoding, body, before } = { ...PARTS, ...given };
  const part = `Content-Type: ${type}; charset=${charset}\r\nContent-Transfer-Encoding: ${encoding}\r\n${partLocation}\r\n${body}\r\n`;
  const frame = `--cut\r\nContent-Type: text/html\r\nContent-Location: cid:frame\r\n\r\n<p>विज्ञापन</p>\r\n`;
  return (
    `From: <Saved by Blink>\r\n${location}Subject: =?utf-8?Q?=E0=A4=A8?=\r\nMIME-Version: 1.0\r\n` +
    `Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="cut"\r\n\r\n` +
    `${before}\r\n--cut\r\n${part}${frame}${image()}--cut--\r\n`
  );
}

function image(): string {
  return '--cut\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n';
}

function quoted(text: string): string {
  return [...Buffer.from(text)]
    .map((byte) =>
      byte < 0x80 && byte !== 0x3d ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase()}`,
    )
    .join('');
}

test('files are found first and read one by one, by a function of the caller', async () => {
  const opened: string[] = [];
  const openFile = (path: string, highWaterMark: number) => {
    opened.push(path);
    return createReadStream(path, { highWaterMark });
  };
  const skipped: string[] = [];
  const read: unknown[] = [];
  for await (const found of findFiles(join(folder, 'saved'), (path) => skipped.push(path))) {
    expect(found).toMatchObject({ isNamed: false });
    if ('path' in found) read.push(...(await gathered(pagesOfFile(found, { openFile }))));
  }
  expect(read).toEqual(await gathered(pagesOfFiles(join(folder, 'saved'))));
  expect(opened).toContain(join(folder, 'saved/a.html'));
  expect(skipped).toContain(join(folder, 'saved/link.html'));
  expect(await gathered(findFiles(join(folder, 'nosuch')))).toMatchObject([
    { error: { code: 'invalid-input' } },
  ]);
});
