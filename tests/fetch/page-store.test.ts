import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fileStore, type StoredPage } from '../../src/fetch/page-store.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const { open } = vi.hoisted(() => ({ open: vi.fn() }));
vi.mock('node:fs/promises', async (original) => {
  const actual = await original<typeof import('node:fs/promises')>();
  open.mockImplementation(actual.open);
  return { ...actual, open };
});

const KEY = 'https://naya-akhbar.example/up/nahar';
const pageWith = (text: string): StoredPage => ({
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8', etag: '"नहर"' },
  requestHeaders: { 'accept-encoding': 'gzip' },
  askedAt: 1_790_000_000_000,
  isDecoded: false,
  bytes: Buffer.from(text),
});
const PAGE = pageWith('<p>नहर की सफाई\nशुरू');

const folders = temporaryFolder();
let folder = '';
beforeEach(() => {
  folder = fs.mkdtempSync(join(folders, 'store-'));
});

const filesIn = (root: string): string[] =>
  fs
    .readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
/** Stores the page and returns the path of its only file. */
async function storedFile(): Promise<string> {
  await fileStore(folder).set(KEY, PAGE);
  const [path = ''] = filesIn(folder);
  return path;
}
function reporting(root = folder): { store: ReturnType<typeof fileStore>; errors: unknown[] } {
  const errors: unknown[] = [];
  return { store: fileStore(root, { onError: (error) => errors.push(error) }), errors };
}

describe('a stored page', () => {
  test('comes back unchanged from another store in the same folder, whatever it contains', async () => {
    const text = fc.string({ unit: 'binary' });
    const headers = fc.dictionary(text, text, { noNullPrototype: true });
    const pages = fc.record({
      status: fc.nat(),
      headers,
      requestHeaders: headers,
      askedAt: fc.nat(),
      isDecoded: fc.boolean(),
      bytes: fc.uint8Array({ maxLength: 2000 }).map((bytes) => Buffer.from(bytes)),
    });
    const { store, errors } = reporting();
    await fc.assert(
      fc.asyncProperty(fc.webUrl(), pages, async (key, page) => {
        await fileStore(folder).set(key, page);
        expect(await store.get(key)).toEqual(page);
      }),
    );
    expect(errors).toEqual([]);
  });

  test('is one file in a folder named by its first two hex digits, without the URL in its name', async () => {
    expect((await storedFile()).slice(folder.length)).toMatch(/^\/([0-9a-f]{2})\/\1[0-9a-f]{62}$/u);
    expect(filesIn(folder)).toHaveLength(1);
  });

  test('is replaced by a later one and can be deleted', async () => {
    const { store, errors } = reporting();
    await store.set(KEY, PAGE);
    await store.set(KEY, pageWith('later'));
    expect(await store.get(KEY)).toEqual(pageWith('later'));
    await store.delete(KEY);
    await store.delete(KEY);
    expect(await store.get(KEY)).toBeUndefined();
    expect(errors).toEqual([]);
  });
});

describe('a file that is not a page is a miss without an error', () => {
  test.each<[string, (whole: Buffer) => Uint8Array[]]>([
    ['truncated anywhere', (whole) => Array.from(whole, (_, length) => whole.subarray(0, length))],
    ['changed in any single byte', (whole) => Array.from(whole, (byte, at) => whole.with(at, byte ^ 1))],
    ['all zeros, as after a crash', (whole) => [Buffer.alloc(whole.byteLength)]],
    ['from another program', () => [Buffer.from('{"status":200}\n<p>नहर')]],
    ['outdated', (whole) => [Buffer.from(whole.toString('latin1').replace('/1 ', '/0 '), 'latin1')]],
    ['longer than written', (whole) => [Buffer.concat([whole, Buffer.from('x')])]],
  ])('if it is %s', async (_case, versions) => {
    const path = await storedFile();
    const { store, errors } = reporting();
    for (const bytes of versions(fs.readFileSync(path))) {
      fs.writeFileSync(path, bytes);
      expect(await store.get(KEY)).toBeUndefined();
    }
    expect(errors).toEqual([]);
    await store.set(KEY, PAGE);
    expect(await store.get(KEY)).toEqual(PAGE);
  });

  test('if it belongs to another URL', async () => {
    const path = await storedFile();
    const other = `${KEY}?page=2`;
    await fileStore(folder).set(other, pageWith('other'));
    const [otherPath = ''] = filesIn(folder).filter((file) => file !== path);
    fs.copyFileSync(path, otherPath);
    expect(await fileStore(folder).get(other)).toBeUndefined();
  });
});

