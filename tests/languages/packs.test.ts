import { describe, expect, test } from 'vitest';
import {
  dayPartsOf,
  forText,
  LANGUAGES,
  rowsOf,
  SENTENCE_WORDS,
  TEXT_WORDS,
  unpack,
} from '../../src/languages/packs.ts';
import { boilerplateKind, isBodyLabel, isHomeLabel, isSummaryLabel } from '../../src/text/boilerplate.ts';
import { callKind } from '../../src/text/call-to-reader.ts';
import { agencyName, isDesk, placeKind } from '../../src/text/classify-name.ts';
import { newsroomNote } from '../../src/text/newsroom-note.ts';
import { isSitePage, saysNotFound } from '../../src/text/page-kind-words.ts';
import { isBylineLabel } from '../../src/text/parse-byline.ts';
import { isCreditLabel, isPictureKind, parseLabelledCaption } from '../../src/text/parse-caption.ts';
import { findDates, weekdayAtEnd } from '../../src/text/parse-hindi-date.ts';

/** A block with the phrase in the position named by its list. */
const BLOCKS: Readonly<Record<string, (phrase: string) => string>> = {
  whole: (phrase) => phrase,
  opening: (phrase) => `${phrase}: x`,
  label: (phrase) => `${phrase}: x`,
  signature: (phrase) => `${phrase} ${'x '.repeat(100)}`,
  ending: (phrase) => `x ${phrase}`,
};
/** Phrase kinds recognized as another kind of block. */
const READ_AS: Readonly<Record<string, string>> = { button: 'related' };

describe.each(LANGUAGES)('the pack of $tag', (pack) => {
  const rows = Object.entries(pack.boilerplate ?? {}).map(([key, words]) => [...key.split(' '), words]);

  test.each(rows.filter(([kind]) => kind !== 'signed'))(
    'has %s phrases that are recognized (%s)',
    (...row) => {
      const [kind = '', position = '', words] = row;
      const wrong = unpack(words).filter((phrase) => {
        const block = BLOCKS[position]?.(phrase.replace(' … ', ' x ')) ?? '';
        return boilerplateKind(block) !== (READ_AS[kind] ?? kind);
      });
      expect(wrong).toEqual([]);
    },
  );

  test.each([
    ['notFound', saysNotFound],
    ['standingPages', isSitePage],
    ['summaryLabels', isSummaryLabel],
    ['bodyLabels', isBodyLabel],
    ['homeLabels', isHomeLabel],
    ['pictureKinds', isPictureKind],
    ['creditLabels', isCreditLabel],
    ['makerLabels', (label: string) => parseLabelledCaption(`x. ${label} xy`).credit === 'xy'],
    ['tagLabels', (label: string) => boilerplateKind(`${label}: x`) === 'tags'],
    ['topicLabels', (label: string) => boilerplateKind(`${label}: x`) === 'tags'],
    ['captionLabels', (label: string) => parseLabelledCaption(`${label}: x y`).caption === 'x y'],
  ] as const)('has %s that are recognized', (list, isKnown) => {
    expect(unpack(pack[list]).filter((words) => !isKnown(words))).toEqual([]);
  });

  test('has notes that are recognized as their kind', () => {
    const rows = (pack.notes ?? '').split(/[;\n]/u).map((row) => row.trim().split(': '));
    const wrong = rows.flatMap(([kind, phrases]) =>
      unpack(phrases)
        .map((phrase) => (phrase.includes(' … ') ? phrase.replace('…', 'x') : `${phrase}: x`))
        .filter((text) => newsroomNote(text) !== kind),
    );
    expect(wrong).toEqual([]);
    expect(rows.map(([kind]) => kind)).toContain('correction');
  });

  test('has calls that are recognized with each of their words', () => {
    expect(callLines(pack.calls).filter((line) => callKind(line) === undefined)).toEqual([]);
  });
});

