/** Draws what led to the article: warnings, the attempts to find each field, and the repairs. */
import type { FieldName, FieldTrace, Provenance, RepairTrace } from '../../../../browser.ts';
import type { InspectionView } from '../../inspector/inspection-view.ts';
import { type Child, make, makeList, makeTable } from '../make.ts';
import { wordsOf } from './fate.ts';

/** Nothing for an error, which is shown in place of the article. */
export function drawWarnings({ article }: InspectionView): Child {
  const warnings = article?.warnings ?? [];
  const lines = warnings.map(({ code, message }) => [make('b', {}, wordsOf(code)), ` ${message}`]);
  return lines.length > 0 && makeList({ class: 'warnings', 'aria-label': 'Warnings' }, lines);
}

/** For each field, the value that won and its confidence, with all attempts. */
export function drawFields({ fields, article }: InspectionView): HTMLElement {
  const byField = new Map<FieldName, FieldTrace[]>();
  for (const trace of fields) byField.set(trace.field, [...(byField.get(trace.field) ?? []), trace]);
  const parts = [...byField].map(([field, traces]) => drawField(field, traces, article?.provenance[field]));
  return make('div', { class: 'fields' }, ...parts);
}

function drawField(
  field: FieldName,
  traces: readonly FieldTrace[],
  origin: Provenance[FieldName],
): HTMLElement {
  const value = traces.find(({ won }) => won)?.value ?? (origin === undefined ? 'nothing found' : '');
  const rows = traces.map((trace) => ({
    name: trace.won ? 'won' : '',
    cells: [
      fateOfTrace(trace),
      `${trace.source} ${trace.where}`,
      make('div', { class: 'value' }, readable(trace.value)),
      trace.reason,
    ],
  }));
  const sure = origin && `${origin.source}, sure ${Math.round(origin.confidence * 100)}%`;
  const summary = [
    make('b', {}, wordsOf(field)),
    make('span', { class: 'value' }, readable(value)),
    sure && make('span', { class: 'note' }, sure),
  ];
  const table = makeTable(rows, ['', 'place', 'value', 'why it lost'], `Places of ${wordsOf(field)}`);
  return make('details', {}, make('summary', {}, ...summary), table);
}

const IS_JSON = /^[[{]/u;

/** A value in readable form: names and texts instead of JSON. */
function readable(value = ''): string {
  if (!IS_JSON.test(value)) return value;
  try {
    return noteOf(JSON.parse(value));
  } catch {
    return value;
  }
}

function noteOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(noteOf).join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  const { name, raw, url } = value as Record<string, unknown>;
  return noteOf(name ?? raw ?? url ?? JSON.stringify(value));
}

function fateOfTrace({ won, value = '', reason = '' }: FieldTrace): string {
  if (won) return '✓ taken';
  if (reason !== '') return '✗ rejected';
  return value === '' ? '– empty' : '– not needed';
}

export function drawRepairs(repairs: readonly RepairTrace[]): HTMLElement {
  const items = repairs.map(({ kind, before, after }) => {
    const [old, now] = [make('del', {}, before), make('ins', {}, after || '(nothing)')];
    return [make('b', {}, wordsOf(kind)), ' ', old, ' → ', now];
  });
  return makeList({ class: 'repairs' }, items);
}
