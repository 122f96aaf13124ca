import type { Change } from '../../studio/doctor/compare-shares.ts';
import type { Diagnosis } from '../../studio/doctor/diagnose.ts';
import { type DoctorFindings, type Fault, silenceOf } from '../../studio/doctor/findings.ts';
import type { LocatorDiagnosis } from '../../studio/doctor/locator-fates.ts';
import type { PublisherDiagnosis } from '../../studio/doctor/rule-check.ts';
import { jsonText } from './plain-text.ts';
import { countsText, formatTable } from './table.ts';

export function asJson(value: Diagnosis | DoctorFindings): string {
  return `${jsonText(value, 1)}\n`;
}

/** The lines of the report; problems come last. */
export function doctorLines({ diagnosis, faults, changes }: DoctorFindings): string[] {
  const { pages, unknown, unreadable, publishers } = diagnosis;
  return [
    `${pages} pages, ${unknown} of unknown publishers, ${unreadable} unreadable`,
    ...Object.entries(publishers).flatMap(([id, one]) => ['', ...publisherLines(id, one)]),
    '',
    ...faultLines(faults),
    ...(changes === undefined ? [] : ['', ...changeLines(changes)]),
  ];
}

function publisherLines(id: string, diagnosis: PublisherDiagnosis): string[] {
  const { pages, articles, refused, layouts, unmarked, filled, warnings } = diagnosis;
  const others = articles === pages ? '' : ` (${countsText(refused)})`;
  const lines = [`${id}: ${articles} of ${pages} pages are articles${others}`];
  if (articles === 0) return lines;
  return [
    ...lines,
    ...labelled('layouts', layoutCounts(layouts, unmarked)),
    ...labelled('filled', countsText(filled)),
    ...labelled('warnings', countsText(warnings)),
    ...locatorTable(diagnosis),
  ].map((line, index) => (index === 0 ? line : `  ${line}`));
}

function layoutCounts(layouts: PublisherDiagnosis['layouts'], unmarked: number): string {
  const none = unmarked === 0 ? [] : [`none ${unmarked}`];
  return [...layouts.map(({ id, articles }) => `${id} ${articles}`), ...none].join(', ');
}

function labelled(label: string, text: string): string[] {
  return text === '' ? [] : [`${label}: ${text}`];
}

/** Locators that were tried, then boilerplate selectors. Layouts that no page uses are skipped. */
function locatorTable({ locators, boilerplate }: PublisherDiagnosis): string[] {
  const rows = [
    ...locators.filter(({ asked }) => asked > 0).map(locatorRow),
    ...boilerplate
      .filter(({ asked }) => asked > 0)
      .map(({ layout, css, asked, matched }) => [
        'boilerplate',
        layout ?? '',
        `${matched}/${asked}`,
        ...Array.from({ length: 5 }, () => ''),
        css,
      ]),
  ];
  const head = ['field', 'layout', 'matched', 'won', 'lost', 'differs', 'alone', 'missed', 'locator'];
  return rows.length === 0 ? [] : formatTable([head, ...rows]);
}

function locatorRow(one: LocatorDiagnosis): string[] {
  const { field, layout, locator, asked, matched, won, lost, disagreed, alone, missed } = one;
  const counts = [won, lost, disagreed, alone, missed].map((count) => (count === 0 ? '.' : String(count)));
  const name = silenceOf(one) === undefined ? locator : `${locator}  STALE`;
  return [field, layout ?? '', `${matched}/${asked}`, ...counts, name];
}

function faultLines(faults: readonly Fault[]): string[] {
  if (faults.length === 0) return ['no stale locators or markers'];
  const rows = faults.map(({ publisher, kind, what, pages }) => [publisher, kind, String(pages), what]);
  return formatTable([['publisher', 'fault', 'pages', 'what'], ...rows]);
}

function changeLines(changes: readonly Change[]): string[] {
  if (changes.length === 0) return ['no significant change since the baseline'];
  const rows = changes.map(({ publisher, measure, before, now, chance }) => [
    publisher,
    `${before.count}/${before.of}`,
    `${now.count}/${now.of}`,
    chance.toExponential(0),
    measure,
  ]);
  return formatTable([['publisher', 'before', 'now', 'chance', 'changed'], ...rows]);
}