describe.each(TEXT_WORDS)('the pack of $tag', (pack) => {
  test('has months that are parsed to their number', () => {
    const wrong = rowsOf('months', [pack]).filter(
      ([name, at]) => new Date(findDates(`2 ${name} 2023`)[0]?.iso.slice(0, 10) ?? '').getUTCMonth() !== at,
    );
    expect(wrong).toEqual([]);
  });

  test('has labels of an update that open a note', () => {
    // "संशोधन" labels a date, but before a sentence it is a correction.
    const kinds = unpack(pack.modifiedLabels).map((label) => newsroomNote(`${label}: x`));
    expect(['update', 'correction']).toEqual(expect.arrayContaining(kinds));
  });

  test('has weekdays that are parsed to their number', () => {
    const wrong = rowsOf('weekdays', [pack]).filter(([name, at]) => weekdayAtEnd(`${name}, `)?.number !== at);
    expect(wrong).toEqual([]);
  });

  test('has parts of the day that are parsed to their hours', () => {
    const wrong = dayPartsOf([pack]).filter(([name, { from, to }]) => {
      const hour = from % 12;
      const read = Number(findDates(`2/6/2023 ${name} ${hour}:05`)[0]?.iso.slice(11, 13));
      return from < to ? read < from || read >= to : read < from && read >= to;
    });
    expect(wrong).toEqual([]);
  });

  test.each([
    ['byWords', isBylineLabel],
    ['writerPrefixes', isBylineLabel],
    ['editorPrefixes', isBylineLabel],
    ['agencyPrefixes', isBylineLabel],
    ['deskPrefixes', isBylineLabel],
    ['agencies', (name: string) => agencyName(name) === name],
    ['rooms', isDesk],
    ['correspondents', isDesk],
    ['deskWords', isDesk],
    ['cities', (name: string) => placeKind(name) !== undefined],
    ['regions', (name: string) => placeKind(name) !== undefined],
    ['publishedLabels', (label: string) => findDates(`${label}: 2/6/2023`)[0]?.label === 'published'],
    ['modifiedLabels', (label: string) => findDates(`${label}: 2/6/2023`)[0]?.label === 'modified'],
  ] as const)('has %s that are recognized', (list, isKnown) => {
    expect(unpack(pack[list]).filter((words) => !isKnown(words))).toEqual([]);
  });
});

/** A second listing of all words, one line per kind of list, since recognition alone cannot reveal a wrong word in a list. */
const LISTINGS: readonly (readonly [string, readonly object[]])[] = [
  ...LANGUAGES.map(
    (pack) => [pack.tag, [pack, ...TEXT_WORDS.filter(({ tag }) => tag === pack.tag)]] as const,
  ),
  ['sentences', SENTENCE_WORDS],
];

test.each(LISTINGS)('the words of %s match their listing', async (name, parts) => {
  const rows = new Map<string, string[]>();
  for (const line of parts.flatMap(linesOf).sort()) {
    const [kind = ''] = line.split(/[: ]/u, 1);
    rows.set(kind, [...(rows.get(kind) ?? []), line.slice(kind.length + 1).trim()]);
  }
  const listing = [...rows].map(([kind, lists]) => `${kind}: ${lists.join('; ')}\n`).join('');
  await expect(listing).toMatchFileSnapshot(`${name}.txt`);
});

function linesOf(lists: object): string[] {
  return Object.entries(lists).flatMap(([name, words]: [string, string | object]) => {
    if (name === 'tag') return [];
    if (typeof words === 'object') return linesOf(words);
    return `${name}: ${unpack(words).sort().join(' | ')}`;
  });
}

const ROW_END = /\n(?=\s*[a-z]+ [0-9]+(?: long)?: )/u;
const HEAD = /^[^:]*: /u;

/** A line for each word of each call, with the first choice for its other words. */
function callLines(calls = ''): string[] {
  return calls.split(ROW_END).flatMap((row) => {
    const groups = row
      .trim()
      .replace(HEAD, '')
      .split(/\s+\+ /u)
      .filter(Boolean);
    const words = groups.map((group) =>
      unpack(group.replace(/^[\^…]/u, '')).map((word) => word.replace('*', '')),
    );
    const order = (group: string): number => (group.startsWith('^') ? 0 : group.startsWith('…') ? 2 : 1);
    const places = groups.map((_, at) => at).sort((a, b) => order(groups[a] ?? '') - order(groups[b] ?? ''));
    return words.flatMap((choices, at) =>
      choices.map((word) => places.map((place) => (place === at ? word : words[place]?.[0])).join(' ')),
    );
  });
}

test('a choice in a phrase expands to each alternative', () => {
  expect(unpack('[यह/ये] भी [पढ़ें/देखें]|और\n  पढ़ें')).toHaveLength(6);
});

test.each([
  ['नहर का पानी', 'hi mr ne en'],
  ['canal water', 'en'],
  ['ଖବର', 'or en'],
  ['খবর।', 'bn as en'],
])('%j is parsed with the packs %s', (text, tags) => {
  const found = forText(LANGUAGES, (packs) => packs.map(({ tag }) => tag))(text);
  expect(tags.split(' ').every((tag) => found.includes(tag))).toBe(true);
});
