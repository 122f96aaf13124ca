/** The visible texts of a body, in reading order. */
import type { Block } from '../../src/index.ts';

/** Each text on its own, including items, cells, captions, credits and cited speakers. */
export function textsOf(body: readonly Block[]): string[] {
  return body.flatMap(textsOfBlock).filter((text) => text !== '');
}

function textsOfBlock(block: Block): string[] {
  switch (block.type) {
    case 'list':
      return block.items;
    case 'quote':
      return [block.text, block.cite ?? ''];
    case 'table':
      return block.rows.flat();
    case 'image':
      return [block.caption ?? '', block.credit ?? ''];
    case 'embed':
      return [block.text ?? ''];
    case 'live-entry':
      return [block.time ?? '', block.headline ?? '', ...textsOf(block.blocks)];
    default:
      return [block.text];
  }
}
