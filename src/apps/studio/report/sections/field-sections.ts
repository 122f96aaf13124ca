/** The fields over time, and their confidence: a small chart of each, and the numbers in tables. */
import { html, type Markup } from '../../inspector/html.ts';
import { histogram, MIN_POINTS, periodBars, shareLine } from '../charts.ts';
import type { PeriodReport, TimeReport } from '../field-series.ts';
import { confidenceText, countOf, countText, periodText, shareText } from '../figures.ts';
import type { FieldReport, RunReport } from '../run-collector.ts';
import { UNSURE } from '../tally.ts';
import { type Column, collapsibleTable, figureMarkup, type SectionContent, tableMarkup } from './section.ts';

/** Number of histogram steps per column of the table. */
const TOGETHER = 4;

const FIELD: Column<FieldReport> = ['field', ({ field }) => field];
const ARTICLES: Column<FieldReport> = ['articles', ({ articles }) => countText(articles), 'number'];
const MEAN: Column<FieldReport> = ['mean', ({ confidence }) => confidenceText(confidence), 'number'];

export function timeSection({ time, fields, articles: all }: RunReport): SectionContent {
  const { unit, periods } = time;
  const points = periods.filter(({ articles }) => articles > 0).length;
  const ofAll: Column<FieldReport> = ['of all', ({ articles }) => shareText(articles, all), 'number'];
  const shares = fields.map(({ field }): Column<PeriodReport> => {
    return [field, ({ articles, filled }) => shareText(filled[field] ?? 0, articles), 'number'];
  });
  const columns: readonly Column<PeriodReport>[] = [
    [unit, ({ start }) => periodText(start, unit), 'number'],
    ['articles', ({ articles }) => countText(articles), 'number'],
    ...shares,
  ];
  const numbers = collapsibleTable(`Numbers by ${unit}`, columns, periods);
  const charts = chartsOf(
    fields,
    ({ articles }) => Math.min(points, articles) >= MIN_POINTS,
    ({ field, articles }) => figureMarkup(field, shareText(articles, all), shareLine(field, time)),
    `Fields with fewer than ${MIN_POINTS} points in time`,
    [FIELD, ARTICLES, ofAll],
  );
  const standfirst = standfirstOf(time);
  if (points === 0) return [standfirst, ...charts];
  return [standfirst, html`<div class="wide">${periodBars(time)}</div>`, ...charts, numbers];
}

export function confidenceSection({ fields }: RunReport): SectionContent {
  const sorted = [...fields].sort((one, other) => one.confidence - other.confidence);
  const steps = stepsOf(sorted[0]?.bins ?? []).map((_, index, all): Column<FieldReport> => {
    const [from, to] = [index / all.length, (index + 1) / all.length];
    const count = ({ bins }: FieldReport): string => countText(stepsOf(bins)[index] ?? 0);
    return [`${from.toFixed(1)} to ${to.toFixed(1)}`, count, 'number'];
  });
  const below = `below ${UNSURE}`;
  const share: Column<FieldReport> = [below, ({ unsure, articles }) => shareText(unsure, articles), 'number'];
  const charts = chartsOf(
    sorted,
    ({ articles }) => articles >= MIN_POINTS,
    (field) => figureMarkup(field.field, confidenceText(field.confidence), histogram(field)),
    `Confidence of fields of fewer than ${MIN_POINTS} articles`,
    [FIELD, ARTICLES, MEAN, [below, ({ unsure }) => countText(unsure), 'number']],
  );
  const columns = [FIELD, ARTICLES, MEAN, share, ...steps];
  return [
    `Articles by the confidence of each field, from 0 to 1, with its mean; least reliable field first. Below ${UNSURE} a value is more likely wrong than right.`,
    ...charts,
    collapsibleTable('Numbers by field', columns, sorted),
  ];
}

/** A chart of each field, and a table of those that have too few points for one. */
function chartsOf(
  fields: readonly FieldReport[],
  isCharted: (field: FieldReport) => boolean,
  chart: (field: FieldReport) => Markup,
  caption: string,
  columns: readonly Column<FieldReport>[],
): (Markup | false)[] {
  const rows = fields.filter((field) => !isCharted(field));
  return [
    html`<div class="multiples">${fields.filter(isCharted).map(chart)}</div>`,
    rows.length > 0 && tableMarkup(caption, columns, rows),
  ];
}

function standfirstOf({ unit, periods, undated, outside }: TimeReport): string {
  if (periods.length === 0) return 'No article has a date of publication.';
  const without = undated === 0 ? '' : ` ${countOf(undated, 'article')} without a date.`;
  const strays = outside === 0 ? '' : ` ${countOf(outside, 'article')} with an outlying date.`;
  return `Articles by ${unit} of publication, then for each field the share of articles with it, from 0 to 100 %.${without}${strays}`;
}

function stepsOf(bins: readonly number[]): number[] {
  const sumFrom = (at: number): number =>
    bins.slice(at, at + TOGETHER).reduce((sum, count) => sum + count, 0);
  return Array.from({ length: bins.length / TOGETHER }, (_, index) => sumFrom(index * TOGETHER));
}
