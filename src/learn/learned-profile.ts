/** Profiles between threads: learned in one, and sent as JSON with each page of the site. */
import { ScrapeError } from '../errors.ts';
import type { SiteProfile } from '../publishers/site-profile.ts';
import { learnSite } from './learn-site.ts';
import type { RunPage } from './site-profiles.ts';

/** The profile of a site as JSON; undefined if its pages teach nothing. */
export function learnedProfile(pages: readonly RunPage[]): string | undefined {
  try {
    const profile = learnSite(pages);
    return isEmptyProfile(profile) ? undefined : JSON.stringify(profile);
  } catch (error) {
    if (error instanceof ScrapeError) return undefined;
    throw error;
  }
}

/** Whether nothing was learned: the pages share too little. */
export function isEmptyProfile({ locators, boilerplate, texts, runs = [] }: SiteProfile): boolean {
  return Object.keys(locators).length + boilerplate.length + texts.length + runs.length === 0;
}

/** Of most runs all: sites come one after the other, or are few. */
const MAX_PARSED = 100;
const parsed = new Map<string, SiteProfile>();

/** The profile that JSON of {@link learnedProfile} states. It is read once per thread, not once per page. */
export function parsedProfile(json: string): SiteProfile {
  const known = parsed.get(json);
  if (known !== undefined) return known;
  const profile = JSON.parse(json) as SiteProfile;
  if (parsed.size === MAX_PARSED) parsed.clear();
  parsed.set(json, profile);
  return profile;
}
