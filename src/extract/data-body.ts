/** Reads the body from the state that a page carries for its scripts, if its markup shows the beginning of it or less. */
import { textsOf } from '../body/assemble.ts';
import { isCall } from '../body/legible.ts';
import { cleanTitles } from '../fields/headline.ts';
import { markupOfData } from '../html/data-markup.ts';
import { isNode } from '../html/json-ld.ts';
import { hasNoTarget } from '../html/links.ts';
import { splitMarkup } from '../html/markup-text.ts';
import { type Page, readPage } from '../html/page.ts';
import { mayHoldState, stateObjects } from '../html/page-data.ts';
import { plainText } from '../html/plain-text.ts';
import { SUFFIX_BORDER } from '../html/site-name.ts';
import type { ExtractionContext } from '../publishers/rules/extraction-context.ts';
import { foldForMatching } from '../text/fold-for-matching.ts';
import { CUT, endsSentence, totalWords, wordCount, words } from '../text/words.ts';
import { type Body, composeBody } from './compose-body.ts';
import { pageKind } from './page-kind.ts';
import { readStory, type Story } from './story.ts';

const CONFIDENCE = 0.8;
/** How long the text must be, compared to what is shown; that of the JSON-LD has no links and often no paragraphs. */
const MIN_TO_SHOWN = { page: 1.2, 'json-ld': 0.9, data: 1 };

/** The body in the data of a page; undefined if the page shows its body, or if the data has another one. */
export function bodyOfData(context: ExtractionContext, story: Story, shown: Body): Body | undefined {
  const { page, rule } = context;
  const texts = textsOf(shown.placed.map(({ block }) => block));
  if (story.headline === undefined || isWhole(page, story, shown, texts)) return undefined;
  const kind = pageKind(context, story, shown.source);
  const found = kind === undefined || kind === 'empty-shell' ? textInData(context) : undefined;
  const data = found && pageAround(`<h1>${story.headline.value}</h1>${found.html}`, page);
  if (found === undefined || data === undefined) return undefined;
  const ruleOfTexts = { ...rule, find: () => undefined, boilerplate: () => [] };
  const within = { ...context, page: data, rule: ruleOfTexts, profile: undefined, note: () => {} };
  const told = readStory(within);
  const { source, placed: blocks } = composeBody(within, told);
  if (source !== 'page' || pageKind(within, told) !== undefined) return undefined;
  const placed = blocks.map(({ block }) => ({ block }));
  const whole = textsOf(placed.map(({ block }) => block));
  const isLonger = totalWords(whole) >= totalWords(texts) * MIN_TO_SHOWN[shown.source];
  if (kind === undefined && !(isLonger && continues(whole, texts))) return undefined;
  return { placed, source: 'data', where: found.where, confidence: CONFIDENCE };
}

/** A page with a body, and with what another page states; undefined if the body is nested too deeply. */
function pageAround(body: string, { url, head, jsonLd, article, stated }: Page): Page | undefined {
  try {
    return { ...readPage(body), url, head, jsonLd, article, stated };
  } catch {
    return undefined;
  }
}

/** Whether a page shows all of its text, as far as is known without reading its state. */
function isWhole({ elements, segments }: Page, story: Story, shown: Body, texts: readonly string[]): boolean {
  if (!elements.some(mayHoldState)) return true;
  if (shown.source !== 'page' || texts.length === 0 || CUT.test(texts.at(-1) ?? '')) return false;
  const next = segments[story.verdicts.findLastIndex(({ type }) => type !== undefined) + 1];
  return !(isCall(next) && (next?.control === true || hasNoTarget(next?.href ?? '')));
}

const OPENING_LENGTH = 60;

/** Whether a text has the opening of each paragraph that is shown. */
function continues(texts: readonly string[], shown: readonly string[]): boolean {
  const bare = (text: string): string => words(foldForMatching(text)).join(' ');
  const whole = bare(texts.join(' '));
  return shown.every((text) => whole.includes(bare(text).slice(0, OPENING_LENGTH)));
}

const MIN_WORDS = 40;
const MIN_TITLE_WORDS = 3;
const MAX_TITLE_LENGTH = 400;
const NAMES_TITLE = /head|title/iu;
/** Properties of a story that hold others. */
const OF_OTHERS = /related|recommend|promo|latest|trending|popular|comment|author/iu;

/** The property with the longest text, and this as HTML, of an object in the state that has the title of the page. */
function textInData(context: ExtractionContext): { where: string; html: string } | undefined {
  const { elements, stated } = context.page;
  const own = cleanTitles(context)
    .flatMap(({ value }) => [value, value.split(SUFFIX_BORDER)[0] ?? ''])
    .filter((title) => wordCount(title) >= MIN_TITLE_WORDS);
  const titles = new Set(own.map(foldForMatching));
  const isTitle = (value: unknown): boolean =>
    typeof value === 'string' &&
    value.length <= MAX_TITLE_LENGTH &&
    titles.has(foldForMatching(plainText(value)));
  const isNamed = ([key, value]: [string, unknown]): boolean =>
    isTitle(value) || (NAMES_TITLE.test(key) && isNode(value) && Object.values(value).some(isTitle));
  const longest = own.map((title) => words(title).sort((one, other) => other.length - one.length)[0] ?? '');
  let best = { where: '', html: '', count: MIN_WORDS };
  const objects = stateObjects(elements, longest).map(Object.entries<unknown>);
  for (const [where, value] of objects.filter((entries) => entries.some(isNamed)).flat()) {
    const html = OF_OTHERS.test(where) ? '' : markupOfData(value);
    const isOfText = (line: string): boolean => endsSentence(line) && !stated.descriptions.includes(line);
    const count = totalWords(splitMarkup(html).filter(isOfText));
    // Of equal texts, the innermost is the last.
    if (count >= best.count) best = { where, html, count };
  }
  return best.html === '' ? undefined : best;
}
