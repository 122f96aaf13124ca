/**
 * Measures the benefit of learning a site: invented sites, and publishers of `SAMACHAR_CORPUS` with enough pages,
 * are extracted one page at a time and with profiles.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatTable } from '../src/apps/cli/print/table.ts';
import { learnedProfile } from '../src/extract/learn/learn-site.ts';
import { extractArticle, ScrapeError } from '../src/index.ts';
import { extractOptions } from '../src/scrape/pool/read-outcome.ts';
import { SiteProfiles } from '../src/scrape/pool/site-profiles.ts';
import { parseUrl } from '../src/text/parse-url.ts';
import { countCpuTime } from '../tests/cpu-time.ts';
import { print, runCommand, UsageError } from './command-line.ts';
import { corpusPages, goldOf } from './saved-pages.ts';
import * as scoring from './score.ts';
import { inventSites } from './sites/site-pages.ts';

interface Page {
  readonly id: string;
  readonly url?: string | undefined;
  readonly html: string | Uint8Array;
  readonly gold: scoring.GoldPage;
}

interface Site {
  readonly name: string;
  readonly group: string;
  readonly pages: readonly Page[];
}

/** The result of a mode for a page; a failure is an empty article. */
interface Outcome {
  readonly page: Page;
  readonly article: scoring.ScoredPage;
}

interface Result {
  readonly score: scoring.PageScore;
  readonly cpuMs: number;
  readonly learningMs: number;
}

const USAGE = 'usage: npm run eval:sites -- [--site NAME]';
const REAL_FOLDERS = ['hindi2', 'dated', 'articles'];
const MIN_PAGES = 6;

/** Ways to extract the pages of a site. Each gives the outcomes of the pages that it reads. */
const MODES: Readonly<Record<string, (pages: readonly Page[]) => Outcome[] | Promise<Outcome[]>>> = {
  'one page': (pages) => pages.map((page) => outcomeOf(page)),
  'in a run': inRun,
};

/** The columns of the table that are figures of a score. */
const SCORED = ['blocks.f', 'words.r', 'subheadings.f', 'perfect', 'leaky'];

/** CPU time that learning took in the current mode. */
let learningMs = 0;

runCommand(USAGE, { site: '' }, async ({ site }) => {
  const sites = [...inventSites(), ...realSites()].filter(({ name }) => site === '' || name === site);
  if (sites.length === 0) throw new UsageError(`no site ${site}`);
  print(await tableOf(sites));
});

/** Publishers of the corpus with enough pages. */
function realSites(): Site[] {
  const corpus = process.env.SAMACHAR_CORPUS;
  if (corpus === undefined) return [];
  const pages = scoring.groupBy(
    REAL_FOLDERS.flatMap((name) => goldenPages(join(corpus, name))),
    ({ id }) => id.slice(0, id.lastIndexOf('/')),
  );
  const large = [...pages].filter(([, those]) => those.length >= MIN_PAGES);
  return large.map(([name, those]) => ({ name, group: 'real', pages: those }));
}

function goldenPages(folder: string): Page[] {
  return corpusPages(folder).flatMap((page) => {
    const { id, url, publisher } = page;
    const gold = goldOf(page);
    const site = publisher ?? (url === undefined ? undefined : parseUrl(url)?.hostname) ?? '?';
    return gold === undefined ? [] : [{ id: `${site}/${id}`, url, html: readFileSync(page.file), gold }];
  });
}

/** @param profile - as JSON */
function outcomeOf(page: Page, profile?: string): Outcome {
  const options = extractOptions({ url: page.url, siteProfile: profile }, { publishers: [] });
  try {
    return { page, article: { ...extractArticle(page.html, options) } };
  } catch (error) {
    if (error instanceof ScrapeError) return { page, article: {} };
    throw error;
  }
}

/** Learns as the commands do: the first pages wait for the profile. */
async function inRun(pages: readonly Page[]): Promise<Outcome[]> {
  const spentMs = countCpuTime();
  const sites = new SiteProfiles(async (those) => learnedProfile(those));
  const profiles = pages.map((page) => sites.of(page));
  sites.flush();
  const learned = await Promise.all(profiles);
  learningMs += spentMs();
  return pages.map((page, at) => outcomeOf(page, learned[at]));
}

/** A row for each group and mode; for a single site, for each mode. */
async function tableOf(sites: readonly Site[]): Promise<string[]> {
  const rows: { title: string; results: Result[] }[] = [];
  for (const site of sites)
    for (const mode of Object.keys(MODES)) {
      const title = `${sites.length === 1 ? site.name : site.group}, ${mode}`;
      rows.push({ title, results: await resultsOf(site, mode) });
    }
  const cells = [...scoring.groupBy(rows, ({ title }) => title)].map(([title, those]) => {
    const results = those.flatMap((row) => row.results);
    const scored = scoring.summarize(results);
    const figures = [
      ...SCORED.map((column) => scored[column]),
      scoring.mean(results.flatMap(({ score }) => Object.values(score.fields).map(Number))),
      scoring.mean(results.map(({ cpuMs }) => cpuMs)),
      scoring.mean(results.map(({ learningMs }) => learningMs)),
    ];
    return [title, String(results.length), ...figures.map((figure) => figure?.toFixed(3) ?? '-')];
  });
  return formatTable([['sites, mode', 'pages', ...SCORED, 'fields', 'CPU ms', 'learning ms'], ...cells]);
}

async function resultsOf({ pages }: Site, mode: string): Promise<Result[]> {
  const spentMs = countCpuTime();
  learningMs = 0;
  const outcomes = (await MODES[mode]?.(pages)) ?? [];
  const cpuMs = spentMs() - learningMs;
  return outcomes.map(({ page: { gold }, article }) => ({
    score: scoring.scorePage(gold, article),
    cpuMs: cpuMs / outcomes.length,
    learningMs: learningMs / outcomes.length,
  }));
}
