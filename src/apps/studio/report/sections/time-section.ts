import { element, type Markup, NOTHING } from '../../../../formats/markup.ts';
import { MIN_POINTS } from '../charts/chart-frame.ts';
import { periodBars } from '../charts/period-bars.ts';
import { shareLine } from '../charts/share-line.ts';
import { countOf, countText, periodText, shareText } from '../figures.ts';
import type { FieldReport, PeriodReport, RunReport, TimeReport } from '../run-report.ts';
import { type Column, collapsibleTable, figureMarkup, sectionMarkup, tableMarkup } from './section.ts';

export function timeSection(report: RunReport): Markup {
  const { time, fields } = report;
  return sectionMarkup({
    id: 'time',
    heading: 'Fields over time',
    standfirst: standfirstOf(time),
    parts: time.periods.length === 0 ? [fieldTable(fields, report)] : charts(report),
  });
}

function charts(report: RunReport): Markup[] {
  const { time, fields } = report;
  const points = time.periods.filter(({ articles }) => articles > 0).length;
  const isCharted = ({ articles }: FieldReport): boolean => Math.min(points, articles) >= MIN_POINTS;
  const few = fields.filter((field) => !isCharted(field));
  return [
    element('div', { class: 'wide' }, periodBars(time)),
    element(
      'div',
      { class: 'multiples' },
      ...fields
        .filter(isCharted)
        .map(({ field, articles }) =>
          figureMarkup(field, shareText(articles, report.articles), shareLine(field, time)),
        ),
    ),
    few.length === 0 ? NOTHING : fieldTable(few, report),
    numbers(
      time,
      fields.map(({ field }) => field),
    ),
  ];
}

/** Shown instead of charts if there is too little to draw. */
function fieldTable(fields: readonly FieldReport[], { articles: all }: RunReport): Markup {
  return tableMarkup({
    caption: `Fields with fewer than ${MIN_POINTS} points in time`,
    columns: [
      ['field', 'text', ({ field }) => field],
      ['articles', 'number', ({ articles }) => countText(articles)],
      ['of all', 'number', ({ articles }) => shareText(articles, all)],
    ],
    rows: fields,
  });
}

function standfirstOf({ unit, periods, undated, outside }: TimeReport): string {
  if (periods.length === 0) return 'No article has a date of publication.';
  const without = undated === 0 ? '' : ` ${countOf(undated, 'article')} without a date.`;
  const strays = outside === 0 ? '' : ` ${countOf(outside, 'article')} with an outlying date.`;
  return `Articles by ${unit} of publication, then for each field the share of articles with it, from 0 to 100 %.${without}${strays}`;
}

function numbers({ periods, unit }: TimeReport, fields: readonly string[]): Markup {
  const shares = fields.map(
    (field): Column<PeriodReport> => [
      field,
      'number',
      ({ articles, filled }) => shareText(filled[field] ?? 0, articles),
    ],
  );
  return collapsibleTable({
    caption: `Numbers by ${unit}`,
    columns: [
      [unit, 'number', ({ start }) => periodText(start, unit)],
      ['articles', 'number', ({ articles }) => countText(articles)],
      ...shares,
    ],
    rows: periods,
  });
}
