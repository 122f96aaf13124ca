import { expect, test } from 'vitest';
import { parseDocument } from '../../src/html/parse.ts';
import { ScrapeError } from '../../src/index.ts';

test.each([
  ['unclosed boxes', '<div>'.repeat(1200)],
  ['closed boxes', `${'<div>'.repeat(1200)}${'</div>'.repeat(1200)}`],
  ['boxes with unknown end tags', `${'<div>'.repeat(1200)}${'</x>'.repeat(1200)}`],
  ['boxes with text', '<div>नहर'.repeat(1200)],
  ['short tags', '<b>'.repeat(1200)],
  ['bold words', '<b>नहर '.repeat(1200)],
  ['links', '<a href="/x"><i>'.repeat(600)],
  ['SVG drawings', '<svg><g>'.repeat(600)],
  ['nested lists', '<ul><li>'.repeat(600)],
  ['nested tables', '<table><tr><td>'.repeat(400)],
  ['upper-case tags', '<DIV CLASS="a">'.repeat(1200)],
  ['after many closed elements', `${'<p></p>'.repeat(1200)}${'<i>'.repeat(1200)}`],
])('a page nested too deeply is refused: %s', (_case, html) => {
  expect(() => parseDocument(html, 'https://naya-akhbar.example/a')).toThrow(
    expect.objectContaining({ code: 'too-large', url: 'https://naya-akhbar.example/a' }),
  );
  expect(() => parseDocument(html)).toThrow(ScrapeError);
});

test.each([
  ['a deep page', '<div class="a">'.repeat(900), 1],
  ['many boxes side by side', '<div></div>'.repeat(3000), 3000],
  ['many breaks', 'नहर<br>'.repeat(3000), 6000],
  ['many unclosed paragraphs', '<p>नहर'.repeat(3000), 3000],
  ['end tags alone', '</div>'.repeat(3000), 0],
  ['comparisons', '1 < 2 '.repeat(3000), 1],
  ['tags in a script', `<script>document.write('${'<div><p>'.repeat(3000)}')</script>`, 1],
  ['tags in a comment', `<!-- ${'<div>'.repeat(3000)} -->`, 1],
  ['tags in a textarea', `<textarea>${'<div>'.repeat(3000)}</textarea>`, 1],
  ['tags in an attribute', `<div title="${'<div>'.repeat(3000)}"></div>`, 1],
  ['an empty document', '', 0],
])('parses %s', (_case, html, children) => {
  expect(parseDocument(html).children).toHaveLength(children);
});
