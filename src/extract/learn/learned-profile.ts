/** The profile learned within a run, in the form in which threads exchange it. */
import { ScrapeError } from '../../errors.ts';
import type { SiteProfile } from '../../publishers/site-profile.ts';
import { type LearningPage, learnSite } from './learn-site.ts';

/** The profile of a site as JSON; undefined if its pages teach nothing. */
export function learnedProfile(pages: readonly LearningPage[]): string | undefined {
  try {
    const profile = learnSite(pages);
    return isEmptyProfile(profile) ? undefined : JSON.stringify(profile);
  } catch (error) {
    if (error instanceof ScrapeError) return undefined;
    throw error;
  }
}

/** Whether nothing was learned because the pages share too little. */
function isEmptyProfile({ boilerplate, texts, runs = [] }: SiteProfile): boolean {
  return boilerplate.length + texts.length + runs.length === 0;
}
