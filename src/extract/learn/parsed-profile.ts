/** Profiles as they reach a thread: as JSON, with each page of the site. */
import type { SiteProfile } from '../../publishers/site-profile.ts';

/** Enough for most runs, since sites come one after the other, or are few. */
const MAX_PARSED = 100;
const parsed = new Map<string, SiteProfile>();

/** Parses the JSON of a profile, once per thread rather than once per page. */
export function parsedProfile(json: string): SiteProfile {
  const known = parsed.get(json);
  if (known !== undefined) return known;
  const profile = JSON.parse(json) as SiteProfile;
  if (parsed.size === MAX_PARSED) parsed.clear();
  parsed.set(json, profile);
  return profile;
}
