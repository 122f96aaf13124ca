import type { Element } from 'domhandler';
import { expect, test } from 'vitest';
import { elementText } from '../../src/html/element-text.ts';
import { parseDocument } from '../../src/html/parse.ts';

const element = (html: string): Element => parseDocument(html).children[0] as Element;

test.each([
  ['line breaks separate words', '<p>नहर<br>खुली</p>', 'नहर खुली'],
  ['scripts are left out', '<p>नहर<script>x</script></p>', 'नहर'],
])('text of an element: %s', (_, html, text) => {
  expect(elementText(element(html))).toBe(text);
});
