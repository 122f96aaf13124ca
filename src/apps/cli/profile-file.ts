/** A site profile, from a file. */
import type { SiteProfile } from '../../index.ts';
import { UsageError } from './cli-error.ts';
import { readJson } from './json-file.ts';

/**
 * Reads a profile written by `samachar learn`.
 *
 * @throws UsageError when the file does not exist or is not a profile.
 */
export async function readProfile(file: string): Promise<SiteProfile> {
  const { siteProfileSchema } = await import('../../publishers/site-profile.ts');
  const profile = siteProfileSchema.safeParse(await readJson(file));
  if (profile.success) return profile.data;
  throw new UsageError(`${file} is not a site profile written by samachar learn`);
}
