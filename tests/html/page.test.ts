import { expect, test } from 'vitest';
import { readPage, revealed } from '../../src/html/page.ts';
import { SENTENCES } from '../page-of.ts';

test('boxOf returns the box around an inline element', () => {
  const page = readPage('<div class="outer"><p class="inner"><b class="bold">नहर</b></p></div>');
  const [bold] = page.select('.bold');
  expect(bold && page.boxOf(bold)?.element.attribs.class).toBe('inner');
});

test('a page inside srcdoc is repaired before parsing', () => {
  const inner = `<html><body>${`<p>${SENTENCES.join('</p><p>')}</p>`.repeat(2)}</body></html>`;
  const page = readPage(`<html><body><iframe srcdoc="${inner}"></iframe></body></html>`);
  expect(page.sourceRepairs.map(({ kind }) => kind)).toEqual(['srcdoc']);
  expect(page.segments[0]?.text).toBe(SENTENCES[0]);
});

test('revealing a page unhides everything in a copy', () => {
  const page = readPage('<p hidden>नहर</p>');
  expect(revealed(page).segments[0]?.hidden).toBe(false);
  expect(page.segments[0]?.hidden).toBe(true);
});

test('revealing a page does not move words hidden inside a line', () => {
  const { segments } = revealed(
    readPage('<p>नहर में <i hidden>आज</i> पानी आया</p><p><i hidden>किसान खुश हैं</i></p>'),
  );
  expect(segments.map(({ text, hidden }) => [text, hidden])).toEqual([
    ['नहर में पानी आया', false],
    ['आज', true],
    ['किसान खुश हैं', false],
  ]);
});
