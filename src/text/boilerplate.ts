/** Boilerplate: blocks of text that belong to the page, not to the report, recognized by their words. */
import type { BoilerplateKind, PageList, PageWords, PhraseKind, Position } from '../languages/language.ts';
import { forText, LANGUAGES, SENTENCE_WORDS, unpack, wordsOf } from '../languages/packs.ts';
import { callKind, MORE_SENTENCES } from './call-to-reader.ts';
import { agencyName, isPersonName } from './classify-name.ts';
import { foldAll, foldForMatching } from './fold-for-matching.ts';
import { anyOf, anyWord } from './listed-words.ts';
import { once } from './once.ts';
import { isFullName, parseByline, signedReport } from './parse-byline.ts';
import { groupedBy } from './tally.ts';
import { words } from './words.ts';

export type { BoilerplateKind } from '../languages/language.ts';

interface BoilerplatePhrase {
  kind: PhraseKind;
  position: Position;
  words: readonly string[];
  /** What must follow somewhere, folded; empty if nothing must. */
  later: string;
}

interface FoldedBlock {
  folded: string;
  words: readonly string[];
}

interface PhraseMatch {
  kind: BoilerplateKind;
  /** The block consists only of the phrase, and not a button. */
  alone: boolean;
}

const MAX_BLOCK_LENGTH = 160;
const MAX_SIGNED_BLOCK_LENGTH = 700;
const MAX_DATE_LENGTH = 60;
const WORDS_OF_A_LABEL = 9;
const WORDS_OF_NAMES = 12;
/** Maximum length of a label, and of the start of a long block that shows its first word. */
const MAX_LABEL_LENGTH = 60;

