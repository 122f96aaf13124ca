/** A mutation: one kind of damage to a page. */
import { type Random, shuffled } from './random.ts';

/** The input of a mutation. */
export interface Tools {
  readonly random: Random;
  /** Another sound page. */
  readonly other: () => string;
}

/** A page as a reader receives it. */
export interface FuzzPage {
  readonly html: string | Uint8Array;
  /** Charset in the HTTP header. */
  readonly charset?: string;
}

export type Mutation = (html: string, tools: Tools) => string;
/** Changes the bytes to be served. It comes last, because after it there is no text to change. */
export type ByteMutation = (bytes: Uint8Array, random: Random) => FuzzPage;

/** How many of the matches change: a few, one in six, or all. */
const SHARES = ['few', 'few', 'some', 'all'] as const;
type Share = (typeof SHARES)[number];

/** Changes some matches of a pattern in a page. */
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

/** A mutation that changes some matches of a pattern. */
export function some(pattern: RegExp, change: (match: string, random: Random) => string): Mutation {
  return (html, { random }) => changeSome(html, pattern, random, (match) => change(match, random));
}

const TEXT = />[^<]{3,}(?=<)/gu;

/** A mutation that changes some texts of a page; the content of scripts counts as text. */
export function someTexts(change: (text: string, random: Random) => string): Mutation {
  return some(TEXT, (match, random) => `>${change(match.slice(1), random)}`);
}

/** Shuffles the matches of a pattern among their positions. */
export function shuffledWithin(text: string, pattern: RegExp, random: Random): string {
  const matches = shuffled(text.match(pattern) ?? [], random);
  return text.replace(pattern, (same) => matches.pop() ?? same);
}

/** Inserts something into a text at some positions. */
export function insertInto(text: string, piece: () => string, random: Random): string {
  const times = 1 + random.below(random.chance(0.2) ? 40 : 3);
  let result = text;
  for (let time = 0; time < times; time += 1) {
    const at = random.below(result.length + 1);
    result = result.slice(0, at) + piece() + result.slice(at);
  }
  return result;
}

/** The pieces of a text such as `a|b`, white space and all. */
export function piecesOf(pieces: string): [string, ...string[]] {
  return pieces.split('|') as [string, ...string[]];
}

/** A mutation that inserts pieces into texts. */
export function inserting(pieces: string): Mutation {
  return someTexts((text, random) => insertInto(text, () => random.pick(piecesOf(pieces)), random));
}

/** A mutation that inserts pieces between elements. */
export function between(pieces: string): Mutation {
  return some(TAG_END, (tag, random) => tag + random.pick(piecesOf(pieces)));
}

const TAG_END = /<\/(?:p|div|h1|h2|li|a|span|figure|section)>|<body[^>]*>|<p>/giu;

/** A fault: a result of a reader that must not occur. */
export interface Fault {
  /** Name of the function. */
  readonly reader: string;
  /** The fault in words, without details that vary from page to page. */
  readonly kind: string;
  /** The details. */
  readonly detail?: string;
  /** If the input was not a page: the string that the function was given. */
  readonly input?: string;
}
