/** A section of the report: its heading, a line of explanation, and its content. */
import { element, group, joined, type Markup, textElement, textMarkup } from '../../../../formats/markup.ts';

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

export function collapsibleTable(content: TableContent): Markup {
  return element('details', {}, textElement('summary', content.caption), tableMarkup(content));
}

export function cell(value: string | number): Markup {
  return textMarkup(String(value));
}

function cellMarkup(content: Markup, index: number, column: TableColumn | undefined): Markup {
  const kind = column?.kind;
  return index === 0 ? element('th', { scope: 'row' }, content) : element('td', { class: kind }, content);
}

export interface SectionContent {
  readonly id: string;
  readonly heading: string;
  readonly standfirst: string;
  readonly parts: readonly Markup[];
}

export function sectionMarkup({ id, heading, standfirst, parts }: SectionContent): Markup {
  return group('section', { id, 'aria-labelledby': `${id}-heading` }, [
    textElement('h2', heading, { id: `${id}-heading` }),
    textElement('p', standfirst, { class: 'deck' }),
    ...parts,
  ]);
}

export function figureMarkup(name: string, number: string, chart: Markup): Markup {
  return element(
    'figure',
    {},
    element('figcaption', {}, joined([textElement('b', name), textElement('span', number)], ' ')),
    chart,
  );
}

/** A text of a page or a publisher, which is usually Hindi. */
export function pageText(name: string, text: string, attributes: { readonly class?: string } = {}): Markup {
  return element(name, { lang: 'hi', dir: 'auto', ...attributes }, textMarkup(text));
}
