/** Composes the body of a story from its verdicts, or from the JSON-LD if the page shows too little. */
import type { Block, Paragraph } from '../article.ts';
import { assembleBody, type PlacedBlock, textsOf } from '../body/assemble.ts';
import { cleanAlt, readCaption } from '../fields/caption.ts';
import { statedMedia } from '../fields/duration.ts';
import { stringAt } from '../html/json-ld.ts';
import { looksLikeMarkup, splitMarkup } from '../html/markup-text.ts';
import type { Page } from '../html/page.ts';
import { type Box, isWithin } from '../html/segment.ts';
import type { ExtractionContext } from '../publishers/rules/extraction-context.ts';
import { tidyText } from '../text/tidy-text.ts';
import { wordOverlap } from '../text/word-overlap.ts';
import { totalWords, wordCount } from '../text/words.ts';
import { plainBlock } from './finish-article.ts';
import { withMarks } from './marked-texts.ts';
import { isPlayer } from './page-kind/media.ts';
import type { Story } from './story.ts';

/** The body with its segments. A block from the JSON-LD has no segment. */
export interface Body {
  readonly placed: readonly PlacedBlock<Block>[];
  readonly source: 'page' | 'json-ld' | 'data';
  /** The property that has it, of a body that is not shown. @example "content_elements" */
  readonly where?: string;
  readonly confidence: number;
}

const STATED_CONFIDENCE = 0.6;

export function composeBody(context: ExtractionContext, story: Story): Body {
  const { page, rule, resolve } = context;
  const media = statedMedia(page.jsonLd, resolve);
  const shown = assembleBody(story.verdicts, story.live, {
    resolve,
    readCaption: (captions, credits) => readCaption(captions, credits, context),
    cleanAlt: (alt) => cleanAlt(alt, rule),
    durationOf: (url) =>
      media.findLast(({ urls, duration }) => duration > 0 && urls.some((one) => one === url))?.duration,
  }).flatMap(plainPlaced);
  const stated = bodyInsteadOf(page, textsOf(shown.map(({ block }) => block)));
  const blocks =
    stated?.map((block) => ({ block })).flatMap(plainPlaced) ?? shown.map((one) => withMarks(one, resolve));
  const placed = withPlayer(blocks, page, story, media);
  if (stated !== undefined)
    return { placed, source: 'json-ld', where: 'articleBody', confidence: STATED_CONFIDENCE };
  return { placed, source: 'page', confidence: bodyConfidence(story) };
}

const MIN_NAME_WORDS = 3;
/** Minimum share of the words of a player's name that are in the headline of its story. */
const MIN_IN_HEADLINE = 0.4;
type Media = ReturnType<typeof statedMedia>;

/** Adds the story's player, which a script draws, so that only the JSON-LD states it: at its empty box, or above the text. */
function withPlayer(placed: PlacedBlock<Block>[], page: Page, { headline, place }: Story, media: Media) {
  const title = headline?.value ?? '';
  const isOwn = (name: string): boolean =>
    wordCount(name) < MIN_NAME_WORDS || wordOverlap(name, title) >= MIN_IN_HEADLINE;
  const own = media.find(({ url, name }) => url !== page.url && isOwn(name));
  if (own === undefined || page.article === undefined) return placed;
  const { provider, url, duration } = own;
  const first = placed.findIndex(({ block }) => textsOf([block]).length > 0);
  if (first < 0 || page.segments.some(({ embed }) => embed?.provider === provider)) return placed;
  const isPlace = (box: Box): boolean =>
    box.first === box.end && isPlayer(box) && isWithin(box, place?.root ?? box);
  const from = page.boxes.find(isPlace)?.first ?? Infinity;
  const at = placed.findIndex(({ segment }) => segment && segment.index >= from);
  const block: Block = { type: 'embed', provider, url, ...(duration > 0 && { duration }) };
  return placed.toSpliced(at < 0 ? first : at, 0, { block });
}

/** Blocks whose texts fulfill the contract, so that all checks of a body apply to its final text. */
function plainPlaced<B extends Block>(placed: PlacedBlock<B>): PlacedBlock<B>[] {
  const block = plainBlock(placed.block);
  if (block === undefined) return [];
  return [{ ...placed, block, ...(placed.inside && { inside: placed.inside.flatMap(plainPlaced) }) }];
}

/** The share of the page's prose that is in the root. If a page has no other text, its article is found reliably. */
function bodyConfidence({ place }: Story): number {
  if (place === undefined) return 0;
  const { prose } = place.features;
  const share = (prose[place.root.index] ?? 0) / Math.max(1, prose[0] ?? 0);
  return Math.round((0.47 + 0.4 * Math.min(1, share)) * 100) / 100;
}

const MIN_WORDS = 60;
/** The visible body is kept unless it has less than this share of the words in the JSON-LD. */
const MIN_SHOWN = 0.4;
const LINE_BREAKS = /[\r\n]+/u;

/** Paragraphs of `articleBody` if it has far more words than the texts that are shown; otherwise undefined. */
function bodyInsteadOf(page: Page, shown: readonly string[]): Paragraph[] | undefined {
  const stated = page.article && stringAt(page.article, 'articleBody');
  const chars = shown.reduce((sum, { length }) => sum + length, 0);
  if (stated === undefined || chars >= stated.length) return undefined;
  const words = wordCount(stated);
  if (words < MIN_WORDS || totalWords(shown) >= words * MIN_SHOWN) return undefined;
  const texts = looksLikeMarkup(stated) ? splitMarkup(stated) : stated.split(LINE_BREAKS).map(tidyText);
  return texts.map((text) => ({ type: 'paragraph', text }));
}
