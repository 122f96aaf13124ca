/** Every function of samachar/text keeps its law for any string, and returns quickly. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TEXT_FUNCTIONS, textFault } from '../../scripts/fuzz/text-probes.ts';
import * as text from '../../src/text/index.ts';
import { countCpuTime } from '../cpu-time.ts';

const rows = Object.entries(TEXT_FUNCTIONS);

const PIECES = [
  ...'कखिाेंः़्।|:.,()-/ \n\u00a0\u200c\u200d\u200b\ufeffaZ5५é\ud83d\ude00',
  ...['à¤', 'Ã\u00a0Â¤', 'पटना, ', '(भाषा) ', '3 मार्च ', '2020-', '1:', 'सुबह ', 'कल ', 'बजे', 'By ', 'लेखक: '],
  ...['और ', 'है| ', 'vkSj', 'Zf', '—'],
];
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((parts) => parts.join('')),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
    .map((units) => String.fromCharCode(...units)),
);

test.each(Object.keys(TEXT_FUNCTIONS) as (keyof typeof TEXT_FUNCTIONS)[])(
  '%s is deterministic, keeps its law and never throws, lone surrogates included',
  (name) => {
    fc.assert(
      fc.property(anyText, (value) => {
        expect(textFault(name, value)).toBeUndefined();
      }),
      { numRuns: 400 },
    );
  },
);

describe.each(rows)('%s', (_name, call) => {
  test('handles hostile text within a second', () => {
    for (const piece of PIECES) expect(secondsOf(call, piece.repeat(40_000 / piece.length))).toBeLessThan(1);
  });
});

test.each([['\u0902'], ['\u0902\u093e'], ['à¤']])('millions of %j do not overflow the stack', (piece) => {
  // A long-running process used to overflow where a new one did not.
  for (let at = 0; at < 3000; at += 1) text.foldForMatching(`क${'\u0902'.repeat(40)}${at}`);
  const run = piece.repeat(3_000_000 / piece.length);
  expect(text.foldForMatching(run).length).toBeGreaterThan(0);
  expect(text.normalizeText(run).length).toBeGreaterThan(0);
});

function secondsOf(call: (value: string) => unknown, value: string): number {
  const spentMs = countCpuTime();
  call(value);
  return spentMs() / 1000;
}
