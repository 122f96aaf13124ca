/** Runs several systems on the same pages: accuracy according to the project's own scorer, and CPU time. */
import { readFileSync } from 'node:fs';
import { decodeHtml } from '../src/html/decode.ts';
import { countCpuTime } from '../tests/cpu-time.ts';
import { UsageError } from './command-line.ts';
import { type KeptLinks, keptLinks } from './kept-links.ts';
import type { ComparedPage, ComparedSystem } from './peers.ts';
import { findPages, goldOf } from './saved-pages.ts';
import {
  type GoldPage,
  isPerfect,
  mean,
  type PageScore,
  SCORED_FIELDS,
  type ScoredPage,
  type Summary,
  scorePage,
  sum,
  summarize,
} from './score.ts';

/** A page and its manually annotated article. */
export interface GoldenPage extends ComparedPage {
  readonly id: string;
  readonly gold: GoldPage;
}

/** Peers need some URL to resolve links. */
const UNKNOWN_URL = 'https://naya-akhbar.example/1';

/**
 * The pages of a folder that have gold.
 *
 * @throws UsageError if there is no such page.
 */
export function goldenPages(folder: string): GoldenPage[] {
  const pages = findPages([folder]).flatMap((page) => {
    const gold = goldOf(page);
    if (gold === undefined) return [];
    const bytes = readFileSync(page.file);
    return [{ id: page.id, bytes, html: decodeHtml(bytes).html, url: page.url ?? UNKNOWN_URL, gold }];
  });
  if (pages.length === 0) throw new UsageError(`${folder} has no page with gold`);
  return pages;
}

/** The results of one system. */
export interface ComparedResult {
  readonly name: string;
  readonly version: string;
  /** Means over pages, only of fields that the system has. */
  readonly figures: Summary;
  /** Pages whose most visible fields are all correct. */
  readonly perfect: number;
  /** Pages without any result. */
  readonly unanswered: number;
  readonly links: KeptLinks;
  /** Mean CPU time per page over all threads, in milliseconds. Undefined if it was not measured. */
  readonly cpuMs?: number;
}

interface Reading {
  readonly score: PageScore;
  readonly links: KeptLinks;
  readonly isAnswered: boolean;
}

/** Columns of the table, in this order. A column without any figures is omitted. */
const MEASURES = ['blocks.f', 'texts.f', 'words.f', 'subheadings.f'];
/** The column that varies from run to run. */
export const TIME = 'CPU ms';
const NO_FIGURE = '–';
const ALWAYS = [...MEASURES, 'leaky'];

/** CPU time in milliseconds that a system spends on the pages before it is timed, so that hot code is compiled. */
const WARM_UP_MS = 2000;

/** Reads all pages with a system: once to score it and, if it is timed, repeatedly until it is warm, and one last time. */
export async function compareSystem(
  system: ComparedSystem,
  pages: readonly GoldenPage[],
  isTimed = false,
): Promise<ComparedResult> {
  const readings: Reading[] = [];
  for (const page of pages) readings.push(await readPage(system, page));
  const isWanted = (name: string): boolean => ALWAYS.includes(name) || system.fields.includes(name);
  const figures = Object.entries(summarize(readings)).filter(([name]) => isWanted(name));
  const linksOf = (which: keyof KeptLinks): number => sum(readings.map(({ links }) => links[which]));
  return {
    name: system.name,
    version: system.version,
    figures: Object.fromEntries(figures),
    perfect: readings.filter(({ score }) => isPerfect(score)).length,
    unanswered: readings.filter(({ isAnswered }) => !isAnswered).length,
    links: { kept: linksOf('kept'), of: linksOf('of') },
    ...(isTimed && { cpuMs: await meanTimeOf(system, pages) }),
  };
}

async function meanTimeOf(system: ComparedSystem, pages: readonly GoldenPage[]): Promise<number> {
  const spentMs = countCpuTime();
  while (spentMs() < WARM_UP_MS) for (const page of pages) await timeOf(system, page);
  const times: number[] = [];
  for (const page of pages) times.push(await timeOf(system, page));
  return mean(times);
}

async function readPage(system: ComparedSystem, page: GoldenPage): Promise<Reading> {
  const { scored, markup } = await answerOf(system, page);
  return {
    score: scorePage(page.gold, scored),
    links: keptLinks(page, page.gold, markup),
    isAnswered: (scored.body ?? []).length > 0,
  };
}

/** An error counts as no result. */
async function answerOf(
  system: ComparedSystem,
  page: GoldenPage,
): Promise<{ readonly scored: ScoredPage; readonly markup: string }> {
  try {
    const answer = (await system.read(page)) as never;
    return { scored: system.scored(answer), markup: system.markup(answer) };
  } catch {
    return { scored: {}, markup: '' };
  }
}

async function timeOf(system: ComparedSystem, page: GoldenPage): Promise<number> {
  const spentMs = countCpuTime();
  await system.read(page).catch(() => undefined);
  return spentMs();
}

/** The table of a comparison: one row per system. */
export function comparisonRows(results: readonly ComparedResult[], pages: number): string[][] {
  const columns = [...MEASURES, ...SCORED_FIELDS, 'leaky'].filter((name) =>
    results.some(({ figures }) => name in figures),
  );
  const header = ['system', 'version', ...columns, 'links', 'perfect', 'unanswered', TIME];
  const rows = results.map((result) => [
    result.name,
    result.version,
    ...columns.map((name) => result.figures[name]?.toFixed(3) ?? NO_FIGURE),
    `${result.links.kept} of ${result.links.of}`,
    `${result.perfect} of ${pages}`,
    String(result.unanswered),
    result.cpuMs?.toFixed(0) ?? NO_FIGURE,
  ]);
  return [header, ...rows];
}
