import type { Element } from 'domhandler';
import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../src/html/parse.ts';
import { readTable } from '../../src/html/table.ts';
import { SENTENCES } from '../page-of.ts';

function rowsOf(html: string): string[][] | undefined {
  return readTable(parseDocument(html).children[0] as Element);
}

const CITIES = '<tr><th>शहर</th><th>तापमान</th></tr><tr><td>आगरा</td><td>41</td></tr>';
const DATA = [
  ['शहर', 'तापमान'],
  ['आगरा', '41'],
];

describe('a data table is read row by row', () => {
  test.each(
    Object.entries<[string, string[][]]>({
      'header and cells': [`<table>${CITIES}</table>`, DATA],
      sections: [`<table><thead>${CITIES}</thead><tbody></tbody></table>`, DATA],
      'markup in cells': [
        '<table><tr><th><b>शहर</b></th><th>ताप<span class="scayt-misspell-word">मान</span></th></tr><tr><td><p>आगरा</p></td><td>41<br>डिग्री</td></tr></table>',
        [
          ['शहर', 'तापमान'],
          ['आगरा', '41 डिग्री'],
        ],
      ],
      'a cell nested in an unclosed tag of another occurs once': [
        `<table>${CITIES}<tr><td>पटना<td><b>कल<td>39</table>`,
        [...DATA, ['पटना', 'कल 39']],
      ],
      'an empty cell keeps its place': [
        `<table>${CITIES}<tr><td>कानपुर</td><td></td></tr></table>`,
        [...DATA, ['कानपुर', '']],
      ],
      'an empty row is dropped': [`<table>${CITIES}<tr><td> </td><td>&nbsp;</td></tr></table>`, DATA],
      'a title row with one cell': [
        `<table><tr><th colspan="2">आज का तापमान</th></tr>${CITIES}</table>`,
        [['आज का तापमान'], ...DATA],
      ],
      'unclosed rows and cells': ['<table><tr><th>शहर<th>तापमान<tr><td>आगरा<td>41</table>', DATA],
    }),
  )('%s', (_, [html, expected]) => {
    expect(rowsOf(html)).toEqual(expected);
  });
});

describe('a layout table is not a data table', () => {
  test.each(
    Object.entries({
      'a nested table': `<table><tr><td><table>${CITIES}</table></td><td>क</td></tr>${CITIES}</table>`,
      'one row': '<table><tr><td>क</td><td>ख</td><td>ग</td><td>घ</td></tr></table>',
      'one column':
        '<table><tr><td>क</td></tr><tr><td>ख</td></tr><tr><td>ग</td></tr><tr><td>घ</td></tr></table>',
      'running text': `<table><tr><td>${SENTENCES[0]}</td><td>${SENTENCES[1]} ${SENTENCES[2]}</td></tr><tr><td>${SENTENCES[3]}</td><td>${SENTENCES[4]}</td></tr></table>`,
      'table with a presentation role': `<table role="presentation">${CITIES}</table>`,
      'a form field': `<table>${CITIES}<tr><td>नाम</td><td><input></td></tr></table>`,
      'a frame': `<table>${CITIES}<tr><td>क</td><td><iframe></iframe></td></tr></table>`,
      'mostly empty cells': '<table><tr><td>क</td><td></td></tr><tr><td></td><td>ख</td></tr></table>',
      'an empty table': '<table></table>',
      'too many cells': `<table>${CITIES.repeat(1000)}</table>`,
    }),
  )('%s', (_, html) => {
    expect(rowsOf(html)).toBeUndefined();
  });
});
