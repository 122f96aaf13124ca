import { ancestorsOf, type Box } from '../../html/segment.ts';
import { bestOf, groupedBy, sumOf } from '../../text/tally.ts';
import type { BlockType, Verdict } from '../block.ts';
import { proseWords, sumsBefore } from '../prose.ts';
import { type LiveContext, type Mark, MIN_ENTRIES } from './marks.ts';

/** A half-open range of segments. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Minimum share of the running text that the entries contain. */
const MIN_SHARE = 0.5;

/** The entries that begin at marks: similar boxes; empty if they contain too little. */
export function rangesOf(marks: readonly Mark[], context: LiveContext): Range[] {
  const ranges = entryBoxes(marks, context).map(({ first, end }) => ({ from: first, to: end }));
  return holdsMost(ranges, context) && !hasTeaser(ranges, marks, context) ? ranges : [];
}

/** Block types that make an entry. An image alone may be the photo next to a name. */
const CONTENT_TYPES = new Set<BlockType | undefined>(['paragraph', 'quote', 'list-item', 'embed', 'table']);

/** The largest set of boxes of one look and depth that each contain a time and content; ties go to the outermost. */
function entryBoxes(marks: readonly Mark[], { root, verdicts }: LiveContext): Box[] {
  const contents = sumsBefore(verdicts, ({ type }) => Number(CONTENT_TYPES.has(type)));
  const filled = [...boxesAround(marks, root)]
    .filter(({ first, end }) => contents[first] !== contents[end])
    .sort((left, right) => left.depth - right.depth);
  const sets = groupedBy(filled, (around) => `${around.depth} ${entryLook(around)}`);
  const largest = bestOf(sets.values(), ({ length }) => length) ?? [];
  return largest.length < MIN_ENTRIES ? [] : largest.sort((left, right) => left.index - right.index);
}

/** The boxes around some marks below the root, once each, from the inside out. */
function boxesAround(marks: readonly Mark[], root: Box): Set<Box> {
  return new Set(marks.flatMap(({ box }) => ancestorsOf(box).filter(({ depth }) => depth > root.depth)));
}

const SERIAL_WORD = /\p{Nd}|^(?:odd|even|first|last|active|new|latest|pinned)$/u;

/** Element and class words without the parts that differ between entries. */
function entryLook({ tag, names }: Box): string {
  return `${tag} ${names
    .split(' ')
    .filter((name) => !SERIAL_WORD.test(name))
    .join(' ')}`;
}

const MIN_LINKED = 0.8;

/** Whether an entry starts with a link: then it links to an article and is not part of one. */
function hasTeaser(ranges: readonly Range[], marks: readonly Mark[], { verdicts }: LiveContext): boolean {
  const times = new Set(marks.map(({ index }) => index));
  const isText = ({ segment: { kind, index } }: Verdict): boolean => kind === 'text' && !times.has(index);
  return ranges.some(({ from, to }) => {
    const first = verdicts.slice(from, to).find(isText)?.segment;
    return first !== undefined && first.linkChars >= first.chars * MIN_LINKED;
  });
}

function holdsMost(ranges: readonly Range[], { verdicts, root }: LiveContext): boolean {
  const sum = (from: number, to: number): number =>
    sumOf(verdicts.slice(from, to), ({ type, segment }) => (type === undefined ? 0 : proseWords(segment)));
  const inside = sumOf(ranges, ({ from, to }) => sum(from, to));
  return inside >= sum(root.first, root.end) * MIN_SHARE;
}
