/** What a format that prints lines can keep of a body. */
import { lineOf } from '../../src/formats/line-of.ts';
import { safeUrl } from '../../src/formats/safe-url.ts';
import type { Block } from '../../src/index.ts';
import { mapStrings } from './articles.ts';

/** A body with each text on a line and each URL as it can be shown. Those of a fixture are so already. */
export function printed(body: readonly Block[]): readonly Block[] {
  return mapStrings(body, (text, key) => (key === 'url' ? safeUrl(text) : lineOf(text)));
}

/** Blocks, those of live entries too, changed where they have a type. */
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
