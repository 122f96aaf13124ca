/** For every string, each function of samachar/text gives a deterministic result that keeps its law. */
import { isDeepStrictEqual } from 'node:util';
import { composed } from '../../src/text/compose.ts';
import * as text from '../../src/text/index.ts';
import type { Fault } from './mutation.ts';
import type { Random } from './random.ts';

type Name = keyof typeof text;

const CANONICAL = { joiners: 'canonical' } as const;
const NOW = new Date(Date.UTC(2026, 10, 24, 6));
const REPORT = 'नहर की सफाई शुरू हो गई है और किसानों को राहत मिली है।';

/** Each function as one of a text alone. Without its row, a new function does not compile. */
export const TEXT_FUNCTIONS = {
  decodeLegacyFont: (value) => text.decodeLegacyFont(value, 'kruti-dev'),
  detectLanguage: text.detectLanguage,
  detectLegacyFont: (value) => text.detectLegacyFont(value, { families: ['Kruti Dev 010'] }),
  devanagariShare: text.devanagariShare,
  endsSentence: text.endsSentence,
  findDates: (value) => text.findDates(value, { now: NOW }),
  fingerprint: text.fingerprint,
  fingerprintBands: (value) => text.fingerprintBands(text.fingerprint(value)),
  fingerprintSimilarity: (value) =>
    text.fingerprintSimilarity(text.fingerprint(value), text.fingerprint(REPORT)),
  foldForMatching: text.foldForMatching,
  normalizeText: (value) => text.normalizeText(value),
  parseByline: text.parseByline,
  parseDateline: text.parseDateline,
  parseHindiDate: (value) => text.parseHindiDate(value, { now: NOW }),
  repairMojibake: text.repairMojibake,
  repairText: text.repairText,
  sentences: text.sentences,
  similarity: (value) => text.similarity(value, REPORT),
  tidyText: text.tidyText,
  trailingAgency: text.trailingAgency,
  wordCount: text.wordCount,
  words: text.words,
} satisfies Readonly<Record<Name, (value: string) => unknown>>;

type Answers = { readonly [N in Name]: ReturnType<(typeof TEXT_FUNCTIONS)[N]> };
type Law<N extends Name> = readonly [law: string, holds: (answer: Answers[N], value: string) => boolean];

const ISO = /^[0-9]{4}(?:-[0-9]{2}){2}T(?:[0-9]{2}:){2}[0-9]{2}[+-][0-9]{2}:[0-9]{2}$/u;
const TAG = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?$/u;
const FINGERPRINT = /^mh1:(?:[0-9a-f]{240})?$/u;
const UNTIDY = /[^\S ]|^ | $| {2}|\p{Surrogate}|\p{Control}/u;
const SPACE = /[\s\p{C}]+/gu;
const isShare = (share: number): boolean => share >= 0 && share <= 1;
const isTidy = (answer: string): boolean => !UNTIDY.test(answer) && answer.normalize('NFC') === answer;
const solid = (value: string): string => value.replace(SPACE, '');

