import { describe, expect, test } from 'vitest';
import { publishers } from '../../src/index.ts';
import { didYouMean, nearName } from '../../src/io/near-name.ts';

const IDS = publishers.map(({ id }) => id);

describe('the nearest known name', () => {
  test.each([
    ['langauges', ['url', 'languages', 'now'], 'languages'],
    ['language', ['url', 'languages', 'now'], 'languages'],
    ['URL', ['url', 'now'], 'url'],
    ['max_bytes', ['maxBytes', 'maxPages'], 'maxBytes'],
    ['maxByte', ['maxPages', 'maxBytes'], 'maxBytes'],
    ['languages', ['url', 'extract.languages'], 'extract.languages'],
    ['extract.langages', ['extract', 'extract.languages'], 'extract.languages'],
    ['dainik-bhaskr', IDS, 'dainik-bhaskar'],
    ['Dainik Jagran', IDS, 'dainik-jagran'],
    ['dainikJagran', IDS, 'dainik-jagran'],
    ['amarujala', IDS, 'amar-ujala'],
  ])('to %s in %j is %s', (given, known, near) => {
    expect(nearName(given, known)).toBe(near);
  });

  test.each([
    ['xyz', ['url', 'now']],
    ['', ['url', 'now']],
    ['contact', ['url', 'languages', 'publishers']],
    ['a'.repeat(5000), ['a'.repeat(5001)]],
  ])('to %.20s does not exist in %.60j', (given, known) => {
    expect(nearName(given, known)).toBeUndefined();
  });

  test('completes an error message', () => {
    expect(didYouMean('langauges', ['languages'])).toBe(', did you mean "languages"?');
    expect(didYouMean('xyz', ['languages'])).toBe('');
  });
});
