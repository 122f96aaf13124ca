import { describe, expect, test } from 'vitest';
import { articleOf, fateOf, HEADLINE, PARAGRAPHS, pageOf, SENTENCES, storyAround } from '../page-of.ts';
import { unmarked } from '../unmarked.ts';

const paragraphs = PARAGRAPHS.map((text) => ({ type: 'paragraph', text }));
const story = storyAround();
const [A, B, C, D] = PARAGRAPHS as [string, string, string, string];

describe('finds the body in', () => {
  test.each(
    Object.entries({
      'preformatted text': `<pre>${PARAGRAPHS.join('\n\n')}</pre>`,
      'boxes whose class words describe the page': `<div class="body-and-footer"><div class="cmp-text"><article class="comments-open">${story}</article></div></div>`,
      'a first paragraph in its own box': `<div class="first"><p>${A}</p></div><div class="rest"><p>${B}</p><p>${C}</p><p>${D}</p></div>`,
      'a second half behind a button, hidden by its class': `<p>${A}</p><p>${B}</p><div class="hidden"><p>${C}</p><p>${D}</p></div><button>और पढ़ें</button>`,
      'sentences hidden inside a line that ends with a button': `<div><p>${A}</p><p>${B}</p><p>${C} <span hidden>${D}</span><button>और पढ़ें</button></p></div>`,
      'hidden paragraphs after a link': `<div><p>${A}</p><p>${B}</p><a href="#">और पढ़ें</a><p hidden>${C}</p><p hidden>${D}</p></div>`,
      'a story with lines shown only in print': `${story}<div class="d-none d-print-block">${'<p>इस पन्ने के सारे अधिकार अखबार के पास हैं और इसे छापना मना है।</p>'.repeat(5)}</div>`,
      'a last part in a box with an additional class': `<div class="row"><div class="story part"><p>${A}</p><p>${B}</p><p>${C}</p></div></div><div class="ad">विज्ञापन</div><div class="row"><div class="story part end"><p>${D}</p></div></div>`,
    }),
  )('%s', (_, body) => {
    expect(articleOf(pageOf(body)).body).toEqual(paragraphs);
  });
});

test('an author bio beside a short report is not its second half', () => {
  const portrait = `<div class="box-7"><p>सुनीता शर्मा दस साल से खेती और गांव पर लिखती आ रही हैं। वे कई अखबारों में काम कर चुकी हैं और इन दिनों आगरा में रहती हैं।</p></div>`;
  const html = pageOf(`<div class="box-6"><p>${A}</p><p>${SENTENCES[2]}</p></div>${portrait}`);
  expect(articleOf(html).body.map((block) => 'text' in block && block.text)).toEqual([A, SENTENCES[2]]);
});

describe('verse is extracted as text', () => {
  const stanzas = [
    ['टीन की छत पर गिरती बारिश', 'दादी की पुरानी थाली सी बजती है', 'हम चारों भाई बहन'],
    ['एक कोना हमेशा सूखा रहता', 'वहां मां की सिलाई मशीन थी', 'और उसके नीचे सोई हुई बिल्ली'],
    ['अब पक्का मकान है', 'बारिश खिड़की के बाहर गिरती है', 'और थाली की आवाज कहीं नहीं'],
  ];
  const lines = stanzas.map((stanza) => stanza.join('<br>'));
  test('a short paragraph after a subheading stays', () => {
    const { body } = articleOf(pageOf(storyAround('<h2>कब तक</h2><p>दस दिन में।</p>')));
    expect(body.slice(2, 4)).toEqual([
      { type: 'subheading', text: 'कब तक', level: 2 },
      { type: 'paragraph', text: 'दस दिन में।' },
    ]);
  });

  test.each([
    ['stanzas with empty lines between them', lines.join('<br><br>')],
    ['couplets', lines.map((text) => `<p>${text.split('<br>').slice(0, 2).join('<br>')}</p>`).join('')],
  ])('%s', (what, body) => {
    const jsonLd = { '@type': 'NewsArticle', headline: HEADLINE, datePublished: '2026-07-11' };
    const shown = stanzas.map((stanza) => (what === 'couplets' ? stanza.slice(0, 2) : stanza).join(' '));
    expect(unmarked(articleOf(pageOf(body, { jsonLd })).body)).toEqual(
      shown.map((text) => ({ type: 'paragraph', text })),
    );
  });
});

