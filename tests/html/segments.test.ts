import { describe, expect, test } from 'vitest';
import { readPage } from '../../src/html/page.ts';
import { PARAGRAPHS, SENTENCES, segmentTexts } from '../page-of.ts';

const [A, B] = SENTENCES;

test('letters are counted without spaces', () => {
  const html = '<p>ये पढ़ें- <a href="/x">नहर <i>की</i> <u>सफाई</u>\n <b>शुरू</b> हुई</a></p>';
  const [segment] = readPage(html).segments;
  expect([segment?.chars, segment?.linkChars]).toEqual([24, 16]);
});

test.each<[string, string, string[]]>([
  ['several breaks are one boundary', '<div>पहला<br><br><br><br>दूसरा</div>', ['पहला', 'दूसरा']],
  [
    'short facts are separate lines',
    '<p>तारीख: 5 मई<br>समय: सुबह 10 बजे<br>जगह: पंचायत भवन</p>',
    ['तारीख: 5 मई', 'समय: सुबह 10 बजे', 'जगह: पंचायत भवन'],
  ],
  [
    'so are longer ones whose labels are bold, as in a horoscope',
    `<p><b>मेष:</b> ${A.slice(0, -1)}<br><b>वृषभ:</b> ${B.slice(0, -1)}</p>`,
    [`मेष: ${A.slice(0, -1)}`, `वृषभ: ${B.slice(0, -1)}`],
  ],
  [
    "an agency's sign-off below the last sentence is a separate block",
    `<div>${A}<br><br>${B}<br>सं. मोहन<br>वार्ता</div>`,
    [A, B, 'सं. मोहन वार्ता'],
  ],
  [
    'lines in fonts of other sizes are separate blocks',
    '<td><font size="5"><b>पहला</b></font><br><font size="3"><b>दूसरा</b></font></td>',
    ['पहला', 'दूसरा'],
  ],
  [
    'lines in elements of other classes are separate blocks',
    '<div><span class="hdg">पहला</span><br><span class="shdg">दूसरा</span></div>',
    ['पहला', 'दूसरा'],
  ],
  [
    'lines in elements of one class are one block',
    '<div><span class="x">पहला</span><br><span class="x">दूसरा</span></div>',
    ['पहला दूसरा'],
  ],
  ['a block inside a paragraph ends it', '<div>पहला<div>दूसरा</div>तीसरा</div>', ['पहला', 'दूसरा', 'तीसरा']],
  ['a span can be a block', '<span style="display:block">पहला</span>दूसरा', ['पहला', 'दूसरा']],
  ['a title element is not shown', `<title>नहर खुली</title><p>${A}</p>`, [A]],
  [
    'a kicker in a heading keeps its space',
    '<h1><span>मौसम:</span>बारिश के आसार</h1>',
    ['मौसम: बारिश के आसार'],
  ],
  [
    'a word spelled with a colon is not a kicker',
    '<p>दवा नि:<span class="scayt-misspell-word">शुल्क</span> मिली</p>',
    ['दवा नि:शुल्क मिली'],
  ],
  [
    'a related line at the end of a paragraph is a separate block',
    `<p>${A} यह भी पढ़ें: <a href="/x">पानी की कमी से जूझते गांव</a></p>`,
    [A, 'यह भी पढ़ें: पानी की कमी से जूझते गांव'],
  ],
  [
    'a link inside a longer sentence is not',
    `<p>${A} यह भी पढ़ें: <a href="/x">पानी की कमी</a> और बाद की बातें।</p>`,
    [`${A} यह भी पढ़ें: पानी की कमी और बाद की बातें।`],
  ],
  ['a tag shown as text is interpreted', '<p>&lt;b&gt;नहर&lt;/b&gt; खुली</p>', ['नहर खुली']],
])('the blocks that a reader sees: %s', (_, html, expected) => {
  expect(segmentTexts(html)).toEqual(expected);
});

test.each([1, 2, 3, 4, 5])('a tag and an entity escaped %i times are interpreted', (times) => {
  const [lt, gt] = ['lt', 'gt'].map((name) => `&${'amp;'.repeat(times - 1)}${name};`);
  expect(segmentTexts(`<p>${lt}g class="gr_ gr_27"${gt}नहर${lt}/g${gt} खुली</p>`)).toEqual(['नहर खुली']);
  expect(segmentTexts(`<p>City &${'amp;'.repeat(times)} states</p>`)).toEqual(['City & states']);
});

describe('hidden text', () => {
  test.each([
    ['hidden attribute', `<p hidden>${A}</p>`],
    ['inside a hidden box', `<div hidden><section><p>${A}</p></section></div>`],
  ])('is marked as hidden: %s', (_, html) => {
    expect(readPage(html).segments.map(({ hidden }) => hidden)).toEqual([true]);
  });

  test.each([
    ['hidden words are', '<p>नहर <span style="display:none">गुप्त बात</span>खुली</p>', 'नहर खुली'],
    ['the permalink of a heading is', '<h2>नहर खुली<a href="#nahar">¶</a></h2>', 'नहर खुली'],
    ['the sign of a footnote is not', '<p>नहर खुली<a href="#note">*</a></p>', 'नहर खुली*'],
  ])('%s left out of its line', (_, html, line) => {
    const { segments } = readPage(html);
    expect(segments.filter(({ hidden }) => !hidden).map(({ text }) => text)).toEqual([line]);
  });
});

