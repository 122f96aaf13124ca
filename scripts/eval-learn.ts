/** The command that tells what a site profile is worth: leave one out over each publisher of a corpus folder. */
import { parseArgs } from 'node:util';
import { formatTable } from '../src/cli/print/table.ts';
import {
  type ExtractOptions,
  extractArticle,
  learnSite,
  ScrapeError,
  type SiteProfile,
} from '../src/index.ts';
import { parseUrl } from '../src/parse-url.ts';
import { onlyFolder, runCommand, UsageError } from './command-line.ts';
import { type CorpusPage, corpusPages, goldPages, pageBytes } from './corpus.ts';
import { type GoldPage, type PageScore, scorePage, summarize } from './score.ts';

/** A page of a corpus with its gold and bytes. */
interface GoldenPage {
  readonly page: CorpusPage;
  readonly gold: GoldPage;
  readonly html: Uint8Array;
}

/** One more than a profile is learned from. */
const MIN_PAGES = 6;
const COLUMNS = ['blocks.f', 'headline', 'standfirst', 'caption', 'breadcrumb', 'perfect'];
const USAGE = 'usage: npm run eval:learn -- DIR [--join NAME,NAME]';

runCommand(USAGE, () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { join: { type: 'string' } },
  });
  const sites = sitesOf(onlyFolder(positionals), values.join?.split(',') ?? []);
  const rows = [...sites].flatMap(([name, pages]) => (pages.length < MIN_PAGES ? [] : compare(name, pages)));
  const left = [...sites.values()].filter((pages) => pages.length < MIN_PAGES);
  const lines = rows.length === 0 ? [] : formatTable([['site', 'pages', 'engine', ...COLUMNS], ...rows]);
  const most = Math.max(0, ...left.map((pages) => pages.length));
  lines.push(`${left.length} publishers have fewer than ${MIN_PAGES} pages with gold, at most ${most}`);
  process.stdout.write(`${lines.join('\n')}\n`);
});

/** Pages with gold by publisher; those of `join` count as one. */
function sitesOf(folder: string, join: readonly string[]): Map<string, GoldenPage[]> {
  const gold = goldPages(folder);
  const sites = new Map<string, GoldenPage[]>();
  for (const page of corpusPages(folder)) {
    const expected = gold.get(page.id);
    if (expected === undefined) continue;
    const publisher = page.publisher ?? hostOf(page.url);
    const name = join.includes(publisher) ? join.join('+') : publisher;
    const html = pageBytes(folder, page.id);
    sites.set(name, [...(sites.get(name) ?? []), { page, gold: expected, html }]);
  }
  if (join.length > 0 && !sites.has(join.join('+'))) throw new UsageError(`no page of ${join.join(', ')}`);
  return sites;
}

function hostOf(url: string | undefined): string {
  return (url === undefined ? undefined : parseUrl(url)?.hostname) ?? '?';
}

/** Two rows for a site: the engine alone, and with the profile of all other pages. */
function compare(name: string, pages: readonly GoldenPage[]): string[][] {
  const generic = pages.map((page) => scoreOf(page, {}));
  const learned = pages.map((page) => {
    const profile = profileOf(pages.filter((other) => other !== page));
    return scoreOf(page, profile === undefined ? {} : { profile });
  });
  return [
    [name, String(pages.length), 'generic', ...figuresOf(generic)],
    ['', '', 'profile', ...figuresOf(learned)],
  ];
}

/** Undefined where the pages are too few after all: copies, or no articles. */
function profileOf(pages: readonly GoldenPage[]): SiteProfile | undefined {
  try {
    return learnSite(pages.map(({ page: { url }, html }) => (url === undefined ? { html } : { html, url })));
  } catch (error) {
    if (error instanceof ScrapeError && error.code === 'invalid-input') return undefined;
    throw error;
  }
}

function scoreOf({ page: { url }, gold, html }: GoldenPage, options: ExtractOptions): PageScore {
  try {
    const pageOptions = url === undefined ? {} : { url };
    return scorePage(gold, { ...extractArticle(html, { ...pageOptions, publishers: [], ...options }) });
  } catch (error) {
    if (error instanceof ScrapeError) return scorePage(gold, {});
    throw error;
  }
}

function figuresOf(scores: readonly PageScore[]): string[] {
  const summary = summarize(scores.map((score) => ({ score })));
  return COLUMNS.map((column) => summary[column]?.toFixed(3) ?? '-');
}
