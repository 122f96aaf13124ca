/** Shards of NDJSON in a folder. */
import { checkOptions, type OptionKinds } from '../../io/check-options.ts';
import { callback } from '../../io/option-kinds.ts';
import type { FleetResult, Sink } from './fleet-result.ts';
import { folderSink } from './folder-sink.ts';

/** Options of {@link ndjsonSink}. */
export interface NdjsonSinkOptions {
  /** Maps a result to a line. @defaultValue the article */
  readonly lineOf?: (result: FleetResult) => unknown;
}

const SINK_OPTIONS: OptionKinds<NdjsonSinkOptions> = { lineOf: callback };

/** Lines are buffered up to this many characters. */
const PIECE = 1 << 20;

/**
 * Writes shards `HASH.ndjson` into a folder, one article per line. The hash is that of the content, so writing the same
 * results twice gives one file. A shard is written as `.partial` and renamed when it is flushed to disk.
 *
 * @param folder - created if missing
 * @throws ScrapeError `invalid-input` for an unknown option or an invalid value, and a folder that is not a string
 * @example
 * await work({ connection, sink: ndjsonSink('articles') });
 */
export function ndjsonSink(folder: string, options: NdjsonSinkOptions = {}): Sink {
  checkOptions(options, SINK_OPTIONS);
  const { lineOf = ({ article }) => article } = options;
  return folderSink(folder, {
    extension: '.ndjson',
    async writeAll(results, write) {
      let piece = '';
      let lines = 0;
      for await (const result of results) {
        piece += `${JSON.stringify(lineOf(result))}\n`;
        lines += 1;
        if (piece.length < PIECE) continue;
        await write(Buffer.from(piece));
        piece = '';
      }
      await write(Buffer.from(piece));
      return lines;
    },
  });
}
