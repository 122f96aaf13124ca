import { expect, test } from 'vitest';
import { weekdayAtEnd } from '../../src/text/parse-hindi-date.ts';

test.each([
  ['मोहन लाल शुक्र, ', { number: 5, index: 9 }],
  ['रविवार', { number: 0, index: 0 }],
  ['Published on Thurs. ', { number: 4, index: 13 }],
  ['नहर', undefined],
  ['मंगलम', undefined],
])('weekdayAtEnd reads %j', (text, expected) => {
  expect(weekdayAtEnd(text)).toEqual(expected);
});
