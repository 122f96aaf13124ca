import { expect, test } from 'vitest';
import { differingKeys } from '../../scripts/differing-keys.ts';

test.each([
  ['a changed value', '{"a":1,"b":[1]}', '{"a":1,"b":[2]}', ['b']],
  ['a key that went', '{"a":1,"b":1}', '{"a":1}', ['b']],
  ['an article that became an error', '{"headline":"नहर"}', '{"code":"too-large"}', ['headline', 'code']],
  ['keys in another order', '{"a":1,"b":2}', '{"b":2,"a":1}', ['order of keys']],
  ['a page that was not there before', undefined, '{"a":1}', ['new page']],
])('differingKeys names %s', (_, before, after, keys) => {
  expect(differingKeys(before, after)).toEqual(keys);
});
