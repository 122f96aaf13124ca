/** A folder that keeps site profiles between runs, as `HOST.json`. */
import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ScrapeError } from '../../errors.ts';
import { writeWhole } from '../../io/draft-file.ts';
import { type SiteProfile, siteProfileSchema } from '../../publishers/site-profile.ts';
import type { StoredProfiles } from './site-profiles.ts';

/** The folder of a run: the one that the caller names, otherwise one next to the journal. */
export function profilesOf(profiles: string | undefined, journal: string | undefined): string | undefined {
  return profiles ?? (journal === undefined ? undefined : `${journal}.profiles`);
}

/**
 * Opens a folder of profiles; it is created with the first profile. A file has a few kilobytes and is read once per site.
 *
 * @returns what throws ScrapeError `invalid-input` for a file that is not a profile, or cannot be read or written
 */
export function profileFolder(folder: string | undefined): StoredProfiles | undefined {
  if (folder === undefined) return undefined;
  const fileOf = (host: string): string => join(folder, `${encodeURIComponent(host)}.json`);
  return {
    load: (host) => {
      const profile = profileIn(fileOf(host));
      return profile && JSON.stringify(profile);
    },
    save: async (host, learned) => {
      if (learned === undefined) return undefined;
      const file = fileOf(host);
      const { keep } = profileIn(file) ?? {};
      const profile = JSON.stringify({ ...JSON.parse(learned), keep });
      try {
        await mkdir(folder, { recursive: true });
        await writeWhole(file, `${profile}\n`);
      } catch (cause) {
        throw fault(file, cause);
      }
      return profile;
    },
  };
}

/** @returns undefined if there is no such file */
function profileIn(file: string): SiteProfile | undefined {
  try {
    return siteProfileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw fault(file, cause);
  }
}

function fault(file: string, cause: unknown): ScrapeError {
  return new ScrapeError('invalid-input', `${file}: ${(cause as Error).message}`, { cause });
}
