/** A section of the report: its heading, a line of explanation, and its content. The report names its sections. */
import { element, group, joined, type Markup, textElement, textMarkup } from '../../../../formats/markup.ts';

/** The name of a column, its kind, and its cell in a row. */
export type Column<Row> =
  | readonly [name: string, kind: 'text' | 'number', cell: (row: Row) => string]
  | readonly [name: string, kind: 'markup' | 'bar' | 'words', cell: (row: Row) => Markup];

/** A table; the first cell of a row names it. */
export interface TableContent<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
}

/** Kinds of columns that are classes of their cells. */
const CLASSES: ReadonlySet<string> = new Set(['number', 'bar', 'words']);

/** A table in a box that scrolls horizontally if needed, also by keyboard. */
export function tableMarkup<Row>({ caption, columns, rows }: TableContent<Row>): Markup {
  const head = columns.map(([name, kind]) => textElement('th', name, { scope: 'col', class: classOf(kind) }));
  const body = rows.map((row) =>
    element('tr', {}, ...columns.map((column, index) => cellMarkup(column, row, index === 0))),
  );
  return element(
    'div',
    { class: 'scroll', role: 'region', 'aria-label': caption, tabindex: 0 },
    element(
      'table',
      {},
      textElement('caption', caption, { class: 'unseen' }),
      element('thead', {}, element('tr', {}, ...head)),
      group('tbody', {}, body),
    ),
  );
}

export function collapsibleTable<Row>(content: TableContent<Row>): Markup {
  return element('details', {}, textElement('summary', content.caption), tableMarkup(content));
}

function cellMarkup<Row>([, kind, cell]: Column<Row>, row: Row, isHead: boolean): Markup {
  const content = kind === 'text' || kind === 'number' ? textMarkup(cell(row)) : (cell(row) as Markup);
  return isHead ? element('th', { scope: 'row' }, content) : element('td', { class: classOf(kind) }, content);
}

function classOf(kind: string): string | undefined {
  return CLASSES.has(kind) ? kind : undefined;
}

export interface SectionContent {
  readonly standfirst: string;
  readonly parts: readonly Markup[];
}

export interface Section extends SectionContent {
  readonly id: string;
  readonly heading: string;
}

export function sectionMarkup({ id, heading, standfirst, parts }: Section): Markup {
  return group('section', { id, 'aria-labelledby': `${id}-heading` }, [
    textElement('h2', heading, { id: `${id}-heading` }),
    textElement('p', standfirst, { class: 'deck note' }),
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
