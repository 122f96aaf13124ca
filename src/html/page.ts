/** A page, read once: the document, its segments and what its head and scripts state. Read only. */
import type { Document, Element } from 'domhandler';
import type { WarningCode } from '../article.ts';
import { type DecodedHtml, decodeHtml } from './decode.ts';
import { findArticle, type JsonLdNode, parseJsonLd } from './json-ld.ts';
import { parseDocument } from './parse.ts';
import { decodeFont, findLegacyFont } from './repair-font.ts';
import { repairSource, type SourceRepair } from './repair-source.ts';
import type { Box, Segment } from './segment.ts';
import { type PageContent, readSegments } from './segments.ts';
import { selector } from './select.ts';

/** See the module comment. */
export interface Page extends PageContent {
  /** Address given by the caller. */
  readonly url: string | undefined;
  readonly charset: string;
  readonly warnings: readonly WarningCode[];
  /** Repairs of the source, before it was parsed. */
  readonly sourceRepairs: readonly SourceRepair[];
  /** All JSON-LD nodes of the page. */
  readonly jsonLd: readonly JsonLdNode[];
  /** The JSON-LD node that describes the article. */
  readonly article: JsonLdNode | undefined;
  /** Elements that fit a CSS selector, in document order. */
  select(css: string): Element[];
  /** The box of an element; for an inline element the one around it. */
  boxOf(element: Element): Box | undefined;
}

/**
 * Reads a page from text or bytes. `charset` is what the HTTP header states.
 *
 * @throws ScrapeError `too-large` for a page that is nested deeper than can be read.
 */
export function readPage(input: string | Uint8Array, options: { url?: string; charset?: string } = {}): Page {
  const decoded = decodeHtml(input, options.charset);
  const { reading, repairs, isLegacy } = readSound(decoded, options.url);
  const jsonLd = parseJsonLd(reading.head.jsonLd);
  let boxes: Map<Element, Box> | undefined;
  return {
    ...reading,
    url: options.url,
    charset: decoded.charset,
    warnings: [...new Set([...decoded.warnings, ...(isLegacy ? (['legacy-font'] as const) : [])])],
    sourceRepairs: repairs,
    jsonLd,
    article: findArticle(jsonLd),
    select: selector(reading.elements),
    boxOf: (element) => {
      boxes ??= new Map(reading.boxes.map((box) => [box.element, box]));
      return nearestBox(element, boxes);
    },
  };
}

interface SoundReading {
  readonly reading: PageContent;
  readonly repairs: readonly SourceRepair[];
  /** Whether it is set in a font that draws Devanagari on Latin letters. */
  readonly isLegacy: boolean;
}

/** Parses and reads; where the reading shows that the source is damaged, repairs that and reads again. */
function readSound({ html, warnings }: DecodedHtml, url: string | undefined): SoundReading {
  const first = parse(html, url);
  const source = first.isSourceSuspect ? repairSource(html) : { html, repairs: [] };
  const reading = source.html === html ? first : parse(source.html, url);
  const guess = findLegacyFont(source.html, reading.segments, {
    language: reading.head.language,
    isUserDefined: warnings.includes('legacy-font'),
  });
  if (guess?.supported !== true) return { reading, repairs: source.repairs, isLegacy: guess !== undefined };
  let decoded: readonly SourceRepair[] = [];
  const legible = parse(source.html, url, (document) => {
    decoded = decodeFont(document, guess);
  });
  return { reading: legible, repairs: [...source.repairs, ...decoded], isLegacy: true };
}

/** `prepare` may rewrite the tree before it is read: it is nobody else's. */
function parse(
  html: string,
  url: string | undefined,
  prepare: (document: Document) => void = () => {},
): PageContent {
  const document = parseDocument(html, url);
  prepare(document);
  return readSegments(document);
}

/** The page as if nothing on it were hidden: for pages that show their text only after a script has run. */
export function revealed(page: Page): Page {
  return { ...page, segments: page.segments.map(shown) };
}

/** A segment as if it were not hidden. */
export function shown(segment: Segment): Segment {
  return changed(segment, { hidden: false });
}

/** The page with those texts marked that other pages of its site show too. */
export function withTemplateMarked(page: Page, isTemplate: (segment: Segment) => boolean): Page {
  const marked = (segment: Segment): Segment =>
    isTemplate(segment) ? changed(segment, { template: true }) : segment;
  return { ...page, segments: page.segments.map(marked) };
}

/** A copy of a segment: what it reads when asked is read now. */
function changed(segment: Segment, change: Partial<Segment>): Segment {
  const { words, ends, boilerplate } = segment;
  return { ...segment, words, ends, boilerplate, ...change };
}

function nearestBox(element: Element, boxes: ReadonlyMap<Element, Box>): Box | undefined {
  let current: Element | null = element;
  while (current) {
    const box = boxes.get(current);
    if (box !== undefined) return box;
    current = current.parent as Element | null;
  }
  return undefined;
}
