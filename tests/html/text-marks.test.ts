import { describe, expect, test } from 'vitest';
import type { Mark } from '../../src/index.ts';
import { articleOf, pageOf, storyAround } from '../page-of.ts';

const SITE = 'https://naya-akhbar.example';
const REST = 'सिंचाई विभाग ने बताया कि काम दस दिन में पूरा होगा और किसानों को रबी की फसल के लिए पानी मिलने लगेगा।';

/** The blocks of a body from the given ones on. */
function blocksFrom(markup: string) {
  return articleOf(pageOf(storyAround(markup))).body.slice(2);
}

/** Each mark of a text as its type, its characters and its URL. */
function shown(text: string, marks: readonly Mark[] = []): string[] {
  return marks.map(({ type, start, end, url }) =>
    [type, text.slice(start, end), url].filter(Boolean).join(' '),
  );
}

/** The marks of the first block of some markup in a body. */
function marksOf(markup: string): string[] {
  const [block] = blocksFrom(markup);
  return block !== undefined && 'marks' in block && 'text' in block ? shown(block.text, block.marks) : [];
}

test.each<[string, string, readonly string[]]>([
  ['no mark', '', []],
  [
    'a link, resolved',
    'अधिकारी ने <a href="../bihar/2">नहर की सफाई</a> का जायजा लिया।',
    [`link नहर की सफाई ${SITE}/bihar/2`],
  ],
  [
    'an address and a number',
    'लिखें <a href="mailto:desk@a.example">डेस्क</a> या <a href="tel:+911234">फोन</a> करें।',
    ['link डेस्क mailto:desk@a.example', 'link फोन tel:+911234'],
  ],
  [
    'no script and no link to nowhere',
    'यह <a href="javascript:alert(1)">एक</a>, <a href="#">दो</a>, <a>तीन</a> हैं।',
    [],
  ],
  [
    'strong and emphasis',
    '<strong>पटना:</strong> बारिश के बाद <i>सड़कें</i> खुलीं।',
    ['strong पटना:', 'emphasis सड़कें'],
  ],
  ['bold by style', '<span style="font-weight:bold">पटना:</span> सड़कें खुलीं।', ['strong पटना:']],
  [
    'nested elements, the outer first',
    'देखें <a href="/a"><b>पूरी</b> सूची</a> यहां।',
    [`link पूरी सूची ${SITE}/a`, 'strong पूरी'],
  ],
  [
    'adjacent elements as one',
    'यह <b>बु</b><b>धवार</b> का दिन <b>था</b> <b>भी</b>।',
    ['strong बुधवार', 'strong था भी'],
  ],
  [
    'adjacent links as two, even to the same page',
    'देखें <a href="/a">पूरी</a> <a href="/a">सूची</a> यहां।',
    [`link पूरी ${SITE}/a`, `link सूची ${SITE}/a`],
  ],
  ['a footnote sign', 'आबादी 12 लाख<sup>1</sup> और H<sub>2</sub>O है।', ['superscript 1', 'subscript 2']],
  ['deleted words', 'कीमत <del>90</del> <s>80</s> 70 रुपये है।', ['strikethrough 90 80']],
  ['whole clusters', 'यह ह<b>िं</b>दी है।', ['strong हिं']],
  [
    'text around hidden words and debris',
    'यह <a href="/a">नहर <span hidden>छिपा</span><span class="scayt-misspell">की</span>\n सफाई</a> है।',
    [`link नहर की सफाई ${SITE}/a`],
  ],
  ['text after escaped entities', 'राम &amp;amp; श्याम <b>R&amp;D</b> में हैं।', ['strong R&D']],
])('a paragraph has the marks of its elements: %s', (_, html, expected) => {
  expect(marksOf(`<p>${html} ${REST}</p>`)).toEqual(expected);
});

describe('other texts', () => {
  test('a subheading has links, but is not strong', () => {
    expect(marksOf('<h3><b>क्या है <a href="/a">मामला</a></b></h3>')).toEqual([`link मामला ${SITE}/a`]);
  });

  test('items and cells have marks by position', () => {
    const blocks = blocksFrom(`<ul><li>• पहचान पत्र</li><li><b>दो</b> फोटो</li></ul>
      <table><tr><th>शहर</th><th>तापमान</th></tr><tr><td><a href="/agra">आगरा</a></td><td>41</td></tr><tr><td>पटना</td><td>39</td></tr></table>`);
    expect(blocks.slice(0, 2)).toMatchObject([
      { type: 'list', itemMarks: [[], [{ type: 'strong', start: 0, end: 2 }]] },
      {
        type: 'table',
        cellMarks: [
          [[], []],
          [[{ type: 'link', start: 0, end: 4 }], []],
          [[], []],
        ],
      },
    ]);
  });

  test('a caption keeps its marks when its credit is cut off', () => {
    const [image] = blocksFrom(
      '<figure><img src="/p.jpg" width="600" height="400"><figcaption>नहर का <a href="/a">जायजा</a> लेते अधिकारी (फोटो: <a href="/b">पीटीआई</a>)</figcaption></figure>',
    );
    expect(image?.type === 'image' && shown(image.caption ?? '', image.marks)).toEqual([
      `link जायजा ${SITE}/a`,
    ]);
  });

  test('a standfirst has marks beside the body', () => {
    const row = '<h2 class="standfirst">दस दिन में <b>काम</b> पूरा करने का लक्ष्य रखा गया है।</h2>';
    const { standfirst, marks } = articleOf(pageOf(storyAround(), { row }));
    expect(shown(standfirst ?? '', marks?.standfirst)).toEqual(['strong काम']);
  });

  test('verse keeps its line breaks', () => {
    const line = 'नदी के उस पार कोई गांव रहता है';
    const stanza = `${line}<br>हवा में धान की खुशबू लिए दिन बहता है</p>`;
    const [verse] = blocksFrom(`<p>पहले ${stanza}<p>फिर ${stanza}`);
    expect(verse).toMatchObject({ marks: [{ type: 'line-break', start: `पहले ${line}`.length }] });
  });
});
