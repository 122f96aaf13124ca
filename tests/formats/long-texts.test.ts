/** Every format takes time in proportion to the length of a text, whatever the text repeats. */
import { expect, test } from 'vitest';
import * as formats from '../../src/formats/index.ts';
import { articleWith } from '../article-with.ts';
import { countCpuTime } from '../cpu-time.ts';

const { CSV_COLUMNS: _, csvHeader: __, csvRowOf: ___, links: ____, ...writers } = formats;
const UNITS = [...'# * \\ [ & " \' < 1 1. www. :// क् \ud800'.split(' '), '- ', ' ', '\n', 'है। '];

test.each(UNITS)('a text of many %j is written in linear time', (unit) => {
  const text = unit.repeat(100_000);
  const article = articleWith({
    headline: `${text}x`,
    tags: [text],
    body: [
      { type: 'paragraph', text: `x${text}x` },
      { type: 'table', rows: [[text]] },
      { type: 'embed', provider: 'other', url: `https://a.example/${text}`, text },
    ],
  });
  for (const write of Object.values(writers)) {
    const spentMs = countCpuTime();
    expect(write(article).length).toBeGreaterThan(0);
    expect(spentMs()).toBeLessThan(10_000);
  }
});
