/** Peeks at the first bytes of an input. */
import { type Detected, detectKind, HEAD_BYTES } from './detect-kind.ts';
import { ARCHIVE_PIECE, chunksOf } from './read-input.ts';
import type { SourceInput } from './source-item.ts';

/** An input with its detected format. */
export interface Peeked {
  readonly detected: Detected;
  /** The whole input, to be read once. */
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Closes an input that is not read. */
  readonly close: () => Promise<void>;
}

/**
 * Detects the format of an input. It waits for no more bytes than needed, so that a writer that sends one line and
 * waits for its result gets it.
 *
 * @throws any error of the stream.
 */
export async function peek(input: SourceInput): Promise<Peeked> {
  const source = chunksOf(input, ARCHIVE_PIECE);
  const taken: Uint8Array[] = [];
  let detected = detectKind(new Uint8Array());
  for (let size = 0; size < HEAD_BYTES && detected.kind === undefined; ) {
    const { done, value } = await source.next();
    if (done === true) break;
    taken.push(value);
    size += value.length;
    detected = detectKind(Buffer.concat(taken));
  }
  return {
    detected,
    bytes: rejoined(taken, source),
    close: async () => void (await source.return(undefined)),
  };
}

async function* rejoined(
  taken: readonly Uint8Array[],
  rest: AsyncGenerator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* taken;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}
