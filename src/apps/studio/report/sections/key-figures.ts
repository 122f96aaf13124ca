import { element, group, type Markup, NOTHING, textElement } from '../../../../formats/markup.ts';
import { confidenceText, countOf, countText, shareText } from '../figures.ts';
import type { RunReport } from '../run-report.ts';

/** The key figures, and below them what could not be read. */
export function keyFigures(report: RunReport): Markup[] {
  const { pages, articles, warned } = report;
  const failed = pages - articles;
  const [commonest] = Object.keys(report.failures);
  const dated = articles - report.time.undated;
  return [
    group('dl', { class: 'figures' }, [
      keyFigure(
        'Articles',
        countText(articles),
        `${shareText(articles, pages)} of ${countOf(pages, 'page')}`,
      ),
      keyFigure(
        'Without an article',
        countText(failed),
        commonest === undefined ? 'none failed' : `most often ${commonest}`,
      ),
      keyFigure('Mean confidence', confidenceText(report.confidence), 'of all fields, from 0 to 1'),
      keyFigure('With a warning', shareText(warned, articles), countOf(warned, 'article')),
      keyFigure('With a date', shareText(dated, articles), `${countText(report.time.undated)} without`),
      keyFigure('Median length', countText(report.medianWords ?? 0), 'words'),
    ]),
    badLines(report),
  ];
}

function keyFigure(name: string, figure: string, detail: string): Markup {
  return element(
    'div',
    {},
    textElement('dt', name),
    textElement('dd', figure, { class: 'figure' }),
    textElement('dd', detail, { class: 'detail' }),
  );
}

function badLines({ badLines: { count, first } }: RunReport): Markup {
  if (count === 0) return NOTHING;
  const what = count === 1 ? '1 line or file' : `${countText(count)} lines or files`;
  return element(
    'details',
    { class: 'notice' },
    textElement('summary', `${what} could not be read`),
    group(
      'ul',
      {},
      first.map(({ name, message }) => textElement('li', `${name}: ${message}`)),
    ),
  );
}
