/** Habits found on sites that had never been tested before, one row per cause. */
import { describe, expect, test } from 'vitest';
import type { Article } from '../src/index.ts';
import { articleOf, HEADLINE, PARAGRAPHS, pageOf, storyAround } from './page-of.ts';

const story = storyAround();
const STANDFIRST = 'दस दिन में पूरा होगा काम, तीन लाख रुपये आएगा खर्च';
const CAPTION = 'नहर के किनारे मशीनों के साथ खड़े मजदूर';
const LAST = 'बातचीत के अंत में मोहन लाल ने बताया कि अगली बैठक रविवार को होगी।';
const ANSWER = 'ज्यादातर किसानों ने यही कहा कि पानी समय पर मिले तो फसल बच सकती है।';

/** A page without heading elements. */
function bare(lines: string, title = 'नया अख़बार हिंदी समाचार'): string {
  return `<html><head><title>${title}</title></head><body>${lines}<div id="story">${story}</div></body></html>`;
}

/** A page with markup between headline and body. */
function opening(between: string, { headline = `<h1>${HEADLINE}</h1>`, above = '' } = {}): string {
  return `<html><head><title>${HEADLINE}</title></head><body><main>${above}${headline}${between}<div class="copy">${story}</div></main></body></html>`;
}

/** Pages with the fields that they must have. */
const ROWS: Readonly<Record<string, readonly [string, Partial<Article>]>> = {
  'a headline marked by its ARIA role': [
    bare(`<div role="heading" aria-level="1">${HEADLINE}</div>`),
    { headline: HEADLINE },
  ],
  'a large headline above a heading of the sidebar': [
    `<html><head><title>नया अख़बार हिंदी समाचार</title></head><body><div style="font-size:22pt">${HEADLINE}</div>${story}<h4>हमसे जुड़ें</h4></body></html>`,
    { headline: HEADLINE },
  ],
  'a large headline after a list of other stories': [
    bare(
      `<p><b>आज के अन्य खेल समाचार</b></p><p>• <a href="/a">शतरंज में हंपी को मिली बढ़त</a></p><p><font size="5">${HEADLINE}</font></p>`,
    ),
    { headline: HEADLINE },
  ],
  'a large headline with a large standfirst': [
    bare(`<div class="hd1">${HEADLINE}</div><div class="title">${STANDFIRST}</div>`),
    { headline: HEADLINE, standfirst: STANDFIRST },
  ],
  'a standfirst that is not a sentence': [
    opening(`<div class="x">${STANDFIRST}</div>`),
    { standfirst: STANDFIRST },
  ],
  'a standfirst in an inline element': [
    opening(`<em class="x">${STANDFIRST}</em><div>18 जुलाई 2024</div>`),
    { standfirst: STANDFIRST },
  ],
  'a caption in small type': [
    opening(
      `<p><img src="/nahar.jpg" width="900" height="500"></p><div><p style="font-size:13px">${CAPTION}।</p></div>`,
    ),
    { caption: `${CAPTION}।` },
  ],
  'a heading above the text and below the site name': [
    `<html><head><title>नया अख़बार मोबाइल</title></head><body><div role="banner"><a href="/index.php">होम</a><h1>नया अख़बार</h1><a href="#menu">मेन्यू</a></div><main><h3>${HEADLINE}</h3>${story}</main><h3>ज्यादा पढ़ी गई</h3></body></html>`,
    { headline: HEADLINE, breadcrumb: [] },
  ],
  "a heading above the text when the title contains an agency's slug": [
    `<html><head><title>नया अख़बार: प्रादे40 पटना नहर</title></head><body><h3 class="x">${HEADLINE}</h3>${story}</body></html>`,
    { headline: HEADLINE },
  ],
  'no crumbs in a bar with a search field': [
    opening('', {
      above:
        '<div class="bar"><a href="/">नया अख़बार</a><form><input name="q"></form><a href="/session/new">लॉग इन</a></div>',
    }),
    { breadcrumb: [] },
  ],
  'a caption in small type that is the only text below its picture': [
    opening(`<div class="pic"><img src="/nahar.jpg" width="560"><br><small>${CAPTION}।</small></div>`),
    { caption: `${CAPTION}।` },
  ],
  'no portrait from the author row': [
    opening(
      `<div><div><img src="/u/ml.jpg" alt=""></div><div><a href="/reporter/mohan-lal">मोहन लाल</a>, पटना<div>18 जुलाई 2024</div></div></div><div><img src="/nahar.jpg" width="900"></div>`,
    ),
    { leadImage: { url: 'https://naya-akhbar.example/nahar.jpg', width: 900 } },
  ],
  'a caption above the headline': [
    opening('', { above: `<div><img src="/nahar.jpg"></div><div class="caption">${CAPTION}</div>` }),
    { caption: CAPTION },
  ],
  'the caption of an early picture where none is above the text': [
    pageOf(storyAround(`<div><img src="/nahar.jpg" width="900"><div class="caption">${CAPTION}</div></div>`)),
    { caption: CAPTION },
  ],
};

