/** Lines at the end of the body that are not part of the report: calls to the reader, notes about the text, the signature of an agency. */
import type { Article } from '../article.ts';
import { sendsToSite } from '../text/call-to-reader.ts';
import { agencyName, classifyName } from '../text/classify-name.ts';
import { newsroomNote } from '../text/newsroom-note.ts';
import { endsSentence, wordCount } from '../text/words.ts';
import { isShownText, type Verdict, wordsOf } from './block.ts';
import { isEmphasized, isItalic, isSmallPrint } from './captions.ts';
import { CONTACT } from './forms.ts';
import type { BodyContext } from './reading.ts';

const MAX_CALL_WORDS = 80;
/** Minimum share of links in a line that exists for its links. */
const MIN_LINK_SHARE_OF_CALL = 0.5;
/** The page of an account, channel or app, not a single post. */
const ACCOUNT =
  /^(?:https?:)?\/\/(?:[a-z]+\.)?(?:wa\.me\/|whatsapp\.com\/|t\.me\/|telegram\.me\/|news\.google\.com\/|play\.google\.com\/|apps\.apple\.com\/|itunes\.apple\.com\/|youtube\.com\/(?:@|c\/|channel\/|user\/)|(?:facebook|instagram|twitter|x)\.com\/[^/?#]+\/?(?:[?#]|$))/iu;

/** An email address, or that of an account that takes money. */
const EMAIL = /[a-z0-9._%+-]@[a-z]/iu;

/** Last lines that send the reader elsewhere: to an account, an app or a URL, by a link that fills most of the line, or to the site by name. */
export function callsAtEnd(verdicts: readonly Verdict[], { isSiteName }: BodyContext): Verdict[] {
  const shown = verdicts.filter(isShownText);
  return shown.slice(shown.findLastIndex((verdict) => !isCall(verdict, isSiteName)) + 1);
}

function isCall({ type, segment }: Verdict, isSiteName: BodyContext['isSiteName']): boolean {
  const { href = '', text, words, linkChars, chars } = segment;
  if (words > MAX_CALL_WORDS || type === 'list-item') return false;
  if ((isEmphasized(segment) && CONTACT.test(text)) || sendsToSite(text, isSiteName)) return true;
  return EMAIL.test(text) || ACCOUNT.test(href) || linkChars >= chars * MIN_LINK_SHARE_OF_CALL;
}

/** Number of texts at the start and at the end of a body that may be notes, and of segments beside it. */
const [FIRST, LAST, BESIDE] = [2, 4, 6];
const MAY_BE_NOTE: ReadonlySet<string> = new Set(['disclaimer', 'outside', 'stray', 'before-body']);

/** What a newsroom says about its text, before or after it. A text that consists of notes has none. */
export function newsroomNotes(verdicts: readonly Verdict[]): Verdict[] {
  const shown = verdicts.filter((verdict) => isShownText(verdict) && verdict.type !== 'list-item');
  const ends = shown.filter((_, at) => at < FIRST || at >= shown.length - LAST);
  const notes = ends.filter(({ segment }) => newsroomNote(segment.text) !== undefined);
  return wordsOf(notes) > wordsOf(shown) * MAX_NOTE_SHARE ? [] : notes;
}

/** The notes among what was left out of the body, or is right above or below it. */
export function notesOf(verdicts: readonly Verdict[]): NonNullable<Article['notes']> {
  const [first, last] = [verdicts.findIndex(isShownText), verdicts.findLastIndex(isShownText)];
  return verdicts
    .slice(Math.max(0, first - BESIDE), last + BESIDE)
    .flatMap(({ reason = '', segment: { text } }) => {
      const isLikely = reason === 'note' || (MAY_BE_NOTE.has(reason) && endsSentence(text));
      const kind = isLikely ? newsroomNote(text) : undefined;
      return kind === undefined ? [] : [{ kind, text }];
    });
}

const [MIN_NOTE_WORDS, MAX_NOTES] = [6, 2];
/** A note is short compared with the report. */
const MAX_NOTE_SHARE = 0.25;

/** Notes about the report: final paragraphs in italics or in small type, unless others are in the same. In brackets they say how it was made. */
export function notesAtEnd(verdicts: readonly Verdict[]): Verdict[] {
  const shown = verdicts.filter(isShownText);
  const [others, last] = [shown.slice(0, -MAX_NOTES), shown.slice(-MAX_NOTES)];
  const paragraphs = others.filter(({ type }) => type === 'paragraph');
  const types = [isItalic, isSmallPrint].filter((is) => !paragraphs.some(({ segment }) => is(segment)));
  const isNote = (verdict: Verdict): boolean => {
    const { type, segment } = verdict;
    if (isOnWriter(verdict)) return types.length > 0;
    if (type !== 'paragraph' || segment.words < MIN_NOTE_WORDS || segment.text.startsWith('(')) return false;
    return types.some((is) => is(segment));
  };
  const notes = last.slice(last.findLastIndex((verdict) => !isNote(verdict)) + 1);
  return wordsOf(notes) > wordsOf(others) * MAX_NOTE_SHARE ? [] : notes;
}

const IN_BRACKETS = /^\((\S+ \S+) [^()]+\)[.।]?$/u;

/** Whether a text in brackets is a sentence about a person. */
function isOnWriter({ segment: { text } }: Verdict): boolean {
  return classifyName(IN_BRACKETS.exec(text)?.[1] ?? '') === 'person';
}

const [MAX_NAME_WORDS, MAX_SIGNATURE_LENGTH] = [4, 3];

/** Day, time and place of a report, behind the names: "2912 1426 दिल्ली". */
const DAY_TIME_PLACE = /\p{Nd}{4} \p{Nd}{4} .{2,30}$/u;
/** Names outside of a sentence: "अशोक.संजय", "मोहन सुनीता". */
const NAMES = /^[\p{L}\p{M}]+(?:[ ./,]{1,2}[\p{L}\p{M}]+){0,3}\.?$/u;

/** The names with which an agency signs its report: the lines "भाषा मोहन सुनीता" and "सुनीता", or "अशोक.संजय" and "वार्ता". */
export function signature(verdicts: readonly Verdict[]): Verdict[] {
  const behind = namesBehindAgency(verdicts);
  const signed = behind.length > 0 ? behind : namesWithAgency(verdicts);
  return signed.every(isName) ? signed : [];
}

function isName({ segment: { text, ends } }: Verdict): boolean {
  return !ends && wordCount(text.replace(DAY_TIME_PLACE, '')) <= MAX_NAME_WORDS;
}

/** The paragraphs after a line such as "--आईएएनएस", if they contain only initials. */
function namesBehindAgency(verdicts: readonly Verdict[]): Verdict[] {
  const agency = verdicts.findLastIndex(({ type, segment }) => type === 'credit' && agencyName(segment.text));
  const behind = agency < 0 ? [] : verdicts.slice(agency + 1).filter(({ type }) => type === 'paragraph');
  return behind.length <= MAX_SIGNATURE_LENGTH && behind.every(isName) ? behind : [];
}

/** The last paragraphs, from the one that names an agency or from the names above it. */
function namesWithAgency(verdicts: readonly Verdict[]): Verdict[] {
  const last = verdicts.filter(({ type }) => type === 'paragraph').slice(-MAX_SIGNATURE_LENGTH);
  const opensWithAgency = (text: string): boolean => agencyName(text.split(' ')[0] ?? '') !== undefined;
  const at = last.findIndex((verdict) => isName(verdict) && opensWithAgency(verdict.segment.text));
  const agency = last[at]?.segment.text;
  if (agency === undefined) return [];
  const isSignedAbove = agencyName(agency) !== undefined && NAMES.test(last[at - 1]?.segment.text ?? '');
  return last.slice(isSignedAbove ? at - 1 : at);
}
