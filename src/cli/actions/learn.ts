/** What `samachar learn` does. */
import { ScrapeError } from '../../errors.ts';
import { type LearningPage, learnSite } from '../../learn/learn-site.ts';
import type { SiteProfile } from '../../learn/site-profile.ts';
import { UsageError } from '../cli-error.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { jsonText } from '../print/plain-text.ts';
import { localPages } from '../run/local-pages.ts';
import { tell, writeOut } from '../terminal.ts';

/** Learns a site from the pages of some paths, and prints its profile. @returns the exit code */
export async function learn(paths: readonly string[]): Promise<ExitCode> {
  const pages: LearningPage[] = [];
  let failed = 0;
  for await (const item of localPages(paths).items) {
    if (!('error' in item)) pages.push(item);
    else tell(`${item.name}: ${item.error.message}`);
    failed += 'error' in item ? 1 : 0;
  }
  await writeOut(`${jsonText(profileOf(pages), 1)}\n`);
  return failed > 0 ? EXIT.someFailed : EXIT.done;
}

function profileOf(pages: readonly LearningPage[]): SiteProfile {
  try {
    return learnSite(pages);
  } catch (error) {
    if (error instanceof ScrapeError && error.code === 'invalid-input') throw new UsageError(error.message);
    throw error;
  }
}
