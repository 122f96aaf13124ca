/** Why pages have no article, the warnings of articles, and why pieces of pages were excluded. */
import { element, type Markup, textElement } from '../../../../formats/markup.ts';
import { rowBar } from '../charts/row-charts.ts';
import { countOf, countText, shareText } from '../figures.ts';
import type { Counts, RunReport } from '../run-report.ts';
import { sectionMarkup, tableMarkup } from './section.ts';

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
      ['reason', 'text', ({ reason }) => reason],
      ['compared', 'bar', (one) => rowBar([{ count: one.pages }], pages)],
      ['pieces', 'number', ({ pieces }) => countText(pieces)],
      ['of pages', 'number', (one) => shareText(one.pages, pages)],
    ],
    rows: sorted,
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
      [name, 'text', ([code]) => code],
      ['compared', 'bar', ([, count]) => rowBar([{ count }], most)],
      ['count', 'number', ([, count]) => countText(count)],
      [share, 'number', ([, count]) => shareText(count, of)],
    ],
    rows,
  });
}

function list(heading: string, content: Markup): Markup {
  return element('div', {}, textElement('h3', heading), content);
}

function sentence(text: string): Markup {
  return textElement('p', text);
}
