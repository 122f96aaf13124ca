/** Why pages have no article, the warnings of articles, and why pieces of pages were excluded. */
import { element, type Markup, textElement } from '../../../../formats/markup.ts';
import { rowBar } from '../charts/row-charts.ts';
import { countOf, countText, shareText } from '../figures.ts';
import type { Counts, RunReport } from '../run-report.ts';
import { cell, sectionMarkup, tableMarkup } from './section.ts';

export function reasonsSection(report: RunReport): Markup {
  return sectionMarkup({
    id: 'reasons',
    heading: 'Reasons',
    standfirst:
      'Why pages have no article, the warnings of articles, and why pieces of a page are not in the body of its article: a headline, a standfirst or a lead image is a separate field.',
    parts: [element('div', { class: 'columns' }, failures(report), warnings(report), removed(report))],
  });
}

function failures({ failures: counts, pages }: RunReport): Markup {
  return list('Pages without an article', countsTable('kind of page, or code', counts, 'of pages', pages));
}

function warnings({ warnings: counts, articles }: RunReport): Markup {
  return list('Warnings', countsTable('code', counts, 'of articles', articles));
}

function removed({ traced: { pages, removed: reasons } }: RunReport): Markup {
  const heading = 'Excluded pieces';
  if (pages === 0)
    return list(
      heading,
      sentence('Articles do not include this: run the report on the pages, such as a folder.'),
    );
  const sorted = [...reasons].sort((one, other) => other.pages - one.pages);
  const table = tableMarkup({
    caption: `Pieces excluded from ${countOf(pages, 'page')}`,
    columns: [
      { name: 'reason' },
      { name: 'compared', kind: 'bar' },
      { name: 'pieces', kind: 'number' },
      { name: 'of pages', kind: 'number' },
    ],
    rows: sorted.map(({ reason, pieces, pages: holders }) => [
      cell(reason),
      rowBar([{ count: holders }], pages),
      cell(countText(pieces)),
      cell(shareText(holders, pages)),
    ]),
  });
  return list(heading, table);
}

function countsTable(name: string, counts: Counts, share: string, of: number): Markup {
  const rows = Object.entries(counts);
  if (rows.length === 0) return sentence('None.');
  const most = Math.max(...Object.values(counts));
  return tableMarkup({
    caption: `By ${name}`,
    columns: [
      { name },
      { name: 'compared', kind: 'bar' },
      { name: 'count', kind: 'number' },
      { name: share, kind: 'number' },
    ],
    rows: rows.map(([code, count]) => [
      cell(code),
      rowBar([{ count }], most),
      cell(countText(count)),
      cell(shareText(count, of)),
    ]),
  });
}

function list(heading: string, content: Markup): Markup {
  return element('div', {}, textElement('h3', heading), content);
}

function sentence(text: string): Markup {
  return textElement('p', text);
}
