import { expect, test } from 'vitest';
import { publishers } from '../../src/index.ts';
import { didYouMean, nearName } from '../../src/io/near-name.ts';

const IDS = publishers.map(({ id }) => id);

test.each<[string, string[], string?]>([
  ['URL', ['url', 'now'], 'url'],
  ['maxByte', ['maxPages', 'maxBytes'], 'maxBytes'],
  ['dainik-bhaskr', IDS, 'dainik-bhaskar'],
  ['amarujala', IDS, 'amar-ujala'],
  ['xyz', ['url', 'now']],
])('the nearest name to %s in %.60j is %s', (given, known, near) => {
  expect(nearName(given, known)).toBe(near);
  expect(didYouMean(given, known)).toBe(near === undefined ? '' : `, did you mean "${near}"?`);
});
