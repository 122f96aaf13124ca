import type { Element } from 'domhandler';
import { expect, test } from 'vitest';
import { parseDocument } from '../../src/html/parse.ts';
import { readTable } from '../../src/html/table.ts';
import { SENTENCES } from '../page-of.ts';

const CITIES = '<tr><th>शहर</th><th>तापमान</th></tr><tr><td>आगरा</td><td>41</td></tr>';
const DATA = [
  ['शहर', 'तापमान'],
  ['आगरा', '41'],
];

test.each<[string, string, string[][]?]>([
  [
    'a cell nested in an unclosed tag of another occurs once',
    `<table>${CITIES}<tr><td>पटना<td><b>कल<td>39</table>`,
    [...DATA, ['पटना', 'कल 39']],
  ],
  ['an empty row is dropped', `<table>${CITIES}<tr><td> </td><td>&nbsp;</td></tr></table>`, DATA],
  ['one row is a layout', '<table><tr><td>क</td><td>ख</td><td>ग</td><td>घ</td></tr></table>'],
  [
    'running text is a layout',
    `<table><tr><td>${SENTENCES[0]}</td><td>${SENTENCES[1]} ${SENTENCES[2]}</td></tr><tr><td>${SENTENCES[3]}</td><td>${SENTENCES[4]}</td></tr></table>`,
  ],
  ['a frame makes a layout', `<table>${CITIES}<tr><td>क</td><td><iframe></iframe></td></tr></table>`],
  ['too many cells are a layout', `<table>${CITIES.repeat(1000)}</table>`],
])('a data table: %s', (_, html, rows) => {
  expect(readTable(parseDocument(html).children[0] as Element)).toEqual(rows);
});
