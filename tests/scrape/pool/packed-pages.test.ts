/** Pages that wait are packed, and are the same afterwards. */
import { expect, test } from 'vitest';
import { type PackablePage, PackedPages } from '../../../src/scrape/pool/packed-pages.ts';
import { Draws } from '../../extract/learn/sentences.ts';
import { sentenceOf } from '../../extract/learn/site-with.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const draws = new Draws(1);
const template = Array.from({ length: 600 }, () => sentenceOf(draws)).join(' ');

function packed(pages: readonly PackablePage[]): PackedPages<PackablePage> {
  const all = new PackedPages<PackablePage>();
  for (const page of pages) all.add(page);
  return all;
}

test.each<[string, readonly PackablePage['html'][]]>([
  ['texts', [template, `${template} नहर`]],
  ['bytes', [bytesOf(template), bytesOf(`${template} नहर`)]],
  ['texts and bytes, some of them empty', ['', template, new Uint8Array(), bytesOf(template), '']],
  ['half a character', [`${template}\ud83d`, `\ude00${template}`]],
  ['small pages, which are not packed', ['नहर', bytesOf('पुल')]],
])('pages are the same after they were packed: %s', (_, sources) => {
  const pages = sources.map((html) => ({ html }));
  const all = packed(pages);
  expect(all.unpack()).toEqual(sources.map((html) => ({ html })));
  expect(all.unpack().map((page) => pages.indexOf(page))).toEqual(sources.map((_, at) => at));
});

test('a single page is not packed', () => {
  expect(packed([{ html: template }]).size).toBe(2 * template.length);
});
