/** The profile learned within a run, in the form in which threads exchange it. */
import { ScrapeError } from '../../errors.ts';
import { type LearningPage, learnSite } from './learn-site.ts';

/** The profile of a site as JSON; undefined if its pages teach nothing. */
export function learnedProfile(pages: readonly LearningPage[]): string | undefined {
  try {
    const profile = learnSite(pages);
    const { boilerplate, texts, runs = [] } = profile;
    return boilerplate.length + texts.length + runs.length === 0 ? undefined : JSON.stringify(profile);
  } catch (error) {
    if (error instanceof ScrapeError) return undefined;
    throw error;
  }
}
