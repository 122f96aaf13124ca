/**
 * No letter of a body is made up or moved: each of its words stands on the page, letter by letter, and in that order.
 *
 * A word is what letters, marks and digits make. The page is told apart from the engine's own reading: all text nodes in
 * document order, decoded and freed of markup that stands as text. Where the engine has reason to read something else
 * (a page within an attribute, the text that the JSON-LD states, what is not hidden), that is tried next.
 *
 * What of a torn tag within a text is markup can be told in more than one way. Where the engine has taken markup out of
 * texts, words may be parted or joined there, but their letters stand on the page in that order all the same.
 */
import { decodeHtml } from '../../src/html/decode.ts';
import type { Block, Inspection } from '../../src/index.ts';
import type { FuzzPage } from './mutation.ts';
import { readings } from './readings.ts';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Marks whose order normalisation may change, where several stand in a row: then they are not compared. */
const REORDERED = /\p{Mn}/gu;

/**
 * The first word of a body that does not stand where it should; undefined where all do. Letters of a legacy font are
 * shapes of other letters, so that nothing can be said of such a page.
 */
export function lettersFault({ article, trace }: Inspection, page: FuzzPage): string | undefined {
  if (article === undefined || article.warnings.some(({ code }) => code === 'legacy-font')) return undefined;
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

/** The first word that a text does not hold behind those before it. The earliest place is the best one for each. */
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

/** Whether letters stand in a text in their order, whatever stands between them. */
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
 * All texts of a body, in reading order; of a picture none, since its caption is put together. The headline of a live
 * entry stands apart from its blocks, whatever the page shows above it.
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
