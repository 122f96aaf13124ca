/** A site profile, from a file. */
import { readFile } from 'node:fs/promises';
import { type SiteProfile, siteProfileSchema } from '../learn/site-profile.ts';
import { UsageError } from './cli-error.ts';

/**
 * The profile that a file holds, as `samachar learn` writes it; undefined without a file.
 *
 * @throws UsageError when the file is not there, or holds no profile.
 * @example
 * await readProfile('site.json');
 */
export async function readProfile(file?: string): Promise<SiteProfile | undefined> {
  if (file === undefined) return undefined;
  const json = await readFile(file, 'utf8')
    .then((text): unknown => JSON.parse(text))
    .catch(() => {
      throw new UsageError(`${file} is not there, or is not JSON`);
    });
  const profile = siteProfileSchema.safeParse(json);
  if (profile.success) return profile.data;
  throw new UsageError(`${file} is no profile that samachar learn has written`);
}
