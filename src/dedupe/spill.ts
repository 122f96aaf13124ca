/** Spill files: the line and the fingerprint of each article, in files that do not survive a kill. */
import { appendFileSync, readSync } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FINGERPRINT_BYTES } from '../text/fingerprint.ts';

export type Spill = Awaited<ReturnType<typeof openSpill>>;

/** Chunk size for reading all fingerprints. */
const STEP = 2_000_000;

/**
 * Opens the files in their own folder. They are deleted at once and exist until they are closed, even by a kill. Windows
 * deletes them when they are closed.
 *
 * @throws the system error, such as `ENOENT` if the parent does not exist
 */
export async function openSpill(parent: string = tmpdir(), printBytes = FINGERPRINT_BYTES) {
  const folder = await mkdtemp(join(parent, 'samachar-dedupe-'));
  const lineFile = await open(join(folder, 'lines.ndjson'), 'ax+');
  const printFile = await open(join(folder, 'prints'), 'ax+');
  const deleteFolder = () => rm(folder, { recursive: true, force: true });
  await deleteFolder().catch(() => {});
  /** Where each line ends. */
  const ends: number[] = [];
  return {
    get count(): number {
      return ends.length;
    },
    /**
     * @param line - of the article, without a line end
     * @param print - of its body, or what else it is compared by; empty for a body without words, which is stored as zeros
     */
    add(line: string, print: Uint8Array): void {
      const bytes = Buffer.from(`${line}\n`);
      const padded = Buffer.alloc(printBytes);
      padded.set(print);
      appendFileSync(lineFile.fd, bytes);
      appendFileSync(printFile.fd, padded);
      ends.push((ends.at(-1) ?? 0) + bytes.byteLength);
    },
    /** All fingerprints in order, many per chunk. A chunk is overwritten when the next one is requested. */
    async *prints(): AsyncGenerator<Buffer> {
      const chunk = Buffer.alloc(STEP - (STEP % printBytes));
      for (let place = 0; place < ends.length * printBytes; place += chunk.length) {
        const { bytesRead } = await printFile.read(chunk, 0, chunk.length, place);
        yield chunk.subarray(0, bytesRead);
      }
    },
    /** Fills a buffer with the fingerprint of an article. The read is synchronous, since there are millions of small ones. */
    readPrint(index: number, buffer: Uint8Array): void {
      readSync(printFile.fd, buffer, 0, printBytes, index * printBytes);
    },
    /** The line of an article, with its line end. */
    readLine(index: number): Buffer {
      const start = ends[index - 1] ?? 0;
      const line = Buffer.alloc((ends[index] as number) - start);
      readSync(lineFile.fd, line, 0, line.length, start);
      return line;
    },
    /** Deletes the files, if the system could not when they were opened. */
    async close(): Promise<void> {
      await Promise.all([lineFile.close(), printFile.close()]);
      await deleteFolder();
    },
  };
}