const LAWS: { readonly [N in Name]?: Law<N> } = {
  decodeLegacyFont: ['is in NFC', (decoded) => decoded.normalize('NFC') === decoded],
  detectLanguage: [
    'is a tag with a confidence from 0 to 1',
    ({ language, confidence }) => TAG.test(language) && isShare(confidence),
  ],
  detectLegacyFont: ['a confidence is from 0 to 1', (guess) => isShare(guess?.confidence ?? 0)],
  devanagariShare: ['a share is from 0 to 1', isShare],
  findDates: [
    'dates are in order and within the text',
    (dates, { length }) =>
      dates.every((date, at) => {
        const end = date.index + date.length;
        return date.length > 0 && end <= (dates[at + 1]?.index ?? length) && ISO.test(date.iso);
      }),
  ],
  fingerprint: [
    'is of the scheme and similar to itself',
    (print) => FINGERPRINT.test(print) && text.fingerprintSimilarity(print, print) === 1,
  ],
  fingerprintSimilarity: [
    'a similarity is symmetric and from 0 to 1',
    (share, value) =>
      isShare(share) &&
      share === text.fingerprintSimilarity(text.fingerprint(REPORT), text.fingerprint(value)),
  ],
  foldForMatching: ['folding twice is folding once', (folded) => text.foldForMatching(folded) === folded],
  normalizeText: [
    'is tidy and stays',
    (normal, value) => {
      const canonical = text.normalizeText(value, CANONICAL);
      const stays = [text.normalizeText(normal), text.normalizeText(canonical, CANONICAL)];
      return isTidy(normal) && isTidy(canonical) && stays[0] === normal && stays[1] === canonical;
    },
  ],
  parseByline: [
    'names are in the text as composed',
    ({ authors, agency, desk, place }, value) =>
      authors.every(({ name }) => name !== '') &&
      [...authors.map(({ name }) => name), agency, desk, place].every((name = '') =>
        composed(value).includes(name),
      ),
  ],
  parseDateline: [
    'a dateline and the rest are the whole text',
    (found, value) =>
      found === undefined || (found.raw !== '' && solid(found.raw + found.rest) === solid(value)),
  ],
  parseHindiDate: ['a date is in ISO 8601', (date) => date === undefined || ISO.test(date.iso)],
  repairText: [
    'repairs like normalizeText, and lists what it changes',
    (repaired, value) =>
      repaired.text === text.normalizeText(value) &&
      repaired.repairs.length > 0 === (repaired.text !== value),
  ],
  sentences: ['are the whole text', (found, value) => solid(found.join('')) === solid(value)],
  similarity: [
    'a similarity is symmetric and from 0 to 1, and 1 to itself',
    (share, value) =>
      isShare(share) && share === text.similarity(REPORT, value) && text.similarity(value, value) === 1,
  ],
  tidyText: ['is tidy and stays', (tidy) => isTidy(tidy) && text.tidyText(tidy) === tidy],
  trailingAgency: ['an agency is not empty', (agency) => agency !== ''],
  wordCount: ['counts words', (count, value) => count === text.words(value).length],
  words: ['are within the text', (found, value) => found.every((word) => value.includes(word))],
};

/** The faults of the functions of samachar/text for a string. */
export function textFaults(input: string): Fault[] {
  return (Object.keys(TEXT_FUNCTIONS) as Name[]).flatMap((reader) => {
    const kind = textFault(reader, input);
    return kind === undefined ? [] : [{ reader, kind, input, detail: JSON.stringify(input.slice(0, 200)) }];
  });
}

/** The fault of one function; undefined if there is none. */
export function textFault(name: Name, input: string): string | undefined {
  try {
    const answer = TEXT_FUNCTIONS[name](input);
    if (!isDeepStrictEqual(TEXT_FUNCTIONS[name](input), answer)) return 'another result the second time';
    const [law, holds] = (LAWS[name] ?? ['', () => true]) as Law<Name>;
    return holds(answer as never, input) ? undefined : law;
  } catch (error) {
    return `threw ${String(error).slice(0, 100)}`;
  }
}

const TEXT = /(?<=>)[^<>]{2,}/gu;
const TEXTS = 2;
const MAX_LENGTH = 3000;

/** Some texts of a page and a slice of its source. */
export function stringsIn(html: string | Uint8Array, random: Random): string[] {
  const source = typeof html === 'string' ? html : new TextDecoder('windows-1252').decode(html);
  const texts = source.match(TEXT) ?? [];
  const start = random.below(source.length + 1);
  return [
    ...Array.from({ length: TEXTS }, () => texts[random.below(texts.length)]?.slice(0, MAX_LENGTH) ?? ''),
    source.slice(start, start + random.below(MAX_LENGTH)),
  ];
}
