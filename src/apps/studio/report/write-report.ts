/** The report as one self-contained HTML file: no script, no picture, no external font. */
import { element, group, type Markup, NOTHING, textElement } from '../../../formats/markup.ts';
import { htmlPage } from '../inspector/html-page.ts';
import type { TimeReport } from './field-series.ts';
import { confidenceText, countOf, countText, periodText, shareText } from './figures.ts';
import type { RunReport } from './run-collector.ts';
import { driftSection, revisionsSection } from './sections/change-sections.ts';
import { confidenceSection, timeSection } from './sections/field-sections.ts';
import { publishersSection, reasonsSection } from './sections/outcome-sections.ts';
import { type Section, sectionMarkup } from './sections/section.ts';
import { type InspectionOf, worstSection } from './sections/worst-section.ts';

export interface ReportFrame {
  /** CSS of `src/apps/studio/client/report/`. */
  readonly style: string;
  readonly source: string;
  readonly made: Date;
  /** Default: no page has an inspection. */
  readonly inspectionOf?: InspectionOf;
}

export function writeReport(report: RunReport, frame: ReportFrame): string {
  const { inspectionOf = () => undefined } = frame;
  const title = `${countOf(report.articles, 'article')} from ${countOf(report.pages, 'page')}`;
  const made = `Made by samachar report on ${periodText(frame.made, 'date')}.`;
  const sections = [
    { id: 'publishers', heading: 'Publishers', ...publishersSection(report) },
    { id: 'time', heading: 'Fields over time', ...timeSection(report) },
    { id: 'confidence', heading: 'Confidence', ...confidenceSection(report) },
    { id: 'reasons', heading: 'Reasons', ...reasonsSection(report) },
    { id: 'revisions', heading: 'Revisions', ...revisionsSection(report) },
    { id: 'drift', heading: 'Drift', ...driftSection(report) },
    { id: 'worst', heading: 'Worst pages', ...worstSection(report, inspectionOf) },
  ];
  const body = group('body', {}, [
    element('header', {}, ...headerMarkup(title, report, frame, sections)),
    group('main', {}, [...keyFigures(report), ...sections.map(sectionMarkup)]),
    element('footer', { class: 'note' }, textElement('p', made)),
  ]);
  return htmlPage({ title: `${title} – samachar report`, style: frame.style, body });
}

function headerMarkup(
  title: string,
  { time, publishers }: RunReport,
  { source }: ReportFrame,
  sections: readonly Section[],
): Markup[] {
  const links = sections.map(({ id, heading }) =>
    element('li', {}, textElement('a', heading, { href: `#${id}` })),
  );
  return [
    textElement('p', 'Report of a run', { class: 'kicker' }),
    textElement('h1', title),
    textElement('p', `${source}: ${countOf(publishers.length, 'publisher')}${spanOf(time)}`, {
      class: 'deck note',
    }),
    element('nav', { 'aria-label': 'Sections' }, element('ul', { class: 'row' }, ...links)),
  ];
}

function spanOf({ periods, unit }: TimeReport): string {
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) return '';
  const [from, to] = [first, last].map(({ start }) => periodText(start, unit === 'year' ? unit : 'month'));
  return `, published ${from === to ? `in ${from}` : `from ${from} to ${to}`}`;
}

/** The key figures, and below them what could not be read. */
function keyFigures(report: RunReport): Markup[] {
  const { pages, articles, warned, confidence, medianWords = 0 } = report;
  const { undated } = report.time;
  const [commonest] = Object.keys(report.failures);
  const often = commonest === undefined ? 'none failed' : `most often ${commonest}`;
  const figures = [
    ['Articles', countText(articles), `${shareText(articles, pages)} of ${countOf(pages, 'page')}`],
    ['Without an article', countText(pages - articles), often],
    ['Mean confidence', confidenceText(confidence), 'of all fields, from 0 to 1'],
    ['With a warning', shareText(warned, articles), countOf(warned, 'article')],
    ['With a date', shareText(articles - undated, articles), `${countText(undated)} without`],
    ['Median length', countText(medianWords), 'words'],
  ];
  const drawn = figures.map(([name, figure, detail]) =>
    element(
      'div',
      {},
      textElement('dt', name),
      textElement('dd', figure, { class: 'figure' }),
      textElement('dd', detail, { class: 'note' }),
    ),
  );
  return [group('dl', { class: 'figures' }, drawn), badLines(report)];
}

function badLines({ badLines: { count, first } }: RunReport): Markup {
  if (count === 0) return NOTHING;
  const what = count === 1 ? '1 line or file' : `${countText(count)} lines or files`;
  const lines = first.map(({ name, message }) => textElement('li', `${name}: ${message}`));
  const summary = textElement('summary', `${what} could not be read`);
  return element('details', { class: 'notice' }, summary, group('ul', {}, lines));
}
