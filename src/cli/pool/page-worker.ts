/** What the threads of a page pool run. */
import type { Outcome, Page } from './page.ts';
import { begin } from './page-clock.ts';
import { type ReadSettings, readPage } from './read-page.ts';

/** A page with how to read it. */
export interface PageTask {
  readonly page: Page;
  readonly settings: ReadSettings;
  /** Where to note when the page is begun with. */
  readonly begun: Float64Array;
}

/** Reads the page of a task. */
export function runTask({ page, settings, begun }: PageTask): Promise<Outcome> {
  begin(begun);
  return readPage(page, settings);
}
