/** Verse: stanzas of short lines without end punctuation. */
import type { Segment } from './segment.ts';

const MIN_LINES = 2;
const MIN_WORDS_A_LINE = 2;
const MAX_WORDS_A_LINE = 14;
/** Addresses, telephone numbers and facts with labels are also printed on short lines. */
const NO_VERSE = /[\p{Nd}@:|•©]/u;

/** Marks the stanzas among the texts of a page: each has another stanza next to it, or in a similar box next to its own. */
export function markVerse(texts: readonly Segment[]): void {
  const stanzas = texts.filter(isStanza);
  for (const [at, stanza] of stanzas.entries()) {
    if (areBeside(stanzas[at - 1], stanza) || areBeside(stanza, stanzas[at + 1])) stanza.isVerse = true;
  }
}

function isStanza(segment: Segment): boolean {
  const { written, linkChars, boldChars, chars, hidden, control } = segment;
  const lines = written?.length ?? 0;
  if (lines < MIN_LINES || hidden || control || linkChars > 0 || boldChars >= chars) return false;
  const { words, text } = segment;
  return words >= lines * MIN_WORDS_A_LINE && words <= lines * MAX_WORDS_A_LINE && !NO_VERSE.test(text);
}

/** Whether nothing is between two stanzas, and they are in one box or in similar boxes. */
function areBeside(left: Segment | undefined, right: Segment | undefined): boolean {
  if (left === undefined || right === undefined || right.index !== left.index + 1) return false;
  return left.box.tag === right.box.tag && left.box.parent === right.box.parent;
}
