import { expect, test } from 'vitest';
import { isHidden, isHiddenByClass } from '../../src/html/hidden.ts';

test.each<[Record<string, string>, boolean]>([
  [{ hidden: '' }, true],
  [{ hidden: 'hidden' }, true],
  [{ hidden: 'until-found' }, false],
  [{ 'aria-hidden': 'true' }, true],
  [{ 'aria-hidden': 'false' }, false],
  [{ layout: 'nodisplay' }, true],
  [{ layout: 'responsive' }, false],
  [{ style: 'display:none' }, true],
  [{ style: 'DISPLAY : NONE;' }, true],
  [{ style: 'color:red;visibility: hidden' }, true],
  [{ style: 'display:block' }, false],
  [{ style: 'overflow:hidden' }, false],
  [{ class: 'sr-only' }, true],
  [{ class: 'text visually-hidden' }, true],
  [{ class: 'bbc_visuallyHidden' }, true],
  [{ class: 'screen-reader-text' }, true],
  [{ class: 'story screen-reader' }, true],
  [{ class: 'off-screen' }, true],
  [{ class: 'menu offscreen-text' }, true],
  [{ class: 'go-vh' }, true],
  [{ class: 'vh-100 min-vh-50' }, false],
  [{ class: 'hidden-gems' }, false],
  [{ class: 'not-sr-only' }, false],
  [{}, false],
])('isHidden(%j) is %s', (attributes, hidden) => {
  expect(isHidden(attributes)).toBe(hidden);
});

test.each<[string, boolean]>([
  ['hidden', true],
  ['hidden cta', true],
  ['d-none d-print-block', true],
  ['is-hidden', true],
  ['hidden md:block', false],
  ['hidden lg:flex', false],
  ['d-none d-md-block', false],
  ['md:hidden', false],
  ['overflow-hidden', false],
  ['hidden-gems', false],
  ['', false],
])('isHiddenByClass("%s") is %s', (classes, hidden) => {
  expect(isHiddenByClass(classes)).toBe(hidden);
});
