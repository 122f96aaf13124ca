/** Turns verdicts into the blocks of an article: items into lists, images with their captions and credits. */

import type { Block, Embed, ImageBlock, LiveEntryBlock } from '../article.ts';
import { headingLevel } from '../html/elements.ts';
import { BULLET } from '../html/line.ts';
import { isTwin } from '../html/picture-size.ts';
import { type Box, closest, type Segment, type SegmentImage } from '../html/segment.ts';
import type { Verdict } from './block.ts';
import { isCiteBox } from './quotes.ts';

/** Makes URLs absolute; undefined for what is not an http(s) URL. */
export type ResolveUrl = (url: string | undefined) => string | undefined;

/** Reads caption and credit of an image from the texts beside it; given by the fields layer. */
export type CaptionReader = (
  captions: readonly string[],
  credits: readonly string[],
) => { caption?: string; credit?: string };

/** Collaborators of {@link assemble}. */
export interface Assembly {
  readonly resolve: ResolveUrl;
  readonly readCaption: CaptionReader;
  readonly cleanAlt: (alt: string) => string;
}

/** A block and its position on the page; a block from the JSON-LD has no position. */
export interface PlacedBlock<B = LiveEntryBlock> {
  readonly block: B;
  /** Its first segment. */
  readonly segment?: Segment;
  /** The segments that it is read from; for a live entry, those of its time and headline. */
  readonly segments?: readonly Segment[];
  /** The blocks of a live entry. */
  readonly inside?: readonly PlacedBlock[];
}

/** Blocks of a run of verdicts, in reading order. */
export function assemble(verdicts: readonly Verdict[], assembly: Assembly): PlacedBlock[] {
  const placed: PlacedBlock[] = [];
  const accepted = verdicts.filter((verdict) => verdict.type !== undefined);
  for (let at = 0; at < accepted.length; ) {
    const blocks = placed.slice(-1).map(({ block }) => block);
    const known = blocks.length;
    const next = addBlock(blocks, accepted, at, assembly);
    const segments = accepted.slice(at, next).map(({ segment }) => segment);
    const [segment] = segments as [Segment];
    for (const block of blocks.slice(known)) placed.push({ block, segment, segments });
    if (blocks.length === known) joinCite(placed, segment);
    at = next;
  }
  return placed;
}

/** The speaker belongs to the quote above. */
function joinCite(placed: PlacedBlock[], segment: Segment): void {
  const last = placed.at(-1);
  const cite = last?.block.type === 'quote' ? last.block.cite : undefined;
  if (last === undefined || cite === undefined || !segment.text.endsWith(cite)) return;
  placed.splice(-1, 1, { ...last, segments: [...(last.segments ?? []), segment] });
}

/** Adds the block that starts at a verdict; returns the index after it. */
function addBlock(
  blocks: LiveEntryBlock[],
  verdicts: readonly Verdict[],
  at: number,
  assembly: Assembly,
): number {
  const verdict = verdicts[at];
  if (verdict?.type === undefined) return at + 1;
  const { segment, type } = verdict;
  switch (type) {
    case 'paragraph':
      blocks.push({ type, text: segment.text });
      return at + 1;
    case 'quote':
      return addQuote(blocks, verdicts, at);
    case 'subheading':
      return addSubheading(blocks, verdicts, at);
    case 'list-item':
      return addList(blocks, verdicts, at);
    case 'table':
      if (segment.rows !== undefined) blocks.push({ type, rows: segment.rows.map((row) => [...row]) });
      return at + 1;
    case 'embed':
      blocks.push(embedOf(segment, assembly.resolve));
      return at + 1;
    default:
      return addImage(blocks, verdicts, at, assembly);
  }
}

const CITE = /^\s*[—–―-]\s*\p{L}/u;
const CITE_DASH = /^[—–―-]\s*/u;
const MAX_CITE_WORDS = 14;

function addQuote(blocks: LiveEntryBlock[], verdicts: readonly Verdict[], at: number): number {
  const { segment } = verdicts[at] as Verdict;
  const last = blocks.at(-1);
  const isCite =
    segment.words <= MAX_CITE_WORDS &&
    (CITE.test(segment.text) || segment.italicChars >= segment.chars || isCiteBox(segment.box));
  if (isCite && last?.type === 'quote' && last.cite === undefined && !segment.ends) {
    last.cite = segment.text.replace(CITE_DASH, '');
  } else blocks.push({ type: 'quote', text: segment.text });
  return at + 1;
}

