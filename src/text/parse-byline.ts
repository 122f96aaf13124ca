import type { TextList } from '../languages/language.ts';
import { forText, TEXT_WORDS, wordsOf } from '../languages/packs.ts';
import {
  agencyName,
  bareName,
  classifyName,
  isDesk,
  isOrganization,
  isPersonName,
  isTeam,
  placeKind,
} from './classify-name.ts';
import { composed } from './compose.ts';
import { foldForMatching } from './fold-for-matching.ts';
import { anyOf, anyWord, foldedTest } from './listed-words.ts';
import { lowerCase } from './lower-case.ts';
import { matchesOf } from './matches-of.ts';
import { once } from './once.ts';
import { ANY_DATES, findDates, weekdayAtEnd, withoutDateLabel } from './parse-hindi-date.ts';

/** A person of a byline. */
export interface BylinePerson {
  /** Name as printed. */
  name: string;
  /** The label before or the title after the name, as printed. @example "Written By" */
  role?: string;
}

/** The parts of a byline; for dates in it, see {@link findDates}. */
export interface Byline {
  authors: BylinePerson[];
  /** The news agency, as printed. */
  agency?: string;
  /** The desk or bureau, as printed. */
  desk?: string;
  /** The place from which it was reported. */
  place?: string;
}

interface BylineSegment {
  role?: string;
  /** An editor or publisher counts only if nobody else is named. */
  kind: 'writer' | 'other' | 'editor' | 'agency' | 'desk' | 'none';
  text: string;
}

const MAX_BYLINE_LENGTH = 300;
const MAX_WORDS = 5;
/** The BBC prints it, hidden, before an author's title. */
const roleLabels = once(() => new Set(wordsOf(TEXT_WORDS, 'roleLabels')));

const LABEL_LISTS = [
  ['writer', 'byWords'],
  ['writer', 'writerPrefixes'],
  ['editor', 'editorPrefixes'],
  ['agency', 'agencyPrefixes'],
  ['desk', 'deskPrefixes'],
] as const;

/** The labels of a text's languages, by the kind of name after them, and as patterns. */
const labelsFor = forText(TEXT_WORDS, (packs) => {
  const labelsOf = (list: TextList): string[] =>
    wordsOf(packs, list).map((word) => composed(word).toLowerCase());
  const kinds = new Map<string, BylineSegment['kind']>(
    LABEL_LISTS.flatMap(([kind, list]) => labelsOf(list).map((label) => [label, kind] as const)),
  );
  const prepositions: ReadonlySet<string> = new Set(labelsOf('byWords'));
  const names = [...kinds.keys()];
  const isBy = (label: string): boolean => label.endsWith('by') || prepositions.has(label);
  const byLabels = anyOf(names.filter(isBy));
  const nounLabels = anyOf(names.filter((label) => !isBy(label)));
  const commaLabels = anyOf(labelsOf('commaPrefixes'));
  return {
    kinds,
    prepositions,
    /** For texts in lower case. "By" needs no punctuation after it, a noun does: "Author: X", "Author, X", but not "Editor X". */
    label: new RegExp(
      `(?<![\\p{L}\\p{M}])(?:(?<by>${byLabels})(?:\\s?[:：ः–—-]\\s?|[,،]?\\s)|(?<noun>${nounLabels})\\s?(?:[:：ः]|\\s?[–—-]\\s|(?<=${commaLabels})[,،](?=\\s)))\\s?`,
      'gu',
    ),
    atStart: new RegExp(`^${anyOf(names)}`, 'u'),
  };
});
/** "Words and pictures: Mohan Lal": such a label is not recognized by its words alone. */
const anyLabel =
  /(?<=(?:^|[|;•●·\n])\s{0,3})(?<noun>[^\s|;:,•●·()\n\p{Nd}][^|;:,•●·()\n\p{Nd}]{1,30}?)[:ः]\s(?=\S)/gu;
