/** Shards of these tests: NDJSON files of `{ url, html }`, and ranges of their bytes. */
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { ScrapeItem } from '../../../src/index.ts';
import type { ArchiveShard } from '../../../src/queue/index.ts';

export async function* readShard({ path, offset = 0, length }: ArchiveShard): AsyncGenerator<ScrapeItem> {
  const file = await open(path);
  try {
    const end = length === undefined ? Number.POSITIVE_INFINITY : offset + length - 1;
    const input = file.createReadStream({ start: offset, end, autoClose: false });
    for await (const line of createInterface({ input })) if (line !== '') yield JSON.parse(line);
  } finally {
    await file.close();
  }
}
