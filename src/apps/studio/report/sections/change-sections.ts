/** What has changed: revisions of articles, and shares since a baseline. */
import type { Change } from '../../doctor/compare-shares.ts';
import { html } from '../../inspector/html.ts';
import { dumbbell } from '../charts.ts';
import { countText, shareText } from '../figures.ts';
import type { PublisherReport, RunReport } from '../run-collector.ts';
import { type Column, type SectionContent, tableMarkup } from './section.ts';
import { worstList } from './worst-section.ts';

const REVISIONS: readonly Column<PublisherReport>[] = [
  ['Publisher', ({ name }) => name],
  ['Changed articles', ({ revised = 0 }) => countText(revised), 'number'],
  ['Of articles', ({ revised = 0, articles }) => shareText(revised, articles), 'number'],
  ...['correction', 'update', 'silent-edit', 'removed'].map((kind): Column<PublisherReport> => {
    return [kind, ({ revisions }) => countText(revisions?.[kind] ?? 0), 'number'];
  }),
];

export function revisionsSection({ publishers, worst }: RunReport): SectionContent {
  const rows = publishers.filter(({ revisions }) => revisions !== undefined);
  if (rows.length === 0) return ['None: crawl --revisit finds them.'];
  const standfirst = 'Articles that changed after they were first read, and their revisions by kind.';
  const table = tableMarkup('Revisions by publisher', REVISIONS, rows);
  return [standfirst, table, worstList('edited', worst, () => undefined)];
}

const BASELINES = {
  diagnosis: 'a diagnosis of samachar doctor',
  report: 'an earlier report',
  profiles: 'the profiles of the hosts',
} as const;

export function driftSection({ drift }: RunReport): SectionContent {
  const { changes = [] } = drift ?? {};
  const table = tableMarkup<Change>(
    'Changed since the baseline',
    [
      ['Publisher', ({ publisher }) => publisher],
      ['Share', ({ measure }) => html`<span>${measure}</span>`, 'words'],
      ['From none to all', ({ before, now }) => dumbbell(before, now), 'bar'],
      ['Before', ({ before }) => shareText(before.count, before.of), 'number'],
      ['Now', ({ now }) => shareText(now.count, now.of), 'number'],
      ['By chance', ({ chance }) => chance.toExponential(0), 'number'],
    ],
    changes,
  );
  return [standfirstOf(drift), changes.length > 0 && table];
}

function standfirstOf(drift: RunReport['drift']): string {
  if (drift === undefined) return 'Nothing to compare with: no baseline was given.';
  const baseline = BASELINES[drift.baseline];
  if (drift.changes.length === 0) return `No significant change since ${baseline}.`;
  return `Shares that differ significantly from those of ${baseline}, the most significant first: the empty point is before, the filled one now. At most one in a hundred of these is expected to be chance.`;
}
