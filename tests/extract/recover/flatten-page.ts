/** Flattened pages: what a text dump leaves of HTML, for measuring how much of an article comes back. */
import { load } from 'cheerio';
import type { AnyNode, Element } from 'domhandler';

const UNSEEN = new Set([
  'head',
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'iframe',
  'select',
  'textarea',
]);
const INLINE = new Set(
  'a abbr b bdi big cite code em font g i img input label mark o:p q s small span st1:place strong sub sup time tt u wbr'.split(
    ' ',
  ),
);
/** Stands between two blocks: a control that no page holds. */
const BORDER = '\u0001';
const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/iu;

/** How the blocks of a flattened page stand to each other. */
export interface Flattening {
  /** What stands between two blocks that are not glued. */
  readonly between: string;
  /** Share of the borders between blocks that are lost, leaving one space. */
  readonly glued?: number;
  /** Columns at which lines are broken hard. */
  readonly wrapAt?: number;
}

/** The visible text of a page in document order, one block to a line, shaped as asked; glue falls by `seed`. */
export function flattenPage(html: string, { between, glued = 0, wrapAt }: Flattening, seed = 1): string {
  const random = randomFrom(seed);
  const blocks = visibleBlocks(html).map((block) => (wrapAt === undefined ? block : wrapped(block, wrapAt)));
  return blocks.reduce((text, block) => `${text}${random() < glued ? ' ' : between}${block}`);
}

/** Texts of the blocks of a page in document order; what is not shown is left out. */
function visibleBlocks(html: string): string[] {
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

/** A block broken into lines of so many columns. */
export function wrapped(block: string, columns: number): string {
  const lines: string[] = [];
  for (const word of block.split(' ')) {
    const line = lines.at(-1);
    if (line === undefined || line.length + 1 + word.length > columns) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines.join('\n');
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
