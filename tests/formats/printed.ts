/** The parts of a body that line-based formats can preserve. */
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
