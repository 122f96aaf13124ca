/** The report as one self-contained HTML file: no script, no picture, no external font. */
import { html, htmlPage, type Markup } from '../inspector/html.ts';
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
  const { style, source, made, inspectionOf = () => undefined } = frame;
  const title = `${countOf(report.articles, 'article')} from ${countOf(report.pages, 'page')}`;
  const publishers = countOf(report.publishers.length, 'publisher');
  const sections: readonly Section[] = [
    ['publishers', 'Publishers', publishersSection(report)],
    ['time', 'Fields over time', timeSection(report)],
    ['confidence', 'Confidence', confidenceSection(report)],
    ['reasons', 'Reasons', reasonsSection(report)],
    ['revisions', 'Revisions', revisionsSection(report)],
    ['drift', 'Drift', driftSection(report)],
    ['worst', 'Worst pages', worstSection(report, inspectionOf)],
  ];
  const links = sections.map(([id, heading]) => html`<li><a href="#${id}">${heading}</a></li>`);
  const body = html`<body>
<header>
<p class="kicker">Report of a run</p>
<h1>${title}</h1>
<p class="deck note">${source}: ${publishers}${spanOf(report.time)}</p>
<nav aria-label="Sections"><ul class="row">${links}</ul></nav>
</header>
<main>
${keyFigures(report)}
${sections.map(sectionMarkup)}</main>
<footer class="note"><p>Made by samachar report on ${periodText(made, 'date')}.</p></footer>
</body>`;
  return htmlPage(`${title} – samachar report`, style, body);
}

function spanOf({ periods, unit }: TimeReport): string {
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) return '';
  const [from, to] = [first, last].map(({ start }) => periodText(start, unit === 'year' ? unit : 'month'));
  return `, published ${from === to ? `in ${from}` : `from ${from} to ${to}`}`;
}

function keyFigures(report: RunReport): Markup {
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
  const drawn = figures.map(
    ([name, figure, detail]) =>
      html`<div><dt>${name}</dt><dd class="figure">${figure}</dd><dd class="note">${detail}</dd></div>\n`,
  );
  return html`<dl class="figures">
${drawn}</dl>
${badLines(report)}`;
}

function badLines({ badLines: { count, first } }: RunReport): Markup | undefined {
  if (count === 0) return undefined;
  const what = count === 1 ? '1 line or file' : `${countText(count)} lines or files`;
  const lines = first.map(({ name, message }) => html`<li>${name}: ${message}</li>`);
  return html`<details class="notice"><summary>${what} could not be read</summary><ul>${lines}</ul></details>`;
}
