/** Pages of one site: a sound page repeated with other words, each copy mutated a little. */
import type { LearningPage } from '../../src/index.ts';
import { DATA_MUTATIONS } from './damage-data.ts';
import { MARKUP_MUTATIONS } from './damage-markup.ts';
import { TEXT_MUTATIONS } from './damage-text.ts';
import type { SoundPage } from './mutated-page.ts';
import { type Random, shuffled } from './random.ts';

const MUTATIONS = Object.values({ ...MARKUP_MUTATIONS, ...TEXT_MUTATIONS, ...DATA_MUTATIONS });
const PAGES = 7;
const MUTATED = 0.4;
/** Larger pages would take most of the time. */
const MAX_CHARACTERS = 60_000;
/** Prose, as opposed to the words of a menu, which a site prints everywhere. */
const PROSE = />[^<>]{60,}(?=<)|<(?:h1|title)[^<>]*>[^<>]+/giu;
const HINDI_WORD = /[\u0904-\u0939][\u0900-\u0963\u200c\u200d]*/gu;

/** Pages that share a template, as the pages of a site do. */
export function siteOf(pages: readonly [SoundPage, ...SoundPage[]], random: Random): LearningPage[] {
  const { html, url } = random.pick(pages);
  const template = html().slice(0, MAX_CHARACTERS);
  return Array.from({ length: PAGES }, (_, at) => {
    const page = reworded(template, random);
    const tools = { random, other: () => template };
    const mutation = random.chance(MUTATED) ? MUTATIONS[random.below(MUTATIONS.length)] : undefined;
    return { html: mutation?.(page, tools).slice(0, 4 * MAX_CHARACTERS) ?? page, url: `${url}-${at}` };
  });
}

/** A page with the words of its prose shuffled. */
function reworded(html: string, random: Random): string {
  const words = shuffled(
    (html.match(PROSE) ?? []).flatMap((text) => text.match(HINDI_WORD) ?? []),
    random,
  );
  return html.replace(PROSE, (text) => text.replace(HINDI_WORD, (same) => words.pop() ?? same));
}
