/** Changes since a baseline. */
import { type Markup, textElement } from '../../../../formats/markup.ts';
import { dumbbell } from '../charts.ts';
import { shareText } from '../figures.ts';
import type { RunReport } from '../run-collector.ts';
import { type SectionContent, tableMarkup } from './section.ts';

const BASELINES = {
  diagnosis: 'a diagnosis of samachar doctor',
  report: 'an earlier report',
  profiles: 'the profiles of the hosts',
} as const;

export function driftSection({ drift }: RunReport): SectionContent {
  const { changes = [] } = drift ?? {};
  const parts = changes.length === 0 ? [] : [table(changes)];
  return { id: 'drift', heading: 'Drift', standfirst: standfirstOf(drift), parts };
}

function standfirstOf(drift: RunReport['drift']): string {
  if (drift === undefined) return 'Nothing to compare with: no baseline was given.';
  const baseline = BASELINES[drift.baseline];
  if (drift.changes.length === 0) return `No significant change since ${baseline}.`;
  return `Shares that differ significantly from those of ${baseline}, the most significant first: the empty point is before, the filled one now. At most one in a hundred of these is expected to be chance.`;
}

function table(rows: NonNullable<RunReport['drift']>['changes']): Markup {
  return tableMarkup({
    caption: 'Changed since the baseline',
    columns: [
      ['Publisher', 'text', ({ publisher }) => publisher],
      ['Share', 'words', ({ measure }) => textElement('span', measure)],
      ['From none to all', 'bar', ({ before, now }) => dumbbell(before, now)],
      ['Before', 'number', ({ before }) => shareText(before.count, before.of)],
      ['Now', 'number', ({ now }) => shareText(now.count, now.of)],
      ['By chance', 'number', ({ chance }) => chance.toExponential(0)],
    ],
    rows,
  });
}
