import { expect, test } from 'vitest';
import { outermost } from '../../src/html/outermost.ts';
import { readPage } from '../../src/html/page.ts';
import { countCpuTime } from '../cpu-time.ts';

test('an element inside another is left out', () => {
  const page = readPage('<div class="x" id="a"><p class="x" id="b">क</p></div>');
  expect(outermost(page.select('.x')).map(({ attribs }) => attribs.id)).toEqual(['a']);
});

test('walks each long ancestor chain only once', () => {
  const deep = 900;
  const count = 20_000;
  const leaves = '<b class="x">क</b>'.repeat(count);
  const page = readPage(`<div>${'<i>'.repeat(deep)}${leaves}${'</i>'.repeat(deep)}</div>`);
  const found = page.select('.x');
  const spentMs = countCpuTime();
  expect(outermost(found)).toHaveLength(count);
  expect(spentMs()).toBeLessThan(2000);
});
