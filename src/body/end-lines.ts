/** Lines at the end of the body that are not part of the report: calls to the reader, notes about the text. */
import { classifyName } from '../text/classify-name.ts';
import { isShownText, type Verdict, wordsOf } from './block.ts';
import { isEmphasized, isInSmallType } from './captions.ts';
import { CONTACT } from './forms.ts';

const MAX_CALL_WORDS = 80;
/** Minimum share of links in a line that exists for its links. */
const MIN_LINK_SHARE_OF_CALL = 0.5;
const CALL_TYPES: ReadonlySet<string> = new Set(['paragraph', 'subheading', 'quote']);
/** The page of an account, channel or app, not a single post. */
const ACCOUNT =
  /^(?:https?:)?\/\/(?:[a-z]+\.)?(?:wa\.me\/|whatsapp\.com\/|t\.me\/|telegram\.me\/|news\.google\.com\/|play\.google\.com\/|apps\.apple\.com\/|itunes\.apple\.com\/|youtube\.com\/(?:@|c\/|channel\/|user\/)|(?:facebook|instagram|twitter|x)\.com\/[^/?#]+\/?(?:[?#]|$))/iu;

/** An email address, or that of an account that takes money. */
const EMAIL = /[a-z0-9._%+-]@[a-z]/iu;

/** Last lines that send the reader elsewhere: to an account, an app or a URL, or by a link that fills most of the line. */
export function callsAtEnd(verdicts: readonly Verdict[]): Verdict[] {
  const shown = verdicts.filter(isShownText);
  return shown.slice(shown.findLastIndex((verdict) => !isCall(verdict)) + 1);
}

function isCall({ type, segment }: Verdict): boolean {
  const { href = '', text, words, linkChars, chars } = segment;
  if (words > MAX_CALL_WORDS || !CALL_TYPES.has(type ?? '')) return false;
  if (isEmphasized(segment) && CONTACT.test(text)) return true;
  return EMAIL.test(text) || ACCOUNT.test(href) || linkChars >= chars * MIN_LINK_SHARE_OF_CALL;
}

const MIN_NOTE_WORDS = 6;
const MAX_NOTES = 2;
/** A note is short compared with the report. */
const MAX_NOTE_SHARE = 0.25;

/** Notes about the report: final paragraphs in italics or small type, unless others are too. In brackets they say how it was made. */
export function notesAtEnd(verdicts: readonly Verdict[]): Verdict[] {
  const shown = verdicts.filter(isShownText);
  const [others, last] = [shown.slice(0, -MAX_NOTES), shown.slice(-MAX_NOTES)];
  if (others.some(isSmall)) return [];
  const isNote = (verdict: Verdict): boolean =>
    isOnWriter(verdict) ||
    (isSmall(verdict) && verdict.segment.words >= MIN_NOTE_WORDS && !verdict.segment.text.startsWith('('));
  const notes = last.slice(last.findLastIndex((verdict) => !isNote(verdict)) + 1);
  return wordsOf(notes) > wordsOf(others) * MAX_NOTE_SHARE ? [] : notes;
}

const IN_BRACKETS = /^\((\S+ \S+) [^()]+\)[.।]?$/u;

/** Whether a text in brackets is a sentence about a person. */
function isOnWriter({ type, segment: { text, words } }: Verdict): boolean {
  const [, name = ''] = IN_BRACKETS.exec(text) ?? [];
  return type === 'paragraph' && words >= MIN_NOTE_WORDS && classifyName(name) === 'person';
}

function isSmall({ type, segment }: Verdict): boolean {
  return type === 'paragraph' && isInSmallType(segment);
}
