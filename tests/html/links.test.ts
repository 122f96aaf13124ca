import type { Element } from 'domhandler';
import { expect, test } from 'vitest';
import { linksOf } from '../../src/html/links.ts';
import { parseDocument } from '../../src/html/parse.ts';

const element = (html: string): Element => parseDocument(html).children[0] as Element;

test.each<[string, string, [string, string][]]>([
  [
    'lists links with their text',
    '<p><a href="/a">नहर</a>, <a href="/b"><b>पानी</b> की</a></p>',
    [
      ['नहर', '/a'],
      ['पानी की', '/b'],
    ],
  ],
  ['the element itself may be a link', '<a href="/a">नहर</a>', [['नहर', '/a']]],
])('%s', (_, html, links) => {
  expect([...linksOf(element(html))]).toEqual(links);
});
