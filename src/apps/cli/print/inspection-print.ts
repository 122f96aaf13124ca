import { toMarkdown } from '../../../formats/index.ts';
import type { Article, BlockTrace, FieldTrace, Inspection, RepairTrace } from '../../../index.ts';
import type { StyledLine } from '../terminal.ts';
import { formatTable } from './table.ts';

/** Maximum characters shown of a value or a piece. */
const SHOWN = 60;

export function printInspection({ article, error, trace }: Inspection): StyledLine[] {
  const { charset, publisher = 'none', layout = 'none', fields, blocks, repairs } = trace;
  const title = (text: string): StyledLine => ({ style: 'headline', text });
  const outcome: StyledLine[] =
    article === undefined
      ? [{ style: 'warning', text: `no article: ${error?.code} (${error?.kind ?? error?.message})` }]
      : [...toMarkdown(article).trimEnd().split('\n'), '', ...confidenceTable(article)];
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

function confidenceTable({ provenance }: Article): string[] {
  const rows = Object.entries(provenance).map(([field, { source, confidence }]) => [
    field,
    source,
    confidence.toFixed(2),
  ]);
  return formatTable([['field', 'source', 'confidence'], ...rows]);
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
  const rows = repairs.map(({ kind, before, after }) => [kind, shortened(before), '->', shortened(after)]);
  return formatTable(rows);
}

/** Cuts between grapheme clusters, so that no letter loses its vowel sign. */
function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= SHOWN) return line;
  const letters = [...new Intl.Segmenter('hi').segment(line.slice(0, 2 * SHOWN))].slice(0, SHOWN);
  return `${letters.map(({ segment }) => segment).join('')}…`;
}
