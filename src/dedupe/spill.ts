/** Data too large for memory: lines, fingerprints and a head for each article, in files that do not survive a kill. */
import { readSync } from 'node:fs';
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FINGERPRINT_BYTES } from '../text/fingerprint.ts';

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

type SpillFiles = Readonly<Record<'lines' | 'prints' | 'heads', AppendFile>>;

/** The files of one run. */
export class Spill {
  readonly #head = Buffer.alloc(HEAD_BYTES);
  #count = 0;

  constructor(
    private readonly folder: string,
    private readonly files: SpillFiles,
    private readonly printBytes: number,
  ) {}

  /** Number of articles. */
  get count(): number {
    return this.#count;
  }

  async add({ line, print, rank }: SpilledArticle): Promise<void> {
    const { lines, prints, heads } = this.files;
    const bytes = Buffer.from(`${line}\n`);
    const marked = Buffer.alloc(this.printBytes);
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
    for (const file of Object.values(this.files)) await file.flush();
  }

  /** All fingerprints in order, many per chunk, each after its flag byte. */
  prints(): AsyncGenerator<Buffer> {
    return this.files.prints.pieces(this.printBytes);
  }

  /** Fills a buffer with the fingerprint of an article. */
  readPrint(index: number, buffer: Uint8Array): void {
    this.files.prints.readInto(buffer, index * this.printBytes + 1);
  }

  /** All ranks in order. */
  async *ranks(): AsyncGenerator<number> {
    for await (const piece of this.files.heads.pieces(HEAD_BYTES))
      for (let at = 0; at < piece.length; at += HEAD_BYTES) yield piece.readDoubleLE(at + RANK_AT);
  }

  /** The line of an article, with its line end. */
  readLine(index: number): Buffer {
    this.files.heads.readInto(this.#head, index * HEAD_BYTES);
    const line = Buffer.alloc(this.#head.readUInt32LE(LENGTH_AT));
    this.files.lines.readInto(line, this.#head.readDoubleLE(PLACE_AT));
    return line;
  }

  /** Deletes the files, if the system could not when they were opened. */
  async close(): Promise<void> {
    for (const file of Object.values(this.files)) await file.close();
    await rm(this.folder, { recursive: true, force: true });
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

/** Buffered size at which pieces are written. */
const FULL = 2_000_000;
/** Chunk size for reading the whole file. */
const STEP = 2_000_000;

class AppendFile {
  #pieces: Uint8Array[] = [];
  #waiting = 0;
  #length = 0;

  constructor(private readonly file: FileHandle) {}

  /** Number of bytes so far. */
  get length(): number {
    return this.#length;
  }

  /** Adds a piece, which must not be changed afterwards. */
  async add(piece: Uint8Array): Promise<void> {
    this.#pieces.push(piece);
    this.#waiting += piece.byteLength;
    this.#length += piece.byteLength;
    if (this.#waiting >= FULL) await this.flush();
  }

  /** Writes all added pieces, so that they can be read. */
  async flush(): Promise<void> {
    const piece = Buffer.concat(this.#pieces);
    this.#pieces = [];
    this.#waiting = 0;
    await this.file.appendFile(piece);
  }

  /** Fills a buffer from an offset on. The read is synchronous, since there are millions of small ones. */
  readInto(buffer: Uint8Array, place: number): void {
    readSync(this.file.fd, buffer, 0, buffer.byteLength, place);
  }

  /**
   * All bytes in order. A chunk is overwritten when the next one is requested.
   *
   * @param unit - the length of each chunk, except the last, is a multiple of it
   */
  async *pieces(unit: number): AsyncGenerator<Buffer> {
    const buffer = Buffer.alloc(Math.max(1, Math.floor(STEP / unit)) * unit);
    for (let place = 0; place < this.#length; place += buffer.length) {
      const { bytesRead } = await this.file.read(buffer, 0, buffer.length, place);
      yield buffer.subarray(0, bytesRead);
    }
  }

  close(): Promise<void> {
    return this.file.close();
  }
}

/** Makes a file. @throws the system error, such as `ENOSPC` or `EEXIST` */
async function openAppendFile(path: string): Promise<AppendFile> {
  return new AppendFile(await open(path, 'ax+'));
}
