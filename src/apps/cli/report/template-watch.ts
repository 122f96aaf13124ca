/** Hosts that no longer show the template that their profile was learned from. */
import { BEST_TEXTS, isOtherTemplate, shownOn } from '../../../extract/learn/missing-texts.ts';
import { domainOf } from '../../../parse-url.ts';
import { profileFolder } from '../../../scrape/pool/profile-folder.ts';
import { readOutcome } from '../../../scrape/pool/read-outcome.ts';
import type { SourceItem } from '../../../sources/index.ts';
import { type Change, fisherTest } from '../../studio/doctor/compare-shares.ts';
import type { RunOutcome } from '../../studio/report/run-outcome.ts';

const MEASURE = { measure: 'texts of the template', before: { count: 10, of: BEST_TEXTS } };

/**
 * Reads each page with the profile of its host.
 *
 * @param folder - of profiles, as `--profiles` keeps it
 * @returns what throws ScrapeError `invalid-input` for a file that is no profile
 */
export function templateWatch(folder: string) {
  const profiles = profileFolder(folder);
  /** What each of the last pages of a host lacks. */
  const lasts = new Map<string, number[]>();
  const changes = new Map<string, Change>();
  return {
    add(page: SourceItem, outcome: RunOutcome): void {
      const host = domainOf('article' in outcome ? outcome.article.url : undefined) ?? '';
      const siteProfile = profiles?.load(host);
      if (siteProfile === undefined) return;
      const { missing } = readOutcome({ ...page, siteProfile }, {});
      const last = lasts.get(host) ?? [];
      lasts.set(host, last);
      if (missing === undefined || !isOtherTemplate(last, missing)) return;
      const now = { count: shownOn(last), of: BEST_TEXTS };
      changes.set(host, { publisher: host, ...MEASURE, now, chance: fisherTest(MEASURE.before, now) });
    },
    changes: (): Change[] => [...changes.values()],
  };
}
