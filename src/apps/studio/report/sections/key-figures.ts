import { element, group, type Markup, NOTHING, textElement } from '../../../../formats/markup.ts';
import { confidenceText, countOf, countText, shareText } from '../figures.ts';
import type { RunReport } from '../run-collector.ts';

/** The key figures, and below them what could not be read. */
export function keyFigures(report: RunReport): Markup[] {
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
  const drawn = figures.map(([name, figure, detail]) => {
    const parts = [
      textElement('dt', name),
      textElement('dd', figure, { class: 'figure' }),
      textElement('dd', detail, { class: 'note' }),
    ];
    return element('div', {}, ...parts);
  });
  return [group('dl', { class: 'figures' }, drawn), badLines(report)];
}

function badLines({ badLines: { count, first } }: RunReport): Markup {
  if (count === 0) return NOTHING;
  const what = count === 1 ? '1 line or file' : `${countText(count)} lines or files`;
  const lines = first.map(({ name, message }) => textElement('li', `${name}: ${message}`));
  const summary = textElement('summary', `${what} could not be read`);
  return element('details', { class: 'notice' }, summary, group('ul', {}, lines));
}
