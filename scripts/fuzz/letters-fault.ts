/**
 * No letter of a body is invented or moved: each word appears on the page, letter by letter, in the same order.
 *
 * A word consists of letters, marks and digits. The page is read independently of the engine: all text nodes in
 * document order, decoded and without markup in text. If the engine has reason to read something else
 * (a page within an attribute, the text in the JSON-LD, only what is visible), that is tried next.
 *
 * A torn tag within a text can be separated from it in more than one way. Where the engine has removed markup from
 * texts, words may be split or joined, but their letters still appear on the page in that order.
 */
import { decodeHtml } from '../../src/html/decode.ts';
import type { Block, Inspection } from '../../src/index.ts';
import type { FuzzPage } from './mutation.ts';
import { readings } from './readings.ts';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Marks whose order normalization may change if there are several in a row; these are not compared. */
const REORDERED = /\p{Mn}/gu;

/**
 * The first word of a body that is out of place; undefined if there is none. Letters of a legacy font are
 * shapes of other letters, so such a page cannot be checked.
 */
export function lettersFault({ article, trace }: Inspection, page: FuzzPage): string | undefined {
  if (article === undefined || article.warnings.some(({ code }) => code === 'legacy-font')) return undefined;
  // The letters of such a body are in a script.
  if (article.provenance.body?.source === 'data') return undefined;
  const { html } = decodeHtml(page.html, page.charset);
  const isTorn = trace.repairs.some(({ kind }) => kind === 'markup-in-text');
  return (
    misplacedIn(textsOf(article.body), html, isTorn) ?? misplacedIn(headlinesOf(article.body), html, isTorn)
  );
}

function misplacedIn(texts: readonly string[], html: string, isTorn: boolean): string | undefined {
  const words = texts.flatMap((text) => text.match(WORD) ?? []);
  let missing: string | undefined;
  for (const text of readings(html)) {
    const fault = missingWord(words, lettersOf(text), (word) => word.normalize('NFD'));
    if (fault === undefined) return undefined;
    if (missingWord(words, withoutMarks(lettersOf(text)), withoutMarks) === undefined) return undefined;
    if (isTorn && holdsLetters(withoutMarks(lettersOf(text)), withoutMarks(words.join('')))) return undefined;
    missing ??= fault;
  }
  return missing;
}

/** The first word that does not occur in a text after the previous ones. The earliest position is best for each word. */
function missingWord(
  words: readonly string[],
  letters: string,
  fold: (word: string) => string,
): string | undefined {
  let from = 0;
  for (const [index, word] of words.entries()) {
    const folded = fold(word);
    const at = letters.indexOf(folded, from);
    if (at < 0) return words.slice(Math.max(0, index - 2), index + 1).join(' ');
    from = at + folded.length;
  }
  return undefined;
}

/** Whether the letters occur in the text in order (as a subsequence). */
function holdsLetters(text: string, letters: string): boolean {
  let from = 0;
  for (const letter of letters) {
    from = text.indexOf(letter, from) + 1;
    if (from === 0) return false;
  }
  return true;
}

function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(REORDERED, '');
}

function lettersOf(text: string): string {
  return (text.match(WORD) ?? []).join('').normalize('NFD');
}

/**
 * All texts of a body in reading order, except those of pictures, whose captions are composed. The headline of a live
 * entry is separate from its blocks, whatever the page shows above it.
 */
function textsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.type) {
      case 'image':
        return [];
      case 'list':
        return block.items;
      case 'table':
        return block.rows.flat();
      case 'live-entry':
        return textsOf(block.blocks);
      case 'quote':
        return [block.text, block.cite ?? ''];
      default:
        return [block.text ?? ''];
    }
  });
}

function headlinesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.type === 'live-entry' ? [block.headline ?? ''] : []));
}
