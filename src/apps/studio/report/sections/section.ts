/** A section of the report: its heading, a line of explanation, and its content. The report names its sections. */
import { classOf, html, type Markup, raw } from '../../inspector/html.ts';

/** The name of a column, its cell in a row (text or markup), and the class of its cells. */
export type Column<Row> = readonly [
  name: string,
  cell: (row: Row) => string,
  kind?: 'number' | 'bar' | 'words',
];

/** A table in a box that scrolls horizontally if needed, also by keyboard. The first cell of a row names it. */
export function tableMarkup<Row>(
  caption: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Markup {
  const head = columns.map(([name, , kind]) => html`<th scope="col"${classOf(kind)}>${name}</th>`);
  const rowOf = (row: Row): Markup[] =>
    columns.map(([, cell, kind], index) =>
      index === 0 ? html`<th scope="row">${cell(row)}</th>` : html`<td${classOf(kind)}>${cell(row)}</td>`,
    );
  const lines = rows.map((row) => html`<tr>${rowOf(row)}</tr>\n`);
  return html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table>
<caption class="unseen">${caption}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${lines}</tbody>
</table></div>
`;
}

export function collapsibleTable<Row>(...[caption, ...content]: Parameters<typeof tableMarkup<Row>>): Markup {
  return html`<details><summary>${caption}</summary>${tableMarkup(caption, ...content)}</details>`;
}

export type SectionContent = readonly [standfirst: string, ...parts: readonly (Markup | false)[]];
export type Section = readonly [id: string, heading: string, content: SectionContent];

export function sectionMarkup([id, heading, [standfirst, ...parts]]: Section): Markup {
  return html`<section id="${id}" aria-labelledby="${id}-heading">
<h2 id="${id}-heading">${heading}</h2>
<p class="deck note">${standfirst}</p>
${parts}
</section>
`;
}

export function figureMarkup(name: string, number: string, chart: Markup): Markup {
  return html`<figure><figcaption><b>${name}</b> <span>${number}</span></figcaption>${chart}</figure>\n`;
}

/** A list or a table below its heading; `undefined` if it is empty. */
export function listMarkup(heading: string, content: Markup | undefined): Markup {
  return html`<div><h3>${heading}</h3>${content ?? html`<p>None.</p>`}</div>\n`;
}

/** The attributes of a text of a page or a publisher, which is usually Hindi. */
export const OF_PAGE = raw(' lang="hi" dir="auto"');
