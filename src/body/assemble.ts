/** Turns verdicts into the blocks of an article: items into lists, images with their captions and credits. */
import type { Block, Embed, ImageBlock, LiveEntry, LiveEntryBlock } from '../article.ts';
import { headingLevel } from '../html/elements.ts';
import { isDocument } from '../html/embed.ts';
import { BULLET } from '../html/line.ts';
import type { ResolveUrl } from '../html/page-url.ts';
import { isTwin } from '../html/picture-size.ts';
import { type Box, closest, type Segment, type SegmentEmbed, type SegmentImage } from '../html/segment.ts';
import { type BlockType, CAPTIONS, type Verdict } from './block.ts';
import { entryVerdicts, type LiveGroup } from './live-entries.ts';
import { isCiteBox } from './quotes.ts';

export interface Assembly {
  readonly resolve: ResolveUrl;
  /** Reads caption and credit of an image from the texts next to it; provided by the fields layer. */
  readCaption(captions: readonly string[], credits: readonly string[]): { caption?: string; credit?: string };
  readonly cleanAlt: (alt: string) => string;
  /** The duration, in seconds, that the page states for the file or player at a URL. */
  readonly durationOf: (url: string | undefined) => number | undefined;
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

type Kept = Extract<Verdict, { readonly type: BlockType }>;

function assemble(verdicts: readonly Verdict[], assembly: Assembly): PlacedBlock[] {
  const placed: PlacedBlock[] = [];
  const kept = verdicts.filter((verdict) => verdict.type !== undefined);
  for (let at = 0, end = 0; at < kept.length; at = end) {
    const first = kept[at] as Kept;
    end = at + 1;
    while (end < kept.length && continuesBlock(kept[end] as Kept, first)) end += 1;
    const run = kept.slice(at, end);
    if (first.type === 'quote' && joinsQuote(placed, first)) continue;
    const block = blockOf(first, run, kept[end], assembly);
    const segments = run.map(({ segment }) => segment);
    if (block !== undefined) placed.push({ block, segment: first.segment, segments });
  }
  return placed;
}

/** Whether a segment belongs to the block that begins at another one: a heading, a list, or a picture with its captions. */
function continuesBlock({ type, segment: { box } }: Kept, first: Kept): boolean {
  if (CAPTIONS.has(type)) return first.type === 'image' || CAPTIONS.has(first.type);
  if (type !== first.type) return false;
  if (type === 'list-item') return listOf(box) === listOf(first.segment.box);
  return box === first.segment.box && headingLevel(box.tag) > 0;
}

/** The block made of segments that belong together; undefined if nothing of them is visible. */
function blockOf(
  { type, segment }: Kept,
  run: readonly Kept[],
  next: Kept | undefined,
  assembly: Assembly,
): LiveEntryBlock | undefined {
  if (type === 'paragraph' && segment.linkChars === segment.chars && isDocument(segment.href))
    return embedOf(segment.text, { provider: 'document', url: segment.href }, assembly);
  switch (type) {
    case 'paragraph':
    case 'quote':
      return { type, text: segment.text };
    case 'subheading':
      return { type, text: run.map(({ segment: { text } }) => text).join(' '), level: levelOf(segment.box) };
    case 'list-item':
      return { type: 'list', ordered: listOf(segment.box)?.tag === 'ol', items: itemsOf(run) };
    case 'table':
      return segment.rows && { type, rows: segment.rows.map((row) => [...row]) };
    case 'embed':
      return segment.embed && embedOf(segment.text, segment.embed, assembly);
    default:
      return imageBlock(segment.image, run, next?.segment.image, assembly);
  }
}

const CITE = /^\s*[—–―-]\s*\p{L}/u;
const CITE_DASH = /^[—–―-]\s*/u;
const MAX_CITE_WORDS = 14;

/** Adds a quoted text that names the speaker to the quote above it. Returns whether it does. */
function joinsQuote(placed: PlacedBlock[], { segment }: Kept): boolean {
  const quote = placed.at(-1);
  if (quote?.block.type !== 'quote' || quote.block.cite !== undefined) return false;
  const { text, words, ends, box } = segment;
  if (ends || words > MAX_CITE_WORDS) return false;
  if (!CITE.test(text) && !isCiteBox(box)) return false;
  const block = { ...quote.block, cite: text.replace(CITE_DASH, '') };
  placed.splice(-1, 1, { ...quote, block, segments: [...(quote.segments ?? []), segment] });
  return true;
}

/** A bold line counts as a heading of this level. */
const BOLD_LEVEL = 3;

function levelOf({ tag }: Box): number {
  const level = headingLevel(tag);
  return level === 0 ? BOLD_LEVEL : Math.max(2, level);
}

/** The texts of a list; an item may have several. */
function itemsOf(run: readonly Kept[]): string[] {
  const items: { box: Box | undefined; text: string }[] = [];
  for (const { segment } of run) {
    const text = segment.text.replace(BULLET, '');
    const box = closest(segment.box, ['li']);
    const last = items.at(-1);
    if (last !== undefined && box !== undefined && last.box === box) last.text += ` ${text}`;
    else items.push({ box, text });
  }
  return items.map(({ text }) => text);
}

function listOf(box: Box | undefined): Box | undefined {
  return closest(box, ['ul', 'ol']);
}

function embedOf(text: string, embed: SegmentEmbed, { resolve, durationOf }: Assembly): Embed {
  const url = resolve(embed.url);
  const duration = durationOf(url);
  const stated = { ...(url !== undefined && { url }), ...(duration !== undefined && { duration }) };
  return { type: 'embed', provider: embed.provider, ...stated, ...(text !== '' && { text }) };
}

/**
 * An image with the captions and credits that follow it. A caption without an image is dropped. Of the same picture for several
 * screen widths, the last one has the caption.
 */
function imageBlock(
  image: SegmentImage | undefined,
  run: readonly Kept[],
  next: SegmentImage | undefined,
  { resolve, cleanAlt, readCaption }: Assembly,
): ImageBlock | undefined {
  const url = resolve(image?.url);
  if (image === undefined || url === undefined) return undefined;
  if (run.length === 1 && next !== undefined && isTwin(next.url, image.url)) return undefined;
  const textsOfType = (type: BlockType): string[] =>
    run.filter((verdict) => verdict.type === type).map(({ segment }) => segment.text);
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

/** All texts of a body in reading order, used to count its words. */
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

/** Blocks of a body in reading order: the live entries, and the blocks between them. */
export function assembleBody(
  verdicts: readonly Verdict[],
  groups: readonly LiveGroup[],
  assembly: Assembly,
): PlacedBlock<Block>[] {
  const placed: PlacedBlock<Block>[] = [];
  let from = 0;
  for (const group of groups) {
    placed.push(...assemble(verdicts.slice(from, group.from), assembly), entryOf(group, verdicts, assembly));
    from = group.to;
  }
  return [...placed, ...assemble(verdicts.slice(from), assembly)];
}

function entryOf(group: LiveGroup, verdicts: readonly Verdict[], assembly: Assembly): PlacedBlock<LiveEntry> {
  const inside = assemble(entryVerdicts(group, verdicts), assembly);
  const block: LiveEntry = {
    type: 'live-entry',
    ...(group.time === undefined ? {} : { time: group.time }),
    ...(group.title === undefined ? {} : { headline: group.title }),
    blocks: inside.map(({ block }) => block),
  };
  const { segment } = verdicts[group.from] as Verdict;
  return { block, segment, segments: [...group.labels, ...(group.headline ?? [])], inside };
}
