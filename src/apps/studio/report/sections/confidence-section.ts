import { element, type Markup, NOTHING } from '../../../../formats/markup.ts';
import { MIN_POINTS } from '../charts/chart-frame.ts';
import { histogram } from '../charts/histogram.ts';
import { confidenceText, countText, shareText } from '../figures.ts';
import type { FieldReport, RunReport } from '../run-report.ts';
import { UNSURE } from '../tally.ts';
import { type Column, collapsibleTable, figureMarkup, sectionMarkup, tableMarkup } from './section.ts';

/** Number of histogram steps per column of the table. */
const TOGETHER = 4;

export function confidenceSection({ fields }: RunReport): Markup {
  const sorted = [...fields].sort((one, other) => one.confidence - other.confidence);
  const charted = sorted.filter(({ articles }) => articles >= MIN_POINTS);
  const few = sorted.filter(({ articles }) => articles < MIN_POINTS);
  return sectionMarkup({
    id: 'confidence',
    heading: 'Confidence',
    standfirst: `Articles by the confidence of each field, from 0 to 1, with its mean; least reliable field first. Below ${UNSURE} a value is more likely wrong than right.`,
    parts: [
      element(
        'div',
        { class: 'multiples' },
        ...charted.map((field) =>
          figureMarkup(field.field, confidenceText(field.confidence), histogram(field)),
        ),
      ),
      few.length === 0 ? NOTHING : fewNumbers(few),
      numbers(sorted),
    ],
  });
}

const FIELD: Column<FieldReport> = ['field', 'text', ({ field }) => field];
const ARTICLES: Column<FieldReport> = ['articles', 'number', ({ articles }) => countText(articles)];
const MEAN: Column<FieldReport> = ['mean', 'number', ({ confidence }) => confidenceText(confidence)];

/** Shown instead of charts. */
function fewNumbers(rows: readonly FieldReport[]): Markup {
  return tableMarkup({
    caption: `Confidence of fields of fewer than ${MIN_POINTS} articles`,
    columns: [FIELD, ARTICLES, MEAN, [`below ${UNSURE}`, 'number', ({ unsure }) => countText(unsure)]],
    rows,
  });
}

function numbers(rows: readonly FieldReport[]): Markup {
  const steps = stepsOf(rows[0]?.bins ?? []).map((_, index, all): Column<FieldReport> => {
    const [from, to] = [index / all.length, (index + 1) / all.length];
    const count = ({ bins }: FieldReport): string => countText(stepsOf(bins)[index] ?? 0);
    return [`${from.toFixed(1)} to ${to.toFixed(1)}`, 'number', count];
  });
  const below: Column<FieldReport> = [
    `below ${UNSURE}`,
    'number',
    ({ unsure, articles }) => shareText(unsure, articles),
  ];
  return collapsibleTable({
    caption: 'Numbers by field',
    columns: [FIELD, ARTICLES, MEAN, below, ...steps],
    rows,
  });
}

function stepsOf(bins: readonly number[]): number[] {
  return Array.from({ length: bins.length / TOGETHER }, (_, index) =>
    bins.slice(index * TOGETHER, (index + 1) * TOGETHER).reduce((sum, count) => sum + count, 0),
  );
}
