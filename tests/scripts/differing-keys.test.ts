import { expect, test } from 'vitest';
import { differingKeys } from '../../scripts/differing-keys.ts';

test.each([
  ['a changed value', '{"a":1,"b":[1]}', '{"a":1,"b":[2]}', ['b']],
  ['a removed key', '{"a":1,"b":1}', '{"a":1}', ['b']],
  ['an article turned into an error', '{"headline":"नहर"}', '{"code":"too-large"}', ['headline', 'code']],
  ['a different order of keys', '{"a":1,"b":2}', '{"b":2,"a":1}', ['order of keys']],
  ['a new page', undefined, '{"a":1}', ['new page']],
])('differingKeys reports %s', (_, before, after, keys) => {
  expect(differingKeys(before, after)).toEqual(keys);
});
