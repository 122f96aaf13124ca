/** What each function of samachar/text owes to every string: a deterministic result that keeps its invariants. */
import { isDeepStrictEqual } from 'node:util';
import * as text from '../../src/text/index.ts';
import type { Fault } from './fault.ts';

const NOW = new Date(Date.UTC(2026, 10, 24, 6));
const REPORT = 'नहर की सफाई शुरू हो गई है और किसानों को राहत मिली है।';

/** A function of a text alone, with a check of its result. */
interface Probe<T = unknown> {
  readonly call: (value: string) => T;
  readonly broken?: (answer: T, value: string) => string | undefined;
}

function probe<T>(call: Probe<T>['call'], broken?: Probe<T>['broken']): Probe {
  return { call, ...(broken && { broken }) } as Probe;
}

function law(holds: boolean, name: string): string | undefined {
  return holds ? undefined : name;
}

const isShare = (value: number): string | undefined => law(value >= 0 && value <= 1, 'from 0 to 1');
const ISO = /^[+-]?[0-9]{4,6}-[0-9]{2}-[0-9]{2}T/u;

/** A probe for each function; without one, a new function does not compile. */
const PROBES: Readonly<Record<keyof typeof text, Probe>> = {
  decodeLegacyFont: probe((value) => text.decodeLegacyFont(value, 'kruti-dev')),
  detectLanguage: probe(text.detectLanguage, ({ confidence }) => isShare(confidence)),
  detectLegacyFont: probe((value) => text.detectLegacyFont(value, { families: ['Kruti Dev 010'] })),
  devanagariShare: probe(text.devanagariShare, isShare),
  endsSentence: probe(text.endsSentence),
  findDates: probe(
    (value) => text.findDates(value, { now: NOW }),
    (dates, value) =>
      law(
        dates.every(
          ({ index, length, iso }) => length > 0 && index + length <= value.length && ISO.test(iso),
        ),
        'dates stand in the text',
      ),
  ),
  fingerprint: probe(text.fingerprint),
  fingerprintBands: probe((value) => text.fingerprintBands(text.fingerprint(value))),
  fingerprintSimilarity: probe(
    (value) => text.fingerprintSimilarity(text.fingerprint(value), text.fingerprint(REPORT)),
    isShare,
  ),
  foldForMatching: probe(text.foldForMatching, (folded) => isStable(text.foldForMatching, folded)),
  normalizeText: probe(
    text.normalizeText,
    (normal) => tidyFault(normal) ?? isStable(text.normalizeText, normal),
  ),
  parseByline: probe(text.parseByline, ({ authors }) =>
    law(
      authors.every(({ name }) => name !== ''),
      'names are not empty',
    ),
  ),
  parseDateline: probe(text.parseDateline, (found) => law(found?.raw !== '', 'a dateline is not empty')),
  parseHindiDate: probe(
    (value) => text.parseHindiDate(value, { now: NOW }),
    (date) => law(date === undefined || ISO.test(date.iso), 'a date is in ISO 8601'),
  ),
  repairMojibake: probe(text.repairMojibake),
  repairText: probe(text.repairText, (repaired, value) =>
    law(repaired.text === text.normalizeText(value), 'repairText tells of normalizeText'),
  ),
  sentences: probe(text.sentences, (found, value) =>
    law(solid(found.join('')) === solid(value), 'sentences are the whole text'),
  ),
  similarity: probe((value) => text.similarity(value, REPORT), isShare),
  tidyText: probe(text.tidyText, (tidy) => tidyFault(tidy) ?? isStable(text.tidyText, tidy)),
  trailingAgency: probe(text.trailingAgency, (agency) => law(agency !== '', 'an agency is not empty')),
  wordCount: probe(text.wordCount, (count, value) =>
    law(count === text.words(value).length, 'wordCount counts words'),
  ),
  words: probe(text.words, (found, value) =>
    law(
      found.every((word) => value.includes(word)),
      'words stand in the text',
    ),
  ),
};

/** The faults of the functions of samachar/text for a string. */
export function textFaults(input: string): Fault[] {
  return Object.entries(PROBES).flatMap(([reader, probed]) => {
    const kind = faultOf(probed, input);
    return kind === undefined ? [] : [{ reader, kind, input, detail: JSON.stringify(input.slice(0, 200)) }];
  });
}

function faultOf({ call, broken }: Probe, input: string): string | undefined {
  try {
    const answer = call(input);
    return isDeepStrictEqual(call(input), answer)
      ? broken?.(answer, input)
      : 'another answer the second time';
  } catch (error) {
    return `threw ${String(error).slice(0, 100)}`;
  }
}

function isStable(call: (value: string) => string, once: string): string | undefined {
  return law(call(once) === once, 'twice is once');
}

const UNTIDY = /[^\S ]|^ | $| {2}|\p{Surrogate}|\p{Control}/u;

function tidyFault(answer: string): string | undefined {
  return law(!UNTIDY.test(answer) && answer.normalize('NFC') === answer, 'tidy, well-formed, in NFC');
}

const SPACE = /[\s\p{C}]+/gu;

function solid(value: string): string {
  return value.replace(SPACE, '');
}
