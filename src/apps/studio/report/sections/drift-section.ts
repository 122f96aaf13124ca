/** Changes since a baseline. */
import type { Markup } from '../../../../formats/markup.ts';
import { textElement } from '../../../../formats/markup.ts';
import { dumbbell } from '../charts/row-charts.ts';
import { shareText } from '../figures.ts';
import type { RunReport } from '../run-report.ts';
import { sectionMarkup, tableMarkup } from './section.ts';

const BASELINES = {
  diagnosis: 'a diagnosis of samachar doctor',
  report: 'an earlier report',
  profiles: 'the profiles of the hosts',
} as const;

export function driftSection({ drift }: RunReport): Markup {
  const heading = { id: 'drift', heading: 'Drift' };
  if (drift === undefined)
    return sectionMarkup({
      ...heading,
      standfirst: 'Nothing to compare with: no baseline was given.',
      parts: [],
    });
  const baseline = BASELINES[drift.baseline];
  if (drift.changes.length === 0)
    return sectionMarkup({
      ...heading,
      standfirst: `No significant change since ${baseline}.`,
      parts: [],
    });
  return sectionMarkup({
    ...heading,
    standfirst: `Shares that differ significantly from those of ${baseline}, the most significant first: the empty point is before, the filled one now. At most one in a hundred of these is expected to be chance.`,
    parts: [table(drift.changes)],
  });
}

function table(changes: NonNullable<RunReport['drift']>['changes']): Markup {
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
    rows: changes,
  });
}