test.each([
  ['an ARIA role button', '<div role="button">शेयर करें</div>', { control: true }],
  ['a button that contains a block', '<button><div>शेयर करें</div></button>', { control: true }],
  [
    'bold',
    '<p><strong>नहर <span>खुली</span></strong></p>',
    { chars: 7, linkChars: 0, boldChars: 7, italicChars: 0 },
  ],
  ['italics', '<p>नहर <em>खुली</em></p>', { chars: 7, linkChars: 0, boldChars: 0, italicChars: 4 }],
  [
    'a block in a link',
    '<a href="/x"><p>नहर</p></a>',
    { chars: 3, linkChars: 3, boldChars: 0, italicChars: 0 },
  ],
])('a segment knows its markup: %s', (_, html, measures) => {
  expect(readPage(html).segments).toMatchObject([measures]);
});

describe('debris of editors and translators', () => {
  test.each([
    ['GRAYT', '<span class="gramm-problem" data-grayt-phrase="नहर">नहर</span>'],
    ['Ginger', '<span class="GINGER_SOFTWARE_mark">नहर</span>'],
    ['Word', '<span class="SpellE">नहर</span>'],
  ])('%s is unwrapped and recorded', (_, word) => {
    const { segments, repairs } = readPage(`<p>बड़ी ${word}खुली</p>`);
    expect(segments.map(({ text }) => text)).toEqual(['बड़ी नहरखुली']);
    expect(repairs).toEqual([expect.objectContaining({ kind: 'unwrapped-debris' })]);
  });

  test('a coloured font element does not mark one', () => {
    expect(readPage('<p><font color="red">नहर</font></p>').isMachineTranslated).toBe(false);
  });
});

describe('the head of a page', () => {
  const { head } = readPage(
    '<html lang="hi"><head><base href="https://a.example/x/"><title> नहर &amp; पानी </title><title>दूसरा</title>' +
      '<meta property="og:title" content="नहर"><meta name="OG:TITLE" content="दूसरी"><meta itemprop="datePublished" content="2026-11-24">' +
      '<link rel="canonical amphtml" href="/c"><script type="application/ld+json">{"a":1}</script></head></html>',
  );
  test.each([
    ['first title', head.title, 'नहर & पानी'],
    ['language', head.language, 'hi'],
    ['base', head.base, 'https://a.example/x/'],
    ['metas by name, in order', head.metas.get('og:title'), ['नहर', 'दूसरी']],
    ['microdata metas', head.metas.get('datepublished'), ['2026-11-24']],
    ['each rel value of a link', [head.links.get('canonical'), head.links.get('amphtml')], [['/c'], ['/c']]],
    ['JSON-LD as written', head.jsonLd, ['{"a":1}']],
  ])('%s', (_, value, expected) => {
    expect(value).toEqual(expected);
  });

  test("the title of a drawing is not the page's", () => {
    expect(readPage('<svg><title>चिह्न</title></svg><title>नहर</title>').head.title).toBe('नहर');
  });
});

test('links, tag links and shown times are collected', () => {
  const page = readPage(
    `<a href="/a">क</a><a rel="tag nofollow" href="/t">नहर</a><p>${PARAGRAPHS[0]}</p><time datetime="2026-11-24">24 नवंबर</time><time hidden datetime="2020-01-01">पुराना</time>`,
  );
  expect(page.hrefs).toEqual(['/a', '/t']);
  expect(page.tagLinks).toHaveLength(1);
  expect(page.times.map(({ datetime, text }) => [datetime, text])).toEqual([['2026-11-24', '24 नवंबर']]);
});

test('boxes have the range of their segments', () => {
  const { boxes, segments } = readPage(`<div id="a"><p>${A}</p><p>${B}</p></div><p>बाहर</p>`);
  const box = boxes.find(({ element }) => element.attribs?.id === 'a');
  expect(segments.slice(box?.first, box?.end).map(({ text }) => text)).toEqual([A, B]);
  expect(boxes[0]).toMatchObject({ first: 0, end: 3 });
});

test('box nesting is capped far beyond real pages', () => {
  const { boxes, segments } = readPage(`${'<div>'.repeat(900)}${A}${'</div>'.repeat(900)}`);
  expect(Math.max(...boxes.map(({ depth }) => depth))).toBeLessThanOrEqual(257);
  expect(segments.map(({ text }) => text)).toEqual([A]);
});

test.each<[string, string, string[]]>([
  ['text across inline elements', '<p>नहर <b>की</b> <i>सफाई</i></p>', ['नहर |की|सफाई']],
  ['words hidden inside a line', '<p>नहर<span hidden>छिपा</span> की</p>', ['नहर| की', 'छिपा']],
  [
    'a related link in separate elements',
    `<p><b>${A}</b> <i>यह भी पढ़ें:</i><a href="/x">पानी की कमी</a></p>`,
    [A, 'यह भी पढ़ें:|पानी की कमी'],
  ],
  [
    'a related link that starts inside a text node',
    `<p>${A} यह भी पढ़ें: <a href="/x">पानी की कमी</a></p>`,
    [`${A} यह भी पढ़ें: `, `${A} यह भी पढ़ें: |पानी की कमी`],
  ],
])('a segment knows its source nodes: %s', (_, html, expected) => {
  const nodes = readPage(html).segments.map((segment) =>
    segment.nodes.map((node) => ('data' in node ? node.data : node.name)).join('|'),
  );
  expect(nodes).toEqual(expected);
});