function addSubheading(blocks: LiveEntryBlock[], verdicts: readonly Verdict[], at: number): number {
  const box = verdicts[at]?.segment.box;
  const level = headingLevel(box?.tag ?? '');
  const isRest = ({ type, segment }: Verdict): boolean => type === 'subheading' && segment.box === box;
  const run = level === 0 ? 1 : runLength(verdicts, at, isRest);
  const texts = verdicts.slice(at, at + run).map(({ segment }) => segment.text);
  blocks.push({
    type: 'subheading',
    text: texts.join(' '),
    level: level === 0 ? BOLD_LEVEL : Math.max(2, level),
  });
  return at + run;
}

/** A bold line counts as a heading of this level. */
const BOLD_LEVEL = 3;

function runLength(verdicts: readonly Verdict[], at: number, test: (verdict: Verdict) => boolean): number {
  let next = at;
  for (let verdict = verdicts[next]; verdict !== undefined && test(verdict); verdict = verdicts[next])
    next += 1;
  return next - at;
}

function addList(blocks: LiveEntryBlock[], verdicts: readonly Verdict[], at: number): number {
  const list = listOf(verdicts[at]?.segment.box);
  const items: { box: Box | undefined; text: string }[] = [];
  let next = at;
  for (; verdicts[next]?.type === 'list-item' && listOf(verdicts[next]?.segment.box) === list; next += 1) {
    const { text: printed, box } = (verdicts[next] as Verdict).segment;
    const text = printed.replace(BULLET, '');
    const item = closest(box, ({ tag }) => tag === 'li');
    const last = items.at(-1);
    if (last !== undefined && item !== undefined && last.box === item) last.text += ` ${text}`;
    else items.push({ box: item, text });
  }
  blocks.push({ type: 'list', ordered: list?.tag === 'ol', items: items.map((item) => item.text) });
  return next;
}

function listOf(box: Box | undefined): Box | undefined {
  return closest(box, ({ tag }) => tag === 'ul' || tag === 'ol');
}

function embedOf(segment: Segment, resolve: ResolveUrl): Embed {
  const url = resolve(segment.embed?.url);
  return {
    type: 'embed',
    provider: segment.embed?.provider ?? 'other',
    ...(url === undefined ? {} : { url }),
    ...(segment.text === '' ? {} : { text: segment.text }),
  };
}

/** An image with the captions and credits that follow it. A caption without an image is dropped. */
function addImage(
  blocks: LiveEntryBlock[],
  verdicts: readonly Verdict[],
  at: number,
  assembly: Assembly,
): number {
  const image = verdicts[at]?.segment.image;
  const from = image === undefined ? at : at + 1;
  const beside = verdicts.slice(from, from + runLength(verdicts, from, isBesideImage));
  const url = assembly.resolve(image?.url);
  if (image !== undefined && url !== undefined && !isBeforeTwin(verdicts, at))
    blocks.push(imageBlock(image, url, beside, assembly));
  return Math.max(from + beside.length, at + 1);
}

/** Whether the next segment is the same picture for another screen width: the last one has the caption. */
function isBeforeTwin(verdicts: readonly Verdict[], at: number): boolean {
  const [image, next] = [verdicts[at]?.segment.image, verdicts[at + 1]?.segment.image];
  return image !== undefined && next !== undefined && isTwin(next.url, image.url);
}

function isBesideImage({ type }: Verdict): boolean {
  return type === 'caption' || type === 'credit';
}

function imageBlock(
  image: SegmentImage,
  url: string,
  beside: readonly Verdict[],
  { cleanAlt, readCaption }: Assembly,
): ImageBlock {
  const textsOfType = (type: Verdict['type']): string[] =>
    beside.filter((verdict) => verdict.type === type).map(({ segment }) => segment.text);
  const alt = cleanAlt(image.alt);
  return {
    type: 'image',
    url,
    ...(alt === '' ? {} : { alt }),
    ...readCaption(textsOfType('caption'), textsOfType('credit')),
    ...(image.width === undefined ? {} : { width: image.width }),
    ...(image.height === undefined ? {} : { height: image.height }),
  };
}

/** All texts of a body in reading order; its words are counted in these. */
export function textsOf(body: readonly Block[]): string[] {
  return body.flatMap((block) => {
    switch (block.type) {
      case 'paragraph':
      case 'subheading':
      case 'quote':
        return [block.text];
      case 'list':
        return block.items;
      case 'live-entry':
        return [...(block.headline === undefined ? [] : [block.headline]), ...textsOf(block.blocks)];
      default:
        return [];
    }
  });
}
