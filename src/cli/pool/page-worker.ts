/** What the threads of a page pool run. */
import type { MessagePort } from 'node:worker_threads';
import type { Outcome, Page } from './page.ts';
import { type ReadSettings, readPage } from './read-page.ts';

/** A page with how to read it. */
export interface PageTask {
  readonly page: Page;
  readonly settings: ReadSettings;
  /** Is told when the page is begun with. */
  readonly begun: MessagePort;
}

/** Reads the page of a task. */
export function runTask({ page, settings, begun }: PageTask): Promise<Outcome> {
  begun.postMessage('begun');
  begun.close();
  return readPage(page, settings);
}