describe('FAQ entries in JSON-LD that an accordion outside the body shows', () => {
  const asked = [
    ['क्या सभी खेतों को पानी मिलेगा?', 'हां, तीनों गांवों के सभी खेतों को बारी-बारी से पानी मिलेगा।'],
    ['सफाई का खर्च कौन उठाएगा?', 'पूरा खर्च सिंचाई विभाग उठाएगा।'],
  ] as const;
  const jsonLd = [
    { '@type': 'NewsArticle', headline: HEADLINE, datePublished: '2026-11-24' },
    {
      '@type': 'FAQPage',
      mainEntity: asked.map(([name, text]) => ({
        '@type': 'Question',
        name,
        acceptedAnswer: { '@type': 'Answer', text },
      })),
    },
  ];
  const accordion = (item: string): string =>
    `<div class="acc"><div>अक्सर पूछे जाने वाले सवाल</div>${asked.map(([question, answer]) => item.replace('Q', question).replace('A', answer)).join('')}</div>`;
  const blocks = [
    { type: 'subheading', text: 'अक्सर पूछे जाने वाले सवाल', level: 3 },
    ...asked.flatMap(([question, answer]) => [
      { type: 'subheading', text: question, level: 3 },
      { type: 'paragraph', text: answer },
    ]),
  ];
  test.each([['below buttons', '<div><button>Q</button><div hidden>A</div></div>']])('%s', (_, item) => {
    expect(articleOf(pageOf(story, { behind: accordion(item), jsonLd })).body).toEqual([
      ...paragraphs,
      ...blocks,
    ]);
  });
});

describe('leaves out of the body', () => {
  const page = (parts: { before?: string; behind?: string; end?: string }): string =>
    pageOf(story + (parts.end ?? ''), { before: parts.before ?? '', behind: parts.behind ?? '' });
  const teasers = Array.from(
    { length: 9 },
    (_, at) =>
      `<div class="card"><a href="/c/${at}">गांव ${at} की बड़ी खबर पढ़िए</a><p>गांव ${at} में कल शाम मेला लगा और लोग दूर दूर से आए।</p></div>`,
  ).join('');
  test.each(
    Object.entries({
      'cards of other stories in a list, among the paragraphs': page({
        end: `<ul class="grid">${teasers.replaceAll('div', 'li')}</ul>`,
      }),
      'a last line in bold with a telephone number': page({
        end: '<div><b>अपने गांव की खबर 94120-00000 पर भेजें, हम उसे छापेंगे।</b></div>',
      }),
      "the author's hover card in the byline": pageOf(
        `<div class="a"><div><a href="/l/sunita">सुनीता शर्मा</a><div class="c"><img src="/s.jpg"><b>सुनीता शर्मा</b><p>सुनीता दस साल से खेती और गांव पर लिखती हैं और दो किताबें लिख चुकी हैं।</p></div></div></div>${story}`,
        {
          jsonLd: {
            '@type': 'NewsArticle',
            headline: HEADLINE,
            author: { '@type': 'Person', name: 'सुनीता शर्मा' },
          },
        },
      ),
      'the office that issued a press release, above its text': page({}).replace(
        '<div class="story-body">',
        '<div class="story-body"><p><b>जिला निर्वाचन कार्यालय</b></p>',
      ),
    }),
  )('%s', (_, html) => {
    expect(articleOf(html).body).toEqual(paragraphs);
  });
});

describe('keeps a body in a box whose name mentions comments or consent', () => {
  test.each(['consent'])('%s', (name) => {
    const body = `<h1>${HEADLINE}</h1><div class="${name}">${story}</div><p>© नया अख़बार</p>`;
    const html = `<title>${HEADLINE}</title><body>${body}</body>`;
    expect(articleOf(html).body).toEqual(paragraphs);
  });
});

describe('a body that occurs twice is extracted once', () => {
  test.each([['hidden copy for text-to-speech', `${story}<div style="display:none">${story}</div>`]])(
    '%s',
    (_, body) => {
      expect(articleOf(pageOf(body)).body).toEqual(paragraphs);
    },
  );
});

describe('a second article below the first is left out', () => {
  const other = Array.from(
    { length: 5 },
    (_, at) => `<p>दूसरी खबर का वाक्य ${at} यहां है जिसमें सड़क बनने की पूरी बात कही गई है और लोग खुश हैं।</p>`,
  ).join('');
  test.each(
    Object.entries({
      'in an article element': `<article><h1>सड़क बनी, गांव में खुशी की लहर</h1><div class="story-body">${other}</div></article>`,
    }),
  )('%s', (_, behind) => {
    const html = pageOf(storyAround(), { behind });
    expect(articleOf(html).body).toEqual(paragraphs);
  });
});

describe('a heading that looks like a headline does not start another article', () => {
  const texts = (html: string): (string | false)[] =>
    articleOf(html).body.map((block) => 'text' in block && block.text);

  test('a subheading that repeats the title', () => {
    const html = pageOf(`<p>${A}</p><p>${B}</p><h2>${HEADLINE}</h2><p>${C}</p><p>${D}</p>`).replace(
      /<h1>.*<\/h1>/u,
      '',
    );
    expect(texts(html)).toEqual([A, B, HEADLINE, C, D]);
  });
});

