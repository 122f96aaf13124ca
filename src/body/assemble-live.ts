/** Assembles a body in which entries of a live page may appear among ordinary blocks. */
import type { Block, LiveEntry } from '../article.ts';
import { type Assembly, assemble, type PlacedBlock } from './assemble.ts';
import type { Verdict } from './block.ts';
import { entryVerdicts, type LiveGroup } from './live-entries.ts';

/** Blocks of a body in reading order: the live entries, and the blocks between them. */
export function assembleBody(
  verdicts: readonly Verdict[],
  groups: readonly LiveGroup[],
  assembly: Assembly,
): PlacedBlock<Block>[] {
  const placed: PlacedBlock<Block>[] = [];
  let from = 0;
  for (const group of groups) {
    placed.push(
      ...assemble(verdicts.slice(from, group.from), assembly),
      ...entryOf(group, verdicts, assembly),
    );
    from = group.to;
  }
  return [...placed, ...assemble(verdicts.slice(from), assembly)];
}

function entryOf(
  group: LiveGroup,
  verdicts: readonly Verdict[],
  assembly: Assembly,
): PlacedBlock<LiveEntry>[] {
  const segment = verdicts[group.from]?.segment;
  const inside = assemble(entryVerdicts(group, verdicts), assembly);
  const blocks = inside.map(({ block }) => block);
  const headline = group.title;
  if (segment === undefined || (headline === undefined && blocks.length === 0)) return [];
  const block: LiveEntry = {
    type: 'live-entry',
    ...(group.time === undefined ? {} : { time: group.time }),
    ...(headline === undefined ? {} : { headline }),
    blocks,
  };
  return [{ block, segment, segments: [...group.labels, ...(group.headline ?? [])], inside }];
}
