import { make } from '../make.ts';
import type { Changes } from './changes.ts';

/** Draws the changes into an element: a section for each field that differs, then the fields that the rule confirms. */
export function drawChanges(root: HTMLElement, { changed, confirmed }: Changes): void {
  const note = (text: string): HTMLElement => make('p', { class: 'note' }, text);
  const count = changed.length === 1 ? '1 field differs' : `${changed.length} fields differ`;
  root.replaceChildren(
    note(changed.length === 0 ? 'Nothing changes.' : `${count}:`),
    ...changed.map(({ field, gone, added }) => {
      const lines = [
        ...gone.map((line) => make('del', {}, line)),
        ...added.map((line) => make('ins', {}, line)),
      ];
      return make('section', { class: 'change' }, make('h3', {}, field), ...lines);
    }),
  );
  if (confirmed.length > 0) root.append(note(`Same value, now from the rule: ${confirmed.join(', ')}.`));
}