describe('a failing store reports the error and continues', () => {
  test('and a full disk leaves no file', async () => {
    const failure = Object.assign(new Error('no space left'), { code: 'ENOSPC' });
    open.mockRejectedValueOnce(failure);
    const { store, errors } = reporting();
    await store.set(KEY, PAGE);
    expect(errors).toEqual([failure]);
    expect(await store.get(KEY)).toBeUndefined();
    expect(filesIn(folder)).toEqual([]);
  });

  test('if its folder is a file', async () => {
    const taken = join(folder, 'taken');
    fs.writeFileSync(taken, '');
    const { store, errors } = reporting(taken);
    await store.set(KEY, PAGE);
    expect(await store.get(KEY)).toBeUndefined();
    await store.delete(KEY);
    expect(errors.length).toBeGreaterThanOrEqual(2);
  });

  test('and leaves no temporary file if a folder has the page’s name', async () => {
    const path = await storedFile();
    fs.rmSync(path);
    fs.mkdirSync(path);
    const { store, errors } = reporting();
    await store.set(KEY, PAGE);
    expect(await store.get(KEY)).toBeUndefined();
    await store.delete(KEY);
    expect(errors).toHaveLength(3);
    expect(filesIn(folder)).toEqual([]);
  });

  test('even without an error listener', async () => {
    open.mockRejectedValueOnce(new Error('no space left on device'));
    await expect(fileStore(folder).set(KEY, PAGE)).resolves.toBeUndefined();
  });
});

describe('concurrent writers of one page', () => {
  test('never expose a partial page and leave one file', async () => {
    const pages = Array.from({ length: 40 }, (_, at) => pageWith(String(at % 10).repeat(100_000 + at)));
    const { store, errors } = reporting();
    await store.set(KEY, PAGE);
    const reads = pages.map(async (page) => {
      const written = fileStore(folder).set(KEY, page);
      const read = await store.get(KEY);
      await written;
      return read;
    });
    expect(await Promise.all(reads)).not.toContain(undefined);
    expect(pages).toContainEqual(await store.get(KEY));
    expect(errors).toEqual([]);
    expect(filesIn(folder)).toHaveLength(1);
  });

  test('leave a complete page if one is killed', async () => {
    await fileStore(folder).set(KEY, PAGE);
    const source = fileURLToPath(new URL('../../src/fetch/page-store.ts', import.meta.url));
    const script = `
      import { fileStore } from ${JSON.stringify(source)};
      const store = fileStore(${JSON.stringify(folder)});
      const page = { status: 200, headers: {}, requestHeaders: {}, askedAt: 0, isDecoded: false, bytes: Buffer.alloc(3_000_000, 'a') };
      process.stdout.write('ready');
      for (;;) await store.set(${JSON.stringify(KEY)}, page);`;
    const writer = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script]);
    await new Promise((resolve) => writer.stdout.once('data', resolve));
    await new Promise((resolve) => setTimeout(resolve, 100));
    const ended = new Promise((resolve) => writer.once('exit', resolve));
    writer.kill('SIGKILL');
    await ended;
    const { store, errors } = reporting();
    expect([PAGE.bytes.byteLength, 3_000_000]).toContain((await store.get(KEY))?.bytes.byteLength);
    expect(errors).toEqual([]);
  });
});
