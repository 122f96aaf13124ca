/** What learning sites holds in memory: for one host, and in a run over many. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { formatTable } from '../../src/apps/cli/print/table.ts';
import { learnedProfile } from '../../src/extract/learn/learned-profile.ts';
import { profileFolder } from '../../src/scrape/pool/profile-folder.ts';
import { MIN_PAGES, type RunPage, SiteProfiles } from '../../src/scrape/pool/site-profiles.ts';

interface Site {
  readonly name: string;
  readonly pages: readonly RunPage[];
}

const HOSTS = 10_000;
/** Bytes of a page of these hosts. Six of them are not packed. */
const PAGE = 8000;
/** Hosts whose pages come by turns. */
const TURNS = 20;
/** Hosts between two measurements. */
const STEP = 1000;

/** A row for each site, and the growth of a process that learns 10,000 hosts like the one with the largest profile. */
export async function memoryLines(sites: readonly Site[]): Promise<string[]> {
  const rows = sites.map(memoryOf).sort((a, b) => b.profileKb - a.profileKb);
  const table = rows.map(({ site, pages, sourceKb, heldKb, profileKb }) => {
    const sizes = [sourceKb, heldKb, profileKb].map((size) => size.toFixed(1));
    return [site.name, String(pages.length), ...sizes];
  });
  const grown = rows[0] === undefined ? 0 : await growthOf(learnedProfile(rows[0].pages));
  return [
    ...formatTable([['site', 'pages', 'source kB', 'waiting kB', 'profile kB'], ...table]),
    `${HOSTS} hosts like ${rows[0]?.site.name}, profiles in a folder: ${grown.toFixed(1)} MB`,
  ];
}

/** The pages that a site is learned from, the most that they take while they wait, and its profile in memory. */
function memoryOf(site: Site) {
  let pages: readonly RunPage[] = [];
  const sites = new SiteProfiles(async (those) => {
    pages = those;
    return undefined;
  });
  const sizes = site.pages.map(({ url, html }) => {
    void sites.of({ url, html });
    return sites.size;
  });
  sites.flush();
  const sourceKb = pages.reduce((sum, { html }) => sum + Buffer.byteLength(html), 0) / 1000;
  const profileKb = (2 * (learnedProfile(pages)?.length ?? 0)) / 1000;
  return { site, pages, sourceKb, heldKb: Math.max(...sizes) / 1000, profileKb };
}

/** The most that a process grows while it learns many hosts, each with this profile, in megabytes. */
async function growthOf(profile: string | undefined): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const usedMb = (): number => {
    // What the first collection finalizes, the second one frees.
    collect();
    collect();
    const { heapUsed, external } = process.memoryUsage();
    return (heapUsed + external) / 1_000_000;
  };
  const folder = mkdtempSync(join(tmpdir(), 'site-memory-'));
  const sites = new SiteProfiles(async () => profile, { stored: profileFolder(folder) });
  const before = usedMb();
  let most = 0;
  for (let first = 0; first < HOSTS; first += TURNS) {
    const profiles = Array.from({ length: MIN_PAGES * TURNS }, (_, at) =>
      sites.of({ url: `https://h${first + (at % TURNS)}.example/${at}`, html: new Uint8Array(PAGE) }),
    );
    if (first % STEP === 0) most = Math.max(most, usedMb() - before);
    sites.flush();
    await Promise.all(profiles);
  }
  most = Math.max(most, usedMb() - before);
  rmSync(folder, { recursive: true });
  return most;
}
