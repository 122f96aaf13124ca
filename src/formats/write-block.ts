/** How a format writes the blocks of a body: a writer for each type. */
import type { Block } from '../article.ts';

/** What a format makes of each type of block. `index` is the place among its neighbours. */
export type BlockWriters<Written> = {
  readonly [Type in Block['type']]: (block: Extract<Block, { type: Type }>, index: number) => Written;
};

/**
 * Hands each block to the writer of its type.
 *
 * @example
 * writeBlocks(article.body, TEXT_WRITERS).join('\n\n');
 */
export function writeBlocks<Written>(blocks: readonly Block[], writers: BlockWriters<Written>): Written[] {
  return blocks.map((block, index) =>
    (writers[block.type] as (block: Block, index: number) => Written)(block, index),
  );
}