/** Markup between headline and body, with the caption that it shows. */
const CAPTIONS: Readonly<Record<string, string>> = {
  'a caption whose picture is loaded by a script': `<figure><img src="data:image/gif;base64,R0lGOD"><figcaption>${CAPTION} (फोटो: मोहन लाल)</figcaption></figure>`,
  'a caption below the second of two pictures': `<div class="feat"><img src="/nahar.jpg" width="900"><img src="/nahar-2.jpg" width="900"><p>${CAPTION} | फोटो: मोहन लाल</p></div>`,
  'a credit after a slash': `<figure><img src="/nahar.jpg"><figcaption>${CAPTION} / चित्र: मनोज टंडन</figcaption></figure>`,
  'a credit in square brackets': `<figure><img src="/nahar.jpg"><figcaption>${CAPTION} [स्रोत: बीसीसीआई]</figcaption></figure>`,
  'a caption and a credit without a label in two elements below their picture': `<div class="a1"><img src="/nahar.jpg" width="900"><div class="a2"><span class="a3">${CAPTION}</span><span class="a4">Shutterstock</span></div></div>`,
  'a credit whose label ends in a slash': `<figure><img src="/nahar.jpg"><figcaption>${CAPTION} <span class="x">चित्र/ प्रीति</span></figcaption></figure>`,
  'a caption behind the share buttons': `<div><img src="/nahar.jpg" width="900"></div><ul class="share"><li>फेसबुक</li></ul><div class="image-caption">${CAPTION}</div>`,
  'a caption in an inline element of a box that goes on': `<picture><img src="/nahar.jpg" width="900"></picture><em class="x">${CAPTION}</em><div class="y"><b>दावा</b></div>`,
};

/** Markup above the headline, with the breadcrumb that it shows. */
const BREADCRUMBS: Readonly<Record<string, string>> = {
  'crumbs without class names or spaces': '<nav><a href="/">होम</a><span>›</span><a href="/up">गया</a></nav>',
  'crumbs between icons':
    '<ol class="breadcrumb"><li><a href="/">होम</a></li><li><i>chevron_right</i></li><li><a href="/up">गया</a></li></ol>',
  'crumbs above a label':
    '<ul class="x"><li><a href="/">होम</a></li><li><a href="/up">गया</a></li></ul><div class="y">सिंचाई परियोजना</div>',
};

