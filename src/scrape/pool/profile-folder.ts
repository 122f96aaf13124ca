/** A folder that keeps site profiles between runs, as `HOST.json`. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ScrapeError } from '../../errors.ts';
import type { StoredProfiles } from '../../extract/learn/site-profiles.ts';
import { type SiteProfile, siteProfileSchema } from '../../publishers/site-profile.ts';

/** The folder of a run: the one that the caller names, otherwise one next to the journal. */
export function profilesOf(profiles: string | undefined, journal: string | undefined): string | undefined {
  return profiles ?? (journal === undefined ? undefined : `${journal}.profiles`);
}

/**
 * Opens a folder of profiles; it is created with the first profile. Files are read and written at once: a site has one of a few
 * kilobytes, and is asked for once.
 *
 * @returns what throws ScrapeError `invalid-input` for a file that is not a profile, or cannot be read or written
 */
export function profileFolder(folder: string | undefined): StoredProfiles | undefined {
  if (folder === undefined) return undefined;
  const fileOf = (host: string): string => join(folder, `${encodeURIComponent(host)}.json`);
  const load = (host: string): SiteProfile | undefined => attempt(fileOf(host), profileIn);
  return {
    load: (host) => {
      const profile = load(host);
      return profile && JSON.stringify(profile);
    },
    save: (host, learned) => {
      const { keep } = load(host) ?? {};
      const profile = JSON.stringify({ ...JSON.parse(learned), keep });
      attempt(fileOf(host), (file) => {
        mkdirSync(folder, { recursive: true });
        writeFileSync(`${file}.partial`, `${profile}\n`);
        renameSync(`${file}.partial`, file);
      });
      return profile;
    },
  };
}

function profileIn(file: string): SiteProfile | undefined {
  const json = textOf(file);
  return json === undefined ? undefined : siteProfileSchema.parse(JSON.parse(json));
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function attempt<T>(file: string, step: (file: string) => T): T {
  try {
    return step(file);
  } catch (cause) {
    throw new ScrapeError('invalid-input', `${file}: ${(cause as Error).message}`, { cause });
  }
}
