/** The legend: the kinds of pieces, their counts, and a filter. */
import type { Piece } from '../../inspector/inspection-view.ts';
import { make, makeButton } from '../make.ts';
import { type Fate, fateOf, GROUPS, type PieceGroup, wordsOf } from './fate.ts';

/** Whether a piece with this fate is marked. */
export type Filter = (fate: Fate) => boolean;

/** Draws the legend. Without a selection, everything is marked. */
export function drawLegend(pieces: readonly Piece[], onFilter: (filter: Filter) => void): HTMLElement {
  const chosen = new Set<string>();
  const groups = (Object.keys(GROUPS) as PieceGroup[]).flatMap((group) => {
    const counts = countsOf(pieces, group);
    if (counts.size === 0) return [];
    const buttons = [...counts].map(([name, count]) => {
      const key = `${group} ${name}`;
      const button = makeButton(
        wordsOf(name),
        () => {
          if (!chosen.delete(key)) chosen.add(key);
          button.setAttribute('aria-pressed', String(chosen.has(key)));
          onFilter((fate) => chosen.size === 0 || chosen.has(`${fate.group} ${fate.name}`));
        },
        { 'aria-pressed': 'false', 'data-group': group, 'data-fate': name },
      );
      button.append(make('span', { class: 'count' }, String(count)));
      return button;
    });
    return [
      make('div', { role: 'group', 'aria-label': GROUPS[group] }, make('b', {}, GROUPS[group]), ...buttons),
    ];
  });
  return make('div', { class: 'legend' }, ...groups);
}

/** How many pieces have each name, the most frequent first. */
function countsOf(pieces: readonly Piece[], group: PieceGroup): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const piece of pieces) {
    const fate = fateOf(piece);
    if (fate.group === group) counts.set(fate.name, (counts.get(fate.name) ?? 0) + 1);
  }
  return new Map([...counts].sort(([, left], [, right]) => right - left));
}
