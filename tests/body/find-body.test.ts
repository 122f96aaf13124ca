import { describe, expect, test } from 'vitest';
import {
  articleOf,
  bodyTexts,
  fateOf,
  HEADLINE,
  news,
  PARAGRAPHS,
  pageOf,
  SENTENCES,
  STORY,
  storyAround,
} from '../page-of.ts';
import { unmarked } from '../unmarked.ts';

const story = storyAround();
const [A, B, C, D] = PARAGRAPHS as [string, string, string, string];

describe('finds the body in', () => {
  test.each(
    Object.entries<string>({
      'preformatted text': `<pre>${PARAGRAPHS.join('\n\n')}</pre>`,
      'boxes whose class words describe the page': `<div class="body-and-footer"><div class="cmp-text"><article class="comments-open">${story}</article></div></div>`,
      'a first paragraph in its own box': `<div class="first"><p>${A}</p></div><div class="rest"><p>${B}</p><p>${C}</p><p>${D}</p></div>`,
      'a second half behind a button, hidden by its class': `<p>${A}</p><p>${B}</p><div class="hidden"><p>${C}</p><p>${D}</p></div><button>और पढ़ें</button>`,
      'sentences hidden inside a line that ends with a button': `<div><p>${A}</p><p>${B}</p><p>${C} <span hidden>${D}</span><button>और पढ़ें</button></p></div>`,
      'hidden paragraphs after a link': `<div><p>${A}</p><p>${B}</p><a href="#">और पढ़ें</a><p hidden>${C}</p><p hidden>${D}</p></div>`,
      'a story with lines shown only in print': `${story}<div class="d-none d-print-block">${'<p>इस पन्ने के सारे अधिकार अखबार के पास हैं और इसे छापना मना है।</p>'.repeat(5)}</div>`,
      'a last part in a box with an additional class': `<div class="row"><div class="story part"><p>${A}</p><p>${B}</p><p>${C}</p></div></div><div class="ad">विज्ञापन</div><div class="row"><div class="story part end"><p>${D}</p></div></div>`,
      'one of two copies, the other hidden for text-to-speech': `${story}<div style="display:none">${story}</div>`,
    }),
  )('%s', (_, body) => {
    expect(articleOf(pageOf(body)).body).toEqual(STORY);
  });

  test('a box whose name mentions consent', () => {
    const body = `<h1>${HEADLINE}</h1><div class="consent">${story}</div><p>© नया अख़बार</p>`;
    expect(articleOf(`<title>${HEADLINE}</title><body>${body}</body>`).body).toEqual(STORY);
  });
});

const stanzas = [
  ['टीन की छत पर गिरती बारिश', 'दादी की पुरानी थाली सी बजती है', 'हम चारों भाई बहन'],
  ['एक कोना हमेशा सूखा रहता', 'वहां मां की सिलाई मशीन थी', 'और उसके नीचे सोई हुई बिल्ली'],
  ['अब पक्का मकान है', 'बारिश खिड़की के बाहर गिरती है', 'और थाली की आवाज कहीं नहीं'],
];
const lines = stanzas.map((stanza) => stanza.join('<br>'));
test.each([
  ['stanzas with empty lines between them', lines.join('<br><br>')],
  ['couplets', lines.map((text) => `<p>${text.split('<br>').slice(0, 2).join('<br>')}</p>`).join('')],
])('verse is extracted as text: %s', (what, body) => {
  const jsonLd = news({ datePublished: '2026-07-11' });
  const shown = stanzas.map((stanza) => (what === 'couplets' ? stanza.slice(0, 2) : stanza).join(' '));
  expect(unmarked(articleOf(pageOf(body, { jsonLd })).body)).toEqual(
    shown.map((text) => ({ type: 'paragraph', text })),
  );
});

test('FAQ entries in JSON-LD that an accordion outside the body shows are part of it', () => {
  const asked = [
    ['क्या सभी खेतों को पानी मिलेगा?', 'हां, तीनों गांवों के सभी खेतों को बारी-बारी से पानी मिलेगा।'],
    ['सफाई का खर्च कौन उठाएगा?', 'पूरा खर्च सिंचाई विभाग उठाएगा।'],
  ] as const;
  const jsonLd = [
    news({ datePublished: '2026-11-24' }),
    {
      '@type': 'FAQPage',
      mainEntity: asked.map(([name, text]) => ({
        '@type': 'Question',
        name,
        acceptedAnswer: { '@type': 'Answer', text },
      })),
    },
  ];
  const items = asked.map(
    ([question, answer]) => `<div><button>${question}</button><div hidden>${answer}</div></div>`,
  );
  const behind = `<div class="acc"><div>अक्सर पूछे जाने वाले सवाल</div>${items.join('')}</div>`;
  expect(articleOf(pageOf(story, { behind, jsonLd })).body).toEqual([
    ...STORY,
    { type: 'subheading', text: 'अक्सर पूछे जाने वाले सवाल', level: 3 },
    ...asked.flatMap(([question, answer]) => [
      { type: 'subheading', text: question, level: 3 },
      { type: 'paragraph', text: answer },
    ]),
  ]);
});

