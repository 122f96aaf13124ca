import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { publisherTable } from '../../scripts/publisher-rows.ts';
import { publishers } from '../../src/publishers/index.ts';
import { ruleWith } from '../page-of.ts';

const rowOf = (parts: object) =>
  publisherTable([ruleWith(parts)])
    .trimEnd()
    .split('\n')
    .at(-1);
const seen = (css: string) => [{ css, sure: 'seen' }];

describe('publisherTable', () => {
  test.each(
    Object.entries<[object, string]>({
      'a bare rule': [{}, '| नया अख़बार | `naya-akhbar` | naya-akhbar.example | recalled |  |'],
      'the evidence for each layout if it differs': [
        {
          locators: { tags: seen('.a'), body: seen('.b') },
          layouts: [
            {
              id: 'now',
              whenPresent: '.x',
              locators: { tags: [...seen('.c'), { css: '.d', sure: 'guess' }] },
            },
            { id: '2020', whenPresent: '.y', locators: { caption: [{ css: '.e', sure: 'scraper' }] } },
          ],
        },
        '| नया अख़बार | `naya-akhbar` | naya-akhbar.example | real page (now), scraper (2020) |  |',
      ],
      'numbered feeds': [
        { feeds: ['https://naya-akhbar.example/a.xml', 'https://naya-akhbar.example/b.xml'] },
        '| नया अख़बार | `naya-akhbar` | naya-akhbar.example | recalled | [1](https://naya-akhbar.example/a.xml) [2](https://naya-akhbar.example/b.xml) |',
      ],
      'an escaped pipe in a name': [
        { name: 'क|ख' },
        '| क\\|ख | `naya-akhbar` | naya-akhbar.example | recalled |  |',
      ],
    }),
  )('shows %s', (_title, [parts, row]) => {
    expect(rowOf(parts)).toBe(row);
  });

  test('docs/publishers.md matches the rules; otherwise run npm run publishers:table', () => {
    const file = new URL('../../docs/publishers.md', import.meta.url);
    expect(readFileSync(file, 'utf8')).toBe(publisherTable(publishers));
  });
});
