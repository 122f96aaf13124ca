/** Short lines in boxes of their own. */
import { closest } from '../html/segment.ts';
import type { Verdict } from './block.ts';
import { proseWords } from './prose.ts';

const SENTENCE_BOXES = /^(?:p|li|blockquote|td|th|dd|dt|pre|h[1-6])$/u;
const MAX_STRAY_WORDS = 9;

/** Short lines in boxes without running text that are neither a sentence, a list item nor a heading. */
export function looseLines(verdicts: readonly Verdict[]): Verdict[] {
  const ofProse = new Set(verdicts.flatMap(({ segment }) => (proseWords(segment) > 0 ? [segment.box] : [])));
  return verdicts.filter(({ segment, type }) => {
    if (type !== 'paragraph' || segment.words > MAX_STRAY_WORDS || ofProse.has(segment.box)) return false;
    return closest(segment.box, ({ tag }) => SENTENCE_BOXES.test(tag)) === undefined;
  });
}
