/** No letter is lost, invented or moved. These laws hold for every fixture and every kind of damage. */
import type { AnyNode } from 'domhandler';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listOf } from '../scripts/list-of.ts';
import { decodeHtml } from '../src/html/decode.ts';
import { decodeEntities } from '../src/html/markup-text.ts';
import { parseDocument } from '../src/html/parse.ts';
import { type Article, type Block, extractArticle } from '../src/index.ts';
import { PAGE_URL, PARAGRAPHS, pageOf, SENTENCES } from './page-of.ts';
import { fixtures as readFixtures } from './read-fixtures.ts';

/** Pages without a text in their markup. */
const WITHOUT_TEXT = /^(?:not-articles\/|unknown\/next-shell$)/u;
const fixtures = readFixtures()
  .filter(({ name }) => !WITHOUT_TEXT.test(name))
  .map(({ name, url, html }) => ({ name, url, html: decodeHtml(html).html }));
type Fixture = (typeof fixtures)[number];

function read({ html, url }: Pick<Fixture, 'html' | 'url'>): Article {
  return extractArticle(html, { url });
}

/** Articles of the undamaged pages, each extracted once. */
const sound = new Map<Fixture, Article>();

function readSound(fixture: Fixture): Article {
  const article = sound.get(fixture) ?? read(fixture);
  sound.set(fixture, article);
  return article;
}

const LETTER = /[\p{L}\p{M}\p{N}]/gu;

function lettersOf(text: string): string {
  return (text.normalize('NFC').match(LETTER) ?? []).join('');
}

/** All texts of a body except those of pictures, in reading order. */
function textsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.type) {
      case 'image':
        return [];
      case 'quote':
        return [block.text, block.cite ?? ''];
      case 'list':
        return block.items;
      case 'table':
        return block.rows.flat();
      case 'live-entry':
        return [block.headline ?? '', ...textsOf(block.blocks)];
      default:
        return [block.text ?? ''];
    }
  });
}

/** Letters of all text nodes outside scripts and styles, found by an independent walk. Markup shown as text is dropped. */
function pageLetters(html: string): string {
  const texts: string[] = [];
  const stack: AnyNode[] = [...parseDocument(html).children].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === 'text') texts.push(node.data);
    else if (node.type === 'tag') stack.push(...[...node.children].reverse());
  }
  return lettersOf(decodeEntities(decodeEntities(texts.join(''))).replaceAll(/<\/?[a-z][^<>]*>/giu, ''));
}

/** In a legacy font, the characters of a page encode other letters. */
const inUnicode = fixtures.filter(({ name }) => name !== 'unknown/kruti-dev');

test.each(inUnicode)(
  'each text of the body is on the page, letter by letter and in order: $name',
  (fixture) => {
    const letters = pageLetters(fixture.html);
    let from = 0;
    for (const text of textsOf(readSound(fixture).body)) {
      const at = letters.indexOf(lettersOf(text), from);
      expect(at, text).toBeGreaterThanOrEqual(from);
      from = at + lettersOf(text).length;
    }
  },
);

/** Ways to damage the markup of a word without changing what a reader sees. */
const DAMAGES: readonly (readonly [string, (word: string) => string])[] = [
  [
    'SCAYT',
    (word) =>
      `<span class="scayt-misspell-word" data-scayt-lang="en_US" data-scayt-word="${word}">${word}</span>`,
  ],
  ['an old SCAYT', (word) => `<span data-scayt_word="${word}" data-scaytid="3">${word}</span>`],
  ['GRAYT', (word) => `<span class="gramm-problem" data-grayt-phrase="${word}">${word}</span>`],
  ['Grammarly', (word) => `<g class="gr_ gr_27 gr-alert gr_gramm" id="27" data-gr-id="27">${word}</g>`],
  [
    'translator',
    (word) =>
      `<font style="vertical-align: inherit;"><font style="vertical-align: inherit;">${word}</font></font>`,
  ],
  ['Word', (word) => `<span class="SpellE">${word}</span>`],
  ['Ginger', (word) => `<span class="GINGER_SOFTWARE_mark" ginger_software_stylesheet="true">${word}</span>`],
  ['LanguageTool', (word) => `<lt-highlighter>${word}</lt-highlighter>`],
  ['editor', (word) => `<span style="font-size: 1rem;" data-mce-style="font-size: 1rem;">${word}</span>`],
  ['marked error', (word) => `<span class="spellcheck-error">${word}</span>`],
  ['comment before', (word) => `<!-- ${word} -->${word}`],
  ['comment after', (word) => `${word}<!---->`],
  [
    'empty custom element',
    (word) => `<grammarly-extension data-grammarly-shadow-root="true"></grammarly-extension>${word}`,
  ],
  ['empty office element', (word) => `${word}<o:p></o:p>`],
  ['comment inside', (word) => within(word, '<!-- x -->')],
  ['line break opportunity inside', (word) => within(word, '<wbr>')],
  ['half of the word in a span', (word) => within(word, '<span class="scayt-misspell-word">', '</span>')],
  ['zero-width space inside', (word) => within(word, '\u200b')],
  ['soft hyphen inside', (word) => within(word, '&shy;')],
];

