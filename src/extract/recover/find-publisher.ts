/** The publisher of a flattened page: by URL, otherwise by signatures in the text. */
import { LANGUAGES } from '../../languages/packs.ts';
import { publisherOf } from '../../publishers/index.ts';
import type { Publisher } from '../../publishers/publisher.ts';
import { foldAll } from '../../text/fold-for-matching.ts';
import { anyWord } from '../../text/listed-words.ts';
import { bestOf } from '../../text/tally.ts';
import { wordCount } from '../../text/words.ts';

/** Weight of a signature ("… - India TV Hindi"); sentences that only this publisher prints and its copyright line count less. */
const SIGNED = 3;
const OTHER = 2;
/** A shorter phrase ("Follow us on") is not specific. */
const MIN_PHRASE_WORDS = 4;
const DASH = /[-–—|:]/u;
const COPYRIGHT_MARK = new RegExp(`©|${anyWord(LANGUAGES, 'copyrightWords', 'rightsReserved')}`, 'iu');

export function findPublisher(
  lines: readonly string[],
  url: string | undefined,
  among: readonly Publisher[],
): Publisher | undefined {
  if (url !== undefined) return publisherOf(url, among);
  const folded = foldAll(lines);
  return bestOf(among, (publisher) => scoreOf(publisher, folded));
}

/** The signatures of a publisher, the longest first. */
export function signaturesOf(publisher: Publisher | undefined): string[] {
  if (publisher === undefined) return [];
  const names = new Set([publisher.name, ...(publisher.signatures ?? [])]);
  return [...names].sort((a, b) => b.length - a.length);
}

function scoreOf(publisher: Publisher, lines: readonly string[]): number {
  const names = foldAll(signaturesOf(publisher));
  const phrases = foldAll(
    (publisher.phrases ?? []).filter((phrase) => wordCount(phrase) >= MIN_PHRASE_WORDS),
  );
  const held = lines.filter((line) => names.some((name) => line.includes(name)));
  const isSigned = held.some((line) => isSignedBy(line, names));
  const isOwned = held.some((line) => COPYRIGHT_MARK.test(line));
  const printed = phrases.filter((phrase) => lines.some((line) => line.startsWith(phrase)));
  return (isSigned ? SIGNED : 0) + (isOwned ? OTHER : 0) + OTHER * printed.length;
}

/** "… - India TV Hindi …", "बिजनेस स्टैंडर्ड - …", "… - फोटो : अमर उजाला". */
function isSignedBy(line: string, names: readonly string[]): boolean {
  const [first = '', ...parts] = line.split(DASH).map((part) => part.trim());
  return names.some((name) => {
    return (first === name && parts.length > 0) || parts.some((part) => `${part} `.startsWith(`${name} `));
  });
}
