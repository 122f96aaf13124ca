/** Compares the CPU time per byte of a mutated page with that of the original. */
import { extractArticle } from '../../src/index.ts';
import type { Fault } from './fault.ts';
import type { MutatedPage } from './mutated-page.ts';
import type { FuzzPage } from './mutation.ts';

/** Text costs more than scripts, and a mutation may turn scripts into text. */
const MAX_RATIO = 20;
/** Shorter times depend on the garbage collector and the compiler. */
const MIN_MS = 1000;

/** The fault of a mutated page that costs far more per byte than the original; empty for all others. */
export function costFault(page: MutatedPage, msToRead = msToExtract): Fault[] {
  const ms = msToRead(page, page.from.url);
  if (ms < MIN_MS) return [];
  const html = page.from.html();
  const msPerByte = msToRead({ html }, page.from.url) / Buffer.byteLength(html);
  const ratio = ms / Buffer.byteLength(page.html) / msPerByte;
  if (ratio <= MAX_RATIO) return [];
  const detail = `${ms.toFixed(0)} ms, per byte ${ratio.toFixed(0)} times as much as the unmodified page`;
  return [{ reader: 'extractArticle', kind: 'CPU time per byte', detail }];
}

function msToExtract({ html, charset }: FuzzPage, url: string): number {
  const start = process.cpuUsage();
  try {
    extractArticle(html, { url, ...(charset !== undefined && { charset }) });
  } catch {
    // Refusing a page has a cost too.
  }
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
