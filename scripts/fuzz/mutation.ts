/** A mutation: one kind of damage that a page takes, or that somebody does to it. */
import type { Random } from './random.ts';

/** What a mutation works with. */
export interface Tools {
  readonly random: Random;
  /** Another sound page. */
  readonly other: () => string;
}

/** A page as a reader gets it. */
export interface FuzzPage {
  readonly html: string | Uint8Array;
  /** Charset that the HTTP header states. */
  readonly charset?: string;
}

export type Mutation = (html: string, tools: Tools) => string;
/** Works on the bytes that are served. It comes last: behind it there is no text to work on. */
export type ByteMutation = (bytes: Uint8Array, random: Random) => FuzzPage;

/** How many of the matches change: a few, one in six, or all. */
const SHARES = ['few', 'few', 'some', 'all'] as const;
type Share = (typeof SHARES)[number];

/** A page in which some matches of a pattern are changed. */
export function changeSome(
  html: string,
  pattern: RegExp,
  random: Random,
  change: (match: string) => string,
  share: Share = random.pick(SHARES),
): string {
  const count = html.match(pattern)?.length ?? 0;
  const few = new Set([random.below(count), random.below(count), random.below(count)]);
  let at = 0;
  return html.replace(pattern, (match) => {
    at += 1;
    const isChosen = share === 'all' || (share === 'few' ? few.has(at - 1) : random.chance(1 / 6));
    return isChosen ? change(match) : match;
  });
}

const TEXT = />[^<]{3,}(?=<)/gu;

/** A page in which some of its texts are changed; what stands in scripts counts as text. */
export function changeTexts(html: string, random: Random, change: (text: string) => string): string {
  return changeSome(html, TEXT, random, (match) => `>${change(match.slice(1))}`);
}

/** A text with something put in at some places. */
export function insertInto(text: string, piece: () => string, random: Random): string {
  const times = 1 + random.below(random.chance(0.2) ? 40 : 3);
  let result = text;
  for (let time = 0; time < times; time += 1) {
    const at = random.below(result.length + 1);
    result = result.slice(0, at) + piece() + result.slice(at);
  }
  return result;
}

/** A mutation that puts pieces into texts. */
export function inserting(...pieces: readonly [string, ...string[]]): Mutation {
  return (html, { random }) =>
    changeTexts(html, random, (text) => insertInto(text, () => random.pick(pieces), random));
}

/** A mutation that puts pieces between elements. */
export function between(...pieces: readonly [string, ...string[]]): Mutation {
  return (html, { random }) => changeSome(html, TAG_END, random, (tag) => tag + random.pick(pieces));
}

const TAG_END = /<\/(?:p|div|h1|h2|li|a|span|figure|section)>|<body[^>]*>|<p>/giu;
