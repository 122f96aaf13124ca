/** Pages for the fleet tests, each with a unique headline and text. */
import { pageOf, SENTENCES } from '../../../page-of.ts';

export function headlineAt(host: number, at: number): string {
  return `नहर की सफाई शुरू, गांव ${host}-${at} के किसानों को राहत`;
}

export function articleAt(host: number, at: number): string {
  const paragraphs = SENTENCES.slice(0, 4).map(
    (sentence, index) => `<p>${host}-${at}-${index} ${sentence} ${sentence}</p>`,
  );
  return pageOf(paragraphs.join('\n'), { headline: headlineAt(host, at) });
}

/** Options of a worker that reads each page at once, in the main thread, and ends when there are no more. */
export const AT_ONCE = { gapMs: 1, askTdmrep: false, untilDone: true, workers: 0 };
