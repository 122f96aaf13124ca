/** Files that are written completely or not at all, even on a full disk or where a link was planted. */
import * as fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FileEnd, writeWhole } from '../../src/io/whole-file.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const folders = temporaryFolder();
let folder: string;
let place: string;

beforeEach(() => {
  folder = fs.mkdtempSync(join(folders, 'files-'));
  place = join(folder, 'articles.ndjson');
});

afterEach(() => void vi.restoreAllMocks());

/** Simulates a disk that is full after some bytes of the next chunk. */
function fillDisk(bytes: number): void {
  vi.spyOn(FileEnd.prototype, 'write').mockImplementationOnce(async function (this: FileEnd, piece) {
    await this.write(piece.subarray(0, bytes));
    throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  });
}

describe('a file that is written atomically', () => {
  test('has the permissions of the file that it replaces', async () => {
    fs.writeFileSync(place, 'old');
    fs.chmodSync(place, 0o640);
    await writeWhole(place, 'new');
    expect(fs.statSync(place).mode & 0o777).toBe(0o640);
  });

  test('in a missing folder is an error', async () => {
    await expect(writeWhole(join(folder, 'none', 'x'), 'new')).rejects.toThrow(/ENOENT/u);
  });

  test('replaces a planted link without touching its target', async () => {
    const secret = join(folder, 'secret');
    fs.writeFileSync(secret, 'secret');
    fs.symlinkSync(secret, place);
    await writeWhole(place, 'new');
    expect([fs.readFileSync(secret, 'utf8'), fs.readFileSync(place, 'utf8')]).toEqual(['secret', 'new']);
    expect(() => fs.readlinkSync(place)).toThrow(/EINVAL/u);
  });

  test('is unchanged and leaves no draft if the disk is full', async () => {
    fs.writeFileSync(place, 'old');
    fillDisk(2);
    await expect(writeWhole(place, 'new')).rejects.toThrow(/no space left/u);
    expect(fs.readdirSync(folder)).toEqual(['articles.ndjson']);
    expect(fs.readFileSync(place, 'utf8')).toBe('old');
  });

  test('leaves no draft if a folder has its name', async () => {
    fs.mkdirSync(place);
    await expect(writeWhole(place, 'new')).rejects.toThrow(/EISDIR/u);
    expect(fs.readdirSync(folder)).toEqual(['articles.ndjson']);
  });
});
