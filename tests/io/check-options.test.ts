import { expect, test } from 'vitest';
import { EXTRACT_OPTIONS } from '../../src/extract/input.ts';
import { publishers } from '../../src/index.ts';
import { checkOptions, type OptionKind, type OptionKinds } from '../../src/io/check-options.ts';
import {
  count,
  date,
  group,
  pauseMs,
  positiveCount,
  signal,
  text,
  timeLimitMs,
} from '../../src/io/option-kinds.ts';
import { countCpuTime } from '../cpu-time.ts';

function fault(options: unknown, kinds: OptionKinds): string | undefined {
  try {
    checkOptions(options, kinds);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

const wrongNumbers = ['5', Number.NaN, -1, null];

test.each<[string, OptionKind, readonly unknown[], readonly unknown[]]>([
  ['date', date, [new Date(0)], ['2026-11-24', 0, new Date('x'), null]],
  ['signal', signal, [AbortSignal.abort()], [new AbortController(), {}, null]],
  ['positiveCount', positiveCount, [1, 5000], [0, 1.5, Number.POSITIVE_INFINITY, 2 ** 53, ...wrongNumbers]],
  ['count', count, [0, 1], [1.5, Number.POSITIVE_INFINITY, ...wrongNumbers]],
  ['pauseMs', pauseMs, [0, 1.5, 2 ** 31 - 1], [2 ** 31, Number.POSITIVE_INFINITY, ...wrongNumbers]],
  ['timeLimitMs', timeLimitMs, [1, 2 ** 31 - 1], [0, 2 ** 31, Number.POSITIVE_INFINITY, ...wrongNumbers]],
])('each kind of option accepts only valid values: %s', (_, kind, right, wrong) => {
  for (const value of right) expect(fault({ it: value }, { it: kind })).toBeUndefined();
  for (const value of wrong) expect(fault({ it: value }, { it: kind })).toMatch(/^option "it" must be /u);
});

const kinds = { contact: text, extract: group({ languages: text }) };

test.each([
  [{ languages: 'hi' }, 'unknown option "languages", did you mean "extract.languages"?'],
  [{ extract: 'hi' }, 'option "extract" must be an object, not "hi"'],
])('nested options are reported by path for %j', (options, message) => {
  expect(fault(options, kinds)).toBe(message);
});

test('a long value is shortened in the message', () => {
  expect(fault('x'.repeat(1000), {})).toBe(`the options must be an object, not "${'x'.repeat(60)}…"`);
});

test('checking the options of an extraction takes less than 20 µs, even with all publishers passed anew', () => {
  const check = (): void =>
    checkOptions(
      {
        url: 'https://naya-akhbar.example/',
        publishers: [...publishers],
        languages: ['hi'],
        now: new Date(),
      },
      EXTRACT_OPTIONS,
    );
  for (let call = 0; call < 2000; call += 1) check();
  const spentMs = countCpuTime();
  for (let call = 0; call < 5000; call += 1) check();
  expect(spentMs()).toBeLessThan(5000 * 0.02);
});