test('questions under a heading like those of the other sections stay', () => {
  const block = (names: string, id: string, title: string, inner: string): string =>
    `<div class="block ${names}"><h2 class="block-title" id="${id}">${title}</h2>${inner}</div>`;
  const question = 'क्या नहर में नहाना ठीक है?';
  const body = [
    `<div class="block text"><div class="rte"><p>${A}</p><p>${B}</p></div></div>`,
    block('text', 's2', 'गांव में क्या बदला', `<div class="rte"><p>${C}</p></div>`),
    block('faq', 's3', 'पाठकों के सवाल', `<h3 class="question"><button>${question}</button></h3><p>${D}</p>`),
  ].join('');
  const { body: blocks } = articleOf(pageOf(body));
  expect(blocks.flatMap((block) => ('text' in block ? [block.text] : []))).toEqual([
    ...[A, B, 'गांव में क्या बदला', C, 'पाठकों के सवाल', question, D],
  ]);
});

test('a link without words below a text is no button', () => {
  const entry = `<div class="entry"><div class="entry-text"><p><b>बैठक शुरू</b></p><p>नहर के पानी पर चर्चा हो रही है।</p><a href="#e1">#</a></div></div>`;
  expect(fateOf(pageOf(`${story}${entry}<p>${A}</p>`), 'बैठक शुरू')).toBe('subheading');
});

const TITLES = ['जरूरी तारीखें', 'योग्यता और आयु', 'आवेदन शुल्क', 'आवेदन कैसे करें', 'परीक्षा केंद्र'];

test('the label of a table of contents is left out with its entries', () => {
  const entries = TITLES.map((title, at) => `<div class="toc-item"><a href="#d${at}">${title}</a></div>`);
  const contents = `<div class="toc"><div><b>विषय सूची (क्लिक करें)</b></div><div>${entries.join('')}</div></div>`;
  expect(fateOf(pageOf(`<p>${A}</p>${contents}<p>${B}</p><p>${C}</p>`), 'विषय सूची (क्लिक करें)')).toBe(
    'related',
  );
});

test('a section that starts like the ones before it stays, whatever its class', () => {
  const section = (title: string, names: string, text: string): string =>
    `<h2 class="slide">${title}</h2><div class="holder"><img src="/${title}.jpg"></div><div class="${names}"><p>${text}</p></div>`;
  const body = [
    section('पहला गांव', 'text', A),
    section('दूसरा गांव', 'text', B),
    section('तीसरा गांव', 'text', C),
    section('चौथा गांव', 'text added', D),
  ].join('');
  const texts = articleOf(pageOf(body)).body.flatMap((block) =>
    block.type === 'paragraph' ? [block.text] : [],
  );
  expect(texts).toEqual([A, B, C, D]);
});

test('class words are ignored if the root would have less than half of the long paragraphs', () => {
  const long = [`${A} ${B}`, `${B} ${C}`, `${C} ${D}`, `${D} ${A}`, `${A} ${C}`];
  const names = ['text', 'newsletter', 'drawer', 'tags', 'summary'];
  const body = long.map((text, at) => `<div class="${names[at]}"><p>${text}</p></div>`).join('');
  expect(articleOf(pageOf(body)).body).toEqual(long.map((text) => ({ type: 'paragraph', text })));
});

test.each([['a short stray line in a div', '<div>ताजा खबर</div>', 'ताजा खबर', 'stray']])(
  '%s is left out, with its reason',
  (_, middle, text, reason) => {
    expect(fateOf(pageOf(storyAround(middle)), text)).toBe(reason);
  },
);

describe('the next article is left out even without an h1', () => {
  const other = [
    'मेले के पहले दिन लोगों की भारी भीड़ उमड़ी और पुलिस ने शहर के कई रास्ते दोपहर तक बदल दिए।',
    'प्रशासन ने कहा है कि घाटों पर सुरक्षा के पूरे इंतजाम किए गए हैं और नावें अभी रोक दी गई हैं।',
    'दुकानदारों का कहना है कि इस बार पिछले साल से दोगुने लोग आए हैं और सामान जल्दी बिक रहा है।',
    'मेला समिति ने लोगों से अपील की है कि वे बच्चों का हाथ पकड़े रहें और भीड़ में धक्का न दें।',
  ];
  const text = other.map((paragraph) => `<p>${paragraph}</p>`).join('');
  const pageWith = (first: string, next: string): string =>
    pageOf('', { headline: 'नया अखबार' }).replace(/<article>.*<\/article>/su, first + next);
  const heading = `<h1>${HEADLINE}</h1>`;

  test.each(
    Object.entries<[string, string]>({
      'in the next article element': [
        `<article class="one">${heading}${story}</article>`,
        `<div><article class="two"><h2>मेले में उमड़ी भीड़</h2>${text}</article></div>`,
      ],
    }),
  )('%s', (_, [first, next]) => {
    expect(articleOf(pageWith(first, next)).body).toEqual(paragraphs);
  });
});
