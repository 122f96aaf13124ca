import { expect, test } from 'vitest';
import { remembered } from '../../src/text/remembered.ts';

/** Records the calls of a memoized function. */
function asked(): { readonly texts: string[]; readonly read: (text: string) => string } {
  const texts: string[] = [];
  const read = remembered((text) => {
    texts.push(text);
    return text.toUpperCase();
  });
  return { texts, read };
}

test('a text is processed once, even if the result is empty', () => {
  const { texts, read } = asked();
  expect(['story', '', 'story', ''].map(read)).toEqual(['STORY', '', 'STORY', '']);
  expect(texts).toEqual(['story', '']);
});

test('a long text is processed each time', () => {
  const { texts, read } = asked();
  const long = 'a'.repeat(257);
  expect([read(long), read(long)]).toEqual([long.toUpperCase(), long.toUpperCase()]);
  expect(texts).toHaveLength(2);
});

test('the cache is bounded', () => {
  const { texts, read } = asked();
  for (let at = 0; at < 10_000; at += 1) read(`story-${at}`);
  read('story-9999');
  expect(texts).toHaveLength(10_000);
  read('story-0');
  expect(texts).toHaveLength(10_001);
});
