/** A site profile, from a file. */
import { type SiteProfile, siteProfileSchema } from '../learn/site-profile.ts';
import { UsageError } from './cli-error.ts';
import { readJson } from './json-file.ts';

/**
 * The profile that a file holds, as `samachar learn` writes it.
 *
 * @throws UsageError when the file is not there, or holds no profile.
 * @example
 * await readProfile('site.json');
 */
export async function readProfile(file: string): Promise<SiteProfile> {
  const profile = siteProfileSchema.safeParse(await readJson(file));
  if (profile.success) return profile.data;
  throw new UsageError(`${file} is not a profile that samachar learn has written`);
}
