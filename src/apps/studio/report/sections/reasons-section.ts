/** Why pages have no article, the warnings of articles, and why pieces of pages were excluded. */
import { element, type Markup, textElement } from '../../../../formats/markup.ts';
import { rowBar } from '../charts.ts';
import { countOf, countText, shareText } from '../figures.ts';
import type { RunReport } from '../run-collector.ts';
import { type SectionContent, tableMarkup } from './section.ts';

/** How often something occurs, and on how many of the pages or articles. */
type Reason = RunReport['traced']['removed'][number];

export function reasonsSection({ failures, warnings, traced, pages, articles }: RunReport): SectionContent {
  const removed = [...traced.removed].sort((one, other) => other.pages - one.pages);
  const untraced = 'Articles do not include this: run the report on the pages, such as a folder.';
  const lists = [
    list('Pages without an article', ['kind of page, or code', 'count'], reasonsOf(failures), pages, 'page'),
    list('Warnings', ['code', 'count'], reasonsOf(warnings), articles, 'article'),
    traced.pages === 0
      ? element('div', {}, textElement('h3', 'Excluded pieces'), textElement('p', untraced))
      : list('Excluded pieces', ['reason', 'pieces'], removed, traced.pages, 'page'),
  ];
  return {
    standfirst:
      'Why pages have no article, the warnings of articles, and why pieces of a page are not in the body of its article: a headline, a standfirst or a lead image is a separate field.',
    parts: [element('div', { class: 'columns' }, ...lists)],
  };
}

function reasonsOf(counts: RunReport['failures']): Reason[] {
  return Object.entries(counts).map(([reason, pages]) => ({ reason, pieces: pages, pages }));
}

function list(
  heading: string,
  [name, counted]: readonly [name: string, counted: string],
  rows: readonly Reason[],
  of: number,
  noun: string,
): Markup {
  const most = Math.max(...rows.map(({ pages }) => pages));
  const table = tableMarkup<Reason>({
    caption: `${heading}: of ${countOf(of, noun)}`,
    columns: [
      [name, 'text', ({ reason }) => reason],
      ['compared', 'bar', ({ pages }) => rowBar([{ count: pages }], most)],
      [counted, 'number', ({ pieces }) => countText(pieces)],
      [`of ${noun}s`, 'number', ({ pages }) => shareText(pages, of)],
    ],
    rows,
  });
  return element(
    'div',
    {},
    textElement('h3', heading),
    rows.length === 0 ? textElement('p', 'None.') : table,
  );
}
