import { describe, expect, test } from 'vitest';
import { readPage } from '../../src/html/page.ts';
import { textOfRow } from '../../src/html/row-text.ts';
import { countCpuTime } from '../cpu-time.ts';

function rowOf(markup: string, mark?: string): string {
  const [segment] = readPage(`<body><div>${markup}</div></body>`).segments;
  return segment === undefined ? '' : textOfRow(segment, mark);
}

describe('a row is split at its elements', () => {
  test.each([
    ['elements side by side', '<span>मोहन लाल</span> <span>आगरा</span>', 'मोहन लाल | आगरा'],
    ['elements without a space', '<a>मोहन लाल</a><b>Updated: 2 जून</b>', 'मोहन लाल | Updated: 2 जून'],
    ['a word glued to an element', '<b>मोहन लाल</b>Edited By राम कुमार', 'मोहन लाल | Edited By राम कुमार'],
    ['text and an element', 'By <a>मोहन लाल</a> in Agra', 'By मोहन लाल in Agra'],
    ['an existing separator', '<b>मोहन लाल</b>, <b>आगरा</b>', 'मोहन लाल, आगरा'],
    ['links after a break', '<br><i>@ <a>2009</a>-<a>12</a>-<a>02</a> 23:08</i>', '@ 2009-12-02 23:08'],
    ['a letter in a span', '<i>क</i>ा मोहन', 'का मोहन'],
  ])('%s', (_, markup, text) => {
    expect(rowOf(markup)).toBe(text);
  });

  test('a text that shares its box with others is split where two elements touch', () => {
    expect(rowOf('<b>मोहन लाल</b><i>2 जून</i> <i>2026</i><p>आगरा</p>')).toBe('मोहन लाल | 2 जून 2026');
    expect(rowOf('<b>मोहन </b>लाल<p>आगरा</p>')).toBe('मोहन लाल');
  });
});

test('a row of very many elements is read only once', () => {
  const [segment] = readPage(`<body>${'<i>क</i>'.repeat(120_000)}<p>आगरा</p></body>`).segments;
  const spentMs = countCpuTime();
  expect(segment && textOfRow(segment, '|').length).toBe(240_000 - 1);
  expect(spentMs()).toBeLessThan(10_000);
});

test('a text node with <xmp> is tidied once for all its rows', () => {
  const { segments } = readPage(`<body><xmp>${'<p>मोहन लाल</p><p>2 जून 2026</p>'.repeat(20)}`);
  const [node] = segments[0]?.nodes ?? [];
  let reads = 0;
  const data = node !== undefined && 'data' in node ? node.data : '';
  Object.defineProperty(node, 'data', {
    get: () => {
      reads += 1;
      return data;
    },
  });
  expect(segments.map((segment) => textOfRow(segment))).toHaveLength(40);
  expect(reads).toBe(1);
});
