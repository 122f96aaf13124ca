import { describe, expect, test } from 'vitest';
import { forText, LANGUAGES, rowsOf, TEXT_WORDS, unpack } from '../../src/languages/packs.ts';
import { boilerplateKind, isBodyLabel, isSummaryLabel } from '../../src/text/boilerplate.ts';
import { isHomeLabel } from '../../src/text/home-label.ts';
import { isSitePage, saysNotFound } from '../../src/text/page-kind-words.ts';
import { isCreditLabel, isPictureKind } from '../../src/text/parse-caption.ts';
import { findDates } from '../../src/text/parse-hindi-date.ts';

const two = (number: number): string => String(number).padStart(2, '0');

test.each(TEXT_WORDS)('the months of $tag are read as dates', (pack) => {
  const wrong = rowsOf('months', [pack]).filter(
    ([name, at]) => findDates(`2 ${name} 2023`)[0]?.iso.slice(0, 10) !== `2023-${two(at + 1)}-02`,
  );
  expect(wrong).toEqual([]);
});

describe.each(LANGUAGES)('the pack of $tag', (pack) => {
  test('has no phrase of boilerplate that is read as text of a report', () => {
    const rows = Object.entries(pack.boilerplate ?? {}).filter(([key]) => !key.startsWith('signed '));
    const phrases = rows.flatMap(([, words]) => unpack(words)).map((phrase) => phrase.replace(' … ', ' x '));
    expect(phrases.filter((phrase) => boilerplateKind(phrase) === undefined)).toEqual([]);
  });

  test.each([
    ['notFound', saysNotFound],
    ['standingPages', isSitePage],
    ['summaryLabels', isSummaryLabel],
    ['bodyLabels', isBodyLabel],
    ['homeLabels', isHomeLabel],
    ['pictureKinds', isPictureKind],
    ['creditLabels', isCreditLabel],
  ] as const)('has %s that their reader knows', (list, isKnown) => {
    expect(unpack(pack[list]).filter((words) => !isKnown(words))).toEqual([]);
  });
});

test('a choice in a phrase stands for each of its phrases', () => {
  expect(unpack('[यह/ये] भी [पढ़ें/देखें]|और\n  पढ़ें')).toHaveLength(6);
});

test.each([
  ['नहर का पानी', 'hi mr ne en'],
  ['canal water', 'en'],
  ['ଖବର', 'or en'],
  ['খবর।', 'bn as en'],
])('%j is read with the packs %s', (text, tags) => {
  const found = forText(LANGUAGES, (packs) => packs.map(({ tag }) => tag))(text);
  expect(tags.split(' ').every((tag) => found.includes(tag))).toBe(true);
});
