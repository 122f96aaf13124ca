/** The outcomes of each publisher. */
import {
  element,
  group,
  joined,
  type Markup,
  NOTHING,
  textElement,
  textMarkup,
} from '../../../../formats/markup.ts';
import { rowBar } from '../charts.ts';
import { confidenceText, countText, shareText } from '../figures.ts';
import type { Counts, PublisherReport, RunReport } from '../run-report.ts';
import { type Column, collapsibleTable, pageText, sectionMarkup, tableMarkup } from './section.ts';

/** Number of publishers shown initially. */
const SHOWN = 25;
const CODES = 4;

export function publishersSection({ publishers }: RunReport): Markup {
  const most = Math.max(0, ...publishers.map(({ pages }) => pages));
  const columns = columnsOf(most);
  const rest = publishers.length - SHOWN;
  return sectionMarkup({
    id: 'publishers',
    heading: 'Publishers',
    standfirst:
      'The length of the bar is the number of pages; its second part is pages without an article. A publisher without a rule is named by its host.',
    parts: [
      tableMarkup({
        caption: 'Pages and articles by publisher',
        columns,
        rows: publishers.slice(0, SHOWN),
      }),
      rest <= 0
        ? NOTHING
        : collapsibleTable({
            caption: `${countText(rest)} more with fewer pages`,
            columns,
            rows: publishers.slice(SHOWN),
          }),
    ],
  });
}

function columnsOf(most: number): Column<PublisherReport>[] {
  return [
    ['Publisher', 'markup', nameMarkup],
    ['Pages', 'number', ({ pages }) => countText(pages)],
    [
      'Articles and other pages',
      'bar',
      ({ pages, articles }) =>
        rowBar([{ count: articles }, { count: pages - articles, kind: 'doubt' }], most),
    ],
    ['Articles', 'number', ({ articles, pages }) => shareText(articles, pages)],
    ['Failures', 'words', ({ failures }) => codeList(failures)],
    ['Warned', 'number', ({ warned, articles }) => shareText(warned, articles)],
    ['Confidence', 'number', ({ confidence }) => confidenceText(confidence)],
    [
      'Median words',
      'number',
      ({ medianWords }) => (medianWords === undefined ? '–' : countText(medianWords)),
    ],
  ];
}

function nameMarkup({ id, name }: PublisherReport): Markup {
  return name === id
    ? textMarkup(id)
    : joined([pageText('span', name), textElement('small', id, { class: 'note' })], ' ');
}

function codeList(failures: Counts): Markup {
  const codes = Object.entries(failures);
  const more = codes.slice(CODES).reduce((sum, [, count]) => sum + count, 0);
  const shown = more === 0 ? codes : [...codes.slice(0, CODES), ['others', more] as const];
  return group(
    'ul',
    { class: 'row note' },
    shown.map(([code, count]) =>
      element('li', {}, joined([textMarkup(code), textElement('b', countText(count))], ' ')),
    ),
  );
}
