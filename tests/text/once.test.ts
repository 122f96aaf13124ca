import { expect, test } from 'vitest';
import { once } from '../../src/text/once.ts';

test('a value is created lazily and only once', () => {
  const made: string[] = [];
  const verbs = once(() => {
    made.push('verbs');
    return new Set(['है']);
  });
  expect(made).toEqual([]);
  expect([verbs(), verbs()].map((words) => words.has('है'))).toEqual([true, true]);
  expect(made).toEqual(['verbs']);
});

test('undefined is cached, too', () => {
  let asked = 0;
  const nothing = once(() => {
    asked += 1;
    return undefined;
  });
  expect([nothing(), nothing(), asked]).toEqual([undefined, undefined, 1]);
});

test('a failed creation is retried', () => {
  let asked = 0;
  const table = once(() => {
    asked += 1;
    if (asked === 1) throw new Error('no memory');
    return 'table';
  });
  expect(table).toThrow('no memory');
  expect(table()).toBe('table');
});