const isKnownTitle = foldedTest(TEXT_WORDS, 'personTitles');
const endsTitle = foldedTest(TEXT_WORDS, 'personTitles', 'jobWords');
const correspondents = once(() => new Set(wordsOf(TEXT_WORDS, 'correspondents')));
const joint = once(
  () =>
    new RegExp(`[,/|;•●·()[\\]\\n।॥&]|\\s(?:[–—-]{1,2}|[.:ः]|${anyWord(TEXT_WORDS, 'nameJoints')})\\s`, 'u'),
);
const partStart = /(?:^|[|,/;•●·()\n।:–—-])\s{0,3}$/u;
const bySuffix = once(() => new RegExp(`\\s${anyWord(TEXT_WORDS, 'byEndings')}$`, 'u'));
/** Links to an author's accounts, often without a space after the name: "Amit RaoTwitter". */
const networks =
  /(?:(?:^|(?<=\p{L})\s?)(?:Twitter|Facebook|Instagram|LinkedIn|YouTube|(?:Send an )?[Ee]mail))+$/u;
/** "ByMohan Lal": the label and the link next to it. */
const gluedBy = /\bBy(?=[A-Z][a-z])/gu;
/** "Upd: " before a date. */
const colonLabel = /(?<![^|•·,;\n]\s?)[^|•·,;\n:]{1,20}[:ः]$/u;
/** "✍ Mohan Lal". */
const pen = /^[✍🖊🖋✒]\uFE0F?\s*/u;
/** "Views: 1,043", "Comments (2)". */
const counter =
  /(?:(?<![^|•●·,;()\n:\p{Nd}])[^|•●·,;()\n:\p{Nd}]{1,30})?(?:\(\p{Nd}+\)|[:ः][\s|]{0,3}\p{Nd}[\p{Nd},.]*(?=[\s|]|$))/gu;
const handle = /(?:^|\s)\S*@\S+/gu;
/** "By Mohan Lal on June 15" without the date. */
const byDate = /\s(?:on|at)$/u;
const gaps = /\s+/gu;
/** "रिपोर्टः मोहन लाल": a visarga may stand for a colon, here and in the patterns above. */
const colon = /[:ः]\s/u;

/**
 * Reads a byline row in any form used by Hindi news pages.
 *
 * Only people are authors. Editors and publishers are authors only if nobody else is named, and a team after a
 * label only if there is no editor either. Names are unchanged. A text over 300 characters is not a byline and names nobody.
 *
 * @example
 * parseByline('Written By: सुनीता शर्मा | Edited By: अनिल वर्मा | Updated: 2 जून 2023');
 * // { authors: [{ name: 'सुनीता शर्मा', role: 'Written By' }] }
 */
export function parseByline(text: string): Byline {
  const { authors, others, editors, teams, ...rest } = readByline(text);
  return { authors: [authors, others, editors, teams].find(({ length }) => length > 0) ?? [], ...rest };
}

/** Whether a text begins like the label of a byline: a cheap check before the byline is parsed. */
export function beginsWithLabel(text: string): boolean {
  return labelsFor(text).atStart.test(lowerCase(text));
}

/** Whether a text is only the label of a byline, whose value is in the next line. */
export function isBylineLabel(text: string): boolean {
  return text.length <= MAX_LABEL_LENGTH && labelsFor(text).kinds.has(bareName(text).toLowerCase());
}

const MAX_LABEL_LENGTH = 30;

/** "बाढ़ से अजय मिश्रा की रिपोर्ट", "बाढ़/ अजय मिश्रा की रिपोर्ट". */
const report = once(
  () =>
    new RegExp(
      `^[\\s([]{0,2}(?:(?<place>[^\\s,/:।]{2,20}(?:\\s[^\\s,/:।]{2,20})?)(?:\\s${anyWord(TEXT_WORDS, 'fromWords')}\\s|\\s?[/,:–-]\\s?))?(?<name>[^,/:।]{3,50})\\s${anyWord(TEXT_WORDS, 'reportOf')}\\s(?<role>${anyWord(TEXT_WORDS, 'reports')})[\\s।.)\\]]{0,3}$`,
      'u',
    ),
);
const endsAsReport = once(() => new RegExp(`${anyWord(TEXT_WORDS, 'reports')}[\\s।.)\\]]{0,3}$`, 'u'));
const MAX_SIGNED_REPORT_LENGTH = 110;
/** "(नया अखबार के लिए …". */
const forPaper = once(
  () => new RegExp(`^[\\s([]{0,2}[^,:।]{2,40}\\s${anyWord(TEXT_WORDS, 'forWords')}\\s`, 'u'),
);

