/** What revisits of articles have found. */
import { countText, shareText } from '../figures.ts';
import type { PublisherReport, RunReport } from '../run-collector.ts';
import { type Column, type SectionContent, tableMarkup } from './section.ts';
import { worstList } from './worst-section.ts';

const COLUMNS: readonly Column<PublisherReport>[] = [
  ['Publisher', 'text', ({ name }) => name],
  ['Changed articles', 'number', ({ revised = 0 }) => countText(revised)],
  ['Of articles', 'number', ({ revised = 0, articles }) => shareText(revised, articles)],
  ...['correction', 'update', 'silent-edit', 'removed'].map((kind): Column<PublisherReport> => {
    return [kind, 'number', ({ revisions }) => countText(revisions?.[kind] ?? 0)];
  }),
];

export function revisionsSection({ publishers, worst }: RunReport): SectionContent {
  const rows = publishers.filter(({ revisions }) => revisions !== undefined);
  const section = { id: 'revisions', heading: 'Revisions' };
  if (rows.length === 0) return { ...section, standfirst: 'None: crawl --revisit finds them.', parts: [] };
  const standfirst = 'Articles that changed after they were first read, and their revisions by kind.';
  const table = tableMarkup({ caption: 'Revisions by publisher', columns: COLUMNS, rows });
  return {
    ...section,
    standfirst,
    parts: [table, worstList('edited', worst, () => undefined)],
  };
}
