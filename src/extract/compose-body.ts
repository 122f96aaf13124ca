/** Composes the body of a story from its verdicts, or from the JSON-LD if the page shows too little. */
import type { Block } from '../article.ts';
import { type PlacedBlock, textsOf } from '../body/assemble.ts';
import { assembleBody } from '../body/assemble-live.ts';
import { cleanAlt, readCaption } from '../fields/caption.ts';
import { statedDurations } from '../fields/duration.ts';
import { bodyInsteadOf } from '../html/stated-body.ts';
import type { ExtractionContext } from '../publishers/rules/extraction-context.ts';
import { totalWords } from '../text/words.ts';
import { plainBlock } from './finish-article.ts';
import { withMarks } from './marked-texts.ts';
import type { Story } from './story.ts';

/** The body with its segments. A block from the JSON-LD has no segment. */
export interface Body {
  readonly placed: readonly PlacedBlock<Block>[];
  readonly source: 'page' | 'json-ld' | 'data';
  /** The property that has it, of a body from the data. @example "content_elements" */
  readonly where?: string;
  readonly confidence: number;
}

const STATED_CONFIDENCE = 0.6;

export function composeBody(context: ExtractionContext, story: Story): Body {
  const { page, rule, resolve, isSiteName } = context;
  const publisher = { signatures: rule.signatures, suffixes: rule.suffixes, isSiteName };
  const placed = assembleBody(story.verdicts, story.live, {
    resolve,
    readCaption: (captions, credits) => readCaption(captions, credits, publisher),
    cleanAlt: (alt) => cleanAlt(alt, rule),
    durationOf: statedDurations(page.jsonLd, resolve),
  }).flatMap(plainPlaced);
  const stated = bodyInsteadOf(page, () => totalWords(textsOf(placed.map(({ block }) => block))));
  if (stated === undefined) {
    const marked = placed.map((one) => withMarks(one, resolve));
    return { placed: marked, source: 'page', confidence: bodyConfidence(story) };
  }
  const blocks: PlacedBlock<Block>[] = stated.map((block) => ({ block }));
  return { placed: blocks.flatMap(plainPlaced), source: 'json-ld', confidence: STATED_CONFIDENCE };
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
