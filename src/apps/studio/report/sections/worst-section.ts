/** The pages that need attention, each with a link to its inspection. */
import { element, group, joined, type Markup, NOTHING, textElement } from '../../../../formats/markup.ts';
import { safeUrl } from '../../../../formats/safe-url.ts';
import { confidenceText, countOf, countText, shareText } from '../figures.ts';
import type { RunReport, WorstReport } from '../run-collector.ts';
import type { WorstPage } from '../run-outcome.ts';
import { pageText, type SectionContent } from './section.ts';

/** The relative URL of the inspection of a page, if there is one. */
export type InspectionOf = (name: string) => string | undefined;

interface WorstList {
  readonly heading: string;
  /** The problem of the page. */
  readonly tell: (page: WorstPage) => string;
}

const LISTS: Readonly<Record<keyof WorstReport, WorstList>> = {
  failed: {
    heading: 'No article',
    tell: ({ code = '', message = '' }) => (message.includes(code) ? message : `${code}: ${message}`),
  },
  unsure: {
    heading: 'Lowest confidence',
    tell: ({ confidence }) => `mean confidence ${confidenceText(confidence)}`,
  },
  warned: { heading: 'Most warnings', tell: ({ warnings = [] }) => warnings.join(', ') },
  short: {
    heading: 'Shortest for the publisher',
    tell: ({ words = 0, medianWords = 0 }) =>
      `${countOf(words, 'word')}, ${shareText(words, medianWords)} of the usual ${countText(medianWords)}`,
  },
  edited: {
    heading: 'Largest silent edits',
    tell: ({ changedWords = 0 }) => countOf(changedWords, 'changed word'),
  },
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
  const { heading, tell } = LISTS[name];
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
  const about = headline ?? name;
  const safe = safeUrl(url);
  const ways = [
    inspection === undefined ? commandMarkup(target) : linkMarkup('Inspection', inspection, about),
    safe === undefined ? NOTHING : linkMarkup('Page on the web', safe, about),
  ];
  const shown = joined(ways, ' ');
  return shown === '' ? NOTHING : element('p', { class: 'row' }, shown);
}

function linkMarkup(text: string, href: string, about: string): Markup {
  return textElement('a', text, { href, rel: 'noreferrer', 'aria-label': `${text}: ${about}` });
}

function commandMarkup(target: string | undefined): Markup {
  return target === undefined
    ? NOTHING
    : textElement('code', `samachar inspect ${quoted(target)} --html --out inspection.html`);
}

const PLAIN = /^[A-Za-z0-9_./:@%+=,-]+$/u;
const QUOTE = /'/gu;

function quoted(word: string): string {
  return PLAIN.test(word) ? word : `'${word.replace(QUOTE, "'\\''")}'`;
}
