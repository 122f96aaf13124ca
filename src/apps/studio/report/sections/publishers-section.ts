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
import type { PublisherReport, RunReport } from '../run-collector.ts';
import type { Counts } from '../tally.ts';
import { type Column, collapsibleTable, pageText, type SectionContent, tableMarkup } from './section.ts';

/** Number of publishers shown initially. */
const SHOWN = 25;
const CODES = 4;

export function publishersSection({ publishers }: RunReport): SectionContent {
  const most = Math.max(0, ...publishers.map(({ pages }) => pages));
  const columns = columnsOf(most);
  const [first, others] = [publishers.slice(0, SHOWN), publishers.slice(SHOWN)];
  const caption = `${countText(others.length)} more with fewer pages`;
  return {
    standfirst:
      'The length of the bar is the number of pages; its second part is pages without an article. A publisher without a rule is named by its host.',
    parts: [
      tableMarkup({ caption: 'Pages and articles by publisher', columns, rows: first }),
      others.length === 0 ? NOTHING : collapsibleTable({ caption, columns, rows: others }),
    ],
  };
}

function columnsOf(most: number): Column<PublisherReport>[] {
  const bar = ({ pages, articles }: PublisherReport): Markup =>
    rowBar([{ count: articles }, { count: pages - articles, kind: 'doubt' }], most);
  const words = ({ medianWords }: PublisherReport): string =>
    medianWords === undefined ? '–' : countText(medianWords);
  return [
    ['Publisher', 'markup', nameMarkup],
    ['Pages', 'number', ({ pages }) => countText(pages)],
    ['Articles and other pages', 'bar', bar],
    ['Articles', 'number', ({ articles, pages }) => shareText(articles, pages)],
    ['Failures', 'words', ({ failures }) => codeList(failures)],
    ['Warned', 'number', ({ warned, articles }) => shareText(warned, articles)],
    ['Confidence', 'number', ({ confidence }) => confidenceText(confidence)],
    ['Median words', 'number', words],
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