describe('leaves out of the body', () => {
  const teasers = Array.from(
    { length: 9 },
    (_, at) =>
      `<li class="card"><a href="/c/${at}">गांव ${at} की बड़ी खबर पढ़िए</a><p>गांव ${at} में कल शाम मेला लगा और लोग दूर दूर से आए।</p></li>`,
  );
  const excerpts = Array.from({ length: 8 }, (_, at) => {
    const text = `गांव ${at} में पंचायत ने तालाब की सफाई और सड़क की मरम्मत पर लंबी चर्चा की, ${A} ${B} फिर लोगों ने...`;
    return `<div class="box s${at}"><h3><a href="/c/${at}">गांव ${at} की बड़ी खबर पढ़िए</a></h3><p>${text}</p></div>`;
  });
  const other = Array.from(
    { length: 5 },
    (_, at) => `<p>दूसरी खबर का वाक्य ${at} यहां है जिसमें सड़क बनने की पूरी बात कही गई है और लोग खुश हैं।</p>`,
  ).join('');
  test.each(
    Object.entries<string>({
      'cards of other stories in a list, among the paragraphs': pageOf(
        `${story}<ul class="grid">${teasers.join('')}</ul>`,
      ),
      'long excerpts that break off, in cards of several sections': pageOf(story, {
        behind: `<div class="col">${excerpts.join('')}</div>`,
      }),
      'a last line in bold with a telephone number': pageOf(
        `${story}<div><b>अपने गांव की खबर 94120-00000 पर भेजें, हम उसे छापेंगे।</b></div>`,
      ),
      "the author's hover card in the byline": pageOf(
        `<div class="a"><div><a href="/l/sunita">सुनीता शर्मा</a><div class="c"><img src="/s.jpg"><b>सुनीता शर्मा</b><p>सुनीता दस साल से खेती और गांव पर लिखती हैं और दो किताबें लिख चुकी हैं।</p></div></div></div>${story}`,
        { jsonLd: news({ author: { '@type': 'Person', name: 'सुनीता शर्मा' } }) },
      ),
      'the office that issued a press release, above its text': pageOf(
        `<p><b>जिला निर्वाचन कार्यालय</b></p>${story}`,
      ),
      'a second article below the first': pageOf(story, {
        behind: `<article><h1>सड़क बनी, गांव में खुशी की लहर</h1><div class="story-body">${other}</div></article>`,
      }),
      'the next article, even without an h1': pageOf('', { headline: 'नया अखबार' }).replace(
        /<article>.*<\/article>/su,
        `<article class="one"><h1>${HEADLINE}</h1>${story}</article><div><article class="two"><h2>मेले में उमड़ी भीड़</h2>${other}</article></div>`,
      ),
    }),
  )('%s', (_, html) => {
    expect(articleOf(html).body).toEqual(STORY);
  });

  test.each([
    ['the same element', 'h2', '<h2>'],
    ['the same class', 'h1 class="hd"', '<h2 class="hd">'],
  ])(
    'later boxes that look like the first, if they open with a date and a heading of %s',
    (_, title, next) => {
      const box = (heading: string, inner: string): string =>
        `<div class="detail"><${heading}</${heading.slice(0, 2)}><span class="dt">17/Nov/2018 11:48:00 PM</span>${inner}</div>`;
      const boxes = `${box(`${title}>${HEADLINE}`, story)}<div>${box(`${next.slice(1)}मेले में उमड़ी भीड़`, '<p>मेले में दूर दूर से लोग आए।</p>')}</div>`;
      const html = pageOf('').replace(/<article>.*<\/article>/su, boxes);
      expect(articleOf(html).body).toEqual(STORY);
    },
  );

  test.each([
    ['a short stray line in a div', storyAround('<div>ताजा खबर</div>'), 'ताजा खबर', 'stray'],
    ['the number of a picture among all', storyAround('<p>2/9</p><img src="/b.jpg">'), '2/9', 'stray'],
    [
      'the label of a table of contents, with its entries',
      storyAround(
        `<div class="toc"><div><b>विषय सूची (क्लिक करें)</b></div><div>${['जरूरी तारीखें', 'योग्यता और आयु', 'आवेदन शुल्क', 'आवेदन कैसे करें', 'परीक्षा केंद्र'].map((title, at) => `<div class="toc-item"><a href="#d${at}">${title}</a></div>`).join('')}</div></div>`,
      ),
      'विषय सूची (क्लिक करें)',
      'related',
    ],
  ])('%s, with its reason', (_, body, text, reason) => {
    expect(fateOf(pageOf(body), text)).toBe(reason);
  });
});

