/** The pages that need attention, each with a link to its inspection. */
import {
  element,
  group,
  joined,
  type Markup,
  NOTHING,
  textElement,
  wrapped,
} from '../../../../formats/markup.ts';
import { parseWebUrl } from '../../../../parse-url.ts';
import { confidenceText, countOf, countText, shareText } from '../figures.ts';
import type { RunReport, WorstReport } from '../run-collector.ts';
import type { WorstPage } from '../run-outcome.ts';
import { pageText, type SectionContent } from './section.ts';

/** The relative URL of the inspection of a page, if there is one. */
export type InspectionOf = (name: string) => string | undefined;

/** The heading of each list, and the problem of a page in it. */
const LISTS: Readonly<Record<keyof WorstReport, readonly [string, (page: WorstPage) => string]>> = {
  failed: [
    'No article',
    ({ code = '', message = '' }) => (message.includes(code) ? message : `${code}: ${message}`),
  ],
  unsure: ['Lowest confidence', ({ confidence }) => `mean confidence ${confidenceText(confidence)}`],
  warned: ['Most warnings', ({ warnings = [] }) => warnings.join(', ')],
  short: [
    'Shortest for the publisher',
    ({ words = 0, medianWords = 0 }) =>
      `${countOf(words, 'word')}, ${shareText(words, medianWords)} of the usual ${countText(medianWords)}`,
  ],
  edited: ['Largest silent edits', ({ changedWords = 0 }) => countOf(changedWords, 'changed word')],
};

export function worstSection({ worst }: RunReport, inspectionOf: InspectionOf): SectionContent {
  const names = ['failed', 'unsure', 'warned', 'short'] as const;
  const lists = names.map((name) => worstList(name, worst, inspectionOf));
  return {
    standfirst: 'Pages to check first. An inspection shows what happened to each piece of the page, and why.',
    parts: [element('div', { class: 'columns pairs' }, ...lists)],
  };
}

export function worstList(name: keyof WorstReport, worst: WorstReport, inspectionOf: InspectionOf): Markup {
  const [heading, tell] = LISTS[name];
  const items = worst[name].map((page) => itemMarkup(page, tell(page), inspectionOf(page.name)));
  const list = items.length === 0 ? textElement('p', 'None.') : group('ol', { class: 'pages' }, items);
  return element('div', {}, textElement('h3', heading), list);
}

function itemMarkup(page: WorstPage, says: string, inspection: string | undefined): Markup {
  const { headline, publisher, name, target } = page;
  // The displayed command names the page as well.
  const isNamed = headline === undefined || (inspection === undefined && target === name);
  return element(
    'li',
    {},
    headline === undefined
      ? textElement('p', name, { class: 'title' })
      : pageText('p', headline, { class: 'title' }),
    element('p', { class: 'row' }, textElement('span', says), pageText('span', publisher, { class: 'note' })),
    isNamed ? NOTHING : textElement('p', name, { class: 'note' }),
    waysMarkup(page, inspection),
  );
}

/** Links to the inspection, or the command that makes one, and to the page on the web. */
function waysMarkup({ target, url, headline, name }: WorstPage, inspection: string | undefined): Markup {
  const link = (text: string, href: string | undefined): Markup => {
    const attributes = { href, rel: 'noreferrer', 'aria-label': `${text}: ${headline ?? name}` };
    return href === undefined ? NOTHING : textElement('a', text, attributes);
  };
  const command = target && `samachar inspect ${quoted(target)} --html --out inspection.html`;
  const ways = [
    inspection === undefined ? textElement('code', command) : link('Inspection', inspection),
    link('Page on the web', url === undefined ? undefined : parseWebUrl(url)?.href),
  ];
  return wrapped('p', { class: 'row' }, joined(ways, ' '));
}

const PLAIN = /^[A-Za-z0-9_./:@%+=,-]+$/u;
const QUOTE = /'/gu;

function quoted(word: string): string {
  return PLAIN.test(word) ? word : `'${word.replace(QUOTE, "'\\''")}'`;
}
