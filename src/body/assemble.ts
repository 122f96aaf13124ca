/** Turns verdicts into the blocks of an article: items into lists, images with their captions and credits. */
import type { Block, Embed, ImageBlock, LiveEntryBlock } from '../article.ts';
import { type Box, closest, type Segment } from '../html/segment.ts';
import type { Verdict } from './block.ts';
import { BULLET } from './prose.ts';

/** Makes addresses absolute; undefined for what is no http(s) address. */
export type ResolveUrl = (url: string | undefined) => string | undefined;

/** How captions and credits are read; given by the fields layer. */
export interface CaptionReader {
  /** Caption and credit of an image, from the texts beside it. */
  (captions: readonly string[], credits: readonly string[]): { caption?: string; credit?: string };
}

/** Collaborators of {@link assemble}. */
export interface Assembly {
  readonly resolve: ResolveUrl;
  readonly readCaption: CaptionReader;
  readonly cleanAlt: (alt: string) => string;
}

/** A block and the segment that it begins with. */
export interface PlacedBlock<B = LiveEntryBlock> {
  readonly block: B;
  readonly segment: Segment;
}

/** Blocks of a run of verdicts, in reading order. */
export function assemble(verdicts: readonly Verdict[], assembly: Assembly): PlacedBlock[] {
  const placed: PlacedBlock[] = [];
  const accepted = verdicts.filter((verdict) => verdict.type !== undefined);
  for (let at = 0; at < accepted.length; ) {
    const blocks = placed.slice(-1).map(({ block }) => block);
    const known = blocks.length;
    const segment = accepted[at]?.segment as Segment;
    at = addBlock(blocks, accepted, at, assembly);
    for (const block of blocks.slice(known)) placed.push({ block, segment });
  }
  return placed;
}

/** Adds the block that starts at a verdict; returns the index behind it. */
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
const MOST_CITE_WORDS = 14;

function addQuote(blocks: LiveEntryBlock[], verdicts: readonly Verdict[], at: number): number {
  const { segment } = verdicts[at] as Verdict;
  const last = blocks.at(-1);
  const isCite =
    segment.words <= MOST_CITE_WORDS && (CITE.test(segment.text) || segment.italicChars >= segment.chars);
  if (isCite && last?.type === 'quote' && last.cite === undefined && !segment.ends)
    last.cite = segment.text.replace(/^[—–―-]\s*/u, '');
  else blocks.push({ type: 'quote', text: segment.text });
  return at + 1;
}

function addSubheading(blocks: LiveEntryBlock[], verdicts: readonly Verdict[], at: number): number {
  const box = verdicts[at]?.segment.box;
  const parts = [verdicts[at]?.segment.text ?? ''];
  let next = at + 1;
  while (
    /^h[1-6]$/u.test(box?.tag ?? '') &&
    verdicts[next]?.type === 'subheading' &&
    verdicts[next]?.segment.box === box
  ) {
    parts.push(verdicts[next]?.segment.text ?? '');
    next += 1;
  }
  const level = /^h[2-6]$/u.test(box?.tag ?? '') ? Number(box?.tag[1]) : box?.tag === 'h1' ? 2 : 3;
  blocks.push({ type: 'subheading', text: parts.join(' '), level });
  return next;
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

/** An image and the captions and credits behind it. A caption without an image makes no block. */
function addImage(
  blocks: LiveEntryBlock[],
  verdicts: readonly Verdict[],
  at: number,
  assembly: Assembly,
): number {
  const image = verdicts[at]?.segment.image;
  let next = image === undefined ? at : at + 1;
  const captions: string[] = [];
  const credits: string[] = [];
  for (; verdicts[next]?.type === 'caption' || verdicts[next]?.type === 'credit'; next += 1) {
    const text = verdicts[next]?.segment.text ?? '';
    (verdicts[next]?.type === 'caption' ? captions : credits).push(text);
  }
  const url = assembly.resolve(image?.url);
  if (image !== undefined && url !== undefined) {
    const alt = assembly.cleanAlt(image.alt);
    const block: ImageBlock = {
      type: 'image',
      url,
      ...(alt === '' ? {} : { alt }),
      ...assembly.readCaption(captions, credits),
    };
    if (image.width !== undefined) block.width = image.width;
    if (image.height !== undefined) block.height = image.height;
    blocks.push(block);
  }
  return Math.max(next, at + 1);
}

/** All texts of a body in reading order: what counts as its words. */
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