/** Reads a line that states the reporter and the place; undefined for any other line. */
export function signedReport(text: string): Byline | undefined {
  if (text.length > MAX_SIGNED_REPORT_LENGTH || !endsAsReport().test(text)) return undefined;
  const line = text.replace(pen, '').replace(forPaper(), '');
  const { name = '', place, role = '' } = report().exec(line)?.groups ?? {};
  if (!name.includes(' ') || !isPersonName(name)) return undefined;
  return { authors: [{ name, role }], ...(place === undefined ? {} : { place }) };
}

const MAX_CREDIT_LENGTH = 80;

/** Whether a line is a label and people: "Words and pictures: Mohan Lal", "✍ Mohan Lal". */
export function saysWhoDidWhat(text: string): boolean {
  if (text.length > MAX_CREDIT_LENGTH) return false;
  if (pen.test(text)) return parseByline(text).authors.length > 0;
  if (text.includes('|') || !(text.includes(': ') || beginsWithLabel(text))) return false;
  const { authors, others } = readByline(text);
  return [...authors, ...others].some(({ role }) => role !== undefined);
}

/** A byline with separate editors and authors. */
export interface EditedByline extends Byline {
  /** People after an unknown label, who are authors only if no writer is named. */
  others: BylinePerson[];
  /** Editors and publishers, who are authors only if nobody else is named. */
  editors: BylinePerson[];
  /** Teams after a writer's label, which are authors only if nobody is named. */
  teams: BylinePerson[];
}

/** Reads a byline row like {@link parseByline}, but leaves the choice between authors and editors to the caller. */
export function readByline(text: string): EditedByline {
  const draft: EditedByline = { authors: [], others: [], editors: [], teams: [] };
  const signed = signedReport(text);
  if (signed !== undefined) return { ...draft, ...signed };
  if (text.length > MAX_BYLINE_LENGTH) return draft;
  const line = withoutDates(text.replace(pen, 'By: '))
    .replace(counter, '\n')
    .replace(handle, '\n')
    .replace(gluedBy, '\nBy ');
  for (const segment of segments(line)) readSegment(segment, draft);
  for (const kind of ['authors', 'others', 'editors'] as const) draft[kind] = unique(draft[kind]);
  return draft;
}

function withoutDates(text: string): string {
  const source = composed(text);
  let kept = '';
  let from = 0;
  for (const { index, length, iso } of findDates(source, ANY_DATES)) {
    const before = withoutWeekday(source.slice(from, index), iso);
    kept += `${withoutDateLabel(before).replace(colonLabel, '')}\n`;
    from = index + length;
  }
  return kept + source.slice(from);
}

/** A text without the weekday of the date after it: रवि may be a surname, but hardly before a Sunday's date. */
function withoutWeekday(text: string, iso: string): string {
  const weekday = weekdayAtEnd(text);
  const isOfDate = weekday?.number === new Date(iso.split('T')[0] ?? '').getUTCDay();
  return isOfDate ? text.slice(0, weekday?.index) : text;
}

