/** A dateline: the opening words of a report with place, date and source. */
import { forText, numbersOf, rowsOf, TEXT_WORDS, wordsOf } from '../languages/packs.ts';
import { agencyName, isDesk, isDeskOfPublisher, isOrganization, placeKind } from './classify-name.ts';
import { isFiniteVerb } from './finite-verb.ts';
import { anyOf, anyWord, foldedTest } from './listed-words.ts';
import { lowerCase } from './lower-case.ts';
import { withoutEnd } from './trim-signs.ts';
import { westernDigits } from './western-digits.ts';

/** The parts of a dateline, as printed. */
export interface ParsedDateline {
  /** The dateline with its end mark. @example "लखनऊ, 30 अक्टूबर (आईएएनएस)।" */
  raw: string;
  /** @example "लखनऊ" */
  place?: string;
  /** @example "30 अक्टूबर" */
  date?: string;
  /** @example "जागरण संवाददाता" */
  desk?: string;
  /** @example "आईएएनएस" */
  agency?: string;
  /** The paragraph after the dateline. */
  rest: string;
}

type PartKind = 'city' | 'region' | 'desk' | 'agency' | 'date' | 'organization' | 'unknown';

interface DatelinePart {
  text: string;
  kind: PartKind;
  bracketed: boolean;
}

interface DatelineHead {
  parts: DatelinePart[];
  mark: string;
  raw: string;
  rest: string;
}

const MAX_HEAD_LENGTH = 70;
const WORDS_OF_A_SENTENCE = 5;

const endMark =
  /\s?(?:[।॥]+(?=\p{L})|(?:[।॥:ः|]+|\.(?!\S)|[–—∙]+|-{2,}|-(?=\s)|\/(?=\s))[\s–—:-]*(?=\s|$))/gu;
