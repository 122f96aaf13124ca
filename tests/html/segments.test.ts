import { describe, expect, test } from 'vitest';
import { readPage } from '../../src/html/page.ts';
import { PARAGRAPHS, SENTENCES, segmentTexts } from '../page-of.ts';

const [A, B] = SENTENCES;

test.each([
  ['one element', '<p>ये पढ़ें- <a href="/x">नहर की सफाई शुरू हुई</a></p>'],
  ['one element per word', '<p>ये पढ़ें- <a href="/x">नहर <i>की</i> <u>सफाई</u>\n <b>शुरू</b> हुई</a></p>'],
  ['no-break spaces', '<p>ये&nbsp;पढ़ें- <a href="/x">नहर&nbsp;की सफाई\u2003शुरू हुई</a></p>'],
])('letters are counted without spaces: %s', (_case, html) => {
  const [segment] = readPage(html).segments;
  expect([segment?.chars, segment?.linkChars]).toEqual([24, 16]);
});

test('a table inside a post is part of the post, in page order', () => {
  const table = '<table><tr><td>शहर</td><td>ताप</td></tr><tr><td>आगरा</td><td>41</td></tr></table>';
  const page = readPage(`<blockquote class="twitter-tweet"><p>${A}</p>${table}<p>${B}</p></blockquote>`);
  expect(page.segments.map(({ kind, text }) => [kind, text])).toEqual([
    ['embed', `${A} शहर ताप आगरा 41 ${B}`],
  ]);
});

test.each([
  ['the only one', `<title>नहर खुली</title><p>${A}</p>`],
  ['a second one', `<title>नहर खुली</title><p>${A}</p><title>मेले में भीड़</title>`],
  ['one after an empty one', `<title></title><title>नहर खुली</title><p>${A}</p>`],
])('a title element is not shown: %s', (_case, html) => {
  const page = readPage(html);
  expect([page.head.title, ...page.segments.map(({ text }) => text)]).toEqual(['नहर खुली', A]);
});

