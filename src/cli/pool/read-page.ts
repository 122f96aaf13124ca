/** Reads one page: the job of a worker. */
import { extractArticle } from '../../extract.ts';
import type { ReadOptions } from '../options.ts';
import { type ExtractionSettings, extractOptions, readingOf } from '../reading.ts';
import { articleOutcome, failureOutcome, type WrittenForm } from './outcome.ts';
import type { InputPage, PageOutcome } from './page.ts';

/** How all pages of a run are read: names and numbers only, since it is posted to worker threads. */
export interface ReadSettings extends ReadOptions, WrittenForm {}

const readings = new WeakMap<ReadSettings, Promise<ExtractionSettings>>();

/** Reads a page and writes its article in the format of the run. */
export async function readPage(page: InputPage, settings: ReadSettings): Promise<PageOutcome> {
  try {
    return readPageBy(page, await readingBy(settings), settings);
  } catch (error) {
    return failureOutcome(page, error);
  }
}

/** Does so at once, with the files that the settings name loaded. */
export function readPageBy(page: InputPage, reading: ExtractionSettings, form: WrittenForm): PageOutcome {
  try {
    return articleOutcome(page, extractArticle(page.html, extractOptions(page, reading)), form);
  } catch (error) {
    return failureOutcome(page, error);
  }
}

/** Files are read once per thread. */
export function readingBy(settings: ReadSettings): Promise<ExtractionSettings> {
  const reading = readings.get(settings) ?? readingOf(settings);
  readings.set(settings, reading);
  return reading;
}
