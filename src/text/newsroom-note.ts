/** Notes of a newsroom about its own text: "सुधार: …", "Update: …". */
import { TEXT_WORDS, wordsOf } from '../languages/packs.ts';
import { foldAll, foldForMatching } from './fold-for-matching.ts';
import { once } from './once.ts';

/** The kind of a note. */
export type NoteKind = 'correction' | 'update';

const MAX_LABEL_LENGTH = 60;
/** A visarga at the end of a word is a colon here. */
const AFTER_LABEL = /[:\u0903\u2013\u2014-]/u;
const BRACKETS = /[[\]()*]/gu;
const kinds = once((): ReadonlyMap<string, NoteKind> => {
  const rows = (list: 'correctionLabels' | 'modifiedLabels', kind: NoteKind) =>
    foldAll(wordsOf(list, TEXT_WORDS)).map((label): [string, NoteKind] => [label, kind]);
  return new Map([...rows('modifiedLabels', 'update'), ...rows('correctionLabels', 'correction')]);
});

/**
 * The kind of a note; `undefined` for any other text. A label, possibly in brackets, opens it, and a colon or a dash follows.
 *
 * @example
 * newsroomNote('सुधार: पहले इस खबर में मृतकों की संख्या गलत थी।'); // 'correction'
 */
export function newsroomNote(text: string): NoteKind | undefined {
  const end = text.slice(0, MAX_LABEL_LENGTH).search(AFTER_LABEL);
  return end < 0 ? undefined : kinds().get(foldForMatching(text.slice(0, end).replace(BRACKETS, '')));
}
