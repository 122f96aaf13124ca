/** The fields of articles over time. */
import { element, type Markup, textElement } from '../../formats/markup.ts';
import { periodBars } from '../charts/period-bars.ts';
import { shareLine } from '../charts/share-line.ts';
import { countOf, countText, periodText, shareText } from '../figures.ts';
import type { PeriodReport, RunReport, TimeReport } from '../run-report.ts';
import { figureMarkup, sectionMarkup } from './section.ts';
import { cell, tableBehind } from './table.ts';

/** The section. */
export function timeSection(report: RunReport): Markup {
  const { time, fields } = report;
  const names = fields.map(({ field }) => field);
  return sectionMarkup({
    id: 'time',
    heading: 'Fields over time',
    standfirst: standfirstOf(time),
    parts:
      time.periods.length === 0
        ? fields.map(({ field, articles }) =>
            textElement('p', `${field}: ${shareText(articles, report.articles)}`),
          )
        : [
            element('div', { class: 'wide' }, periodBars(time)),
            element(
              'div',
              { class: 'multiples' },
              ...fields.map(({ field, articles }) =>
                figureMarkup(field, shareText(articles, report.articles), shareLine(field, time)),
              ),
            ),
            numbers(time, names),
          ],
  });
}

function standfirstOf({ unit, periods, undated, outside }: TimeReport): string {
  if (periods.length === 0) return 'No article has a date of publication.';
  const without = undated === 0 ? '' : ` ${countOf(undated, 'article')} without a date.`;
  const strays = outside === 0 ? '' : ` ${countOf(outside, 'article')} with an outlying date.`;
  return `Articles by ${unit} of publication, then for each field the share of articles with it, from 0 to 100 %.${without}${strays}`;
}

function numbers({ periods, unit }: TimeReport, fields: readonly string[]): Markup {
  return tableBehind({
    caption: `Numbers by ${unit}`,
    columns: [unit, 'articles', ...fields].map((name) => ({ name, kind: 'number' as const })),
    rows: periods.map((period) => [
      cell(unit === 'week' ? `${periodText(period.start, unit)} on` : periodText(period.start, unit)),
      cell(countText(period.articles)),
      ...fields.map((field) => cell(shareOf(period, field))),
    ]),
  });
}

function shareOf({ articles, filled }: PeriodReport, field: string): string {
  return shareText(filled[field] ?? 0, articles);
}
