import type { ExtractOptions, Publisher, SiteProfile } from '../../index.ts';
import { UsageError } from './cli-error.ts';
import { readJson } from './json-file.ts';
import type { ReadOptions } from './options.ts';
import { knownPublishers } from './publishers-file.ts';

/** Reads a profile written by `samachar learn`. @throws UsageError when the file does not exist or is not a profile. */
async function readProfile(file: string): Promise<SiteProfile> {
  const { siteProfileSchema } = await import('../../publishers/site-profile.ts');
  const profile = siteProfileSchema.safeParse(await readJson(file));
  if (profile.success) return profile.data;
  throw new UsageError(`${file} is not a site profile written by samachar learn`);
}

/** The extraction options that are the same for all pages of a run. */
export interface ExtractionSettings extends Pick<ExtractOptions, 'profile' | 'languages'> {
  readonly publishers: readonly Publisher[];
}

/**
 * The extraction options, with the files that the command line names loaded.
 *
 * @throws UsageError when a file does not exist or has the wrong format.
 */
export async function readingOf({
  publishers,
  profile,
  languages,
}: ReadOptions): Promise<ExtractionSettings> {
  return {
    publishers: await knownPublishers(publishers),
    ...(profile !== undefined && { profile: await readProfile(profile) }),
    ...(languages && { languages }),
  };
}
