/** Data too large for memory: lines, fingerprints and a head for each article, in files that do not survive a kill. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FINGERPRINT_BYTES } from '../text/fingerprint.ts';
import { type AppendFile, openAppendFile } from './append-file.ts';

/** An article to add. */
export interface SpilledArticle {
  /** Line of the article, without a line end. */
  readonly line: string;
  /** The fingerprint of its body, or what else it is compared by; empty for a body without words. */
  readonly print: Uint8Array;
  /** The article of a group with the lowest rank is kept. */
  readonly rank: number;
}

/** A flag byte that says whether there is a fingerprint, then the fingerprint. */
export const PRINT_BYTES = 1 + FINGERPRINT_BYTES;
const RANK_AT = 0;
const PLACE_AT = 8;
const LENGTH_AT = 16;
const HEAD_BYTES = 20;

interface SpillFiles {
  readonly lines: AppendFile;
  readonly prints: AppendFile;
  readonly heads: AppendFile;
}

/** The files of one run. */
export class Spill {
  readonly #folder: string;
  readonly #files: SpillFiles;
  readonly #printBytes: number;
  readonly #head = Buffer.alloc(HEAD_BYTES);
  #count = 0;

  constructor(folder: string, files: SpillFiles, printBytes: number) {
    this.#folder = folder;
    this.#files = files;
    this.#printBytes = printBytes;
  }

  /** Number of articles. */
  get count(): number {
    return this.#count;
  }

  async add({ line, print, rank }: SpilledArticle): Promise<void> {
    const { lines, prints, heads } = this.#files;
    const bytes = Buffer.from(`${line}\n`);
    const marked = Buffer.alloc(this.#printBytes);
    marked.writeUInt8(print.length > 0 ? 1 : 0);
    marked.set(print, 1);
    const head = Buffer.alloc(HEAD_BYTES);
    head.writeDoubleLE(rank, RANK_AT);
    head.writeDoubleLE(lines.length, PLACE_AT);
    head.writeUInt32LE(bytes.byteLength, LENGTH_AT);
    await lines.add(bytes);
    await prints.add(marked);
    await heads.add(head);
    this.#count += 1;
  }

  /** Ends the writing, so that everything can be read. */
  async flush(): Promise<void> {
    for (const file of Object.values(this.#files) as AppendFile[]) await file.flush();
  }

  /** All fingerprints in order, many per chunk, each after its flag byte. */
  prints(): AsyncGenerator<Buffer> {
    return this.#files.prints.pieces(this.#printBytes);
  }

  /** Fills a buffer with the fingerprint of an article. */
  readPrint(index: number, buffer: Uint8Array): void {
    this.#files.prints.readInto(buffer, index * this.#printBytes + 1);
  }

  /** All ranks in order. */
  async *ranks(): AsyncGenerator<number> {
    for await (const piece of this.#files.heads.pieces(HEAD_BYTES))
      for (let at = 0; at < piece.length; at += HEAD_BYTES) yield piece.readDoubleLE(at + RANK_AT);
  }

  /** The line of an article, with its line end. */
  readLine(index: number): Buffer {
    this.#files.heads.readInto(this.#head, index * HEAD_BYTES);
    const line = Buffer.alloc(this.#head.readUInt32LE(LENGTH_AT));
    this.#files.lines.readInto(line, this.#head.readDoubleLE(PLACE_AT));
    return line;
  }

  /** Deletes the files, if the system could not when they were opened. */
  async close(): Promise<void> {
    for (const file of Object.values(this.#files) as AppendFile[]) await file.close();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

/**
 * Opens the files in their own folder. They are deleted at once and exist until they are closed, even by a kill. Windows
 * deletes them when they are closed.
 *
 * @param parent - the folder that contains this folder; default: the system's temporary folder
 * @param printBytes - size of a fingerprint with its flag byte
 * @throws the system error, such as `ENOENT` if the parent does not exist
 */
export async function openSpill(parent: string = tmpdir(), printBytes = PRINT_BYTES): Promise<Spill> {
  const folder = await mkdtemp(join(parent, 'samachar-dedupe-'));
  const [lines, prints, heads] = await Promise.all([
    openAppendFile(join(folder, 'lines.ndjson')),
    openAppendFile(join(folder, 'prints')),
    openAppendFile(join(folder, 'heads')),
  ]);
  await rm(folder, { recursive: true, force: true }).catch(() => {});
  return new Spill(folder, { lines, prints, heads }, printBytes);
}
