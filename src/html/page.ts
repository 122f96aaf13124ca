/** A page, read once: the document, its segments and the data of its head and scripts. Read only. */
import { load } from 'cheerio/slim';
import { type Document, type Element, isDocument } from 'domhandler';
import type { WarningCode } from '../article.ts';
import { ScrapeError } from '../errors.ts';
import { isLoadedPage, type LoadedPage } from '../io/page-input.ts';
import { repairMojibake } from '../text/repair-mojibake.ts';
import { assertHtml } from './assert-html.ts';
import { type DecodedHtml, decodeHtml } from './decode.ts';
import { findArticle, type JsonLdNode, parseJsonLd } from './json-ld.ts';
import { headlineTest } from './own-headline.ts';
import { assertShallow, parseDocument } from './parse.ts';
import { decodeFont, findLegacyFont } from './repair-font.ts';
import { type Repair, repairSource } from './repair-source.ts';
import { type Box, Segment } from './segment.ts';
import { type PageContent, readSegments } from './segments.ts';
import { selector } from './select.ts';
import { readStated, type Stated } from './stated.ts';

export interface Page extends PageContent {
  /** URL given by the caller. */
  readonly url: string | undefined;
  readonly charset: string;
  readonly warnings: readonly WarningCode[];
  readonly sourceRepairs: readonly Repair[];
  readonly jsonLd: readonly JsonLdNode[];
  /** The JSON-LD node that describes the article. */
  readonly article: JsonLdNode | undefined;
  readonly stated: Stated;
  /** Elements that match a CSS selector, in document order. @throws Error for an invalid selector */
  select(css: string): Element[];
  /** The box of an element; for an inline element, the box around it. */
  boxOf(element: Element): Box | undefined;
}

/**
 * Reads a page from text, bytes or a tree loaded by cheerio, which is not changed. `charset` is that of the HTTP
 * header.
 *
 * @throws ScrapeError `not-html` for text in another format, `too-large` for a page that is nested too deep to be read.
 */
export function readPage(
  input: string | Uint8Array | LoadedPage,
  options: { url?: string; charset?: string } = {},
): Page {
  const { content, document, ...source } = isLoadedPage(input)
    ? readLoaded(input, options.url)
    : readSource(decodedPage(input, options.url, options.charset), options.url);
  const jsonLd = parseJsonLd(content.head.jsonLd);
  const article = findArticle(jsonLd, headlineTest(content));
  let boxes: Map<Element, Box> | undefined;
  return {
    ...content,
    ...source,
    url: options.url,
    jsonLd,
    article,
    stated: readStated(content, article),
    select: selector(document, content.elements),
    boxOf: (element) => {
      boxes ??= new Map(content.boxes.map((box) => [box.element, box]));
      return nearestBox(element, boxes);
    },
  };
}

function decodedPage(input: string | Uint8Array, url?: string, charset?: string): DecodedHtml {
  const decoded = decodeHtml(input, charset);
  assertHtml(decoded.html, url);
  return decoded;
}

interface ParsedPage {
  readonly document: Document;
  readonly content: PageContent;
}

type RepairedPage = ParsedPage & Pick<Page, 'charset' | 'warnings' | 'sourceRepairs'>;

/** Parses and reads; if the content shows that the source is damaged, repairs it and reads again. */
function readSource(decoded: DecodedHtml, url: string | undefined, isRewritten = false): RepairedPage {
  const { html, charset, warnings } = decoded;
  const first = parse(html, url);
  const source = first.content.isSourceSuspect ? repairSource(html, isRewritten) : { html, repairs: [] };
  const parsed = source.html === html ? first : parse(source.html, url);
  const sourceRepairs = source.repairs;
  const font = findLegacyFont(() => source.html, parsed.content, warnings);
  if (font === undefined) return { ...parsed, charset, warnings, sourceRepairs };
  const marked = [...new Set([...warnings, 'legacy-font' as const])];
  if (!font.supported) return { ...parsed, charset, warnings: marked, sourceRepairs };
  const document = parseDocument(source.html, url);
  const repairs = [...sourceRepairs, ...decodeFont(document, font)];
  return { document, content: readSegments(document), charset, warnings: marked, sourceRepairs: repairs };
}

/** Reads the tree as it is. A tree with damaged text is serialized, repaired and parsed, so that the caller's is not changed. */
function readLoaded(loaded: LoadedPage, url: string | undefined): RepairedPage {
  const [document] = loaded.root() as unknown as readonly Document[];
  if (document === undefined || !isDocument(document))
    throw new ScrapeError('invalid-input', 'the loaded page has no document', { url });
  assertShallow(document, url);
  const content = readSegments(document);
  if (isDamaged(content, document)) return readSource(decodeHtml(sourceOf(document)), url, true);
  return { document, content, charset: 'string', warnings: [], sourceRepairs: [] };
}

function isDamaged(content: PageContent, document: Document): boolean {
  const shown = content.segments.map(({ text }) => text).join(' ');
  const isMojibake = repairMojibake(shown).rounds > 0;
  if (content.isSourceSuspect || isMojibake) return true;
  return findLegacyFont(() => sourceOf(document), content, []) !== undefined;
}

/** The HTML of a tree without escaped letters: a no-break space may be a byte of mojibake. */
function sourceOf(document: Document): string {
  const html = load(document, { xml: { xmlMode: false, encodeEntities: 'utf8' } }).html();
  return html.replaceAll('&nbsp;', '\u00a0');
}

function parse(html: string, url: string | undefined): ParsedPage {
  const document = parseDocument(html, url);
  return { document, content: readSegments(document) };
}

/**
 * The page as if nothing on it were hidden, for pages that show their text only after a script has run. Words hidden
 * within a line stay hidden, because their segment comes before or after that line, so they would move.
 */
export function revealed(page: Page): Page {
  const segments = page.segments.map((segment) => (isWithinLine(segment) ? segment : shown(segment)));
  return { ...page, segments };
}

function isWithinLine({ hidden, box }: Segment): boolean {
  return hidden && !box.hidden && box.end - box.first > 1;
}

export function shown(segment: Segment): Segment {
  return new Segment(segment.index, { ...segment, hidden: false });
}

/** Marks the texts that also appear on other pages of the site. */
export function withTemplateMarked(page: Page, support: ReadonlyMap<Segment, number>): Page {
  const marked = (segment: Segment): Segment => {
    const template = support.get(segment);
    return template === undefined ? segment : new Segment(segment.index, { ...segment, template });
  };
  return { ...page, segments: page.segments.map(marked) };
}

function nearestBox(element: Element, boxes: ReadonlyMap<Element, Box>): Box | undefined {
  let current: Element | null = element;
  while (current !== null && !boxes.has(current)) current = current.parent as Element | null;
  return current === null ? undefined : boxes.get(current);
}