describe('text is split into the blocks that a reader sees', () => {
  test.each(
    Object.entries<[string, string[]]>({
      'each paragraph is a block': [`<p>${A}</p><p>${B}</p>`, [A, B]],
      'an empty line separates paragraphs': [`<div>${A}<br><br>${B}</div>`, [A, B]],
      'white space between two breaks is ignored': [`<div>${A}<br>\n &nbsp;<br/>${B}</div>`, [A, B]],
      'several breaks are one boundary': ['<div>पहला<br><br><br><br>दूसरा</div>', ['पहला', 'दूसरा']],
      'a break between two sentences separates them': [`<div>${A}<br>${B}</div>`, [A, B]],
      'a break inside a sentence is a space': ['<div>नहर की<br>सफाई शुरू हुई।</div>', ['नहर की सफाई शुरू हुई।']],
      'facts after bold labels are separate lines': [
        '<p><b>तारीख:</b> 5 मई<br><b>समय:</b> सुबह 10 बजे<br><b>जगह:</b> पंचायत भवन</p>',
        ['तारीख: 5 मई', 'समय: सुबह 10 बजे', 'जगह: पंचायत भवन'],
      ],
      'short facts are separate lines': [
        '<p>तारीख: 5 मई<br>समय: सुबह 10 बजे<br>जगह: पंचायत भवन</p>',
        ['तारीख: 5 मई', 'समय: सुबह 10 बजे', 'जगह: पंचायत भवन'],
      ],
      "an agency's sign-off below the last sentence is a separate block": [
        `<div>${A}<br><br>${B}<br>सं. मोहन<br>वार्ता</div>`,
        [A, B, 'सं. मोहन वार्ता'],
      ],
      'breaks at both ends are ignored': [`<p><br>${A}<br><br></p>`, [A]],
      'a bold line before a break is a block': [`<div><b>क्या है मामला</b><br>${A}</div>`, ['क्या है मामला', A]],
      'a bold line between breaks is a block': [
        `<div>${A}<br><b>क्या है मामला</b><br>${B}</div>`,
        [A, 'क्या है मामला', B],
      ],
      'a related line after a break is a block': [
        '<div>नहर की सफाई<br>यह भी पढ़ें: पानी की कमी</div>',
        ['नहर की सफाई', 'यह भी पढ़ें: पानी की कमी'],
      ],
      'a block inside a paragraph ends it': [
        '<div>पहला<div>दूसरा</div>तीसरा</div>',
        ['पहला', 'दूसरा', 'तीसरा'],
      ],
      'a paragraph ends where a block starts': ['<p>पहला<div>दूसरा</div>तीसरा', ['पहला', 'दूसरा', 'तीसरा']],
      'a span can be a block': ['<span style="display:block">पहला</span>दूसरा', ['पहला', 'दूसरा']],
      'a div can be inline': ['<div style="display:inline">पह</div>ला', ['पहला']],
      'a comment does not split words': ['<p>नह<!-- टिप्पणी -->र की<!-- --> सफाई</p>', ['नहर की सफाई']],
      'an inline element does not split words': [
        '<p>बुध<span class="spellcheck-error">वार</span> को</p>',
        ['बुधवार को'],
      ],
      'an empty custom element is ignored': [
        '<p>नह<grammarly-extension></grammarly-extension>र</p>',
        ['नहर'],
      ],
      'white space collapses to one space': ['<p>  नहर\n\t की&nbsp;&nbsp;सफाई </p>', ['नहर की सफाई']],
      'a zero-width space is dropped': ['<p>नह\u200bर</p>', ['नहर']],
      'joiners needed for spelling stay': [
        '<p>श्रीमान्\u200cको समस्\u200dया</p>',
        ['श्रीमान्\u200cको समस्\u200dया'],
      ],
      'scripts, styles, templates and drawings are left out': [
        '<p>नहर<script>x</script><style>y</style></p><template><p>z</p></template><svg><text>w</text></svg>',
        ['नहर'],
      ],
      'ignores form fields': [
        '<p>नहर</p><select><option>एक</option></select><textarea>दो</textarea>',
        ['नहर'],
      ],
      'blank Word paragraphs are left out': ['<p>नहर<o:p>&nbsp;</o:p></p>', ['नहर']],
      'a Word list marker stays text': ['<p><![if !supportLists]>• <![endif]>पहला बिंदु</p>', ['• पहला बिंदु']],
      'the title is not text of the page': ['<title>नया अख़बार</title><p>नहर</p>', ['नहर']],
      'an empty page has no blocks': ['', []],
    }),
  )('%s', (_, [html, expected]) => {
    expect(segmentTexts(html)).toEqual(expected);
  });
});

describe('a kicker inside a heading keeps its space', () => {
  test.each([
    ['without a space after the colon', '<h1><span>मौसम:</span>बारिश के आसार</h1>', 'मौसम: बारिश के आसार'],
    ['with a space after the colon', '<h1><span>मौसम: </span>बारिश के आसार</h1>', 'मौसम: बारिश के आसार'],
    ['with a wide colon', '<h1><span>मौसम：</span>बारिश के आसार</h1>', 'मौसम： बारिश के आसार'],
    ['a time of day is not a kicker', '<p>सुबह <b>10:</b>30 बजे</p>', 'सुबह 10:30 बजे'],
    [
      'a word spelled with a colon is not a kicker',
      '<p>दवा नि:<span class="scayt-misspell-word">शुल्क</span> मिली</p>',
      'दवा नि:शुल्क मिली',
    ],
    ['a comment inside such a word does not split it', '<p>उसे दु:<!-- x -->ख है</p>', 'उसे दु:ख है'],
  ])('%s', (_, html, expected) => {
    expect(segmentTexts(html)).toEqual([expected]);
  });
});

