/** The parts and the texts of a body that line-based formats can preserve. */
import { lineOf } from '../../src/formats/line-of.ts';
import { safeUrl } from '../../src/formats/safe-url.ts';
import type { Block } from '../../src/index.ts';
import { unmarked } from '../unmarked.ts';
import { mapStrings } from './articles.ts';

/** A body with each text on one line and only safe URLs. Fixture bodies already have this form. */
export function printed(body: readonly Block[]): readonly Block[] {
  return mapStrings(unmarked(body), (text, key) => (key === 'url' ? safeUrl(text) : lineOf(text)));
}

/** The body with `change` applied to blocks of a type, also inside live entries. */
export function changed(
  body: readonly Block[],
  type: Block['type'],
  change: (block: never) => object,
): readonly Block[] {
  return body.map((block) => {
    const found = block.type === type ? (change(block as never) as Block) : block;
    return found.type === 'live-entry'
      ? ({ ...found, blocks: changed(found.blocks, type, change) } as Block)
      : found;
  });
}

/** The visible texts of a body in reading order, each on its own, including items, cells, captions, credits and cited speakers. */
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
