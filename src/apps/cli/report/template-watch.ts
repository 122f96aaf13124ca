/** Hosts that no longer show the template that their profile was learned from. */
import { isOtherTemplate, shownOn } from '../../../extract/learn/missing-texts.ts';
import { profileFolder } from '../../../scrape/pool/profile-folder.ts';
import { readOutcome } from '../../../scrape/pool/read-outcome.ts';
import { hostOf } from '../../../scrape/pool/site-profiles.ts';
import type { SourceItem } from '../../../sources/index.ts';
import { type Change, fisherTest } from '../../studio/doctor/compare-shares.ts';
import type { RunOutcome } from '../../studio/report/run-outcome.ts';

const BEFORE = { count: 10, of: 10 };

export class TemplateWatch {
  readonly #profiles: ReturnType<typeof profileFolder>;
  /** What each of the last pages of a host lacks. */
  readonly #last = new Map<string, number[]>();
  readonly #changes = new Map<string, Change>();

  /** @param folder - of profiles, as `--profiles` keeps it */
  constructor(folder: string) {
    this.#profiles = profileFolder(folder);
  }

  /** Reads a page with the profile of its host. @throws ScrapeError `invalid-input` for a file that is no profile */
  add(page: SourceItem, outcome: RunOutcome): void {
    const host = hostOf('article' in outcome ? outcome.article.url : undefined) ?? '';
    const siteProfile = this.#profiles?.load(host);
    if (siteProfile === undefined) return;
    const { missing } = readOutcome({ ...page, siteProfile }, {});
    const last = this.#last.get(host) ?? [];
    this.#last.set(host, last);
    if (missing === undefined || !isOtherTemplate(last, missing)) return;
    const now = { count: shownOn(last), of: BEFORE.of };
    const chance = fisherTest(BEFORE, now);
    this.#changes.set(host, {
      publisher: host,
      measure: 'texts of the template',
      before: BEFORE,
      now,
      chance,
    });
  }

  changes(): Change[] {
    return [...this.#changes.values()];
  }
}
