/** What the threads of a page pool run. */
import process from 'node:process';
import { isMainThread } from 'node:worker_threads';
import type { Outcome, Page } from './page.ts';
import { begin } from './page-clock.ts';
import { type ReadSettings, readPage } from './read-page.ts';

/** Pages with how to read them. */
export interface BatchTask {
  readonly pages: readonly Page[];
  readonly settings: ReadSettings;
  /** Where to note when which page is begun with. */
  readonly begun: Float64Array;
}

// A thread that ends by itself without an error is noticed by nobody but the clock of its page.
if (!isMainThread) {
  const { exit } = process;
  process.exit = (code) => {
    process.exit = exit; // by which Node ends a thread after an error
    throw new Error(`process.exit(${code ?? ''}) was called`);
  };
}

/** Reads the pages of a task, one after the other. */
export async function runTask({ pages, settings, begun }: BatchTask): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const [place, page] of pages.entries()) {
    begin(begun, place);
    outcomes.push(await readPage(page, settings));
  }
  return outcomes;
}
