/** Flattens HTML pages as a text dump would, to measure how much of an article is recovered. */
import { load } from 'cheerio';
import type { AnyNode, Element } from 'domhandler';
import { randomOf } from '../../../scripts/fuzz/random.ts';
import { listOf } from '../../../scripts/list-of.ts';

const UNSEEN = new Set(listOf(`head|script|style|template|noscript|svg|iframe|select|textarea`));
const INLINE = new Set(
  'a abbr b bdi big cite code em font g i img input label mark o:p q s small span st1:place strong sub sup time tt u wbr'.split(
    ' ',
  ),
);
/** Separates two blocks: a control character that does not occur on pages. */
const BORDER = '\u0001';
const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/iu;

/** How the blocks of a flattened page are separated. */
export interface Flattening {
  /** Text between two blocks that are not glued. */
  readonly between: string;
  /** Share of block boundaries that are lost, leaving one space. */
  readonly glued?: number;
  /** Width at which lines are hard-wrapped. */
  readonly wrapAt?: number;
}

/** The visible text of a page in document order, flattened as requested. */
export function flattenPage(html: string, flattening: Flattening): string {
  return flattenBlocks(visibleBlocks(html), flattening);
}

/** The text of blocks. `seed` decides which of them are glued. */
export function flattenBlocks(
  blocks: readonly string[],
  { between, glued = 0, wrapAt }: Flattening,
  seed = '1',
): string {
  const random = randomOf(seed);
  return blocks
    .map((block) => (wrapAt === undefined ? block : wrapped(block, wrapAt)))
    .reduce((text, block) => `${text}${random.chance(glued) ? ' ' : between}${block}`);
}

/** Texts of the visible blocks of a page, in document order. */
export function visibleBlocks(html: string): string[] {
  const pieces: string[] = [];
  collect(load(html).root()[0] as AnyNode, pieces);
  const blocks = pieces.join('').split(BORDER);
  return blocks.map((block) => block.replace(/\s+/gu, ' ').trim()).filter((block) => block !== '');
}

function collect(node: AnyNode, pieces: string[]): void {
  if (node.type === 'text') pieces.push(node.data);
  if (node.type === 'root') for (const child of node.children) collect(child, pieces);
  if (node.type !== 'tag' || isUnseen(node)) return;
  const border = INLINE.has(node.name) ? '' : BORDER;
  pieces.push(border);
  for (const child of node.children) collect(child, pieces);
  pieces.push(border);
}

function isUnseen({ name, attribs }: Element): boolean {
  return (
    UNSEEN.has(name) ||
    'hidden' in attribs ||
    attribs['aria-hidden'] === 'true' ||
    HIDDEN_STYLE.test(attribs.style ?? '')
  );
}

/** A block wrapped at the given width. */
export function wrapped(block: string, columns: number): string {
  const lines: string[] = [];
  for (const word of block.split(' ')) {
    const line = lines.at(-1);
    if (line === undefined || line.length + 1 + word.length > columns) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines.join('\n');
}
