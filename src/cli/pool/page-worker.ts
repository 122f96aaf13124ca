/** What the threads of a page pool run. */
import type { Outcome, Page } from './page.ts';
import { type ReadSettings, readPage } from './read-page.ts';

/** A page with how to read it. */
export interface PageTask {
  readonly page: Page;
  readonly settings: ReadSettings;
}

/** Reads the page of a task. */
export function runTask({ page, settings }: PageTask): Promise<Outcome> {
  return readPage(page, settings);
}
