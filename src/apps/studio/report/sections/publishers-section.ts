/** The outcomes of each publisher. */
import { element, group, joined, type Markup, textElement, textMarkup } from '../../../../formats/markup.ts';
import { rowBar } from '../charts/row-charts.ts';
import { confidenceText, countText, shareText } from '../figures.ts';
import type { Counts, PublisherReport, RunReport } from '../run-report.ts';
import { cell, collapsibleTable, pageText, sectionMarkup, type TableColumn, tableMarkup } from './section.ts';

const COLUMNS: readonly TableColumn[] = [
  { name: 'Publisher' },
  { name: 'Pages', kind: 'number' },
  { name: 'Articles and other pages', kind: 'bar' },
  { name: 'Articles', kind: 'number' },
  { name: 'Failures', kind: 'words' },
  { name: 'Warned', kind: 'number' },
  { name: 'Confidence', kind: 'number' },
  { name: 'Median words', kind: 'number' },
];
/** Number of publishers shown initially. */
const SHOWN = 25;
const CODES = 4;

export function publishersSection({ publishers }: RunReport): Markup {
  const most = Math.max(0, ...publishers.map(({ pages }) => pages));
  const rows = publishers.map((publisher) => rowOf(publisher, most));
  const table = (caption: string, from: number, to?: number) => ({
    caption,
    columns: COLUMNS,
    rows: rows.slice(from, to),
  });
  const rest = rows.length - SHOWN;
  return sectionMarkup({
    id: 'publishers',
    heading: 'Publishers',
    standfirst:
      'The length of the bar is the number of pages; its second part is pages without an article. A publisher without a rule is named by its host.',
    parts: [
      tableMarkup(table('Pages and articles by publisher', 0, SHOWN)),
      ...(rest > 0 ? [collapsibleTable(table(`${countText(rest)} more with fewer pages`, SHOWN))] : []),
    ],
  });
}

function rowOf(publisher: PublisherReport, most: number): Markup[] {
  const { id, name, pages, articles, failures, warned, confidence, medianWords } = publisher;
  const nameMarkup =
    name === id ? textMarkup(id) : joined([pageText('span', name), textElement('small', id)], ' ');
  return [
    nameMarkup,
    cell(countText(pages)),
    rowBar([{ count: articles }, { count: pages - articles, kind: 'doubt' }], most),
    cell(shareText(articles, pages)),
    codeList(failures),
    cell(shareText(warned, articles)),
    cell(confidenceText(confidence)),
    cell(medianWords === undefined ? '–' : countText(medianWords)),
  ];
}

function codeList(failures: Counts): Markup {
  const codes = Object.entries(failures);
  const more = codes.slice(CODES).reduce((sum, [, count]) => sum + count, 0);
  const shown = more === 0 ? codes : [...codes.slice(0, CODES), ['others', more] as const];
  return group(
    'ul',
    { class: 'codes' },
    shown.map(([code, count]) =>
      element('li', {}, joined([textMarkup(code), textElement('b', countText(count))], ' ')),
    ),
  );
}