describe('a related line at the end of a paragraph is a separate block', () => {
  test.each([
    ['plain label', `<p>${A} यह भी पढ़ें: <a href="/x">पानी की कमी से जूझते गांव</a></p>`],
    ['bold label', `<p>${A} <b>यह भी पढ़ें:</b> <a href="/x">पानी की कमी से जूझते गांव</a></p>`],
    ['label inside the link', `<p>${A} <a href="/x">यह भी पढ़ें: पानी की कमी से जूझते गांव</a></p>`],
  ])('%s', (_, html) => {
    expect(segmentTexts(html)).toEqual([A, 'यह भी पढ़ें: पानी की कमी से जूझते गांव']);
  });

  test.each([
    ['a link inside a longer sentence', `<p>${A} यह भी पढ़ें: <a href="/x">पानी की कमी</a> और बाद की बातें।</p>`],
    ['a link without a label', `<p>${A} <a href="/x">पानी की कमी से जूझते गांव</a></p>`],
    ['a label inside a sentence', '<p>उन्होंने कहा कि लोग यह भी पढ़ें <a href="/x">जो रिपोर्ट में है</a></p>'],
  ])('%s stays', (_, html) => {
    expect(segmentTexts(html)).toHaveLength(1);
  });
});

describe('hidden text', () => {
  test.each([
    ['hidden attribute', `<p hidden>${A}</p>`],
    ['display none', `<div style="color:red; display: none"><p>${A}</p></div>`],
    ['visibility hidden', `<p style="visibility:hidden">${A}</p>`],
    ['aria-hidden', `<p aria-hidden="true">${A}</p>`],
    ['for screen readers only', `<p class="sr-only">${A}</p>`],
    ['inside a hidden box', `<div hidden><section><p>${A}</p></section></div>`],
    ['hidden lines', `<div style="display:none">${A}<br>${B}</div>`],
  ])('is marked as hidden: %s', (_, html) => {
    const { segments } = readPage(html);
    expect(segments.length).toBeGreaterThan(0);
    expect(segments.every((segment) => segment.hidden)).toBe(true);
  });

  test('hidden="until-found" counts as shown', () => {
    expect(readPage(`<p hidden="until-found">${A}</p>`).segments[0]?.hidden).toBe(false);
  });

  test.each([
    ['hidden span', '<p>नहर <span style="display:none">गुप्त बात</span>खुली</p>', 'नहर खुली'],
    ['hidden link', '<p>नहर <a hidden href="/x">गुप्त कड़ी</a>खुली</p>', 'नहर खुली'],
    ['prefix for screen readers', '<p><span class="visually-hidden">इमेज स्रोत, </span>पीटीआई</p>', 'पीटीआई'],
  ])('is left out of its line: %s', (_, html, expected) => {
    const shown = readPage(html).segments.filter((segment) => !segment.hidden);
    expect(shown.map(({ text }) => text)).toEqual([expected]);
  });
});

describe('controls are marked as such', () => {
  test.each([
    ['button', '<div><button>शेयर करें</button></div>'],
    ['label', '<div><label>आपका नाम</label></div>'],
    ['ARIA role button', '<div role="button">शेयर करें</div>'],
    ['button that contains a block', '<button><div>शेयर करें</div></button>'],
  ])('%s', (_, html) => {
    expect(readPage(html).segments.map(({ control }) => control)).toEqual([true]);
  });

  test('a button inside a paragraph adds no words to it', () => {
    const text = readPage('<p>नहर खुली <button>सुनें</button></p>').segments.filter(({ control }) => !control);
    expect(text.map((segment) => segment.text)).toEqual(['नहर खुली']);
  });

  test('two adjacent buttons are two texts', () => {
    expect(segmentTexts('<div><button>शेयर करें</button><button>सुनें</button></div>')).toEqual(['शेयर करें', 'सुनें']);
  });
});

