/** URLs from a list. */

import { createReadStream } from 'node:fs';
import { type SourceFailure, type SourceUrl, urlsOfList } from '../../../sources/index.ts';

/** The URLs of a file, or of stdin for `-`; none without a file. */
export async function* listedUrls(file: string | undefined): AsyncGenerator<SourceUrl | SourceFailure> {
  if (file === undefined) return;
  yield* urlsOfList(file === '-' ? process.stdin : createReadStream(file), { name: file });
}
