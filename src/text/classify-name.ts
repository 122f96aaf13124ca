/** The kind of a name in a byline, dateline or credit: a person, an agency, a desk, an organization or a place. */
import { enText } from '../languages/en.ts';
import { hiText } from '../languages/hi.ts';
import type { TextList } from '../languages/language.ts';
import { rowsOf, TEXT_WORDS, wordsOf } from '../languages/packs.ts';
import { foldAll, foldForMatching } from './fold-for-matching.ts';
import { anyWord } from './listed-words.ts';
import { once } from './once.ts';
import { withoutEnd, withoutStart } from './trim-signs.ts';

const MAX_NAME_LENGTH = 60;
const MAX_WORDS = 5;
/** Names in metadata may also have titles and particles. */
const MAX_STATED_WORDS = 7;

const agencies = keys('agencies', 'unnamedAgencies');
const unnamedAgencies = keys('unnamedAgencies');
const organizations = keys('organizations');
const organizationWords = keys('organizationWords');
const issuers = keys('issuers');
const deskWords = keys('deskWords', 'rooms', 'correspondents');
const correspondents = keys('correspondents');
const deskModifiers = keys('deskModifiers', 'organizationWords');
const cities = keys('cities');
const regions = keys('regions');
/** Months and weekdays of other languages are too often names. */
const calendarWords = keysOf(() =>
  [...rowsOf('weekdays', [hiText, enText]), ...rowsOf('months', [hiText, enText])].map(([name]) => name),
);
const jobWords = keys('jobWords');
const jobOpeners = keys('jobOpeners');
const notInNames = keys('notInNames');
/** Desk words that are not a person's title, so any words before them name the desk. */
const rooms = keys('rooms');
const teams = keys('teams');