/** A word with something inserted after its first letter. Marks stay with their letter. */
function within(word: string, middle: string, end = ''): string {
  const [first = '', ...rest] = word.match(/\p{L}[\p{M}\u200c\u200d]*|./gu) ?? [];
  return first + middle + rest.join('') + end;
}

const WORD = /[\p{L}\p{M}\p{N}\u200c\u200d:]+/gu;
/** Text between two tags, long enough to be running text. */
const PLAIN_INSIDE = /(>)([^<>&{}]{20,})(?=<)/gu;
const UNTOUCHED = /<!--[\s\S]*?-->|<(script|style|title|noscript)[\s>][\s\S]*?<\/\1>/giu;

/** Damages the words of a page's plain text that `pick` selects by index. */
function damaged(html: string, damage: (word: string) => string, pick: (word: number) => boolean): string {
  const kept: string[] = [];
  const open = html.replaceAll(UNTOUCHED, (part) => `<kept n="${kept.push(part) - 1}">`);
  let word = 0;
  const changed = open.replaceAll(PLAIN_INSIDE, (_, tag: string, text: string) => {
    const body = text.replaceAll(WORD, (found) => {
      word += 1;
      return pick(word) ? damage(found) : found;
    });
    return tag + body;
  });
  return changed.replaceAll(/<kept n="(\d+)">/gu, (_, at: string) => kept[Number(at)] ?? '');
}

/** Damages to words, or none. */
const damages = fc.infiniteStream(
  fc.option(fc.constantFrom(...DAMAGES.map(([, damage]) => damage)), {
    freq: 3,
    nil: (same: string) => same,
  }),
);

describe('debris around words leaves the body unchanged', () => {
  describe.each(DAMAGES)('%s', (_, damage) => {
    test.each(fixtures)('$name', (fixture) => {
      const before = textsOf(readSound(fixture).body);
      const html = damaged(fixture.html, damage, (word) => word % 7 === 3);
      expect(html).not.toBe(fixture.html);
      expect(textsOf(read({ ...fixture, html }).body)).toEqual(before);
    });
  });

  test('any mix of debris on any words', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fixtures), damages, (fixture, stream) => {
        const html = damaged(
          fixture.html,
          (word) => stream.next().value(word),
          () => true,
        );
        expect(textsOf(read({ ...fixture, html }).body)).toEqual(textsOf(readSound(fixture).body));
      }),
      { numRuns: 60 },
    );
  });
});

/** Words as newspapers print them, with colons for visarga, joiners, digits and Latin letters. */
const PRINTED = listOf(`नि:शुल्क|दु:ख|अत:|श्रीमान्\u200cको|समस्\u200dया|क्षत्रिय|ज़मीन|पढ़ाई
  २०२६|3.5|COVID-19|यू.पी.|"नहर"|बारी-बारी|हाँ|₹500`);

const words = fc.array(fc.constantFrom(...PRINTED, ...SENTENCES[0].split(' ')), {
  minLength: 8,
  maxLength: 25,
});
test('unwrapping neither joins nor splits a word, for any words and any damage', () => {
  fc.assert(
    fc.property(words, damages, (parts, stream) => {
      const text = `यहां ${parts.join(' ')} लिखा गया है।`;
      const markup = parts.map((word) => stream.next().value(word)).join(' ');
      const { body } = extractArticle(
        pageOf(
          `${PARAGRAPHS.map((p) => `<p>${p}</p>`).join('')}<p>यहां ${markup} लिखा गया है।</p><p>${SENTENCES[7]} फिर से।</p>`,
        ),
        { url: PAGE_URL, publishers: [] },
      );
      expect(body.at(-2)).toEqual({ type: 'paragraph', text: text.normalize('NFC') });
    }),
    { numRuns: 300 },
  );
});

describe('harmless changes to the whole page leave the body unchanged', () => {
  const wrappers: readonly (readonly [string, (html: string) => string])[] = [
    ['Windows line endings', (html) => html.replaceAll('\n', '\r\n')],
    ['a byte order mark', (html) => `\ufeff${html}`],
    ['comments between elements', (html) => html.replaceAll('</p>', '</p><!-- x -->')],
    [
      'upper-case tags',
      (html) =>
        html.replaceAll(
          /<(\/?)(p|div|h1|h2|span|b|strong|ul|li)(?=[\s>])/gu,
          (_, slash: string, name: string) => `<${slash}${name.toUpperCase()}`,
        ),
    ],
    ['numeric entities', (html) => html.replaceAll(/न(?=[^<>]*<)/gu, '&#2344;')],
  ];
  describe.each(wrappers)('%s', (_, wrap) => {
    test.each(fixtures)('$name', (fixture) => {
      expect(textsOf(read({ ...fixture, html: wrap(fixture.html) }).body)).toEqual(
        textsOf(readSound(fixture).body),
      );
    });
  });

  test.each(fixtures)('bytes instead of text, read again: $name', (fixture) => {
    expect(extractArticle(new TextEncoder().encode(fixture.html), { url: fixture.url })).toEqual(
      readSound(fixture),
    );
  });
});
