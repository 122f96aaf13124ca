/** Draws what led to the article: warnings, the attempts to find each field, and the repairs. */
import type { FieldName, FieldTrace, Provenance, RepairTrace } from '../../../../browser.ts';
import type { InspectionView } from '../../inspector/inspection-view.ts';
import { make } from '../make.ts';
import { wordsOf } from './fate.ts';

/** The warnings of an article; undefined if there are none. An error is shown in place of the article. */
export function drawWarnings({ article }: InspectionView): HTMLElement | undefined {
  const warnings = article?.warnings ?? [];
  const lines = warnings.map(({ code, message }) =>
    make('li', {}, make('b', {}, wordsOf(code)), ` ${message}`),
  );
  return lines.length === 0
    ? undefined
    : make('ul', { class: 'warnings', 'aria-label': 'Warnings' }, ...lines);
}

/** For each field, the value that won and its confidence, with all attempts. */
export function drawFields({ fields, article }: InspectionView): HTMLElement {
  const byField = new Map<FieldName, FieldTrace[]>();
  for (const trace of fields) byField.set(trace.field, [...(byField.get(trace.field) ?? []), trace]);
  const parts = [...byField].map(([field, traces]) => drawField(field, traces, article?.provenance ?? {}));
  return make('div', { class: 'fields' }, ...parts);
}

function drawField(field: FieldName, traces: readonly FieldTrace[], provenance: Provenance): HTMLElement {
  const winner = traces.find(({ won }) => won);
  const origin = provenance[field];
  const rows = traces.map(({ source, where, value = '', reason = '', won }) =>
    make(
      'tr',
      won ? { class: 'won' } : {},
      make('td', {}, fateOfTrace(won, value, reason)),
      make('td', {}, make('code', {}, source), ` ${where}`),
      make('td', { class: 'value' }, readable(value)),
      make('td', {}, reason),
    ),
  );
  const head = ['', 'place', 'value', 'why it lost'].map((title) => make('th', { scope: 'col' }, title));
  return make(
    'details',
    {},
    make(
      'summary',
      {},
      make('b', {}, wordsOf(field)),
      make('span', { class: 'value' }, shownValue(winner?.value, origin !== undefined)),
      origin && make('span', { class: 'origin' }, confidenceText(origin)),
    ),
    make(
      'div',
      { class: 'table', tabindex: '0', role: 'region', 'aria-label': `Places of ${wordsOf(field)}` },
      make('table', {}, make('thead', {}, make('tr', {}, ...head)), make('tbody', {}, ...rows)),
    ),
  );
}

function shownValue(value: string | undefined, isFound: boolean): string {
  if (value !== undefined) return readable(value);
  return isFound ? '' : 'nothing found';
}

/** A value in readable form: names and texts instead of JSON. */
function readable(value: string): string {
  if (!IS_JSON.test(value)) return value;
  try {
    return noteOf(JSON.parse(value));
  } catch {
    return value;
  }
}

const IS_JSON = /^[[{]/u;

function noteOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(noteOf).join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  const { name, raw, url } = value as Record<string, unknown>;
  return noteOf(name ?? raw ?? url ?? JSON.stringify(value));
}

function confidenceText({ source, confidence }: NonNullable<Provenance[FieldName]>): string {
  return `${source}, sure ${Math.round(confidence * 100)}%`;
}

function fateOfTrace(won: boolean, value: string, reason: string): string {
  if (won) return '✓ taken';
  if (reason !== '') return '✗ rejected';
  return value === '' ? '– empty' : '– not needed';
}

/** The repairs of source and text, before and after; undefined if there were none. */
export function drawRepairs(repairs: readonly RepairTrace[]): HTMLElement | undefined {
  if (repairs.length === 0) return undefined;
  const items = repairs.map(({ kind, before, after }) =>
    make(
      'li',
      {},
      make('b', {}, wordsOf(kind)),
      make('del', {}, before),
      make('span', { class: 'arrow' }, '→'),
      make('ins', {}, after === '' ? '(nothing)' : after),
    ),
  );
  return make('ul', { class: 'repairs' }, ...items);
}