/** A visarga at the end of a word is a colon here: पढ़ेंः. */
const visargaColon = /\u0903(?![\u0900-\u097f])/gu;
const separator = /[:|>»›→©\-–—…।.,([{•·/]/u;
const proseEnd = /[।॥.!?][\s"'”’)]*$/u;
const digit = /\p{Nd}/u;
/** "1.2k" has the words "1" and "2k". */
const number = /^\p{Nd}*[km]?$/u;
const hashtags = /^(?:#[^\s#,|]+[\s,|]*)+$/u;
/** A line that closes a report: "(इनपुट - भाषा)", "--आईएएनएस", or "आरके/एसजी (भाषा)", with the initials of the desk. */
const signedOff =
  /^(?:[^\s/(]{1,6}(?:\/[^\s/(]{1,6}){1,3} ?(?=\())?([([][^()[\]]+[)\]]|[–—-]{1,3}\s?[^–—-].{0,40})\.?$/u;
/** "।। मोहन लाल ।।": a name between dandas. */
const betweenDandas = /^[।॥|]{1,2}([^।॥|]{3,60})[।॥|]{1,2}$/u;

/** Leftover shortcodes: "[ads id=12]", "[/caption]", "[video mp4=…][/video]". */
const shortCode = /^(?:\[\/?[a-z][a-z_-]{1,30}(?:\s[a-z0-9_-]+=[^\]]{0,300})?\]\s?){1,3}$/iu;
/** "© 2026 जन संदेश", "© जन संदेश 2026": a credit names no year. */
const copyright = new RegExp(
  `^(?:${anyWord(LANGUAGES, 'copyrightWords')}\\s?)?(?:©|\\(c\\))(?:\\s?\\p{Nd}{4}(?!\\p{Nd}).{0,100}|\\s?[^।.!?\\p{Nd}]{2,40}(?:\\p{P}[^।.!?\\p{Nd}]{0,20})?\\s\\p{Nd}{4})$`,
  'iu',
);
/** "(लेखक वरिष्ठ पत्रकार हैं।)", "(ये लेखिका के निजी विचार हैं)": a note about the author. */
const aboutWriter = once(() => {
  const [opening, writer] = [anyWord(LANGUAGES, 'writerNoteOpenings'), anyWord(LANGUAGES, 'writers')];
  return new RegExp(`^[(\\[]\\s?(?:${opening}\\s)?${writer}[\\s:,–-][^()\\[\\]]{1,300}[)\\]][.।]?$`, 'iu');
});
/** A part of "आर.के./एस.जी.", "आरके/एसजी", "RK/SG/VL": who dictated and who typed a press release. */
const initials = once(() => {
  const letters = anyWord(SENTENCE_WORDS, 'letterNames', 'wordlikeLetterNames');
  return new RegExp(`^(?:(?:[^\\s./0-9]{1,5}\\.){1,4}|[A-Z]{2,4}|${letters}{2,4})$`, 'u');
});
const twoWords = /\S\s+\S/u;
const MAX_ROW_LENGTH = 80;
const url = /https?:\/\/\S+/gu;
const joint = /[\s,|:.·•]+/u;
const shareWords = once(() => new Set(wordsOf(LANGUAGES, 'shareWords')));

function labelTest(...lists: PageList[]): (text: string) => boolean {
  const labels = once(() => new Set(wordsOf(LANGUAGES, ...lists).map(phraseKey)));
  return (text) => text.length <= MAX_LABEL_LENGTH && labels().has(phraseKey(text));
}

/** Whether a text names the root of a site, as in menus and breadcrumbs. */
export const isHomeLabel = labelTest('homeLabels');
export const isSummaryLabel = labelTest('summaryLabels');
/** Whether a block is the label between a summary and the running text. */
export const isBodyLabel = labelTest('bodyLabels', 'liveLabels');
/** Whether a line is the label of a caption, which may be on the next line. */
export const isCaptionLabel = labelTest('captionLabels');
/** Whether a line is the title of a list of questions and answers. */
export const isQuestionsLabel = labelTest('questionsLabels');
/** Whether a line is the label of the author's bio, below a report. */
export const isWriterLabel = labelTest('writerLabels');

/** The phrases of a text's languages, keyed by the first or the last word of a block. */
const wordsFor = forText(LANGUAGES, (packs) => {
  // Longer phrases come first, since "और पढ़ें" must not hide "और पढ़ें पूरी खबर".
  const phrases = packs.flatMap(phrasesOf).sort((a, b) => b.words.length - a.words.length);
  const count = (list: 'countWords' | 'commentWords'): ReadonlySet<string> =>
    new Set(foldAll(wordsOf(packs, list)).flatMap(words));
  const live = anyOf(foldAll(wordsOf(packs, 'liveLabels')));
  return {
    openings: groupedBy(phrases, ({ position, words }) => (position === 'ending' ? undefined : words[0])),
    endings: groupedBy(phrases, ({ position, words }) => (position === 'ending' ? words.at(-1) : undefined)),
    counts: count('countWords'),
    comments: count('commentWords'),
    live: new RegExp(`^${live}\\s?[:–-]|${live}$`, 'u'),
  };
});

/**
 * Classifies a whole block of text as boilerplate; undefined for text of a report.
 *
 * A phrase must fill the block, or start it and be followed by a separator, a name or link words. A sentence
 * that only starts like a label, and any paragraph over 160 characters, is text of the report, unless it
 * starts with words that no report uses.
 */
export function boilerplateKind(text: string): BoilerplateKind | undefined {
  const block = text.trim();
  return matched(block)?.kind ?? (isControlRow(block) ? 'share' : callKind(block));
}

/** Whether a block is only the label of related links, so that the link, list or card after it belongs to the label. */
export function isRelatedLabel(text: string): boolean {
  const match = matched(text);
  return match?.kind === 'related' && match.alone;
}

/** A label before its text, with the colon or dash between them. */
const INLINE_LABEL = /^([^:：–—-]{1,40}?)\s*[:：–—-]\s*(?=\S)/u;

/** A text without the label of a summary at its start: "संक्षेप: …". */
export function withoutSummaryLabel(text: string): string {
  const label = INLINE_LABEL.exec(text);
  return label?.[1] !== undefined && isSummaryLabel(label[1]) ? text.slice(label[0].length) : text;
}

/** Whether a block is a number of things: "12 views", or "0 Comments" and "टिप्पणियां (2)" at the start of the comments. */
function isCount(text: string, of: 'counts' | 'comments'): boolean {
  if (text.length > MAX_ROW_LENGTH || !digit.test(text)) return false;
  const counted = words(foldForMatching(text)).filter((word) => !number.test(word));
  return counted.length > 0 && counted.every((word) => wordsFor(text)[of].has(word));
}

/** Whether a heading announces the entries of a live page. */
export function isLiveHeading(text: string): boolean {
  return text.length <= MAX_ROW_LENGTH && wordsFor(text).live.test(foldForMatching(text));
}

function matched(text: string): PhraseMatch | undefined {
  if (text.length === 0 || text.length > MAX_SIGNED_BLOCK_LENGTH) return undefined;
  const match = markedMatch(text);
  if (match !== undefined) return match;
  if (text.length > MAX_BLOCK_LENGTH) {
    const [first = ''] = words(text.slice(0, MAX_LABEL_LENGTH));
    const phrases = wordsFor(text).openings.get(foldForMatching(first)) ?? [];
    if (!phrases.some(({ position }) => position === 'signature')) return undefined;
    return openingMatch(foldedBlock(text), text);
  }
  const block = foldedBlock(text);
  return openingMatch(block, text) ?? endingMatch(block, text);
}

/** Kinds of blocks that are recognized by their punctuation. Only a block with the sign is tested, since most blocks have none. */
const MARKED: readonly (readonly [sign: RegExp, kind: BoilerplateKind, test: (text: string) => boolean])[] = [
  [hashtags, 'tags', () => true],
  [/^[([–—-]|\//u, 'credit', (text) => agencyName(signedOff.exec(text)?.[1] ?? '') !== undefined],
  [shortCode, 'advert', () => true],
  [/©|\(c\)/iu, 'disclaimer', (text) => copyright.test(text)],
  [/^[([]/u, 'disclaimer', (text) => aboutWriter().test(text)],
  [/^[^\sa-z\d/]+\/\S+$/u, 'metadata', (text) => text.split('/').every((one) => initials().test(one))],
  [/^[।॥|]/u, 'metadata', (text) => isPersonName(betweenDandas.exec(text)?.[1] ?? '')],
];

/** Classifies a block as a count or a byline, or by its punctuation. */
function markedMatch(text: string): PhraseMatch | undefined {
  if (isCount(text, 'comments')) return { kind: 'comments', alone: true };
  if (signedReport(text) !== undefined) return { kind: 'metadata', alone: true };
  const kind = MARKED.find(([sign, , test]) => sign.test(text) && test(text))?.[1];
  return kind && { kind, alone: kind !== 'advert' };
}

/** Several buttons and counts, since the name of one network may be the heading of a report about it. */
function isControlRow(text: string): boolean {
  return isCount(text, 'counts') || (twoWords.test(text) && isShareRow(text));
}

/** Whether a line is a row of buttons: only names of networks and share words. */
export function isShareRow(text: string): boolean {
  if (text.length > MAX_ROW_LENGTH) return false;
  const found = text.replace(url, '').toLowerCase().split(joint);
  return found.every((word) => word === '' || shareWords().has(word));
}

function openingMatch(block: FoldedBlock, text: string): PhraseMatch | undefined {
  const candidates = wordsFor(text).openings.get(block.words[0] ?? '') ?? [];
  const opens = (phrase: BoilerplatePhrase): boolean =>
    phrase.words.every((part, at) => part === block.words[at]) && fits(phrase, block, text);
  return matchOf(candidates.find(opens), block);
}

/** The kinds of phrases that are not kinds of blocks. */
const READ_AS: Readonly<Record<string, BoilerplateKind>> = { button: 'related', signed: 'metadata' };

function matchOf(phrase: BoilerplatePhrase | undefined, { words }: FoldedBlock): PhraseMatch | undefined {
  if (phrase === undefined) return undefined;
  const kind = READ_AS[phrase.kind] ?? (phrase.kind as BoilerplateKind);
  return { kind, alone: phrase.kind !== 'button' && phrase.words.length === words.length };
}

function endingMatch(block: FoldedBlock, text: string): PhraseMatch | undefined {
  if (MORE_SENTENCES.test(text)) return undefined;
  const candidates = wordsFor(text).endings.get(block.words.at(-1) ?? '') ?? [];
  const ends = ({ words }: BoilerplatePhrase): boolean =>
    words.every((part, at) => part === block.words.at(at - words.length));
  return matchOf(candidates.find(ends), block);
}

function fits(phrase: BoilerplatePhrase, block: FoldedBlock, text: string): boolean {
  const size = phrase.words.length;
  if (phrase.position === 'signature') return block.folded.includes(phrase.later);
  if (text.length > MAX_BLOCK_LENGTH) return false;
  if (size === block.words.length) return phrase.kind !== 'signed';
  if (phrase.position === 'whole') return false;
  if (phrase.kind === 'signed') return block.words.length <= WORDS_OF_NAMES && namesPerson(text);
  const next = block.words[size] ?? '';
  const end = endOf(phrase.words, block.folded);
  const between = block.folded.slice(end, block.folded.indexOf(next, end));
  const separated = separator.test(between);
  if (phrase.position === 'opening') return separated || !proseEnd.test(text);
  if (separated) return !isSentence(block, text);
  return labels(phrase, text.slice(endOf(words(text).slice(0, size), text)));
}

/** Where the last of the words that open a text ends. */
function endOf(opening: readonly string[], text: string): number {
  return opening.reduce((at, part) => text.indexOf(part, at) + part.length, 0);
}

/** "अपडेट: नहर का पानी घटा है, लोग घर लौट रहे हैं।" is an entry of a live page. */
function isSentence(block: FoldedBlock, text: string): boolean {
  return block.words.length > WORDS_OF_A_LABEL && proseEnd.test(text);
}

/** Without a separator, "By" labels a name or a date, "Photo" an agency, and "Read" nothing. */
function labels({ kind, words }: BoilerplatePhrase, rest: string): boolean {
  if (kind === 'credit') return agencyName(rest) !== undefined;
  if (kind === 'metadata' && (words.at(-1) === 'by' || isFullName(rest.trim()))) return namesSomebody(rest);
  return (kind === 'metadata' || kind === 'disclaimer') && rest.length <= MAX_DATE_LENGTH && digit.test(rest);
}

/** "रिपोर्ट – सुनीता शर्मा, लेखन – मोहन लाल". */
function namesPerson(text: string): boolean {
  return parseByline(text).authors.some(({ role }) => role !== undefined);
}

/** One word after "By" may be anything: "By Design". */
function namesSomebody(rest: string): boolean {
  const { authors, agency, desk } = parseByline(rest);
  return authors.length > 0 || agency !== undefined || desk !== undefined;
}

function foldedBlock(text: string): FoldedBlock {
  return blockOf(foldForMatching(text));
}

function blockOf(text: string): FoldedBlock {
  const folded = text.replace(visargaColon, ':');
  return { folded, words: words(folded) };
}

/** The phrases of a pack, and those of its labels that are boilerplate too. */
function phrasesOf(pack: PageWords): BoilerplatePhrase[] {
  return [
    ...Object.entries(pack.boilerplate ?? {}),
    ['metadata whole', pack.writerLabels] as const,
    ['credit whole', pack.pictureKinds] as const,
    ['credit label', pack.creditLabels] as const,
    ['credit label', pack.makerLabels] as const,
    ['credit label', pack.captionLabels] as const,
    ['tags label', pack.tagLabels] as const,
    ['tags label', pack.topicLabels] as const,
  ].flatMap(([key, list]) => phrasesOfRow(key, list));
}

function phrasesOfRow(key: string, list = ''): BoilerplatePhrase[] {
  const [kind, position] = key.split(' ') as [PhraseKind, Position];
  const parts = unpack(list).map((phrase) => phrase.split(' … '));
  const later = foldAll(parts.map(([, rest = '']) => rest));
  return foldAll(parts.map(([head = '']) => head)).map((head, at) => ({
    kind,
    position,
    words: blockOf(head).words,
    later: later[at] ?? '',
  }));
}

function phraseKey(text: string): string {
  return foldedBlock(text).words.join(' ');
}
