/** The pages that need attention, each with a link to its inspection. */
import { parseWebUrl } from '../../../../publishers/index.ts';
import { html, type Markup } from '../../inspector/html.ts';
import { confidenceText, countOf, countText, shareText } from '../figures.ts';
import type { RunReport, WorstReport } from '../run-collector.ts';
import type { WorstPage } from '../run-outcome.ts';
import { listMarkup, OF_PAGE, type SectionContent } from './section.ts';

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
  return [
    'Pages to check first. An inspection shows what happened to each piece of the page, and why.',
    html`<div class="columns pairs">${lists}</div>`,
  ];
}

export function worstList(name: keyof WorstReport, worst: WorstReport, inspectionOf: InspectionOf): Markup {
  const [heading, tell] = LISTS[name];
  const items = worst[name].map((page) => itemMarkup(page, tell(page), inspectionOf(page.name)));
  return listMarkup(heading, items.length === 0 ? undefined : html`<ol class="pages">${items}</ol>`);
}

function itemMarkup(page: WorstPage, says: string, inspection: string | undefined): Markup {
  const { headline, publisher, name, target } = page;
  // The displayed command names the page as well.
  const isNamed = headline === undefined || (inspection === undefined && target === name);
  return html`<li><p class="title"${headline !== undefined && OF_PAGE}>${headline ?? name}</p>
<p class="row"><span>${says}</span> <span class="note"${OF_PAGE}>${publisher}</span></p>
${isNamed || html`<p class="note">${name}</p>`}${waysMarkup(page, inspection)}</li>\n`;
}

/** Links to the inspection, or the command that makes one, and to the page on the web. */
function waysMarkup({ target, url, headline, name }: WorstPage, inspection: string | undefined) {
  const link = (text: string, href: string | undefined) =>
    href && html`<a href="${href}" rel="noreferrer" aria-label="${text}: ${headline ?? name}">${text}</a>`;
  const command =
    target && html`<code>samachar inspect ${quoted(target)} --html --out inspection.html</code>`;
  const made = link('Inspection', inspection) ?? command;
  const web = link('Page on the web', url === undefined ? undefined : parseWebUrl(url)?.href);
  return made || web ? html`<p class="row">${made} ${web}</p>` : undefined;
}

const PLAIN = /^[A-Za-z0-9_./:@%+=,-]+$/u;
const QUOTE = /'/gu;

function quoted(word: string): string {
  return PLAIN.test(word) ? word : `'${word.replace(QUOTE, "'\\''")}'`;
}
