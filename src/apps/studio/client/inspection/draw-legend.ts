import type { Piece } from '../../inspector/inspection-view.ts';
import { make, makeButton } from '../make.ts';
import { type Fate, fateOf, GROUPS, wordsOf } from './fate.ts';

/** Whether a piece with this fate is marked. */
export type Filter = (fate: Fate) => boolean;

const keyOf = ({ group, name }: Fate): string => `${group} ${name}`;

/** Draws the legend, in each group the most frequent fate first. Without a selection, everything is marked. */
export function drawLegend(pieces: readonly Piece[], onFilter: (filter: Filter) => void): HTMLElement {
  const chosen = new Set<string>();
  const counts = new Map<string, { readonly fate: Fate; count: number }>();
  for (const fate of pieces.map(fateOf)) {
    const known = counts.get(keyOf(fate)) ?? { fate, count: 0 };
    known.count += 1;
    counts.set(keyOf(fate), known);
  }
  const sorted = [...counts.values()].sort((one, other) => other.count - one.count);
  const buttonOf = ({ fate, count }: (typeof sorted)[number]): HTMLElement => {
    const toggle = (): void => {
      if (!chosen.delete(keyOf(fate))) chosen.add(keyOf(fate));
      button.setAttribute('aria-pressed', String(chosen.has(keyOf(fate))));
      onFilter((one) => chosen.size === 0 || chosen.has(keyOf(one)));
    };
    const data = { 'aria-pressed': 'false', 'data-group': fate.group, 'data-fate': fate.name };
    const button = makeButton(wordsOf(fate.name), toggle, data);
    button.append(make('b', {}, String(count)));
    return button;
  };
  const groups = Object.entries(GROUPS).map(([group, label]) => {
    const buttons = sorted.filter(({ fate }) => fate.group === group).map(buttonOf);
    const attributes = { class: 'row', role: 'group', 'aria-label': label };
    return buttons.length > 0 && make('div', attributes, make('b', { class: 'note' }, label), ...buttons);
  });
  return make('div', { class: 'legend row' }, ...groups);
}