test.each<[string, string, Partial<Article['authors'][number]>]>([
  ['after a label with any words', 'पड़ताल और चित्र: <b>मोहन लाल</b>', { role: 'पड़ताल और चित्र' }],
  ['after a label without a colon', 'लेखक मोहन लाल', { role: 'लेखक' }],
  [
    'after a label outside its link',
    'शब्द <a href="/u/4">मोहन लाल</a> | 2 जून 2023',
    { role: 'शब्द', url: 'https://naya-akhbar.example/u/4' },
  ],
  [
    'after a label in a list',
    '<dl><dt>बातचीत</dt><dd>मोहन लाल</dd><dt>प्रसारण</dt><dd>2 जून 2023</dd></dl>',
    { role: 'बातचीत' },
  ],
  ['above the date', 'मोहन लाल<br>छपा: 02-06-2023 20:15', {}],
  ['after a pen symbol', '✍ मोहन लाल', { role: 'By' }],
  ['in the dateline', 'पटना, 3 जून (मोहन लाल): नहर की सफाई का काम गुरुवार सुबह से फिर शुरू हो गया है।', {}],
])('an author %s', (_, row, author) => {
  expect(articleOf(opening(`<div>${row}</div>`)).authors).toEqual([{ name: 'मोहन लाल', ...author }]);
});

test.each(Object.entries(ROWS))('%s', (_, [html, expected]) => {
  expect(articleOf(html)).toEqual(expect.objectContaining(expected));
});

test.each(Object.entries(CAPTIONS))('%s', (_, between) => {
  expect(articleOf(opening(between)).caption).toBe(CAPTION);
});

test.each(Object.entries(BREADCRUMBS))('%s', (_, above) => {
  expect(articleOf(opening('', { above })).breadcrumb).toEqual([
    { name: 'होम', url: 'https://naya-akhbar.example/' },
    { name: 'गया', url: 'https://naya-akhbar.example/up' },
  ]);
});

/** Body texts that are not among the paragraphs of the story. */
function added(html: string): string[] {
  return articleOf(html).body.flatMap((block) =>
    'text' in block && !PARAGRAPHS.includes(block.text) ? [block.text] : [],
  );
}

test('a section in the menu is not an author', () => {
  const html = opening('', { above: '<p><a href="/a">लेखक</a></p><p><a href="/b">चिट्ठियाँ</a></p>' });
  expect(articleOf(html).authors).toEqual([]);
});

test('the name of an Organization in JSON-LD is not an author', () => {
  const jsonLd = [
    { '@type': 'Organization', name: 'जल पत्र' },
    { '@type': 'NewsArticle', headline: HEADLINE, author: { '@type': 'Person', name: 'जल पत्र' } },
  ];
  expect(articleOf(pageOf(story, { jsonLd })).authors).toEqual([]);
});

test('an unlisted place is a dateline if the headline names it', () => {
  const html = pageOf(`<p>નહેરપુર: ગામમાં નહેરની સફાઈનું કામ ગુરુવારે સવારથી ફરી શરૂ થયું છે અને ખેડૂતો ખુશ છે.</p>${story}`, {
    headline: 'નહેરપુરમાં નહેરની સફાઈ શરૂ, ખેડૂતોને રાહત',
  });
  expect(articleOf(html).dateline?.place).toBe('નહેરપુર');
});

