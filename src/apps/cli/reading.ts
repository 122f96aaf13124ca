/** Turns the options of a subcommand into extraction options. */
import type { ExtractOptions, Publisher } from '../../index.ts';
import type { ReadOptions } from './options.ts';
import { readProfile } from './profile-file.ts';
import { knownPublishers } from './publishers-file.ts';

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
