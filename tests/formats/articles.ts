/** Articles for the format tests: those of all fixtures, and invented ones full of hostile text. */
import fc from 'fast-check';
import { lineOf } from '../../src/formats/line-of.ts';
import {
  type Article,
  type Block,
  extractArticle,
  type LiveEntryBlock,
  MARK_TYPES,
  type Mark,
} from '../../src/index.ts';
import { articleWith } from '../article-with.ts';
import { fixtures } from '../read-fixtures.ts';

/** Name and article of every article fixture. */
export const fixtureArticles: readonly (readonly [string, Article])[] = fixtures()
  .filter(({ expected }) => expected !== undefined)
  .map(({ name, html, url }) => [name, extractArticle(html, { url })]);

/** Text with a special meaning in one of the formats or to one of their readers. */
const TRAPS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '](javascript:alert(1))',
  ...'![ --- *** | ` ``` # ## = === : :- ]]> <!-- --> <?xml </script> &amp; &#65; & " "" \' \\ \\| __ ~~ [^1] @'.split(
    ' ',
  ),
  ...['- ', '+ ', '* ', '1. ', '2) ', '> ', '[ ] ', '    ', ' ', '\t', '\n', '\r\n'],
  ...'https://a.example/x_y http:// www.a.example a_b@c.example =cmd| @SUM(1)'.split(' '),
  ...'\u0000\u0007\u001b\u007f\u0085\u00a0\u2028\ufeff\ufffe\ud800\u200d\u200c',
  ...'नहर समस्\u200dया की। 2026. 😀'.split(' '),
  'अ'.repeat(300),
];

const piece = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...TRAPS) }, fc.string({ unit: 'binary' }));

/** A visible text that may look like any syntax. */
const hostileText = fc
  .array(piece, { minLength: 1, maxLength: 6 })
  .map((pieces) => pieces.join(''))
  .filter((text) => lineOf(text) !== '');

const URL_PARTS = [...'a नहर ( ) &amp; &b=1 " < > _ * ? %20 \\'.split(' '), ' ', '\n'];
const url = fc
  .array(fc.constantFrom(...URL_PARTS), { maxLength: 6 })
  .map((parts) => `https://a.example/${parts.join('')}`);

type Fields = Readonly<Record<string, fc.Arbitrary<unknown>>>;

/** An object with all of the first fields and any of the others. */
const withFields = (needed: Fields, others: Fields) =>
  fc.record({ ...needed, ...others }, { requiredKeys: Object.keys(needed), noNullPrototype: true });
const block = (type: Block['type'], needed: Fields, others: Fields) =>
  withFields({ type: fc.constant(type), ...needed }, others);
const listOf = <Value>(item: fc.Arbitrary<Value>, maxLength: number, minLength = 1) =>
  fc.array(item, { minLength, maxLength });

/** A mark, perhaps beyond the text. */
const mark = fc
  .record({
    type: fc.constantFrom(...MARK_TYPES),
    start: fc.nat(30),
    length: fc.integer({ min: 1, max: 30 }),
    url,
  })
  .map(({ type, start, length, url }) => ({
    type,
    start,
    end: start + length,
    ...(type === 'link' && { url }),
  }));
/** Marks do not overlap: Markdown cannot delimit parts of emphasis. */
const apart = (found: object[]): Mark[] =>
  (found as Mark[]).map((one, at) => ({
    ...one,
    start: at * 10 + (one.start % 3),
    end: at * 10 + 3 + (one.end % 6),
  }));
const marks = listOf(mark, 4).map(apart);
const listOfMarks = listOf(listOf(mark, 2, 0).map(apart), 3, 0);
const cell = fc.oneof(hostileText, fc.constant(''));

const contentBlock = fc.oneof(
  block('paragraph', { text: hostileText }, { marks }),
  block('subheading', { level: fc.integer({ min: 3, max: 6 }), text: hostileText }, { marks }),
  block('list', { ordered: fc.boolean(), items: listOf(hostileText, 3) }, { itemMarks: listOfMarks }),
  block('quote', { text: hostileText }, { cite: hostileText, marks }),
  block('table', { rows: listOf(listOf(cell, 3, 0), 3) }, { cellMarks: listOf(listOfMarks, 3, 0) }),
  block(
    'image',
    { url },
    {
      alt: hostileText,
      credit: hostileText,
      caption: hostileText,
      width: fc.integer({ min: 1, max: 4000 }),
      marks,
    },
  ),
  block('embed', { provider: fc.constantFrom('twitter', 'other') }, { url, text: hostileText }),
) as fc.Arbitrary<LiveEntryBlock>;

const liveEntry = block(
  'live-entry',
  { blocks: listOf(contentBlock, 3) },
  { time: fc.constant('2026-11-24T10:05:00+05:30'), headline: hostileText },
) as fc.Arbitrary<Block>;

/** An article whose texts may look like any syntax. */
export const hostileArticle: fc.Arbitrary<Article> = withFields(
  {
    headline: hostileText,
    tags: listOf(hostileText, 2, 0),
    breadcrumb: listOf(withFields({ name: hostileText }, { url }), 2, 0),
    authors: listOf(withFields({ name: hostileText }, { role: hostileText }), 2, 0),
    body: listOf(fc.oneof({ weight: 5, arbitrary: contentBlock }, liveEntry), 5),
  },
  {
    url,
    standfirst: hostileText,
    kicker: hostileText,
    description: hostileText,
    caption: hostileText,
    agency: hostileText,
    highlights: listOf(hostileText, 2),
  },
).map((given) => articleWith(given as Partial<Article>));

/** The value with `change` applied to each of its strings. */
export function mapStrings<Value>(
  value: Value,
  change: (text: string, key: string) => unknown,
  key = '',
): Value {
  if (typeof value === 'string') return change(value, key) as Value;
  if (Array.isArray(value)) return value.map((item) => mapStrings(item, change, key)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, item]) => [name, mapStrings(item, change, name)] as const)
      .filter(([, item]) => item !== undefined),
  ) as Value;
}
