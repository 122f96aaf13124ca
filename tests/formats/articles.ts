/** Articles for the format tests: those of all fixtures, and invented ones full of hostile text. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

const root = join(import.meta.dirname, '..', '..', 'fixtures');

/** Name and article of every article fixture. */
export const fixtureArticles: readonly (readonly [string, Article])[] = readdirSync(root, {
  withFileTypes: true,
})
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => readdirSync(join(root, name)).map((slug) => join(name, slug)))
  .filter((name) => existsSync(join(root, name, 'article.json')))
  .map((name) => {
    const { url } = JSON.parse(readFileSync(join(root, name, 'page.json'), 'utf8'));
    return [name, extractArticle(readFileSync(join(root, name, 'page.html')), { url })] as const;
  });

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

const optional = <Key extends string, Value>(key: Key, value: fc.Arbitrary<Value>) =>
  fc
    .option(value, { nil: undefined })
    .map((found) => (found === undefined ? {} : { [key]: found })) as fc.Arbitrary<{
    [K in Key]?: Value;
  }>;

const merged = (...parts: fc.Arbitrary<object>[]) =>
  fc.tuple(...parts).map((all) => Object.assign({}, ...all));
const typed = (type: Block['type']) => fc.constant({ type });
const need = <Value>(key: string, value: fc.Arbitrary<Value>) => value.map((found) => ({ [key]: found }));

/** Marks, some beyond the text. They do not overlap: Markdown cannot delimit parts of emphasis. */
const mark = fc
  .record({
    type: fc.constantFrom(...MARK_TYPES),
    start: fc.nat(30),
    length: fc.integer({ min: 1, max: 30 }),
  })
  .chain(({ type, start, length }) =>
    merged(
      need('end', fc.constant(start + length)),
      fc.constant({ type, start }),
      type === 'link' ? need('url', url) : fc.constant({}),
    ),
  );
const apart = (found: Mark[]): Mark[] =>
  found.map((one, at) => ({ ...one, start: at * 10 + (one.start % 3), end: at * 10 + 3 + (one.end % 6) }));
const marks = fc.array(mark as fc.Arbitrary<Mark>, { minLength: 1, maxLength: 4 }).map(apart);
const listOfMarks = fc.array(fc.array(mark as fc.Arbitrary<Mark>, { maxLength: 2 }).map(apart), {
  maxLength: 3,
});

const contentBlock = fc.oneof(
  merged(typed('paragraph'), need('text', hostileText), optional('marks', marks)),
  merged(
    typed('subheading'),
    need('level', fc.integer({ min: 3, max: 6 })),
    need('text', hostileText),
    optional('marks', marks),
  ),
  merged(
    typed('list'),
    need('ordered', fc.boolean()),
    need('items', fc.array(hostileText, { minLength: 1, maxLength: 3 })),
    optional('itemMarks', listOfMarks),
  ),
  merged(typed('quote'), need('text', hostileText), optional('cite', hostileText), optional('marks', marks)),
  merged(
    typed('table'),
    need(
      'rows',
      fc.array(fc.array(fc.oneof(hostileText, fc.constant('')), { maxLength: 3 }), {
        minLength: 1,
        maxLength: 3,
      }),
    ),
    optional('cellMarks', fc.array(listOfMarks, { maxLength: 3 })),
  ),
  merged(
    typed('image'),
    need('url', url),
    optional('alt', hostileText),
    optional('credit', hostileText),
    optional('caption', hostileText),
    optional('width', fc.integer({ min: 1, max: 4000 })),
    optional('marks', marks),
  ),
  merged(
    typed('embed'),
    need('provider', fc.constantFrom('twitter', 'other')),
    optional('url', url),
    optional('text', hostileText),
  ),
) as fc.Arbitrary<LiveEntryBlock>;

const liveEntry = merged(
  typed('live-entry'),
  optional('time', fc.constant('2026-11-24T10:05:00+05:30')),
  optional('headline', hostileText),
  need('blocks', fc.array(contentBlock, { minLength: 1, maxLength: 3 })),
) as fc.Arbitrary<Block>;

/** An article whose texts may look like any syntax. */
export const hostileArticle: fc.Arbitrary<Article> = merged(
  need('headline', hostileText),
  optional('url', url),
  optional('standfirst', hostileText),
  optional('kicker', hostileText),
  optional('description', hostileText),
  optional('caption', hostileText),
  optional('agency', hostileText),
  optional('highlights', fc.array(hostileText, { minLength: 1, maxLength: 2 })),
  need('tags', fc.array(hostileText, { maxLength: 2 })),
  need('breadcrumb', fc.array(merged(need('name', hostileText), optional('url', url)), { maxLength: 2 })),
  need(
    'authors',
    fc.array(merged(need('name', hostileText), optional('role', hostileText)), { maxLength: 2 }),
  ),
  need(
    'body',
    fc.array(fc.oneof({ weight: 5, arbitrary: contentBlock }, liveEntry), { minLength: 1, maxLength: 5 }),
  ),
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
