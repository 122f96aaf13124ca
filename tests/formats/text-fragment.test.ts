import { expect, test } from 'vitest';
import { spansOf } from '../../src/formats/span.ts';
import { textFragments } from '../../src/formats/text-fragment.ts';

/** The decoded fragment of a part of a text; each line is an element of the page. */
function fragmentOf(text: string, part: string, at = text.indexOf(part)): string | undefined {
  const fragment = textFragments(text, spansOf(text, text.split('\n')))({ start: at, end: at + part.length });
  return fragment && decodeURIComponent(fragment.replace(':~:text=', ''));
}

const long = 'सिंचाई विभाग ने दस दिन में नहर की सफाई पूरी करने का लक्ष्य रखा है।';

const repeated = 'नहर की सफाई शुरू हो गई आज शाम को सब के साथ मिलकर';
test.each([
  ['a short text whole', 'नहर साफ हुई।\nलोग खुश हैं।', 'लोग खुश हैं।', 'लोग खुश हैं।'],
  ['a long text by its first and last words', long, long, 'सिंचाई विभाग ने दस,का लक्ष्य रखा है।'],
  [
    'several elements by words of the first and the last',
    'एक दो तीन\nचार पांच\nछह सात',
    'एक दो तीन\nचार पांच',
    'एक दो तीन,चार पांच',
  ],
  ['whole words', 'नहर की सफाई शुरू', 'हर की सफ', 'नहर की सफाई'],
  [
    'more words where the first ones occur earlier',
    `नहर की सफाई शुरू अब\n${long}\n${repeated}`,
    repeated,
    'नहर की सफाई शुरू हो गई आज शाम,सब के साथ मिलकर',
  ],
  [
    'the words after an end that occurs earlier',
    'एक\nहां।\nदो तीन\nहां।\nचार',
    'एक\nहां।\nदो तीन\nहां।',
    'एक,हां।,-चार',
  ],
  ['no word before a text that occurs only later', 'आगे क्या\nनहर\nआगे क्या', 'आगे क्या', 'आगे क्या'],
])('a text fragment names %s', (_, text, part, expected) => {
  expect(fragmentOf(text, part)).toBe(expected);
});

test.each([
  ['before a text that occurs earlier', 'आगे क्या\nनहर साफ हुई।\nआगे क्या', 'नहर साफ हुई।-,आगे क्या'],
  ['before a text that occurs earlier in another case', 'A canal\nThe mayor\na canal', 'The mayor-,a canal'],
])('a text fragment names the words %s', (_, text, expected) => {
  const last = text.slice(text.lastIndexOf('\n') + 1);
  expect(fragmentOf(text, last, text.length - last.length)).toBe(expected);
});

test('a text fragment encodes the signs of a directive', () => {
  const text = 'A-B, C & D #1 50%?';
  expect(textFragments(text, [{ start: 0, end: text.length }])({ start: 0, end: text.length })).toBe(
    ':~:text=A%2DB%2C%20C%20%26%20D%20%231%2050%25%3F',
  );
});

test('a text fragment has no word before it that another text may separate from it', () => {
  const text = 'आगे क्या\nनहर\nपोस्ट\nआगे क्या';
  const fragment = textFragments(text, [
    { start: 0, end: 8 },
    { start: 9, end: 12 },
    { start: 19, end: 27 },
  ])({ start: 19, end: 27 });
  expect(decodeURIComponent(fragment ?? '')).toBe(':~:text=आगे क्या');
});

test('a text fragment is absent for text that the page does not show', () => {
  expect(textFragments('क ख', [])({ start: 0, end: 3 })).toBeUndefined();
});
