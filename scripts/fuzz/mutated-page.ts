/** Mutated pages: a sound page and a chain of mutations chosen by a seed. */
import { BYTE_MUTATIONS } from './damage-bytes.ts';
import { DATA_MUTATIONS } from './damage-data.ts';
import { MARKUP_MUTATIONS } from './damage-markup.ts';
import { STRUCTURE_MUTATIONS } from './damage-structure.ts';
import { TEXT_MUTATIONS } from './damage-text.ts';
import type { FuzzPage } from './mutation.ts';
import { type Random, randomOf } from './random.ts';

/** All mutations by name, except those of bytes. */
export const MUTATIONS = {
  ...MARKUP_MUTATIONS,
  ...TEXT_MUTATIONS,
  ...STRUCTURE_MUTATIONS,
  ...DATA_MUTATIONS,
};
const NAMES = Object.keys(MUTATIONS) as [string, ...string[]];
const BYTE_NAMES = Object.keys(BYTE_MUTATIONS) as [string, ...string[]];

const MAX_CHAIN = 4;
const BYTES = 0.25;
/** A longer result is cut at this length, or at twice the length of the page. */
const MAX_CHARACTERS = 400_000;

/** A sound page to start with. */
export interface SoundPage {
  readonly name: string;
  readonly url: string;
  readonly html: () => string;
}

/** A page with its history. */
export interface MutatedPage extends FuzzPage {
  readonly from: SoundPage;
  readonly chain: readonly string[];
}

/** The page of a seed, the same each time. */
export function mutatedPage(pages: readonly [SoundPage, ...SoundPage[]], seed: string): MutatedPage {
  const random = randomOf(seed);
  const from = random.pick(pages);
  const tools = { random, other: () => random.pick(pages).html() };
  const chain = Array.from({ length: 1 + random.below(MAX_CHAIN) }, () => random.pick(NAMES));
  const sound = from.html();
  const end = Math.max(MAX_CHARACTERS, 2 * sound.length);
  const html = chain.reduce((text, name) => (MUTATIONS[name]?.(text, tools) ?? text).slice(0, end), sound);
  if (!random.chance(BYTES)) return { from, chain, html: asServed(html, random) };
  const name = random.pick(BYTE_NAMES);
  const served = BYTE_MUTATIONS[name]?.(new TextEncoder().encode(html), random) ?? { html };
  return { from, chain: [...chain, name], ...served };
}

/** Serves a page as text, which may contain halves of characters, or as bytes. */
function asServed(html: string, random: Random): string | Uint8Array {
  return random.chance(0.5) ? html : new TextEncoder().encode(html);
}
