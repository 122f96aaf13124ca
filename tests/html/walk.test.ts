import { Document, Element } from 'domhandler';
import { expect, test } from 'vitest';
import { parseDocument } from '../../src/html/parse.ts';
import { walk } from '../../src/html/walk.ts';

/** The calls of a walk, in order. Elements named in `closed` are not entered. */
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
  ['a refused element is neither entered nor left', '<p><b>ख</b>ग</p>', ['b'], ['<p>', '<b>', 'ग', '</p>']],
  ['after a refused last child its parent is left', '<p>क<b>ख</b></p>', ['b'], ['<p>', 'क', '<b>', '</p>']],
  ['comments and declarations are skipped', '<!doctype html><!-- x -->क<?y z?>', [], ['क']],
  ['an empty document', '', [], []],
])('%s', (_, html, closed, expected) => {
  expect(callsOf(html, closed)).toEqual(expected);
});

test('neither the root nor anything outside it is visited', () => {
  const paragraph = parseDocument('<p>क</p><p>ख</p>').children[0];
  const texts: string[] = [];
  if (paragraph)
    walk(paragraph, { text: (data) => texts.push(data), enter: () => true, leave: () => texts.push('left') });
  expect(texts).toEqual(['क']);
});

test('deep nesting does not overflow the stack', () => {
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
  walk(root, { text: () => {}, enter: () => ++entered > 0, leave: () => ++left });
  expect([entered, left]).toEqual([20_000, 20_000]);
});
