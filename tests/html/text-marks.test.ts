import { describe, expect, test } from 'vitest';
import { extractArticle, type Mark } from '../../src/index.ts';

const URL = 'https://naya-akhbar.example/up/nahar-1';
const REST = 'सिंचाई विभाग ने बताया कि काम दस दिन में पूरा होगा और किसानों को रबी की फसल के लिए पानी मिलने लगेगा।';

/** The article of a page with some blocks between a headline and paragraphs. */
function articleOf(blocks: string, above = '') {
  const paragraphs = `<p>${REST}</p>`.repeat(3);
  const html = `<html><head><title>नहर की सफाई शुरू</title></head><body><article><h1>नहर की सफाई शुरू</h1>${above}
    <div class="story-body"><p>${REST} यह पहला अनुच्छेद है।</p>${blocks}${paragraphs}</div></article></body></html>`;
  return extractArticle(html, { url: URL });
}

/** Each mark of a text as its type, its characters and its URL. */
function shown(text: string, marks: readonly Mark[] = []): string[] {
  return marks.map(({ type, start, end, url }) =>
    [type, text.slice(start, end), url].filter(Boolean).join(' '),
  );
}

function marksOfParagraph(html: string): string[] {
  const { body } = articleOf(`<p>${html}</p>`);
  const block = body[1];
  return block?.type === 'paragraph' ? shown(block.text, block.marks) : [];
}

test.each<[string, string, readonly string[]]>([
  ['no mark', REST, []],
  [
    'a link, resolved',
    `अधिकारी ने <a href="../bihar/2">नहर की सफाई</a> का जायजा लिया। ${REST}`,
    ['link नहर की सफाई https://naya-akhbar.example/bihar/2'],
  ],
  [
    'an address and a number',
    `लिखें <a href="mailto:desk@a.example">डेस्क</a> या <a href="tel:+911234">फोन</a> करें। ${REST}`,
    ['link डेस्क mailto:desk@a.example', 'link फोन tel:+911234'],
  ],
  [
    'no script and no link to nowhere',
    `यह <a href="javascript:alert(1)">एक</a>, <a href="#">दो</a>, <a>तीन</a> हैं। ${REST}`,
    [],
  ],
  [
    'strong and emphasis',
    `<strong>पटना:</strong> बारिश के बाद <i>सड़कें</i> खुलीं। ${REST}`,
    ['strong पटना:', 'emphasis सड़कें'],
  ],
  ['bold by style', `<span style="font-weight:bold">पटना:</span> सड़कें खुलीं। ${REST}`, ['strong पटना:']],
  [
    'nested elements, the outer first',
    `देखें <a href="/a"><b>पूरी</b> सूची</a> यहां। ${REST}`,
    ['link पूरी सूची https://naya-akhbar.example/a', 'strong पूरी'],
  ],
  [
    'adjacent elements as one',
    `यह <b>बु</b><b>धवार</b> का दिन <b>था</b> <b>भी</b>। ${REST}`,
    ['strong बुधवार', 'strong था भी'],
  ],
  [
    'adjacent links as two, even to the same page',
    `देखें <a href="/a">पूरी</a> <a href="/a">सूची</a> यहां। ${REST}`,
    ['link पूरी https://naya-akhbar.example/a', 'link सूची https://naya-akhbar.example/a'],
  ],
  [
    'a footnote sign',
    `आबादी 12 लाख<sup>1</sup> और H<sub>2</sub>O है। ${REST}`,
    ['superscript 1', 'subscript 2'],
  ],
  ['deleted words', `कीमत <del>90</del> <s>80</s> 70 रुपये है। ${REST}`, ['strikethrough 90 80']],
  ['whole clusters', `यह ह<b>िं</b>दी है। ${REST}`, ['strong हिं']],
  [
    'text around hidden words and debris',
    `यह <a href="/a">नहर <span hidden>छिपा</span><span class="scayt-misspell">की</span>\n सफाई</a> है। ${REST}`,
    ['link नहर की सफाई https://naya-akhbar.example/a'],
  ],
  ['text after escaped entities', `राम &amp;amp; श्याम <b>R&amp;D</b> में हैं। ${REST}`, ['strong R&D']],
])('a paragraph has the marks of its elements: %s', (_, html, expected) => {
  expect(marksOfParagraph(html)).toEqual(expected);
});

describe('other texts', () => {
  test('a subheading has links, but is not strong', () => {
    const { body } = articleOf('<h3><b>क्या है <a href="/a">मामला</a></b></h3>');
    const block = body[1];
    expect(block?.type === 'subheading' && shown(block.text, block.marks)).toEqual([
      'link मामला https://naya-akhbar.example/a',
    ]);
  });

  test('items and cells have marks by position', () => {
    const { body } = articleOf(`<ul><li>• पहचान पत्र</li><li><b>दो</b> फोटो</li></ul>
      <table><tr><th>शहर</th><th>तापमान</th></tr><tr><td><a href="/agra">आगरा</a></td><td>41</td></tr><tr><td>पटना</td><td>39</td></tr></table>`);
    expect(body.slice(1, 3)).toMatchObject([
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
    const { body } = articleOf(
      '<figure><img src="/p.jpg" width="600" height="400"><figcaption>नहर का <a href="/a">जायजा</a> लेते अधिकारी (फोटो: <a href="/b">पीटीआई</a>)</figcaption></figure>',
    );
    const image = body.find(({ type }) => type === 'image');
    expect(image?.type === 'image' && shown(image.caption ?? '', image.marks)).toEqual([
      'link जायजा https://naya-akhbar.example/a',
    ]);
  });

  test('a standfirst has marks beside the body', () => {
    const standfirst = 'दस दिन में <b>काम</b> पूरा करने का लक्ष्य रखा गया है।';
    const { standfirst: text = '', marks } = articleOf('', `<h2 class="standfirst">${standfirst}</h2>`);
    expect(shown(text, marks?.standfirst)).toEqual(['strong काम']);
  });

  test('verse keeps its line breaks', () => {
    const stanza = (word: string) =>
      `<p>${word} नदी के उस पार कोई गांव रहता है<br>हवा में धान की खुशबू लिए दिन बहता है</p>`;
    const { body } = articleOf(stanza('पहले') + stanza('फिर'));
    const block = body[1];
    expect(
      block?.type === 'paragraph' && block.marks?.map(({ type, start }) => [type, block.text.slice(start)]),
    ).toEqual([['line-break', ' हवा में धान की खुशबू लिए दिन बहता है']]);
  });
});
