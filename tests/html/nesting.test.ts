import { describe, expect, test } from 'vitest';
import { isNestedTooDeep } from '../../src/html/nesting.ts';

describe('a page is nested too deep', () => {
  test.each([
    ['unclosed boxes', '<div>'.repeat(150_000)],
    ['closed ones', `${'<div>'.repeat(150_000)}${'</div>'.repeat(150_000)}`],
    ['short tags', '<b>'.repeat(150_000)],
    ['lists within lists', '<ul><li>'.repeat(150_000)],
    ['tags in capitals', '<DIV CLASS="a">'.repeat(150_000)],
    ['behind many that are closed', `${'<p></p>'.repeat(150_000)}${'<i>'.repeat(150_000)}`],
  ])('%s', (_case, html) => {
    expect(isNestedTooDeep(html)).toBe(true);
  });
});

describe('a page is not', () => {
  test.each([
    ['a short page', '<div>'.repeat(1000)],
    ['a deep one that can be read', '<div class="a">'.repeat(50_000)],
    ['many boxes side by side', '<div></div>'.repeat(300_000)],
    ['many breaks', 'नहर<br>'.repeat(300_000)],
    ['many paragraphs that are not closed', '<p>नहर<li>'.repeat(300_000)],
    ['closing tags alone', '</div>'.repeat(300_000)],
    ['comparisons', '1 < 2 '.repeat(300_000)],
    ['nothing', ''],
  ])('%s', (_case, html) => {
    expect(isNestedTooDeep(html)).toBe(false);
  });
});
