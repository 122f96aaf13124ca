/** What became of the pages: the outcomes of each publisher, and the reasons, warnings and excluded pieces of all. */
import { html, type Markup } from '../../inspector/html.ts';
import { rowBar } from '../charts.ts';
import { confidenceText, countOf, countText, shareText } from '../figures.ts';
import type { PublisherReport, RunReport } from '../run-collector.ts';
import type { Counts } from '../tally.ts';
import {
  type Column,
  collapsibleTable,
  listMarkup,
  OF_PAGE,
  type SectionContent,
  tableMarkup,
} from './section.ts';

/** Number of publishers shown initially. */
const SHOWN = 25;
const CODES = 4;

export function publishersSection({ publishers }: RunReport): SectionContent {
  const most = Math.max(0, ...publishers.map(({ pages }) => pages));
  const columns = columnsOf(most);
  const [first, others] = [publishers.slice(0, SHOWN), publishers.slice(SHOWN)];
  const caption = `${countText(others.length)} more with fewer pages`;
  return [
    'The length of the bar is the number of pages; its second part is pages without an article. A publisher without a rule is named by its host.',
    tableMarkup('Pages and articles by publisher', columns, first),
    others.length > 0 && collapsibleTable(caption, columns, others),
  ];
}

function columnsOf(most: number): Column<PublisherReport>[] {
  const bar = ({ pages, articles }: PublisherReport): Markup =>
    rowBar([{ count: articles }, { count: pages - articles, kind: 'doubt' }], most);
  const words = ({ medianWords }: PublisherReport): string =>
    medianWords === undefined ? '–' : countText(medianWords);
  return [
    ['Publisher', nameMarkup],
    ['Pages', ({ pages }) => countText(pages), 'number'],
    ['Articles and other pages', bar, 'bar'],
    ['Articles', ({ articles, pages }) => shareText(articles, pages), 'number'],
    ['Failures', ({ failures }) => codeList(failures), 'words'],
    ['Warned', ({ warned, articles }) => shareText(warned, articles), 'number'],
    ['Confidence', ({ confidence }) => confidenceText(confidence), 'number'],
    ['Median words', words, 'number'],
  ];
}

function nameMarkup({ id, name }: PublisherReport): string {
  return name === id ? id : html`<span${OF_PAGE}>${name}</span> <small class="note">${id}</small>`;
}

function codeList(failures: Counts): string {
  const codes = Object.entries(failures);
  const more = codes.slice(CODES).reduce((sum, [, count]) => sum + count, 0);
  const shown = more === 0 ? codes : [...codes.slice(0, CODES), ['others', more] as const];
  if (shown.length === 0) return '';
  const items = shown.map(([code, count]) => html`<li>${code} <b>${countText(count)}</b></li>`);
  return html`<ul class="row note">${items}</ul>`;
}

/** How often something occurs, and on how many of the pages or articles. */
type Reason = RunReport['traced']['removed'][number];

export function reasonsSection({ failures, warnings, traced, pages, articles }: RunReport): SectionContent {
  const removed = [...traced.removed].sort((one, other) => other.pages - one.pages);
  const untraced = 'Articles do not include this: run the report on the pages, such as a folder.';
  const lists = [
    list('Pages without an article', ['kind of page, or code', 'count'], reasonsOf(failures), pages, 'page'),
    list('Warnings', ['code', 'count'], reasonsOf(warnings), articles, 'article'),
    traced.pages === 0
      ? listMarkup('Excluded pieces', html`<p>${untraced}</p>`)
      : list('Excluded pieces', ['reason', 'pieces'], removed, traced.pages, 'page'),
  ];
  return [
    'Why pages have no article, the warnings of articles, and why pieces of a page are not in the body of its article: a headline, a standfirst or a lead image is a separate field.',
    html`<div class="columns">${lists}</div>`,
  ];
}

function reasonsOf(counts: RunReport['failures']): Reason[] {
  return Object.entries(counts).map(([reason, pages]) => ({ reason, pieces: pages, pages }));
}

/** @param noun - what a row is counted on: a page or an article */
function list(
  heading: string,
  [name, counted]: readonly [name: string, counted: string],
  rows: readonly Reason[],
  of: number,
  noun: string,
): Markup {
  const most = Math.max(...rows.map(({ pages }) => pages));
  const table = tableMarkup<Reason>(
    `${heading}: of ${countOf(of, noun)}`,
    [
      [name, ({ reason }) => reason],
      ['compared', ({ pages }) => rowBar([{ count: pages }], most), 'bar'],
      [counted, ({ pieces }) => countText(pieces), 'number'],
      [`of ${noun}s`, ({ pages }) => shareText(pages, of), 'number'],
    ],
    rows,
  );
  return listMarkup(heading, rows.length === 0 ? undefined : table);
}
