/** Files that are there whole or not at all, also where a disk is full or somebody has planted a link. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openDraft, writeWhole } from '../../src/io/draft-file.ts';
import { FileEnd } from '../../src/io/file-end.ts';

let folder: string;
let place: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'samachar-files-'));
  place = join(folder, 'articles.ndjson');
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

/** The disk is full after some bytes of the next piece. */
function fillDisk(bytes: number): void {
  vi.spyOn(FileEnd.prototype, 'write').mockImplementationOnce(async function (this: FileEnd, piece) {
    await this.write(piece.subarray(0, bytes));
    throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  });
}

describe('a draft', () => {
  test('leaves its place alone until it is complete', async () => {
    writeFileSync(place, 'old');
    const draft = await openDraft(place);
    await draft.write(Buffer.from('नया '));
    expect(readFileSync(place, 'utf8')).toBe('old');
    await draft.write(Buffer.from('अख़बार'));
    await draft.commit();
    expect(readFileSync(place, 'utf8')).toBe('नया अख़बार');
    expect(readdirSync(folder)).toEqual(['articles.ndjson']);
  });

  test('lies beside its place, and stays there when it is kept', async () => {
    const draft = await openDraft(place);
    await draft.write(Buffer.from('half'));
    await draft.keep();
    expect(draft.path).toMatch(/articles\.ndjson\.[0-9a-f]{8}\.partial$/u);
    expect(readFileSync(draft.path, 'utf8')).toBe('half');
    expect(existsSync(place)).toBe(false);
  });

  test('of one place are several, each whole: the later one stays', async () => {
    const [first, second] = [await openDraft(place), await openDraft(place)];
    for (const letter of ['a', 'b', 'c']) {
      await first.write(Buffer.from(letter));
      await second.write(Buffer.from(letter.toUpperCase()));
    }
    await second.commit();
    await first.commit();
    expect(readFileSync(place, 'utf8')).toBe('abc');
    expect(readdirSync(folder)).toEqual(['articles.ndjson']);
  });

  test('that is discarded leaves nothing, and nothing changed', async () => {
    writeFileSync(place, 'old');
    const draft = await openDraft(place);
    await draft.write(Buffer.from('new'));
    await draft.discard();
    await draft.discard();
    expect(readdirSync(folder)).toEqual(['articles.ndjson']);
    expect(readFileSync(place, 'utf8')).toBe('old');
  });

  test('has the permissions of the file that it replaces', async () => {
    writeFileSync(place, 'old');
    chmodSync(place, 0o640);
    await writeWhole(place, 'new');
    expect(statSync(place).mode & 0o777).toBe(0o640);
  });

  test('of no folder is an error', async () => {
    await expect(openDraft(join(folder, 'none', 'x'))).rejects.toThrow(/ENOENT/u);
  });
});

describe('a file that is written whole', () => {
  test('replaces a planted link, and leaves what it leads to alone', async () => {
    const secret = join(folder, 'secret');
    writeFileSync(secret, 'secret');
    symlinkSync(secret, place);
    await writeWhole(place, 'new');
    expect([readFileSync(secret, 'utf8'), readFileSync(place, 'utf8')]).toEqual(['secret', 'new']);
    expect(() => readlinkSync(place)).toThrow(/EINVAL/u);
  });

  test('is as it was, and leaves no draft, when the disk is full', async () => {
    writeFileSync(place, 'old');
    fillDisk(2);
    await expect(writeWhole(place, 'new')).rejects.toThrow(/no space left/u);
    expect(readdirSync(folder)).toEqual(['articles.ndjson']);
    expect(readFileSync(place, 'utf8')).toBe('old');
  });

  test('leaves no draft when a folder has its place', async () => {
    mkdirSync(place);
    await expect(writeWhole(place, 'new')).rejects.toThrow(/EISDIR/u);
    expect(readdirSync(folder)).toEqual(['articles.ndjson']);
  });
});
