import type { Article } from '../article.ts';
import type { ScrapeError } from '../errors.ts';
import type { Page } from '../html/page.ts';
import type { Attempt, ExtractionContext } from '../publishers/rules/extraction-context.ts';
import type { Body } from './compose-body.ts';
import type { Story } from './story.ts';

/** Everything known about a page once it has been read. */
export interface Examination {
  readonly page: Page;
  readonly context: ExtractionContext;
  readonly story: Story;
  readonly body: Body;
  readonly attempts: readonly Attempt[];
  readonly outcome: Article | ScrapeError;
}
