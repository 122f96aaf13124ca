/** What has changed: revisions of articles, and shares since a baseline. */
import { textElement } from '../../../../formats/markup.ts';
import { dumbbell } from '../charts.ts';
import { countText, shareText } from '../figures.ts';
import type { PublisherReport, RunReport } from '../run-collector.ts';
import { type Column, type SectionContent, tableMarkup } from './section.ts';
import { worstList } from './worst-section.ts';

const REVISIONS: readonly Column<PublisherReport>[] = [
  ['Publisher', 'text', ({ name }) => name],
  ['Changed articles', 'number', ({ revised = 0 }) => countText(revised)],
  ['Of articles', 'number', ({ revised = 0, articles }) => shareText(revised, articles)],
  ...['correction', 'update', 'silent-edit', 'removed'].map((kind): Column<PublisherReport> => {
    return [kind, 'number', ({ revisions }) => countText(revisions?.[kind] ?? 0)];
  }),
];

export function revisionsSection({ publishers, worst }: RunReport): SectionContent {
  const rows = publishers.filter(({ revisions }) => revisions !== undefined);
  if (rows.length === 0) return { standfirst: 'None: crawl --revisit finds them.', parts: [] };
  const standfirst = 'Articles that changed after they were first read, and their revisions by kind.';
  const table = tableMarkup({ caption: 'Revisions by publisher', columns: REVISIONS, rows });
  return { standfirst, parts: [table, worstList('edited', worst, () => undefined)] };
}

const BASELINES = {
  diagnosis: 'a diagnosis of samachar doctor',
  report: 'an earlier report',
  profiles: 'the profiles of the hosts',
} as const;

export function driftSection({ drift }: RunReport): SectionContent {
  const { changes = [] } = drift ?? {};
  const table = tableMarkup({
    caption: 'Changed since the baseline',
    columns: [
      ['Publisher', 'text', ({ publisher }) => publisher],
      ['Share', 'words', ({ measure }) => textElement('span', measure)],
      ['From none to all', 'bar', ({ before, now }) => dumbbell(before, now)],
      ['Before', 'number', ({ before }) => shareText(before.count, before.of)],
      ['Now', 'number', ({ now }) => shareText(now.count, now.of)],
      ['By chance', 'number', ({ chance }) => chance.toExponential(0)],
    ],
    rows: changes,
  });
  return { standfirst: standfirstOf(drift), parts: changes.length === 0 ? [] : [table] };
}

function standfirstOf(drift: RunReport['drift']): string {
  if (drift === undefined) return 'Nothing to compare with: no baseline was given.';
  const baseline = BASELINES[drift.baseline];
  if (drift.changes.length === 0) return `No significant change since ${baseline}.`;
  return `Shares that differ significantly from those of ${baseline}, the most significant first: the empty point is before, the filled one now. At most one in a hundred of these is expected to be chance.`;
}
