/** Notes of a newsroom about its own text: "सुधार: …", "यह खबर एआई की मदद से तैयार की गई है।" */
import type { NoteKind } from '../languages/language.ts';
import { forText, LANGUAGES, TEXT_WORDS, unpack, wordsOf } from '../languages/packs.ts';
import { foldAll, foldForMatching } from './fold-for-matching.ts';
import { words } from './words.ts';

/** Maximum lengths of a label, and of a note without a label of its kind. */
const [MAX_LABEL_LENGTH, MAX_LENGTH] = [60, 400];
/** A visarga at the end of a word is a colon here. */
const AFTER_LABEL = /[:\uff1a\u0903\u2013\u2014-]/u;
const BRACKETS = /[[\]()*]/gu;
const BETWEEN_ROWS = /[;\n]/u;

const tables = forText(LANGUAGES, (packs) => {
  const labels = new Map<string, NoteKind>();
  for (const label of foldAll(wordsOf(TEXT_WORDS, 'modifiedLabels'))) labels.set(label, 'update');
  const sentences: { kind: NoteKind; openings: string[]; laters: string[] }[] = [];
  for (const row of foldAll(packs.flatMap(({ notes = '' }) => notes.split(BETWEEN_ROWS)))) {
    const [kind, phrases = ''] = row.trim().split(': ') as [NoteKind, string?];
    for (const phrase of phrases.split('|')) {
      const [openings = [], laters] = phrase.split(' … ').map(unpack);
      if (laters === undefined) for (const label of openings) labels.set(label, kind);
      else sentences.push({ kind, openings, laters: laters.map((later) => ` ${later}`) });
    }
  }
  return { labels, sentences };
});

/**
 * The kind of a note; `undefined` for any other text. A label, possibly in brackets, opens it, and a colon or a dash follows; or
 * it is a sentence about the text itself, perhaps after another label.
 *
 * @example
 * newsroomNote('सुधार: पहले इस खबर में मृतकों की संख्या गलत थी।'); // 'correction'
 */
export function newsroomNote(text: string): NoteKind | undefined {
  const { labels, sentences } = tables(text);
  const end = text.slice(0, MAX_LABEL_LENGTH).search(AFTER_LABEL);
  const parts = text.length > MAX_LENGTH ? [] : new Set([text, text.slice(end + 1)]);
  for (const part of parts) {
    const all = words(foldForMatching(part)).join(' ');
    const found = sentences.find(({ openings, laters }) => {
      const opening = openings.find((phrase) => all.startsWith(phrase));
      return opening !== undefined && laters.some((later) => all.includes(later, opening.length));
    });
    if (found !== undefined) return found.kind;
  }
  return labels.get(foldForMatching(text.slice(0, Math.max(0, end)).replace(BRACKETS, '')));
}
