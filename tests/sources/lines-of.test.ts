import { expect, test } from 'vitest';
import { linesOf } from '../../src/sources/index.ts';
import { gathered } from './gathered.ts';

async function* chunks(...texts: readonly string[]): AsyncGenerator<string> {
  yield* texts;
}

test.each([
  [
    ['नहर\r\nसफा', 'ई\n'],
    ['नहर', 'सफाई'],
  ],
  [
    ['\n', 'नहर'],
    ['', 'नहर'],
  ],
  [
    ['बहुत लंबी ', 'पंक्ति\nनहर'],
    [undefined, 'नहर'],
  ],
  [[], []],
])('%j has the lines %j', async (texts, lines) => {
  const read = await gathered(linesOf(chunks(...texts), 10));
  expect(read.map(({ text }) => text)).toEqual(lines);
  expect(read.map(({ number }) => number)).toEqual(lines.map((_, at) => at + 1));
});