describe('keeps', () => {
  const block = (names: string, title: string, inner: string): string =>
    `<div class="block ${names}"><h2 class="block-title">${title}</h2>${inner}</div>`;
  const question = 'क्या नहर में नहाना ठीक है?';
  const long = [`${A} ${B}`, `${B} ${C}`, `${C} ${D}`, `${D} ${A}`, `${A} ${C}`];
  const names = ['text', 'newsletter', 'drawer', 'tags', 'summary'];
  test.each<[string, string, string[]]>([
    [
      'a short report, without the author bio beside it',
      pageOf(
        `<div class="box-6"><p>${A}</p><p>${SENTENCES[2]}</p></div><div class="box-7"><p>सुनीता शर्मा दस साल से खेती और गांव पर लिखती आ रही हैं। वे कई अखबारों में काम कर चुकी हैं और इन दिनों आगरा में रहती हैं।</p></div>`,
      ),
      [A, SENTENCES[2]],
    ],
    [
      'text in plain boxes after boxes with a class, as when it was pasted in parts',
      pageOf(`<div class="MsoNormal">${A}<br><br>${B}</div><p>विज्ञापन</p><div>${C}</div><div>${D}</div>`),
      [A, B, C, D],
    ],
    [
      'a short paragraph after a subheading',
      pageOf(storyAround('<h2>कब तक</h2><p>दस दिन में।</p>')),
      [A, B, 'कब तक', 'दस दिन में।', C, D],
    ],
    [
      'a subheading that repeats the title',
      pageOf(storyAround(`<h2>${HEADLINE}</h2>`)).replace(/<h1>.*<\/h1>/u, ''),
      [A, B, HEADLINE, C, D],
    ],
    [
      'sections that look like the first one and have subheadings',
      pageOf('').replace(
        /<article>.*<\/article>/su,
        `<div class="part"><h1>${HEADLINE}</h1><p>${A}</p><p>${B}</p></div><div class="part"><h2>कब तक चलेगा काम</h2><p>${C}</p><p>${D}</p></div>`,
      ),
      [A, B, 'कब तक चलेगा काम', C, D],
    ],
    [
      'questions under a heading like those of the other sections',
      pageOf(
        `<div class="block text"><div class="rte"><p>${A}</p><p>${B}</p></div></div>${block('text', 'गांव में क्या बदला', `<div class="rte"><p>${C}</p></div>`)}${block('faq', 'पाठकों के सवाल', `<h3 class="question"><button>${question}</button></h3><p>${D}</p>`)}`,
      ),
      [A, B, 'गांव में क्या बदला', C, 'पाठकों के सवाल', question, D],
    ],
    [
      'paragraphs whatever their classes, if the root would have less than half of the long ones',
      pageOf(long.map((text, at) => `<div class="${names[at]}"><p>${text}</p></div>`).join('')),
      long,
    ],
  ])('%s', (_, html, texts) => {
    expect(bodyTexts(html)).toEqual(texts);
  });

  test('a section that starts like the ones before it, whatever its class', () => {
    const sections = [A, B, C, D].map(
      (text, at) =>
        `<h2 class="slide">गांव ${at}</h2><div class="holder"><img src="/${at}.jpg"></div><div class="text ${at === 3 ? 'added' : ''}"><p>${text}</p></div>`,
    );
    expect(bodyTexts(pageOf(sections.join('')))).toEqual(expect.arrayContaining([A, B, C, D]));
  });

  test('a bold line above a text whose link has no words and so is not a button', () => {
    const entry = `<div class="entry"><div class="entry-text"><p><b>बैठक शुरू</b></p><p>नहर के पानी पर चर्चा हो रही है।</p><a href="#e1">#</a></div></div>`;
    expect(fateOf(pageOf(`${story}${entry}<p>${A}</p>`), 'बैठक शुरू')).toBe('subheading');
  });
});