describe('a block counts its letters by markup', () => {
  test.each([
    ['links', '<p>नहर <a href="/x">खुली</a></p>', { chars: 7, linkChars: 4, boldChars: 0, italicChars: 0 }],
    [
      'bold',
      '<p><strong>नहर <span>खुली</span></strong></p>',
      { chars: 7, linkChars: 0, boldChars: 7, italicChars: 0 },
    ],
    ['italics', '<p>नहर <em>खुली</em></p>', { chars: 7, linkChars: 0, boldChars: 0, italicChars: 4 }],
    [
      'a block inside a link',
      '<a href="/x"><p>नहर</p></a>',
      { chars: 3, linkChars: 3, boldChars: 0, italicChars: 0 },
    ],
  ])('%s', (_, html, measures) => {
    expect(readPage(html).segments[0]).toMatchObject(measures);
  });

  test('a block counts words and knows its sentence end, first link and preceding break', () => {
    const [first, second] = readPage(`<div>${A}<br><a href="/x">${B}</a></div>`).segments;
    expect(first).toMatchObject({ words: 16, ends: true, afterBreak: false, href: undefined });
    expect(second).toMatchObject({ ends: true, afterBreak: true, href: '/x' });
  });
});

describe('markup shown as text is interpreted', () => {
  test.each<[string, string, string[]]>([
    ['a tag', '<p>&lt;b&gt;नहर&lt;/b&gt; खुली</p>', ['नहर खुली']],
    [
      'paragraphs',
      '<p>&lt;p&gt;नहर खुली।&lt;/p&gt;&lt;p&gt;पानी आया।&lt;/p&gt;</p>',
      ['नहर खुली।', 'पानी आया।'],
    ],
    ['line breaks', '<p>नहर खुली।&lt;br /&gt;पानी आया।</p>', ['नहर खुली।', 'पानी आया।']],
    ['a font span', '<p>&lt;span style="font-size: larger"&gt;नहर खुली&lt;/span&gt;</p>', ['नहर खुली']],
    ['a comparison of numbers', '<p>5 &lt; 6 और &lt;3</p>', ['5 < 6 और <3']],
    ['a word in angle brackets', '<p>&lt;नाम&gt; लिखें</p>', ['<नाम> लिखें']],
  ])('%s', (_, html, expected) => {
    expect(segmentTexts(html)).toEqual(expected);
  });

  test.each([1, 2, 3, 4, 5])('a tag escaped %i times', (times) => {
    const escaped = (name: string): string => `&${'amp;'.repeat(times - 1)}${name};`;
    expect(
      segmentTexts(
        `<p>${escaped('lt')}g class="gr_ gr_27"${escaped('gt')}नहर${escaped('lt')}/g${escaped('gt')} खुली</p>`,
      ),
    ).toEqual(['नहर खुली']);
  });

  test.each([1, 2, 3, 4, 5])('an entity escaped %i times', (times) => {
    expect(segmentTexts(`<p>City &${'amp;'.repeat(times)} states</p>`)).toEqual(['City & states']);
  });

  test('the repair is recorded', () => {
    const { repairs } = readPage('<p>&lt;b&gt;नहर&lt;/b&gt; खुली</p>');
    expect(repairs).toEqual([{ kind: 'markup-in-text', before: '<b>नहर</b> खुली', after: 'नहर खुली' }]);
  });
});

