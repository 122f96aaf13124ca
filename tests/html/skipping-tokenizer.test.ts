/** The skipping tokenizer and the parser above it report what htmlparser2's own report, at the same places. */
import fc from 'fast-check';
import { Parser, Tokenizer } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { mutatedPage } from '../../scripts/fuzz/mutated-page.ts';
import { soundPages } from '../../scripts/fuzz/sound-pages.ts';
import { NamingParser } from '../../src/html/naming-parser.ts';
import { SkippingTokenizer } from '../../src/html/skipping-tokenizer.ts';

/** `TOKENIZED_PAGES=10000` and SAMACHAR_CORPUS compare more of them. */
const MUTATED = Number(process.env.TOKENIZED_PAGES ?? 200);
const pages = soundPages(process.env.SAMACHAR_CORPUS);

/** Every call of the parser with the range of the source that it is about. */
function callsOf(chunks: readonly string[], Reader: typeof Parser, Tokens: typeof Tokenizer): unknown[] {
  const calls: unknown[] = [];
  const noted =
    (name: string) =>
    (...values: unknown[]): void => {
      calls.push([name, ...values, parser.startIndex, parser.endIndex]);
    };
  const parser = new Reader(
    {
      onopentag: noted('open'),
      onclosetag: noted('close'),
      onattribute: noted('attribute'),
      ontext: noted('text'),
      oncomment: noted('comment'),
      onprocessinginstruction: noted('instruction'),
    },
    { Tokenizer: Tokens },
  );
  for (const chunk of chunks) parser.write(chunk);
  parser.end();
  return calls;
}

function expectSameTokens(...chunks: readonly string[]): void {
  expect(callsOf(chunks, NamingParser, SkippingTokenizer)).toEqual(callsOf(chunks, Parser, Tokenizer));
}

test.each(pages.map((page) => [page.name, page] as const))('%s', (_, { html }) => {
  expectSameTokens(html());
});

test(`${MUTATED} damaged pages`, () => {
  for (let at = 0; at < MUTATED; at += 1) {
    const { html } = mutatedPage(pages, `tokens/${at}`);
    expectSameTokens(typeof html === 'string' ? html : new TextDecoder().decode(html));
  }
});

describe('pieces of markup in any order', () => {
  const pieces = fc.constantFrom(
    ...[
      '<',
      '>',
      '</',
      '/>',
      '<p',
      '<a href',
      '=',
      '"',
      "'",
      '&',
      ';',
      '&amp',
      '&#x928;',
      '&nosuch',
      ' ',
      '\n',
      '\f',
    ],
    ...[
      '\u000b',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<script>',
      '</script>',
      '<title>',
      '</title',
      '<svg',
      '\ud800',
    ],
    ...['नहर', 'a', 'A-1', 'é', '/', '!', '?'],
  );

  test('in one text', () => {
    const source = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(source, (html) => expectSameTokens(html)),
      { numRuns: 2000 },
    );
  });

  test('as they arrive', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (chunks) => expectSameTokens(...chunks)),
      {
        numRuns: 1000,
      },
    );
  });
});

describe('names', () => {
  test.each([
    ['in capitals', '<DIV Class="a"><div CLASS="b"></Div></DIV>'],
    ['longer than are kept', `<${'x'.repeat(40)} ${'data-'.repeat(20)}="1"></${'x'.repeat(40)}>`],
    ['of one hash', '<a Aa="1" BB="2" AaAa="3" BBBB="4" AaBB="5" BBAa="6">'],
    ['of objects', '<a __proto__="1" constructor="2" 7="3" toString>'],
    ['more than are kept', Array.from({ length: 5000 }, (_, at) => `<b data-${at}="${at}">`).join('')],
    ['of other scripts', '<p नाम="1" ÄÖ="2"></p>'],
  ])('%s', (_case, html) => {
    expectSameTokens(html);
    expectSameTokens(html.slice(0, 7), html.slice(7));
  });
});
