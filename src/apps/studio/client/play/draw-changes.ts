import type { Changes, FieldChange } from './changes.ts';

/** Draws the changes into an element: a row for each field that differs, then the fields that the rule confirms. */
export function drawChanges(root: HTMLElement, { changed, confirmed }: Changes): void {
  root.replaceChildren(
    paragraph(changed.length === 0 ? 'Nothing changes.' : `${fieldsOf(changed.length)}:`),
    ...changed.map(drawChange),
  );
  if (confirmed.length > 0) root.append(paragraph(`Same value, now from the rule: ${confirmed.join(', ')}.`));
}

function fieldsOf(count: number): string {
  return count === 1 ? '1 field differs' : `${count} fields differ`;
}

function drawChange({ field, gone, added }: FieldChange): HTMLElement {
  const change = document.createElement('section');
  change.className = 'change';
  const name = document.createElement('h3');
  name.textContent = field;
  change.append(
    name,
    ...gone.map((line) => marked('del', line)),
    ...added.map((line) => marked('ins', line)),
  );
  return change;
}

function marked(kind: 'del' | 'ins', line: string): HTMLElement {
  const element = document.createElement(kind);
  element.textContent = line;
  return element;
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement('p');
  element.className = 'note';
  element.textContent = text;
  return element;
}
