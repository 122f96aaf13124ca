/** Judges how a construct grows. */
import { MAX_PAGE_SIZE } from '../../src/extract/extract-input.ts';
import type { Growth } from './growth.ts';

/** Linear growth, with a margin for noise; n log n is 1.06 here. */
const MAX_EXPONENT = 1.25;
/**
 * Time limit for the largest page, extrapolated. Where V8 starts to move objects that it leaves in place for smaller inputs,
 * time grows faster than size over a few sizes, and then no longer.
 */
const MAX_LARGEST_MS = 10_000;
const MEGABYTE = 1024 * 1024;
/** A page may be refused instead, but quickly. */
const REFUSED = 'too-large';
const MAX_REFUSAL_MS = 1000;

/**
 * The fault of a construct; undefined if there is none.
 *
 * @param outcome - result for the largest input: `article`, `text` or an error code.
 * @param isHarmless - whether it must give an article.
 * @param largest - the size up to which it should have been measured.
 */
export function faultOf(
  { exponent, last }: Growth,
  outcome: string,
  isHarmless: boolean,
  largest: number,
): string | undefined {
  if (isHarmless && outcome !== 'article') return `it is sound but gave ${outcome}`;
  if (outcome === REFUSED)
    return last.ms > MAX_REFUSAL_MS ? `it took ${last.ms.toFixed(0)} ms to be refused` : undefined;
  if (last.size < largest) return `${last.size} characters took ${last.ms.toFixed(0)} ms`;
  if (exponent === undefined || exponent <= MAX_EXPONENT) return undefined;
  const largestMs = last.ms * (MAX_PAGE_SIZE / last.size) ** exponent;
  if (largestMs <= MAX_LARGEST_MS) return undefined;
  const seconds = (largestMs / 1000).toFixed(0);
  return `it grows with an exponent of ${exponent.toFixed(2)}: ${seconds} s for ${MAX_PAGE_SIZE / MEGABYTE} MB`;
}
