import { describe, expect, test } from 'vitest';
import { isAnotherPage, isWholePage } from '../../../../../src/apps/studio/client/play/is-another-page.ts';

const PAGE =
  '<!doctype html><html lang="hi"><title>नहर में पानी</title><h1>नहर में तीस साल बाद लौटा पानी</h1><p>सोनपुरा के लोगों ने मिलकर नहर की सफाई की और पानी खेतों तक पहुंचाया।</p></html>';
const OTHER =
  '<!doctype html><html lang="hi"><title>पुल की मरम्मत</title><h1>पुराने पुल की मरम्मत शुरू, रास्ता बदला</h1><p>मंगलवार से भारी वाहन दूसरे रास्ते से जाएंगे, ऐसा विभाग ने बताया।</p></html>';

describe('isAnotherPage', () => {
  test.each([
    ['typing a word', PAGE.replace('पानी खेतों', 'साफ पानी खेतों')],
    ['deleting a part', PAGE.replace(/<h1>.*<\/h1>/u, '')],
    ['pasting a part', PAGE.replace('<p>', '<p class="deck">दस दिन में काम पूरा होगा।</p><p>')],
    ['changing nothing', PAGE],
  ])('returns false for %s', (_, after) => {
    expect(isAnotherPage(PAGE, after)).toBe(false);
  });

  test.each([
    ['a page of another site', PAGE, OTHER],
    ['the first page', '', PAGE],
    ['an empty page', PAGE, ''],
  ])('returns true for %s', (_, before, after) => {
    expect(isAnotherPage(before, after)).toBe(true);
  });

  test('compares two million characters in less than a second', () => {
    const long = PAGE.repeat(10_000);
    const started = performance.now();
    expect(isAnotherPage(long, `${long.slice(0, -1)}!`)).toBe(false);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

const LINES = 'पुल की मरम्मत\nमंगलवार से\nरास्ता बदला\nविभाग ने बताया';
test.each([
  ['a document that replaces a page', OTHER, PAGE, true],
  ['a document that replaces text', OTHER, 'नहर में पानी', true],
  ['many lines of text that replace a page', LINES, PAGE, true],
  ['many lines of text that replace text', LINES, 'नहर में पानी', false],
  ['a fragment of markup', '<p class="deck">दस दिन में काम पूरा होगा।</p>', PAGE, false],
  ['a sentence', 'दस दिन में काम पूरा होगा।', PAGE, false],
])('isWholePage of %s', (_, pasted, before, isWhole) => {
  expect(isWholePage(pasted, before)).toBe(isWhole);
});