describe('debris of editors and translators', () => {
  test.each([
    ['SCAYT', '<span class="scayt-misspell-word" data-scayt-word="नहर">नहर</span>'],
    ['old Grammarly', '<g class="gr_ gr_27 gr-alert" id="27" data-gr-id="27">नहर</g>'],
    ['GRAYT', '<span class="gramm-problem" data-grayt-phrase="नहर">नहर</span>'],
    ['Ginger', '<span class="GINGER_SOFTWARE_mark">नहर</span>'],
    ['LanguageTool', '<lt-highlighter>नहर</lt-highlighter>'],
    ['Word', '<span class="SpellE">नहर</span>'],
  ])('%s is unwrapped and recorded', (_, word) => {
    const { segments, repairs } = readPage(`<p>बड़ी ${word}खुली</p>`);
    expect(segments.map(({ text }) => text)).toEqual(['बड़ी नहरखुली']);
    expect(repairs).toEqual([expect.objectContaining({ kind: 'unwrapped-debris' })]);
  });

  test('a SCAYT attribute alone is debris, too', () => {
    expect(readPage('<p><span data-scayt_word="नहर" scaytid="1">नहर</span></p>').repairs).toHaveLength(1);
  });

  test("a translator's font element marks a machine translation", () => {
    const style = 'style="vertical-align: inherit;"';
    const page = readPage(`<p><font ${style}><font ${style}>नहर</font></font></p>`);
    expect(page.isMachineTranslated).toBe(true);
    expect(page.segments.map(({ text }) => text)).toEqual(['नहर']);
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

test('links, tag links and times are collected', () => {
  const page = readPage(
    `<a href="/a">क</a><a rel="tag" href="/t">नहर</a><p>${PARAGRAPHS[0]}</p><time datetime="2026-11-24">24 नवंबर</time>`,
  );
  expect(page.hrefs).toEqual(['/a', '/t']);
  expect(page.tagLinks).toHaveLength(1);
  expect(page.times.map(({ datetime, text }) => [datetime, text])).toEqual([['2026-11-24', '24 नवंबर']]);
});

test.each([
  ['a link with rel=tag among others is a tag link', '<a rel="tag nofollow" href="/t">नहर</a>', 1],
  ['a WordPress category link is not a tag link', '<a rel="category tag" href="/t">राज्य</a>', 0],
])('%s', (_, html, count) => {
  expect(readPage(html).tagLinks).toHaveLength(count);
});

test.each([
  ['itself hidden', '<time hidden datetime="2020-01-01">पुराना</time>'],
  ['in a hidden box', '<div hidden><time datetime="2020-01-01">पुराना</time></div>'],
])('a time that is %s is ignored', (_, html) => {
  expect(readPage(html).times).toEqual([]);
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

test('custom elements are boxes unless they are inside a line', () => {
  const page = '<app-by>मोहन लाल</app-by><app-day>2 जून 2026</app-day><p>नहर <x-mark>की</x-mark> सफाई</p>';
  const { segments } = readPage(page);
  expect(segments.map(({ text }) => text)).toEqual(['मोहन लाल', '2 जून 2026', 'नहर की सफाई']);
});

describe('a segment knows its source nodes', () => {
  test.each(
    Object.entries<[string, string[]]>({
      'text across inline elements': ['<p>नहर <b>की</b> <i>सफाई</i></p>', ['नहर |की|सफाई']],
      'joined lines': ['<p>नहर की<br>सफाई शुरू हुई।</p>', ['नहर की|सफाई शुरू हुई।']],
      'separate lines': [`<p>${A}<br><br><b>${B}</b></p>`, [A, B]],
      'words hidden inside a line': ['<p>नहर<span hidden>छिपा</span> की</p>', ['नहर| की', 'छिपा']],
      'a related link in separate elements': [
        `<p><b>${A}</b> <i>यह भी पढ़ें:</i><a href="/x">पानी की कमी</a></p>`,
        [A, 'यह भी पढ़ें:|पानी की कमी'],
      ],
      'a related link that starts inside a text node': [
        `<p>${A} यह भी पढ़ें: <a href="/x">पानी की कमी</a></p>`,
        [`${A} यह भी पढ़ें: `, `${A} यह भी पढ़ें: |पानी की कमी`],
      ],
      'an image': ['<p><img src="a.jpg"></p>', ['img']],
      'an embed': ['<blockquote class="twitter-tweet"><p>पोस्ट</p></blockquote>', ['blockquote']],
      'a table': [
        '<table><tr><td>शहर</td><td>ताप</td></tr><tr><td>आगरा</td><td>41</td></tr></table>',
        ['table'],
      ],
    }),
  )('%s', (_, [html, expected]) => {
    const { segments } = readPage(html);
    const nodes = segments.map((segment) =>
      segment.nodes.map((node) => ('data' in node ? node.data : node.name)).join('|'),
    );
    expect(nodes).toEqual(expected);
  });
});
