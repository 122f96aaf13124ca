/** What revisits of articles have found. */
import type { Markup } from '../../../../formats/markup.ts';
import { countText, shareText } from '../figures.ts';
import type { PublisherReport, RunReport } from '../run-report.ts';
import { type Column, sectionMarkup, tableMarkup } from './section.ts';
import { worstList } from './worst-section.ts';

const KINDS = ['correction', 'update', 'silent-edit', 'removed'];
const COLUMNS: readonly Column<PublisherReport>[] = [
  ['Publisher', 'text', ({ name }) => name],
  ['Changed articles', 'number', ({ revised = 0 }) => countText(revised)],
  ['Of articles', 'number', ({ revised = 0, articles }) => shareText(revised, articles)],
  ...KINDS.map((kind): Column<PublisherReport> => {
    return [kind, 'number', ({ revisions = {} }) => countText(revisions[kind] ?? 0)];
  }),
];
const SOME = 'Articles that changed after they were first read, and their revisions by kind.';

export function revisionsSection({ publishers, worst }: RunReport): Markup {
  const rows = publishers.filter(({ revisions }) => revisions !== undefined);
  const table = tableMarkup({ caption: 'Revisions by publisher', columns: COLUMNS, rows });
  const isNone = rows.length === 0;
  return sectionMarkup({
    id: 'revisions',
    heading: 'Revisions',
    standfirst: isNone ? 'None: crawl --revisit finds them.' : SOME,
    parts: isNone ? [] : [table, worstList('edited', worst, () => undefined)],
  });
}