describe('the body leaves out', () => {
  test.each(
    Object.entries({
      'a boxed phone number': '<div class="alert"><div>कोई संदेश मिला? उसे 90000 00000 पर भेजिए।</div></div>',
      'another story in its own article element':
        '<article><h3><a href="/x">चालीस संगठनों ने बनाया साझा मंच</a></h3><p>मंच की पहली बैठक में तय हुआ कि मंत्रालय को पत्र भेजे जाएंगे।</p></article>',
      'a label and the linked title of another story':
        '<p><b>इधर भी नजर डालें: <a href="/x">परीक्षा में नकल करते ग्यारह पकड़े गए</a></b></p>',
      'a text above a button in a box':
        '<div class="x"><p>इस काम के लिए हमारी टीम नौ दिन वहां रही। खर्च आप जैसे लोग उठाते हैं।</p><a class="btn" href="/d">साथ दें</a></div>',
      'a note in a box that is named one':
        '<div class="alert alert-info">यह अखबार अपने पाठकों के सहारे चलता है, सालाना मेंबर बनिए।</div>',
      'what an ad inserter inserts':
        '<div class="code-block code-block-5"><p>भाव रोज पाना हो तो हमारा नंबर अपने पास रखिए।</p></div>',
      'a bold title above a list of links':
        '<div class="x"><b>गया से कुछ और</b><ul><li><a href="/x">चालीस संगठनों ने बनाया साझा मंच</a></li></ul></div>',
    }),
  )('%s', (_, between) => {
    expect(added(pageOf(storyAround(between)))).toEqual([]);
  });

  test.each(
    Object.entries({
      'an account to pay into': '<p>हमारा अखबार आपका है। राशि इस खाते में भेजें: patra@nayabank पर।</p>',
      'an address to write to': '<p>संपर्क के लिए patra@naya-akhbar.example पर लिखिए, जवाब जल्द मिलेगा।</p>',
      'a quoted question above a call for donations':
        '<p>“क्या आपको यह लेख पसंद आया ?” हम आप जैसे पाठकों पर निर्भर करते हैं। कृपया अपना अनुदान दें :</p>',
      'advice to ask a doctor': '<p>नोट: यह जानकारी सामान्य है, किसी भी एलर्जी की स्थिति में डॉक्टर से सलाह लें।</p>',
      'a boxed phone number': '<div class="x"><p>कोई काम अटका है? फोटो के साथ 90000 00000 पर भेजिए।</p></div>',
      'small print': '<font size="1" color="#888">पुरालेख में तस्वीरें नहीं हैं। त्रुटि दिखे तो संपादक को लिखें।</font>',
      'a ban on republication': '<p>इस सामग्री का बिना अनुबंध प्रकाशन या पुनर्वितरण वर्जित है।</p>',
      'a photo credit on its own': '<p>छवि आभार: मोहन लाल</p>',
    }),
  )('%s', (_, behind) => {
    expect(added(pageOf(`${story}${behind}`))).toEqual([]);
  });
});

describe('the body keeps', () => {
  test('a story in boxes that contain nothing else', () => {
    const [first, second, ...rest] = PARAGRAPHS.map((text) => `<p>${text}</p>`);
    const boxes = [
      `<div class="card"><div class="text-element text-element-m1"><div>${first}${second}</div></div></div>`,
      ...rest.map((text) => `<div class="card"><div class="text-element"><div>${text}</div></div></div>`),
    ];
    expect(articleOf(pageOf(boxes.join(''))).body).toHaveLength(PARAGRAPHS.length);
  });

  test('the paragraph after the last answer', () => {
    const answers = PARAGRAPHS.map(
      (text) => `<div class="q"><b>सवाल: आगे क्या होगा?</b></div><div class="a">${text}</div>`,
    );
    const script = `<p class="standfirst">${STANDFIRST}</p><div class="t">${ANSWER}</div>${answers.join('')}<div class="t">${LAST}</div>`;
    expect(added(pageOf(script))).toContain(LAST);
  });

  test('questions that share a class as subheadings', () => {
    const questions = ['यह काम किससे सीखा?', 'सबसे कठिन दिन कौन सा था?', 'आगे क्या करना है?', 'बच्चों से क्या कहेंगे?'];
    const parts = PARAGRAPHS.map(
      (text, at) =>
        `<div class="qa"><p class="q">${questions[at] ?? ''}</p><div class="a"><p>${text}</p></div></div>`,
    );
    const found = articleOf(pageOf(`<div class="matrix">${parts.join('')}</div>`)).body;
    expect(found.filter(({ type }) => type === 'subheading')).toEqual(
      questions.slice(0, PARAGRAPHS.length).map((text) => expect.objectContaining({ text })),
    );
  });

  test('what follows a section with a short h1', () => {
    const parts = PARAGRAPHS.map((text) => `<div><p class="x">${text}</p></div>`);
    const html = `<html><head><title>${HEADLINE}</title></head><body><main><div><h1 class="t">${HEADLINE}</h1></div>${parts.slice(0, 3).join('')}${parts.slice(0, 3).join('').replaceAll('है।', 'था।')}<div><h1 class="t">मीटर क्यों जरूरी</h1></div>${parts[3]}</main></body></html>`;
    expect(articleOf(html).body).toContainEqual({ type: 'paragraph', text: PARAGRAPHS[3] });
  });
});
