import { describe, expect, test } from 'vitest';
import { publishers } from '../../src/index.ts';
import { didYouMean, nearName } from '../../src/io/near-name.ts';

const IDS = publishers.map(({ id }) => id);

describe('the nearest known name', () => {
  test.each([
    ['URL', ['url', 'now'], 'url'],
    ['maxByte', ['maxPages', 'maxBytes'], 'maxBytes'],
    ['dainik-bhaskr', IDS, 'dainik-bhaskar'],
    ['amarujala', IDS, 'amar-ujala'],
  ])('to %s in %j is %s', (given, known, near) => {
    expect(nearName(given, known)).toBe(near);
  });

  test.each([['xyz', ['url', 'now']]])('to %.20s does not exist in %.60j', (given, known) => {
    expect(nearName(given, known)).toBeUndefined();
  });

  test('completes an error message', () => {
    expect(didYouMean('langauges', ['languages'])).toBe(', did you mean "languages"?');
    expect(didYouMean('xyz', ['languages'])).toBe('');
  });
});
