import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tidyText } from '../../src/text/tidy-text.ts';

test.each([
  ['white space of any kind', ' नहर\u00a0का\t\n पानी\u2003खुला ', 'नहर का पानी खुला'],
  ['a zero-width space inside a word', 'कार\u200bखाना', 'कारखाना'],
  ['a soft hyphen', 'Bundes\u00adtag', 'Bundestag'],
  ['a joiner after a space', 'पंजाब \u200cविधानसभा', 'पंजाब विधानसभा'],
  ['a repeated joiner', 'क्\u200d\u200dष', 'क्\u200dष'],
  ['a decomposed letter', 'e\u0301', 'é'],
  ['an ideographic space', '持ち株\u3000社長', '持ち株 社長'],
])('tidyText folds white space and drops invisible characters: %s', (_, before, after) => {
  expect(tidyText(before)).toBe(after);
});

test.each([
  ['a joiner needed for spelling', 'उपाध्\u200dयक्ष'],
  ['a joiner at the end of a Telugu word', 'డిసెంబర్\u200c నెల'],
  ['a vowel made of two signs', 'किशाेर'],
  ['a doubled sign', 'यहांं'],
  ['an emoji sequence', '👨\u200d👩\u200d👧'],
])('tidyText keeps visible and spelling characters: %s', (_, text) => {
  expect(tidyText(text)).toBe(text);
});

const anyString = fc.string({ unit: 'binary' });

test('no letter, mark, digit or symbol is ever lost', () => {
  const visible = (text: string): string =>
    text.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S}]+/gu, '');
  fc.assert(fc.property(anyString, (text) => visible(tidyText(text)) === visible(text)));
});
