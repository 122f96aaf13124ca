/** From the options of a subcommand to how its pages are read. */
import type { ExtractOptions } from '../extract.ts';
import type { Publisher } from '../publishers/publisher.ts';
import type { ReadOptions } from './options.ts';
import type { InputPage } from './pool/page.ts';
import { readProfile } from './profile-file.ts';
import { knownPublishers } from './publishers-file.ts';

/** The part of the options of an extraction that is the same for all pages of a run. */
export interface ExtractionSettings extends Pick<ExtractOptions, 'profile' | 'languages'> {
  readonly publishers: readonly Publisher[];
}

/**
 * How the options want pages to be read: the files that they name are read.
 *
 * @throws UsageError when a file is not there, or is none of its kind.
 * @example
 * extractArticle(html, await readingOf({ profile: 'site.json' }));
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

/** How one page is read: as the run wants it, and with what is known of the page. */
export function extractOptions(
  page: Omit<InputPage, 'name' | 'html'>,
  reading: ExtractionSettings,
): ExtractOptions {
  const { url, charset, fetchedAt } = page;
  return {
    ...reading,
    ...(url !== undefined && { url }),
    ...(charset !== undefined && { charset }),
    ...(fetchedAt !== undefined && { now: fetchedAt }),
  };
}