const colonOrDash = /[:–—]/u;
const label = /(?:^|[।.]\s)\S+\s?[:ः]\s/u;
const bracketEnd = /[)\]](?=\s(?!\s?[-–—:ः।]))/gu;
const partPattern = /\((?<round>[^()]{1,40})\)|\[(?<square>[^[\]]{1,40})\]|(?<plain>[^,،()[\]]{1,60})/gu;
/** For texts in lower case with digits from 0 to 9. */
const datesFor = forText(TEXT_WORDS, (packs) => {
  const months = [
    ...rowsOf('months', packs).map(([name]) => name.toLowerCase()),
    ...wordsOf(packs, 'otherMonths'),
  ];
  const month = anyOf(months);
  const weekday = anyOf(rowsOf('weekdays', packs).map(([name]) => name.toLowerCase()));
  const dayPrefix = anyWord(packs, 'dayPrefixes');
  const day = `(?:\\d{1,2}|${anyOf(numbersOf('hourWords', packs).map(([word]) => word))})`;
  return new RegExp(
    `^(?:${weekday}(?:\\s|$))?(?:(?:${day}\\s${month}|${month}\\.?\\s\\d{1,2})(?:\\s\\d{4})?|${dayPrefix}\\s?\\d{1,2}|\\d{4})?$`,
    'u',
  );
});
/** "पटना 3 जून". */
const beforeDay = /\s(?=\p{Nd}{1,2}\s\p{L})/u;
const trailingTag = /[([]\s*([^()[\]\s][^()[\]]{0,48}[^()[\]\s])\s*[)\]]\s*(?:[।.]\s*)?$/u;
const sentenceEnd = /[।॥.?!…|]["'”’)]*\s*$/u;
/** A place word in a script without capitals, or in capitals. */
const placeWord = /^(?:\p{Lo}(?:[\p{Lo}\p{M}-]|\u200c|\u200d){2,}|\p{Lu}[\p{Lu}-]{2,})$/u;
const dash = /[-–—\s]/u;
const space = /\s+/u;

const isNoPlace = foldedTest(TEXT_WORDS, 'notInNames', 'notPlaces');

/**
 * Reads the dateline at the start of a paragraph; undefined if there is none, or it is not certain.
 *
 * Every part must be a known place, desk, agency, publisher or "<day> <month>". Next to a known part, or alone
 * before a danda and a whole sentence, an unknown word or two count as a place, and so do two separated by a slash. In brackets after a known city, any name may stand. A known place alone before a colon, a stop or a dash starts a report only if a sentence follows: "दिल्ली: एक शहर" is a label.
 *
 * @example
 * parseDateline('पटना, जागरण संवाददाता। शहर में जलभराव से यातायात ठप रहा।');
 * // { raw: 'पटना, जागरण संवाददाता।', place: 'पटना', desk: 'जागरण संवाददाता', rest: 'शहर में …' }
 */
export function parseDateline(paragraph: string): ParsedDateline | undefined {
  const head = headsOf(paragraph).find(opensReport);
  return head && described(head);
}

/**
 * The dateline of a place that is one word before a colon, or that the rest of the text or a title names again, in any inflection.
 * A label, as in an interview, is never alone.
 */
export function datelineOfNamed(
  [paragraph = '', ...later]: readonly string[],
  titles: readonly string[],
): ParsedDateline | undefined {
  const head = headsOf(paragraph)
    .map((one) => withNamedPlaces(one, [one.rest, ...later, ...titles]))
    .find((one) => opensReport(one) || isBeforeColon(one));
  return head && ![head.rest, ...later].some((text) => label.test(text)) ? described(head) : undefined;
}

/** The same with each unknown place that a text names as a known one. */
function withNamedPlaces(head: DatelineHead, texts: readonly string[]): DatelineHead {
  const isNamed = (place: string): boolean =>
    texts.some((text) => ` ${lowerCase(text)}`.includes(` ${lowerCase(place)}`));
  const parts = head.parts.map((part): DatelinePart => {
    const isUnknown = part.kind === 'unknown' && !part.bracketed && isPlaceLike(part.text, true);
    return isUnknown && isNamed(part.text) ? { ...part, kind: 'city' } : part;
  });
  return { ...head, parts };
}

function isBeforeColon({ parts: [place, second], mark, rest }: DatelineHead): boolean {
  const isAlone = colonOrDash.test(mark) && place !== undefined && second === undefined;
  return isAlone && !place.text.includes(' ') && isPlaceLike(place.text, false) && isSentence(rest);
}

function headsOf(paragraph: string): DatelineHead[] {
  return headEnds(paragraph.slice(0, MAX_HEAD_LENGTH + 20)).flatMap((end) => readHead(paragraph, end) ?? []);
}

/** Whether a text starts with the place of a report, so that it is the report and not a summary of it. */
export function opensWithPlace(text: string): boolean {
  return parseDateline(text)?.place !== undefined;
}

/**
 * The news agency in brackets at the end of a paragraph, as printed; undefined if the brackets contain anything else.
 *
 * @example
 * trailingAgency('बैठक अगले सप्ताह होगी। (इनपुट - भाषा)'); // 'भाषा'
 */
export function trailingAgency(paragraph: string): string | undefined {
  const tag = trailingTag.exec(paragraph.slice(-MAX_HEAD_LENGTH))?.[1];
  return tag === undefined ? undefined : agencyName(tag);
}

/** Positions where a dateline may end: after an end mark, or after a closing bracket. */
function headEnds(start: string): { at: number; mark: string }[] {
  const marks = [...start.matchAll(endMark)].map((match) => ({
    at: match.index + match[0].trimEnd().length,
    mark: match[0].trim(),
  }));
  const brackets = [...start.matchAll(bracketEnd)].map((match) => ({ at: match.index + 1, mark: '' }));
  return [...marks, ...brackets].filter(({ at }) => at <= MAX_HEAD_LENGTH).sort((a, b) => a.at - b.at);
}

function readHead(paragraph: string, { at, mark }: { at: number; mark: string }): DatelineHead | undefined {
  const raw = paragraph.slice(0, at);
  const parts = partsOf(raw.slice(0, raw.length - mark.length));
  if (parts.length === 0 || parts.length > 5) return undefined;
  return { parts, mark: mark.charAt(0), raw: raw.trim(), rest: paragraph.slice(at).trim() };
}

function partsOf(head: string): DatelinePart[] {
  return [...head.matchAll(partPattern)].flatMap((match) => {
    const { plain, round, square } = match.groups ?? {};
    const texts = (plain ?? round ?? square ?? '').split(beforeDay);
    return texts.flatMap((piece) => {
      const text = withoutEnd(piece, dash).trim();
      return text === '' ? [] : [{ text, kind: partKind(text), bracketed: plain === undefined }];
    });
  });
}

function partKind(text: string): PartKind {
  if (datesFor(text).test(westernDigits(lowerCase(text)))) return 'date';
  const places = text.split('/');
  if (places.every((place) => placeKind(place.trim()) !== undefined))
    return places.some((place) => placeKind(place.trim()) === 'city') ? 'city' : 'region';
  if (agencyName(text) !== undefined) return 'agency';
  if (isDesk(text) || isDeskOfPublisher(text)) return 'desk';
  return isOrganization(text) ? 'organization' : 'unknown';
}

function opensReport(head: DatelineHead): boolean {
  const { parts, mark, rest } = head;
  const [first] = parts;
  const isDated = parts.some(({ kind }) => kind === 'date');
  const isSure = isDated || first?.kind === 'city';
  const unknown = parts.filter(({ kind, bracketed }) => kind === 'unknown' && !(isSure && bracketed));
  if (!first || (mark === '' && !parts.at(-1)?.bracketed)) return false;
  if (unknown.length > 1 || !unknown.every(({ text }) => isPlaceLike(text, false))) return false;
  if (parts.length === 1) return opensAlone(first, mark, rest);
  if (isDated && parts.some(isPlace) && (unknown.length === 0 || mark !== '') && isSentence(rest))
    return true;
  return mark === '' || unknown.length > 0
    ? isAnchored(parts, mark, rest)
    : parts.some(({ kind }) => kind !== 'date');
}

/** A dateline without an end mark, or with an unknown place, needs an agency or a desk, or at least a danda. A colon is enough if one of two places is in brackets and one is a known city. */
function isAnchored(parts: readonly DatelinePart[], mark: string, rest: string): boolean {
  const staffed = parts.some(({ kind }) => kind === 'agency' || kind === 'desk' || kind === 'organization');
  if (mark === '') return parts.some(({ kind, bracketed }) => bracketed && kind === 'agency') && rest !== '';
  if (staffed || (mark === '।' && isSentence(rest))) return true;
  const isNamed = parts.some(({ kind }) => kind === 'city') && parts.some(({ bracketed }) => bracketed);
  return mark === ':' && isNamed && isSentence(rest);
}

function opensAlone({ text, kind }: DatelinePart, mark: string, rest: string): boolean {
  if (kind === 'desk' || kind === 'city') return mark === '।' || opensSentence(mark, text, rest);
  return (kind === 'region' || kind === 'unknown') && mark === '।' && isSentence(rest);
}

function opensSentence(mark: string, text: string, rest: string): boolean {
  if (mark === '-' && placeKind(rest.split(space)[0] ?? '') !== undefined) return false;
  if (mark === '.' && text.charCodeAt(0) < 0x250 && text !== text.toUpperCase()) return false;
  return isSentence(rest);
}

function isSentence(rest: string): boolean {
  const words = rest.split(space).length;
  return words > 2 * WORDS_OF_A_SENTENCE || (words >= WORDS_OF_A_SENTENCE && sentenceEnd.test(rest));
}

/** One place, or two separated by a slash if the report comes from both. A name that is not certain must not end like a sentence. */
function isPlaceLike(text: string, isCertain: boolean): boolean {
  return text.split('/').every((piece) => {
    const words = piece.trim().split(space);
    if (words.length > 2 || !words.every((word) => placeWord.test(word) && !isNoPlace(word))) return false;
    return isCertain || !isFiniteVerb(words.at(-1) ?? '');
  });
}

function described({ parts, raw, rest }: DatelineHead): ParsedDateline {
  const place = parts
    .filter(isPlace)
    .map(({ text, bracketed }, at) => (at === 0 ? text : bracketed ? ` (${text})` : `, ${text}`))
    .join('');
  const textOf = (kind: PartKind): string =>
    parts.flatMap((part) => (part.kind === kind ? [part.text] : [])).join(', ');
  const named = { place, date: textOf('date'), desk: textOf('desk'), agency: textOf('agency') };
  return { raw, ...Object.fromEntries(Object.entries(named).filter(([, text]) => text !== '')), rest };
}

/** An unknown text in brackets may be a desk as well as a district. */
function isPlace({ kind, bracketed }: DatelinePart): boolean {
  return kind === 'city' || kind === 'region' || (kind === 'unknown' && !bracketed);
}
