import type { Block, ImageBlock } from '../article.ts';

/** A writer for each type of block. `index` is its position. */
export type BlockWriters<Written> = {
  readonly [Type in Block['type']]: (block: Extract<Block, { type: Type }>, index: number) => Written;
};

export function writeBlocks<Written>(blocks: readonly Block[], writers: BlockWriters<Written>): Written[] {
  return blocks.map((block, index) =>
    (writers[block.type] as (block: Block, index: number) => Written)(block, index),
  );
}

/** A picture with its caption, or only one of them. */
export type Figure = { readonly [Key in keyof ImageBlock]?: ImageBlock[Key] | undefined };