/** The text split at its labels; the part before the first label has none. */
function segments(text: string): BylineSegment[] {
  const { label, kinds } = labelsFor(text);
  const known = matchesOf(label, lowerCase(text)).filter((match) => isLabel(match, text));
  const unknown = matchesOf(anyLabel, text).filter(
    (match) =>
      isUnknown(match.groups?.noun ?? '', text.slice(match.index + match[0].length)) &&
      !known.some(({ index }) => match.index <= index && index < match.index + match[0].length),
  );
  const found = [...known, ...unknown].sort((a, b) => a.index - b.index);
  const front: BylineSegment = { kind: 'none', text: text.slice(0, found[0]?.index ?? text.length) };
  const labelled = found.map((match, at): BylineSegment => {
    const role = printedLabel(match, text).trim();
    const end = found[at + 1]?.index ?? text.length;
    const kind = kinds.get(role.toLowerCase()) ?? 'other';
    return { role, kind, text: text.slice(match.index + match[0].length, end) };
  });
  return [front, ...labelled];
}

/** Whether a label can say what somebody did. After a desk, a place or a title, and before the desk of a name, a colon has another meaning. */
function isUnknown(label: string, behind: string): boolean {
  const kind = classifyName(label);
  const [value = ''] = behind.split(joint(), 1);
  if (isDesk(value) || isOrganization(value)) return false;
  return (kind === undefined || kind === 'person') && placeKind(label) === undefined && !isTitle(label);
}

/** "posted by" within a caption is not a byline; a lower-case "by" that starts a part is. After a publisher, a correspondent is its desk. */
function isLabel(match: RegExpExecArray, text: string): boolean {
  const printed = printedLabel(match, text);
  const { by = '' } = match.groups ?? {};
  const isWord = printed === 'by' || labelsFor(text).prepositions.has(by) || correspondents().has(printed);
  return !isWord || partStart.test(text.slice(0, match.index));
}

/** The label that a match begins with, as printed. */
function printedLabel({ groups, index }: RegExpExecArray, text: string): string {
  const { length } = groups?.by ?? groups?.noun ?? '';
  return text.slice(index, index + length);
}

function readSegment(segment: BylineSegment, draft: EditedByline): void {
  const text = segment.text.trim();
  const whole = text.includes('\n') ? undefined : agencyName(text);
  if (whole !== undefined) draft.agency ??= whole;
  if (whole !== undefined) return;
  const people = peopleOf(segment, draft);
  const first = people.length;
  const parts = partsOf(segment);
  if (parts.some((part) => part.split(gaps).length > MAX_WORDS && classifyName(part) === undefined)) return;
  for (const [at, part] of parts.entries()) {
    if (isRoleOf(people.at(-1), part, parts[at - 1])) continue;
    const previous = people.slice(first).at(-1);
    const isFirst = parts.slice(0, at).every((before) => before === '');
    if (previous && isTitle(part)) previous.role = part;
    else readPart(part, segment, draft, isFirst);
  }
}

/** The tidied parts, a desk apart from the place before its colon; after an unknown label, only those before anything but a full name. */
function partsOf({ kind, text }: BylineSegment): string[] {
  const parts = text
    .split(joint())
    .flatMap((part) => (colon.test(part) && isDesk(part) ? part.split(colon) : part))
    .map(tidyPart);
  const end = kind === 'other' ? parts.findIndex((part) => part !== '' && !isFullName(part)) : -1;
  return end < 0 ? parts : parts.slice(0, end);
}

function peopleOf({ kind }: BylineSegment, draft: EditedByline): BylinePerson[] {
  if (kind === 'editor') return draft.editors;
  return kind === 'other' ? draft.others : draft.authors;
}

/** Whether a part is a role, which belongs to the person before it, or the label of a role. */
function isRoleOf(person: BylinePerson | undefined, part: string, before = ''): boolean {
  if (part === '' || roleLabels().has(part)) return true;
  if (!roleLabels().has(before)) return false;
  if (person !== undefined) person.role = part;
  return true;
}

/** Whether a text looks like a person's full name, if nothing else says that it is one. */
export function isFullName(part: string): boolean {
  const { length } = part.split(gaps);
  return length > 1 && length <= MAX_WORDS_OF_FULL_NAME && isPersonName(part);
}

const MAX_WORDS_OF_FULL_NAME = 3;

function tidyPart(part: string): string {
  return bareName(
    withoutDateLabel(bareName(part).replace(byDate, '').replace(networks, '')).replace(bySuffix(), ''),
  );
}

