/** One page is read: what a worker does. */
import { type ExtractOptions, extractArticle } from '../../extract.ts';
import type { FormatName } from '../formats.ts';
import { readProfile } from '../profile-file.ts';
import { knownPublishers } from '../publishers-file.ts';
import { articleOutcome, failureOutcome } from './outcome.ts';
import type { Outcome, Page } from './page.ts';

/** How all pages of a run are read: names and numbers only, since it goes to workers with each page. */
export interface ReadSettings {
  readonly format: FormatName;
  /** File with rules of the user's own. */
  readonly publishers?: string | undefined;
  /** File with the profile of their site. */
  readonly profile?: string | undefined;
  readonly languages?: readonly string[] | undefined;
}

type Known = Pick<ExtractOptions, 'publishers' | 'profile'>;
const known = new Map<string, Promise<Known>>();

/**
 * Reads a page and writes its article down in the format of the run.
 *
 * @example
 * await readPage({ name: 'page.html', html }, { format: 'ndjson' }); // { ok: true, content: '{"headline":…}\n', … }
 */
export async function readPage(page: Page, settings: ReadSettings): Promise<Outcome> {
  const { html, url, charset, fetchedAt } = page;
  try {
    const article = extractArticle(html, {
      ...(await knownTo(settings)),
      ...(settings.languages && { languages: settings.languages }),
      ...(url !== undefined && { url }),
      ...(charset !== undefined && { charset }),
      ...(fetchedAt !== undefined && { now: fetchedAt }),
    });
    return articleOutcome(page, article, settings.format);
  } catch (error) {
    return failureOutcome(page, error);
  }
}

/** Files are read once in each thread. */
function knownTo({ publishers, profile }: ReadSettings): Promise<Known> {
  const key = JSON.stringify([publishers, profile]);
  const loaded = known.get(key) ?? loadKnown(publishers, profile);
  known.set(key, loaded);
  return loaded;
}

async function loadKnown(publishers: string | undefined, file: string | undefined): Promise<Known> {
  const profile = await readProfile(file);
  return { publishers: await knownPublishers(publishers), ...(profile && { profile }) };
}
