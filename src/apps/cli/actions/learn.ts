import {
  inspectArticle,
  learnSite,
  openPageReader,
  type RunPage,
  ScrapeError,
  type SiteProfile,
} from '../../../index.ts';
import { domainOf } from '../../../publishers/index.ts';
import { Tally } from '../../studio/report/tally.ts';
import type { Given } from '../commands.ts';
import { EXIT, type ExitCode, UsageError } from '../exit.ts';
import { assertLocal } from '../named-paths.ts';
import { jsonText } from '../print/plain-text.ts';
import { optionsOf } from '../reading.ts';
import { localPages, SkippedFiles } from '../run/local-pages.ts';
import { tell, writeOut } from '../terminal.ts';

const MAX_SHOWN = 20;

export async function learn(paths: readonly string[], { show = false }: Given<'learn'>): Promise<ExitCode> {
  assertLocal(paths);
  const pages: RunPage[] = [];
  let failed = 0;
  const skipped = new SkippedFiles();
  for await (const item of localPages(paths, { onSkip: skipped.add }).items) {
    if (!('error' in item)) pages.push(item);
    else tell(`${item.name}: ${item.error.message}`);
    failed += 'error' in item ? 1 : 0;
  }
  tell(...skipped.lines());
  const profile = await profileOf(pages);
  await writeOut(show ? removedBy(profile, pages) : `${jsonText(profile, 1)}\n`);
  return failed > 0 ? EXIT.someFailed : EXIT.done;
}

/** The longest texts that the profile removes, one per line, each with the number of pages it was seen on. */
function removedBy(profile: SiteProfile, pages: readonly RunPage[]): string {
  const removed = new Map<string, number>();
  for (const page of pages)
    for (const { text, support } of inspectArticle(page.html, optionsOf(page, { profile })).trace.blocks)
      if (support !== undefined) removed.set(text, support);
  return [...removed]
    .sort(([a], [b]) => b.length - a.length)
    .slice(0, MAX_SHOWN)
    .map(([text, support]) => `${support}/${profile.pages.learned}\t${text.replaceAll('\n', ' ')}\n`)
    .join('');
}

async function profileOf(pages: readonly RunPage[]): Promise<SiteProfile> {
  const profile = learned(pages);
  const { boilerplate, texts, runs = [] } = profile;
  if (boilerplate.length + texts.length + runs.length > 0) return profile;
  const tally = new Tally();
  const reader = openPageReader({}, { workers: 0 });
  for (const page of pages) {
    const site = domainOf((await reader.read(page)).url);
    if (site !== undefined) tally.add(site);
  }
  const sites = Object.entries(tally.toCounts());
  if (sites.length > 1) {
    const names = sites.map(([site, count]) => `${site} (${count})`).join(', ');
    throw new UsageError(`the pages are from ${sites.length} sites, but a profile describes one: ${names}`);
  }
  throw new UsageError(
    `nothing was learned: the pages share too little structure (coherence ${profile.coherence}); use pages with one layout`,
  );
}

function learned(pages: readonly RunPage[]): SiteProfile {
  try {
    return learnSite(pages);
  } catch (error) {
    if (error instanceof ScrapeError && error.code === 'invalid-input') throw new UsageError(error.message);
    throw error;
  }
}
