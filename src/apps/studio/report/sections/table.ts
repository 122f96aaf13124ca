/** Tables: the numbers of each chart. */
import { element, group, type Markup, textElement, textMarkup } from '../../../../formats/markup.ts';

/** A column. */
export interface TableColumn {
  readonly name: string;
  /** Class of its cells: a number, a bar, or words of any length. */
  readonly kind?: 'number' | 'bar' | 'words';
}

/** A table; the first cell of a row names it. */
export interface TableContent {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Markup[])[];
}

/** A table in a box that scrolls horizontally if needed, also by keyboard. */
export function tableMarkup({ caption, columns, rows }: TableContent): Markup {
  const head = columns.map(({ name, kind }) => textElement('th', name, { scope: 'col', class: kind }));
  const body = rows.map((row) =>
    element('tr', {}, ...row.map((cell, index) => cellMarkup(cell, index, columns[index]))),
  );
  return element(
    'div',
    { class: 'scroll', role: 'region', 'aria-label': caption, tabindex: 0 },
    element(
      'table',
      {},
      textElement('caption', caption),
      element('thead', {}, element('tr', {}, ...head)),
      group('tbody', {}, body),
    ),
  );
}

/** A collapsible table after a chart, with its numbers. */
export function collapsibleTable(content: TableContent): Markup {
  return element('details', {}, textElement('summary', content.caption), tableMarkup(content));
}

/** A cell with a number or a word. */
export function cell(value: string | number): Markup {
  return textMarkup(String(value));
}

function cellMarkup(content: Markup, index: number, column: TableColumn | undefined): Markup {
  const kind = column?.kind;
  return index === 0 ? element('th', { scope: 'row' }, content) : element('td', { class: kind }, content);
}
