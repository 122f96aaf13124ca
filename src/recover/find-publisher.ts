/** The publisher of a flattened page: by URL, else by signatures in the text. */

import { publisherOf } from '../publishers/index.ts';
import type { Publisher } from '../publishers/publisher.ts';
import { foldForMatching } from '../text/fold-for-matching.ts';
import { wordCount } from '../text/words.ts';

/** Weight of each feature, and the threshold. */
const SIGNED = 3;
const PHRASE = 2;
const COPYRIGHT = 2;
const MIN_SHARE = 2;
/** A shorter phrase ("Follow us on") is not specific. */
const MIN_PHRASE_WORDS = 4;

const DASH = /[-–—|:]\s*/gu;
const WORD_GOES_ON = /^[\p{L}\p{M}]/u;
const COPYRIGHT_MARK = /©|copyright|सर्वाधिकार/iu;

/**
 * Finds the publisher of a text. A caption or title with a signature ("… - India TV Hindi") counts most, then
 * sentences that only this publisher prints, then its copyright line.
 */
export function findPublisher(
  lines: readonly string[],
  url: string | undefined,
  among: readonly Publisher[],
): Publisher | undefined {
  const addressed = url === undefined ? undefined : publisherOf(url, among);
  if (addressed !== undefined || url !== undefined) return addressed;
  const folded = lines.map((text) => ({ text, folded: foldForMatching(text) }));
  const scored = among.map((publisher) => ({ publisher, score: scoreOf(publisher, folded) }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a), {
    publisher: undefined,
    score: MIN_SHARE - 1,
  } as Scored);
  return best.publisher;
}

interface Scored {
  readonly publisher: Publisher | undefined;
  readonly score: number;
}

/** The signatures of a publisher, the longest first. */
export function signaturesOf(publisher: Publisher | undefined): string[] {
  if (publisher === undefined) return [];
  const names = new Set([publisher.name, ...(publisher.signatures ?? [])]);
  return [...names].sort((a, b) => b.length - a.length);
}

/** A line in comparable form. */
interface FoldedLine {
  readonly text: string;
  readonly folded: string;
}

function scoreOf(publisher: Publisher, lines: readonly FoldedLine[]): number {
  const names = signaturesOf(publisher).map(foldForMatching);
  const phrases = (publisher.phrases ?? [])
    .filter((phrase) => wordCount(phrase) >= MIN_PHRASE_WORDS)
    .map(foldForMatching);
  const found = { signed: 0, phrases: new Set<string>(), copyright: 0 };
  for (const { text, folded } of lines) {
    if (hasBylineLabel(folded, names)) found.signed = SIGNED;
    if (COPYRIGHT_MARK.test(text) && names.some((name) => folded.includes(name))) found.copyright = COPYRIGHT;
    const phrase = phrases.find((one) => folded.startsWith(one));
    if (phrase !== undefined) found.phrases.add(phrase);
  }
  return found.signed + found.copyright + PHRASE * found.phrases.size;
}

/** "… - India TV Hindi …", "बिजनेस स्टैंडर्ड - …", "… - फोटो : अमर उजाला". */
function hasBylineLabel(folded: string, names: readonly string[]): boolean {
  for (const dash of folded.matchAll(DASH)) {
    const behind = folded.slice(dash.index + dash[0].length);
    if (names.some((name) => behind.startsWith(name) && !WORD_GOES_ON.test(behind.slice(name.length))))
      return true;
    const before = folded.slice(0, dash.index).trimEnd();
    if (names.some((name) => before === name)) return true;
  }
  return false;
}
