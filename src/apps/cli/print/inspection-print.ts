/** A readable inspection: how the page was read, how each field was found, and what happened to each piece. */
import type { BlockTrace, FieldTrace, Inspection, RepairTrace } from '../../../index.ts';
import { printArticle } from './article-print.ts';
import type { StyledLine } from './styled-line.ts';
import { formatTable } from './table.ts';

/** Maximum characters shown of a value or a piece. */
const SHOWN = 60;

/**
 * The lines of an inspection: the article or the error, the fields with every attempt, the pieces of the page in
 * document order, and the repairs.
 *
 * @param width - columns to fill
 */
export function printInspection({ article, error, trace }: Inspection, width: number): StyledLine[] {
  const { charset, publisher = 'none', layout = 'none', fields, blocks, repairs } = trace;
  const title = (text: string): StyledLine => ({ style: 'headline', text });
  const outcome: StyledLine[] =
    article === undefined
      ? [{ style: 'warning', text: `no article: ${error?.code} (${error?.kind ?? error?.message})` }]
      : printArticle(article, width);
  return [
    ...outcome,
    '',
    title('Page'),
    `charset ${charset}, publisher rule ${publisher}, layout ${layout}`,
    '',
    title('Fields: every place tried, -> marks the winner'),
    ...fieldTable(fields),
    '',
    title(`Pieces of the page, ${blocks.length}`),
    ...blockTable(blocks),
    ...(repairs.length === 0 ? [] : ['', title('Repairs'), ...repairTable(repairs)]),
  ];
}

function fieldTable(fields: readonly FieldTrace[]): string[] {
  return formatTable(
    fields.map(({ field, source, where, value = '', reason, won }) => [
      won ? '->' : '',
      field,
      source,
      where,
      shortened(reason === undefined ? value : `${value} (${reason})`),
    ]),
  );
}

/** Pieces of the body by type, all others by reason. */
function blockTable(blocks: readonly BlockTrace[]): string[] {
  return formatTable(
    blocks.map(({ kind, text, type, reason = '' }) => [
      type === undefined ? '-' : '+',
      type ?? reason,
      kind,
      shortened(text),
    ]),
  );
}

function repairTable(repairs: readonly RepairTrace[]): string[] {
  return formatTable(
    repairs.map(({ kind, before, after }) => [kind, shortened(before), '->', shortened(after)]),
  );
}

/** Cuts between grapheme clusters, so that no letter loses its vowel sign. */
function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= SHOWN) return line;
  const letters = [...new Intl.Segmenter('hi').segment(line.slice(0, 2 * SHOWN))].slice(0, SHOWN);
  return `${letters.map(({ segment }) => segment).join('')}…`;
}
