import { expect, test } from 'vitest';
import { listOf } from '../../scripts/list-of.ts';
import { isHidden, isHiddenByClass } from '../../src/html/hidden.ts';

const SEEN = ['text', 'vh-100 min-vh-50', 'hidden-gems', 'not-sr-only'];

test.each<[string, Record<string, string>[], Record<string, string>[]]>([
  ['hidden', [{ hidden: '' }, { hidden: 'hidden' }], [{ hidden: 'until-found' }, {}]],
  ['aria-hidden', [{ 'aria-hidden': 'true' }], [{ 'aria-hidden': 'false' }]],
  ['layout', [{ layout: 'nodisplay' }], [{ layout: 'responsive' }]],
  [
    'style',
    [{ style: 'display:none' }, { style: 'DISPLAY : NONE;' }, { style: 'color:red;visibility: hidden' }],
    [{ style: 'display:block' }, { style: 'overflow:hidden' }],
  ],
  [
    'class',
    listOf(`sr-only|text visually-hidden|bbc_visuallyHidden|screen-reader-text|story screen-reader|off-screen
    menu offscreen-text|go-vh`).map((names) => ({ class: names })),
    SEEN.map((names) => ({ class: names })),
  ],
])('isHidden reads %s', (_attribute, hidden, shown) => {
  expect([...hidden, ...shown].filter(isHidden)).toEqual(hidden);
});

test('isHiddenByClass recognizes boxes that no screen shows', () => {
  const hidden = listOf(`hidden|hidden cta|d-none d-print-block|is-hidden`);
  const shown = listOf(
    `hidden md:block|hidden lg:flex|d-none d-md-block|md:hidden|overflow-hidden|hidden-gems`,
  );
  expect([...hidden, ...shown, ''].filter(isHiddenByClass)).toEqual(hidden);
});
