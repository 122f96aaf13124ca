/** The report as one self-contained HTML file: no script, no picture, no external font. */
import { element, group, type Markup, textElement } from '../../../formats/markup.ts';
import { htmlPage } from '../inspector/html-page.ts';
import type { TimeReport } from './field-series.ts';
import { countOf, dayText, periodText } from './figures.ts';
import type { RunReport } from './run-collector.ts';
import { driftSection } from './sections/drift-section.ts';
import { confidenceSection, timeSection } from './sections/field-sections.ts';
import { keyFigures } from './sections/key-figures.ts';
import { publishersSection } from './sections/publishers-section.ts';
import { reasonsSection } from './sections/reasons-section.ts';
import { revisionsSection } from './sections/revisions-section.ts';
import { type SectionContent, sectionMarkup } from './sections/section.ts';
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
  const sections = [
    publishersSection(report),
    timeSection(report),
    confidenceSection(report),
    reasonsSection(report),
    revisionsSection(report),
    driftSection(report),
    worstSection(report, inspectionOf),
  ];
  const body = group('body', {}, [
    element('header', {}, ...headerMarkup(title, report, frame, sections)),
    group('main', {}, [...keyFigures(report), ...sections.map(sectionMarkup)]),
    footerMarkup(frame.made),
  ]);
  return htmlPage({ title: `${title} – samachar report`, style: frame.style, body });
}

function headerMarkup(
  title: string,
  { time, publishers }: RunReport,
  { source }: ReportFrame,
  sections: readonly SectionContent[],
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

function footerMarkup(made: Date): Markup {
  const day = made.toISOString().slice(0, 'YYYY-MM-DD'.length);
  return element(
    'footer',
    { class: 'note' },
    textElement('p', `Made by samachar report on ${dayText(day)}.`),
  );
}
