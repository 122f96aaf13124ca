/** Repairs legacy fonts: a page whose Latin letters draw Devanagari is decoded, block by block, before it is read. */
import type { AnyNode, Element, Text } from 'domhandler';
import type { WarningCode } from '../article.ts';
import { decodeBlock, decodeLegacyFont } from '../text/decode-legacy-font.ts';
import { detectFontOf, type LegacyFontGuess, longestOf } from '../text/detect-legacy-font.ts';
import { BLOCK_ELEMENTS, SILENT_ELEMENTS } from './elements.ts';
import type { Repair } from './repair-source.ts';
import type { PageContent } from './segments.ts';
import { walk } from './walk.ts';

const FAMILY = /(?:font-family\s*:\s*|<font[^<>]{0,500}\sface\s*=\s*["']?)(?<names>[^;}"'>]{1,200})/giu;
/** Languages whose papers were set in such fonts. */
const DEVANAGARI_LANGUAGE = /^(?:hi|mr|ne|sa)(?!\p{L})/iu;
const DEVANAGARI = /\p{Script=Devanagari}/u;
const TEXT_ATTRIBUTES = ['alt', 'title', 'content'] as const;
/** Soft hyphens and zero-width spaces within a word. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/gu;
const SOLID = /\S/u;
const EXCERPT = 200;

/**
 * The legacy font indicated by the longest texts of a page. The font names in its source are also used if it declares Hindi,
 * or an encoding of its own (`x-user-defined`), for which there is a warning.
 */
export function findLegacyFont(
  html: () => string,
  { segments, head }: PageContent,
  warnings: readonly WarningCode[],
): LegacyFontGuess | undefined {
  const texts = longestOf(segments.map(({ text }) => text));
  if (texts.some((text) => DEVANAGARI.test(text))) return undefined;
  const proven = detectFontOf(texts);
  const mayHaveFont = warnings.includes('legacy-font') || DEVANAGARI_LANGUAGE.test(head.language);
  if (proven !== undefined || !mayHaveFont) return proven;
  const families = [...html().matchAll(FAMILY)].map(({ groups }) => groups?.names ?? '');
  return detectFontOf(texts, { families });
}

/** Rewrites the texts of a parsed page that are set in the font. English words stay. */
export function decodeFont(document: AnyNode, { font }: LegacyFontGuess): Repair[] {
  const repairs: Repair[] = [];
  let nodes: Text[] = [];
  const decode = (text: string): string => {
    const after = decodeBlock(text, font);
    if (after === text) return text;
    repairs.push({ kind: 'legacy-font', before: text.slice(0, EXCERPT), after: after.slice(0, EXCERPT) });
    return after;
  };
  const flush = (): void => {
    decodeNodes(nodes, decode, font);
    nodes = [];
  };
  walk(document, {
    text: (_data, node) => nodes.push(node),
    enter: (element) => {
      if (breaks(element)) flush();
      for (const name of TEXT_ATTRIBUTES) {
        const value = element.attribs[name];
        if (value) element.attribs[name] = decode(value);
      }
      return !SILENT_ELEMENTS.has(element.name);
    },
    leave: (element) => {
      if (breaks(element)) flush();
    },
  });
  flush();
  return repairs;
}

/**
 * The whole block decides whether it is set in the font; each of its nodes is decoded separately. A word that
 * continues in the next node is moved to the node where it begins, since decoding reorders its parts.
 */
function decodeNodes(
  nodes: readonly Text[],
  decode: (text: string) => string,
  font: LegacyFontGuess['font'],
): void {
  const text = nodes.map(({ data }) => data.replace(UNSEEN, '')).join('');
  if (text.trim() === '' || decode(text) === text) return;
  let start = 0;
  let at = 0;
  for (const node of nodes) {
    at += node.data.replace(UNSEEN, '').length;
    const end = at <= start ? start : endOfWord(text, at);
    node.data = decodeLegacyFont(text.slice(start, end), font);
    start = end;
  }
}

/** The end of the word around an index, or the index itself at a word border. */
function endOfWord(text: string, index: number): number {
  let end = index;
  while (SOLID.test(text.charAt(end - 1)) && SOLID.test(text.charAt(end))) end += 1;
  return end;
}

function breaks({ name }: Element): boolean {
  return name === 'br' || name === 'title' || BLOCK_ELEMENTS.has(name);
}
