import type { Element } from 'domhandler';
import { expect, test } from 'vitest';
import { elementText } from '../../src/html/element-text.ts';
import { parseDocument } from '../../src/html/parse.ts';

const element = (html: string): Element => parseDocument(html).children[0] as Element;

test.each([
  ['plain', '<p>नहर खुली</p>', 'नहर खुली'],
  ['inline elements do not split words', '<p>बुध<b>वार</b></p>', 'बुधवार'],
  ['blocks separate words', '<div><p>नहर</p><p>खुली</p></div>', 'नहर खुली'],
  ['line breaks separate words', '<p>नहर<br>खुली</p>', 'नहर खुली'],
  ['scripts are left out', '<p>नहर<script>x</script></p>', 'नहर'],
  ['hidden words are left out', '<p><span hidden>गुप्त</span>नहर<i style="display:none">x</i></p>', 'नहर'],
  ['white space collapses to one space', '<p> नहर \n\u00a0 खुली </p>', 'नहर खुली'],
  ['empty', '<p><br></p>', ''],
])('text of an element: %s', (_, html, text) => {
  expect(elementText(element(html))).toBe(text);
});