function readPart(part: string, segment: BylineSegment, draft: EditedByline, isFirst: boolean): void {
  if (placeKind(part) !== undefined) draft.place ??= part;
  else if (segment.kind === 'writer' && isTeam(part))
    draft.teams.push({ name: part, ...(segment.role && { role: segment.role }) });
  else if (!READERS.some((read) => read(part, draft, segment))) addPerson(part, segment, draft, isFirst);
}

/** What a part may be instead of a name alone. Each reads it into the draft, or returns false. */
const READERS = [readLabelled, readKnown, readSigned, readCut];

function isTitle(part: string): boolean {
  const words = foldForMatching(part).split(gaps);
  return isKnownTitle(part) || (words.length <= 4 && endsTitle(words.at(-1) ?? ''));
}

function readKnown(part: string, draft: EditedByline): boolean {
  const agency = agencyName(part);
  if (agency !== undefined) draft.agency ??= agency;
  else if (isDesk(part)) draft.desk ??= part;
  else return false;
  return true;
}

/** "रिपोर्टर मोहन लाल": a noun needs no punctuation if only a full name follows. */
function readLabelled(part: string, draft: EditedByline): boolean {
  const role = part.split(gaps, 1)[0] ?? '';
  const kind = labelsFor(part).kinds.get(role.toLowerCase());
  const name = part.slice(role.length + 1);
  if ((kind !== 'writer' && kind !== 'editor') || !isFullName(name)) return false;
  (kind === 'editor' ? draft.editors : draft.authors).push({ name, role });
  return true;
}

/** The reporter may be next to other parts of the row: "अजय मिश्रा की रिपोर्ट | 2 जून 2023". */
function readSigned(part: string, draft: EditedByline): boolean {
  const signed = signedReport(part);
  draft.authors.push(...(signed?.authors ?? []));
  if (signed?.place !== undefined) draft.place ??= signed.place;
  return signed !== undefined;
}

/** "Deepak Mishra लाइव हिन्दुस्तान", "अमर उजाला नई दिल्ली", "राम कुमार संवाददाता": two names without a separator. */
function readCut(part: string, draft: EditedByline, segment: BylineSegment): boolean {
  for (const { 0: gap, index } of part.matchAll(gaps)) {
    const head = bareName(part.slice(0, index));
    const tail = part.slice(index + gap.length);
    if (readPublisherOfPlace(head, tail, draft)) return true;
    if (isPersonName(head) && isApart(head, tail)) {
      addPerson(head, segment, draft);
      const person = peopleOf(segment, draft).at(-1);
      if (person?.name === head && isTitle(tail)) person.role = tail;
      return true;
    }
  }
  return isOrganization(part);
}

/** "अमर उजाला नई दिल्ली", "विशेष संवाददाता पटना". */
function readPublisherOfPlace(head: string, tail: string, draft: EditedByline): boolean {
  if (placeKind(tail) === undefined || !(isDesk(head) || isOrganization(head))) return false;
  if (isDesk(head)) draft.desk ??= head;
  draft.place ??= tail;
  return true;
}

/** A single word such as भास्कर may be a surname, so a publisher needs two. */
function isApart(head: string, tail: string): boolean {
  if (isTitle(tail)) return head.includes(' ') && (isKnownTitle(tail) || tail.includes(' '));
  return isOrganization(tail) && tail.includes(' ');
}

/** Without a label right before it, a single word is as likely a section, a publisher or a village as a name. */
function addPerson(name: string, segment: BylineSegment, draft: EditedByline, isFirst = true): void {
  if (classifyName(name) !== 'person' || segment.kind === 'agency' || segment.kind === 'desk') return;
  if (!name.includes(' ') && (segment.role === undefined || !isFirst)) return;
  peopleOf(segment, draft).push({ name, ...(segment.role && { role: segment.role }) });
}

function unique(people: BylinePerson[]): BylinePerson[] {
  return people.filter(({ name }, at) => people.findIndex((other) => other.name === name) === at);
}
