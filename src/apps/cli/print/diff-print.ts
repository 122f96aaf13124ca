/** A readable diff of two articles: removed words in [-…-], added ones in {+…+}, as in `git diff --word-diff`. */
import type { ArticleDiff, BlockChange, WordChange } from '../../../dedupe/index.ts';
import type { StyledLine } from '../terminal.ts';

const MARKS = { added: ['{+', '+}'], removed: ['[-', '-]'] } as const;
/** Number of words shown around a change. */
const CONTEXT = 8;

/** The lines of one changed article. */
export function printedDiff(
  name: string,
  headline: string,
  { kind, fields, blocks }: ArticleDiff,
): StyledLine[] {
  return [
    { style: 'headline', text: headline },
    { style: 'faint', text: `${name}  ${kind}` },
    ...fields.map(({ field, before, after, words }) => {
      const text = words === undefined ? `${shown(before)} → ${shown(after)}` : marked(words);
      return `  ${field}: ${text}`;
    }),
    ...blocks.map((block) => `  ${blockLine(block)}`),
    '',
  ];
}

function blockLine(block: BlockChange): string {
  if (block.change === 'edited') return `block ${block.after}: ${marked(block.words)}`;
  if (block.change === 'moved') return `block ${block.before} → ${block.after}: ${block.text}`;
  const [open, close] = MARKS[block.change];
  const at = block.change === 'added' ? block.after : block.before;
  return `block ${at}: ${open}${block.text}${close}`;
}

function marked(words: readonly WordChange[]): string {
  return words
    .map(({ text, change }) => (change === undefined ? cut(text) : MARKS[change].join(text)))
    .join('');
}

/** Cuts long unchanged text in the middle. */
function cut(text: string): string {
  const words = text.split(' ');
  if (words.length <= 2 * CONTEXT) return text;
  return [...words.slice(0, CONTEXT), '…', ...words.slice(-CONTEXT)].join(' ');
}

function shown(value: unknown): string {
  if (value === undefined) return '–';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
