/** A readable diff of two articles: removed words in [-…-], added ones in {+…+}, as in `git diff --word-diff`. */
import type { ArticleDiff, BlockChange, WordChange } from '../../../dedupe/index.ts';
import type { StyledLine, StyledText } from '../terminal.ts';

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
    ...fields.map(({ field, before, after, words }) => [
      `  ${field}: `,
      ...(words ? marked(words) : [`${shown(before)} → ${shown(after)}`]),
    ]),
    ...blocks.map((block) => ['  block ', ...blockTexts(block)]),
    '',
  ];
}

function blockTexts(block: BlockChange): StyledText[] {
  const at = block.change === 'removed' ? block.before : block.after;
  if (block.change === 'moved') return [`${block.before} → ${at}: ${block.text}`];
  return [`${at}: `, ...marked(block.change === 'edited' ? block.words : [block])];
}

function marked(words: readonly WordChange[]): StyledText[] {
  return words.map(({ text, change }) =>
    change === undefined ? cut(text) : { style: change, text: MARKS[change].join(text) },
  );
}

/** Cuts long unchanged text in the middle. */
function cut(text: string): string {
  const words = text.split(' ');
  if (words.length <= 2 * CONTEXT) return text;
  return [...words.slice(0, CONTEXT), '…', ...words.slice(-CONTEXT)].join(' ');
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '–');
}