const beforeName = /[\s([{"'“”‘’।॥:,;|/.•·–—-]/u;
const behindName = /[\s)\]}"'“”‘’।॥:ः,;|/•·–—-]/u;
const inputBefore = once(() => new RegExp(`^${anyWord(TEXT_WORDS, 'inputWords')}[\\s:ः–—-]+`, 'iu'));
const inputAfter = once(() => new RegExp(`\\s${anyWord(TEXT_WORDS, 'inputEndings')}$`, 'iu'));
const agencyJoint = once(() => new RegExp(`[/()|,&–—-]|\\s${anyWord(TEXT_WORDS, 'nameJoints')}\\s`, 'iu'));
const domain = once(() => new RegExp(`[^\\s.]\\.${anyWord(TEXT_WORDS, 'domains')}(?![\\p{L}\\p{M}])`, 'iu'));
const opening = /[(‘“]/u;
/** A pen name is quoted. No name ends in a visarga, which is typed instead of a colon. */
const nameWord = /^[‘“]?\p{L}(?:[\p{L}\p{M}.'’-]|\u200c|\u200d)*(?<!ः)”?$/u;
const latinLetter = /\p{Script=Latin}/u;
const devanagariLetter = /[\u0904-\u0939]/u;
const lowerCase = /^\p{Ll}/u;
/** "SID", "nieuwsblad.be", "web-desk2", "kisanhelp": an agency, a publisher or an account. */
const abbreviation = /^\p{Lu}{2,5}$|\.\p{Ll}|^\p{Ll}+(?:-|$)/u;
const space = /\s+/u;

/** Classifies a name; undefined for anything else (a place, a sentence, a date). */
export function classifyName(text: string): 'person' | 'agency' | 'desk' | 'organization' | undefined {
  if (text.length > 2 * MAX_NAME_LENGTH) return undefined;
  const name = bareName(text);
  if (name === '' || name.length > MAX_NAME_LENGTH) return undefined;
  if (agencyName(name) !== undefined) return 'agency';
  if (isDesk(name)) return 'desk';
  if (isOrganization(name)) return 'organization';
  return isPersonName(name) ? 'person' : undefined;
}

/** Whether a text can be the name of one person: up to five words of one script, none of them of running text, that name nothing else. */
export function isPersonName(text: string): boolean {
  const [name, words] = nameIn(text, MAX_WORDS);
  if (words.length === 0 || lowerCase.test(name)) return false;
  if (latinLetter.test(name) && devanagariLetter.test(name)) return false;
  if (words.some((word) => notInNames.has(word)) || isJob(words)) return false;
  return !words.every((word) => calendarWords.has(word)) && isNoOtherName(name);
}

/** Whether a text stated as a person's name can be one, however it looks: only what names something else, or nobody, is rejected. */
export function isStatedPerson(text: string): boolean {
  const [name, words] = nameIn(text, MAX_STATED_WORDS);
  const isNobody = words.filter((word) => notInNames.has(word)).length > words.length / 2;
  const isAbbreviation = words.length === 1 && abbreviation.test(name);
  return words.length > 0 && !isNobody && !isAbbreviation && !isJob(words) && isNoOtherName(name);
}

/** A bare name and the keys of its words; no keys if it does not look like the name of a person. */
function nameIn(text: string, maxWords: number): [name: string, words: string[]] {
  const name = text.length > 2 * MAX_NAME_LENGTH ? '' : bareName(text);
  const words = name.split(space);
  const isName = name.length > 1 && name.length <= MAX_NAME_LENGTH && words.length <= maxWords;
  return [name, isName && words.every((word) => nameWord.test(word)) ? words.map(nameKey) : []];
}

/** "Chief Marketing Officer": a position, not a name. */
function isJob(words: readonly string[]): boolean {
  return words.length > 1 && (jobWords.has(words.at(-1) ?? '') || jobOpeners.has(words[0] ?? ''));
}

function isNoOtherName(name: string): boolean {
  return (
    !isOrganization(name) && !isDesk(name) && !agencies.has(nameKey(name)) && placeKind(name) === undefined
  );
}

/** The news agency that a text names, as printed, without the words around it ("इनपुट - भाषा" gives "भाषा"). */
export function agencyName(text: string): string | undefined {
  if (text.length > MAX_NAME_LENGTH) return undefined;
  const name = bareName(bareName(text).replace(inputAfter(), '').replace(inputBefore(), ''));
  if (agencies.has(nameKey(name))) return name;
  const parts = name.split(agencyJoint()).filter((part) => part.trim() !== '');
  return parts.length > 1 && parts.every((part) => agencies.has(nameKey(part))) ? name : undefined;
}

/** Whether an agency is only called one ("एजेंसी"), without its name. */
export function isUnnamedAgency(text: string): boolean {
  return unnamedAgencies.has(nameKey(text));
}

/** Whether a text is a known city, or a state or country. */
export function placeKind(text: string): 'city' | 'region' | undefined {
  if (text.length > MAX_NAME_LENGTH) return undefined;
  const key = nameKey(text);
  if (cities.has(key)) return 'city';
  return regions.has(key) ? 'region' : undefined;
}

/** Whether a text names a desk or bureau, or staff without a name. */
export function isDesk(text: string): boolean {
  if (text.length > MAX_NAME_LENGTH) return false;
  const key = nameKey(text);
  if (deskWords.has(key)) return true;
  const words = key.split(space);
  if (words.length > MAX_WORDS) return false;
  return rooms.has(words.at(-1) ?? '') || teams.has(words[0] ?? '') || endsInDeskWord(words);
}

/** Whether a text names a team, which is the author if a page names nobody else. A team named only after its subject is a desk. */
export function isTeam(text: string): boolean {
  if (text.length > MAX_NAME_LENGTH) return false;
  const words = nameKey(text).split(space);
  const others = words.filter((word) => !teams.has(word));
  const isNamed = teams.has(words[0] ?? '') || teams.has(words.at(-1) ?? '');
  const isBare = others.every(
    (word) => deskModifiers.has(word) || deskWords.has(word) || notInNames.has(word),
  );
  return isNamed && !isBare && words.length <= MAX_WORDS;
}

const MAX_DESK_WORDS = 4;

/** Whether a text is a correspondent of the publisher named before the word. This is certain only in the position of a dateline. */
export function isDeskOfPublisher(text: string): boolean {
  const words = nameKey(text).split(space);
  return words.length > 1 && words.length <= MAX_DESK_WORDS && correspondents.has(words.at(-1) ?? '');
}

/** Whether a text names a publisher or another organization that is not an agency. */
export function isOrganization(text: string): boolean {
  const key = nameKey(text);
  if (organizations.has(key) || (text.includes('.') && domain().test(text))) return true;
  const words = key.split(space);
  return words.length > 1 && words.length <= MAX_WORDS && organizationWords.has(words.at(-1) ?? '');
}

const MAX_ISSUER_LENGTH = 80;
const issuerOpening = once(() => new RegExp(`^${anyWord(TEXT_WORDS, 'issuerOpenings')}\\s`, 'iu'));

/** Whether a line is the name of an office that issues press releases. */
export function isIssuer(text: string): boolean {
  if (text.length > MAX_ISSUER_LENGTH) return false;
  return issuers.has(nameKey(text).split(space).at(-1) ?? '') || issuerOpening().test(text);
}

/** A name without surrounding brackets, quotes and punctuation; a bracket or quote opened within it is closed. */
export function bareName(text: string): string {
  const name = withoutEnd(withoutStart(text, beforeName), behindName).replace(FULL_STOP, '');
  const end = CLOSING.get(opening.exec(name)?.[0] ?? '') ?? '';
  return end !== '' && text.includes(`${name}${end}`) ? `${name}${end}` : name;
}

/** A full stop behind a whole word in an Indic script; initials keep theirs. */
const FULL_STOP = /(?<=[\u0900-\u0d7f]{2})\.$/u;
const CLOSING = new Map([...'(‘“'].map((open, at) => [open, ')’”'[at]]));

/** "राज्य ब्यूरो": a desk word preceded only by modifiers, a place or a publisher, which before a correspondent may be unknown. */
function endsInDeskWord(words: readonly string[]): boolean {
  const size = [2, 1].find(
    (length) => words.length > length && deskWords.has(words.slice(-length).join(' ')),
  );
  if (size === undefined) return false;
  const front = words.slice(0, -size);
  const name = front.join(' ');
  if (front.length === 1 && correspondents.has(words.at(-1) ?? '')) return true;
  return (
    front.every((word) => deskModifiers.has(word)) || isOrganization(name) || placeKind(name) !== undefined
  );
}

/** Abbreviations are written with and without dots. */
function nameKey(text: string): string {
  return withoutDots(foldForMatching(text));
}

function withoutDots(key: string): string {
  return key.replaceAll('.', '').trim();
}

function keys(...lists: TextList[]): Pick<Set<string>, 'has'> {
  return keysOf(() => wordsOf(TEXT_WORDS, ...lists));
}

function keysOf(names: () => readonly string[]): Pick<Set<string>, 'has'> {
  const set = once(() => new Set(foldAll(names()).map(withoutDots)));
  return { has: (key) => set().has(key) };
}
