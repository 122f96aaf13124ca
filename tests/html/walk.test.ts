import { Document, Element } from 'domhandler';
import { expect, test } from 'vitest';
import { parseDocument } from '../../src/html/parse.ts';
import { walk } from '../../src/html/walk.ts';

/** What a walk calls, in order. Elements named in `closed` are not gone into. */
function callsOf(html: string, closed: readonly string[] = []): string[] {
  const calls: string[] = [];
  walk(parseDocument(html), {
    text: (data) => calls.push(data),
    enter: (element) => {
      calls.push(`<${element.name}>`);
      return !closed.includes(element.name);
    },
    leave: (element) => calls.push(`</${element.name}>`),
  });
  return calls;
}

test.each<[string, string, readonly string[], string[]]>([
  [
    'document order, each element entered and left',
    '<p>क<b>ख</b>ग</p>घ',
    [],
    ['<p>', 'क', '<b>', 'ख', '</b>', 'ग', '</p>', 'घ'],
  ],
  ['an empty element is left at once', '<p><br></p>', [], ['<p>', '<br>', '</br>', '</p>']],
  ['a refused element is neither gone into nor left', '<p><b>ख</b>ग</p>', ['b'], ['<p>', '<b>', 'ग', '</p>']],
  [
    'a refused last child still lets its parent be left',
    '<p>क<b>ख</b></p>',
    ['b'],
    ['<p>', 'क', '<b>', '</p>'],
  ],
  ['comments and declarations are passed over', '<!doctype html><!-- x -->क<?y z?>', [], ['क']],
  ['an empty document', '', [], []],
])('%s', (_, html, closed, expected) => {
  expect(callsOf(html, closed)).toEqual(expected);
});

test('the root is not visited, and nothing outside of it', () => {
  const paragraph = parseDocument('<p>क</p><p>ख</p>').children[0];
  const texts: string[] = [];
  if (paragraph)
    walk(paragraph, { text: (data) => texts.push(data), enter: () => true, leave: () => texts.push('left') });
  expect(texts).toEqual(['क']);
});

test('no depth overflows the stack', () => {
  let entered = 0;
  let left = 0;
  const root = new Document([]);
  let around: Document | Element = root;
  for (let depth = 0; depth < 20_000; depth += 1) {
    const element = new Element('b', {});
    around.children.push(element);
    element.parent = around;
    around = element;
  }
  walk(root, {
    text: () => {},
    enter: () => ++entered > 0,
    leave: () => ++left,
  });
  expect([entered, left]).toEqual([20_000, 20_000]);
});
