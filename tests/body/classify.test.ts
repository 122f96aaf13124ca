import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/index.ts';
import {
  articleOf,
  blocksBetween,
  fateOf,
  HEADLINE,
  inspectionOf,
  PARAGRAPHS,
  pageOf,
  SENTENCES,
  storyAround,
} from '../page-of.ts';

type Blocks = Article['body'];
type Of<T extends Blocks[number]['type']> = Extract<Blocks[number], { type: T }>;

const PROMISE = 'हम हर गांव तक पानी पहुंचाएंगे।';
const paragraph = (text: string): Of<'paragraph'> => ({ type: 'paragraph', text });
const subheading = (text: string, level = 3): Of<'subheading'> => ({ type: 'subheading', text, level });
const list = (...items: string[]): Of<'list'> => ({ type: 'list', ordered: false, items });
const quote = (cite?: string): Of<'quote'> => ({ type: 'quote', text: PROMISE, ...(cite && { cite }) });
const image = (more: Partial<Of<'image'>> = {}): Of<'image'> => ({
  type: 'image',
  url: 'https://naya-akhbar.example/b.jpg',
  ...more,
});

describe('headings', () => {
  test.each(
    Object.entries<string>({
      'paragraph with a utility class for bold': '<p class="font-bold text-xl">क्या है पूरा मामला</p>',
    }),
  )('%s', (_, middle) => {
    expect(blocksBetween(middle)).toEqual([subheading('क्या है पूरा मामला')]);
  });

  test.each(
    Object.entries<[string, Blocks]>({
      'bold line that ends in a date but names nobody': [
        '<p><strong>आज का शुभ मुहूर्त 3 मार्च 2026</strong></p>',
        [subheading('आज का शुभ मुहूर्त 3 मार्च 2026')],
      ],
      'heading with a picture, in a class of small margins': [
        '<h4 class="uk-margin-small-bottom"><img src="/mesh.png" alt=""> मेष</h4>',
        [{ type: 'image', url: 'https://naya-akhbar.example/mesh.png' }, subheading('मेष', 4)],
      ],
    }),
  )('%s', (_, [middle, expected]) => {
    expect(blocksBetween(middle)).toEqual(expected);
  });

  test.each(
    Object.entries<[string, string]>({
      'a bold number, such as a view count,': ['<p><strong>367</strong></p>', '367'],
      'a long bold paragraph': [
        `<p><strong>${SENTENCES[0].slice(0, -1)} और ${SENTENCES[1].slice(0, -1)}</strong></p>`,
        `${SENTENCES[0].slice(0, -1)} और ${SENTENCES[1].slice(0, -1)}`,
      ],
    }),
  )('%s is a paragraph', (_, [middle, text]) => {
    expect(blocksBetween(middle)).toEqual([{ type: 'paragraph', text }]);
  });
});

test.each([
  [
    'of seats',
    'भाजपा (240), कांग्रेस (99), सपा (37), तृणमूल (29), द्रमुक (22), तेदेपा (16) और जदयू (12) सीटों पर आगे है।',
  ],
])('a tally %s is a paragraph', (_, text) => {
  expect(blocksBetween(`<p>${text}</p>`)).toEqual([{ type: 'paragraph', text }]);
});

describe('lists', () => {
  test.each(
    Object.entries<string>({
      'typed with bullets, with blank lines between them': '<p>• पहचान पत्र<br><br>• दो फोटो</p>',
    }),
  )('%s', (_, middle) => {
    expect(blocksBetween(middle)).toEqual([list('पहचान पत्र', 'दो फोटो')]);
  });

  test.each(
    Object.entries<[string, Blocks]>({
      ordered: [
        '<ol><li>पहचान पत्र</li><li>दो फोटो</li></ol>',
        [{ type: 'list', ordered: true, items: ['पहचान पत्र', 'दो फोटो'] }],
      ],
      'two texts in an item': [
        '<ul><li><p>पहचान पत्र</p><p>या राशन कार्ड</p></li><li>दो फोटो</li></ul>',
        [list('पहचान पत्र या राशन कार्ड', 'दो फोटो')],
      ],
    }),
  )('%s', (_, [middle, expected]) => {
    expect(blocksBetween(middle)).toEqual(expected);
  });

  test('typed with bullets, with a single break between items', () => {
    expect(blocksBetween('<p>• पहचान पत्र<br>• दो फोटो<br>• राशन कार्ड</p>')).toEqual([
      list('पहचान पत्र', 'दो फोटो', 'राशन कार्ड'),
    ]);
  });

  test.each([
    ['-', 'नहर की सफाई', true],
    ['-', 'मैंने कहा कि नहर देख लो।', false],
  ])('lines typed after %j: %j', (sign, text, isList) => {
    const typed = blocksBetween(`<p>${sign} ${text}</p><p>${sign} खेतों तक पानी</p>`);
    expect(typed.map(({ type }) => type)).toEqual(isList ? ['list'] : ['paragraph', 'paragraph']);
  });

  test('a list inside a layout item is a list', () => {
    const item = `<p>${PARAGRAPHS[0]}</p><p>${PARAGRAPHS[1]}</p><ul><li>पहचान पत्र</li><li>दो फोटो</li></ul><p>${PARAGRAPHS[2]}</p>`;
    expect(articleOf(pageOf(`<ol><li>${item}</li></ol>`)).body).toContainEqual({
      type: 'list',
      ordered: false,
      items: ['पहचान पत्र', 'दो फोटो'],
    });
  });
});

describe('quotes', () => {
  test.each(
    Object.entries<string>({
      'cite after a dash': '<blockquote><p>हम हर गांव तक पानी पहुंचाएंगे।</p><p>— जिलाधिकारी</p></blockquote>',
      'footer without a dash':
        '<blockquote><p>हम हर गांव तक पानी पहुंचाएंगे।</p><footer>जिलाधिकारी</footer></blockquote>',
      'quote in a figure':
        '<figure><blockquote><p>हम हर गांव तक पानी पहुंचाएंगे।</p></blockquote><figcaption>जिलाधिकारी</figcaption></figure>',
      'box with a quote class':
        '<div class="story-quote"><p>हम हर गांव तक पानी पहुंचाएंगे।</p><p class="quote_attribution">जिलाधिकारी</p></div>',
    }),
  )('%s', (_, middle) => {
    expect(blocksBetween(middle)).toEqual([quote('जिलाधिकारी')]);
  });

  test.each(
    Object.entries<[string, Blocks]>({
      'quote in a paragraph': ['<blockquote><p>हम हर गांव तक पानी पहुंचाएंगे।</p></blockquote>', [quote()]],
      'title of a work inside the quote': [
        '<blockquote><p>हम <cite>नहर</cite> नाम की किताब हर गांव तक पहुंचाएंगे।</p></blockquote>',
        [{ type: 'quote', text: 'हम नहर नाम की किताब हर गांव तक पहुंचाएंगे।' }],
      ],
      'pull quote that repeats the text': [
        '<figure><blockquote><p>“गांव की पंचायत ने मजदूरों के लिए भोजन और ठहरने का इंतजाम किया है”</p><cite>सरपंच</cite></blockquote></figure>',
        [],
      ],
    }),
  )('%s', (_, [middle, expected]) => {
    expect(blocksBetween(middle)).toEqual(expected);
  });
});

test.each(
  Object.entries<[string, Blocks]>({
    'file with a stated duration': [
      `<script type="application/ld+json">{"@type":"VideoObject","contentUrl":"/v/nahar.mp4","duration":"PT3M26S"}</script>
    <video controls src="/v/nahar.mp4"></video>`,
      [{ type: 'embed', provider: 'video', url: 'https://naya-akhbar.example/v/nahar.mp4', duration: 206 }],
    ],
    'player that a script draws into an empty box': [
      `${statedPlayer(HEADLINE)}<div class="video-box"></div>`,
      [{ type: 'embed', provider: 'youtube', url: 'https://www.youtube.com/embed/abc', duration: 206 }],
    ],
    'player that the JSON-LD states too': [
      `${statedPlayer(HEADLINE)}<iframe src="https://www.youtube.com/embed/abc?rel=0"></iframe>`,
      [{ type: 'embed', provider: 'youtube', url: 'https://www.youtube.com/embed/abc?rel=0' }],
    ],
    'player of another story': [`${statedPlayer('खेल मैदान का काम शुरू')}<div class="video-box"></div>`, []],
    'related video': ['<div class="related"><video controls src="/v/khel.mp4"></video></div>', []],
  }),
)('embeds: %s', (_, [middle, expected]) => {
  expect(blocksBetween(middle)).toEqual(expected);
});

/** A story and its player, which only a script shows. */
function statedPlayer(name: string): string {
  const embedUrl = 'https://www.youtube.com/embed/abc';
  const video = { '@type': 'VideoObject', name, embedUrl, contentUrl: '/v/nahar.mp4', duration: 'PT3M26S' };
  const story = { '@type': 'NewsArticle', headline: HEADLINE, video };
  return `<script type="application/ld+json">${JSON.stringify(story)}</script>`;
}

test('a player of the story that only the JSON-LD states is above its text', () => {
  const video = { '@type': 'AudioObject', name: 'सुनें', contentUrl: '/a/nahar.mp3' };
  const { body } = articleOf(
    pageOf(storyAround(), { jsonLd: [{ '@type': 'NewsArticle', headline: HEADLINE }, video] }),
  );
  expect(body[0]).toEqual({
    type: 'embed',
    provider: 'audio',
    url: 'https://naya-akhbar.example/a/nahar.mp3',
  });
  expect(body).toHaveLength(PARAGRAPHS.length + 1);
});

describe('images in the body', () => {
  test.each(
    Object.entries<[string, Blocks]>({
      'bare image': ['<img src="/b.jpg" alt="नहर का दृश्य">', [image({ alt: 'नहर का दृश्य' })]],
      'chart between its title and its source, which are left out': [
        '<p><b>राज्यों में पानी की कमी, 2014</b></p><p><img src="/b.jpg"></p><p>Sources: World Bank, NITI Aayog</p>',
        [image()],
      ],
      'chart below a numbered point of the text': [
        '<p><b>2. पानी सबसे कम पहाड़ों में</b></p><p><img src="/b.jpg"></p><p>Source: NITI Aayog</p>',
        [subheading('2. पानी सबसे कम पहाड़ों में'), image()],
      ],
      'image in a paragraph': [
        '<p><img src="/b.jpg" width="600" height="400"></p>',
        [image({ width: 600, height: 400 })],
      ],
      'figure with a caption': [
        '<figure><img src="/b.jpg"><figcaption>सफाई करते मजदूर</figcaption></figure>',
        [image({ caption: 'सफाई करते मजदूर' })],
      ],
      'credit in the caption': [
        '<figure><img src="/b.jpg"><figcaption>सफाई करते मजदूर <span class="credit">पीटीआई</span></figcaption></figure>',
        [image({ caption: 'सफाई करते मजदूर', credit: 'पीटीआई' })],
      ],
      'credit after a label': [
        '<figure><img src="/b.jpg"><figcaption>सफाई करते मजदूर (फोटो: पीटीआई)</figcaption></figure>',
        [image({ caption: 'सफाई करते मजदूर', credit: 'पीटीआई' })],
      ],
      'only a credit': [
        '<figure><img src="/b.jpg"><figcaption>फोटो: पीटीआई</figcaption></figure>',
        [image({ credit: 'पीटीआई' })],
      ],
      'caption in a bare div': [
        '<div><img src="/b.jpg"><div>सफाई करते मजदूर</div></div>',
        [image({ caption: 'सफाई करते मजदूर' })],
      ],
      "caption after a break in the image's paragraph": [
        '<p><img src="/b.jpg"><br><em>सफाई करते मजदूर</em></p>',
        [image({ caption: 'सफाई करते मजदूर' })],
      ],
      'caption in a paragraph whose class differs from the text': [
        '<div><img src="/b.jpg"></div><p class="cp">सफाई करते मजदूर</p>',
        [image({ caption: 'सफाई करते मजदूर' })],
      ],
      'caption between the picture and its credit': [
        '<div><img src="/b.jpg"><p>सफाई करते मजदूर</p><p>फोटो: पीटीआई</p></div>',
        [image({ caption: 'सफाई करते मजदूर', credit: 'पीटीआई' })],
      ],
      'caption in a named box': [
        '<div><img src="/b.jpg"><p class="caption">सफाई करते मजदूर</p></div>',
        [image({ caption: 'सफाई करते मजदूर' })],
      ],
      'bold title above its text, after the image': [
        '<div><img src="/b.jpg"><p><strong>दूसरी किस्म</strong><br>इस किस्म को पानी कम चाहिए और फसल सौ दिन में तैयार होती है।</p></div>',
        [
          image(),
          subheading('दूसरी किस्म'),
          paragraph('इस किस्म को पानी कम चाहिए और फसल सौ दिन में तैयार होती है।'),
        ],
      ],
      'copies of an image for wide and narrow screens': [
        '<figure><img class="wide" src="/b.jpg"><img class="narrow" src="/b.jpg"><figcaption>सफाई करते मजदूर</figcaption></figure>',
        [image({ caption: 'सफाई करते मजदूर' })],
      ],
      'file photo marker': [
        '<figure><img src="/b.jpg"><figcaption>सफाई करते मजदूर (फाइल फोटो)</figcaption></figure>',
        [image({ caption: 'सफाई करते मजदूर (फाइल फोटो)' })],
      ],
      'two pictures': [
        '<figure><img src="/b.jpg"><figcaption>सफाई करते मजदूर</figcaption></figure><figure><img src="/c.jpg"></figure>',
        [image({ caption: 'सफाई करते मजदूर' }), { type: 'image', url: 'https://naya-akhbar.example/c.jpg' }],
      ],
      'lazy image': ['<img src="data:image/gif;base64,R0" data-src="/b.jpg">', [image()]],
      'paragraph with a credit after the image': [
        '<p><img src="/b.jpg"></p><p>सफाई करते मजदूर (Photo Credit: PTI)</p>',
        [image({ caption: 'सफाई करते मजदूर', credit: 'PTI' })],
      ],
      'image of a card for another story': [
        '<div><a href="/x"><img src="/b.jpg"><span>पार्क में लगाई गईं पुरानी साइकिलें</span></a></div>',
        [],
      ],
      'broken URL of an image': ['<p>/media/2026/11/pul.jpg)</p>', []],
      'broken Markdown of an image': ['<p>![पुल](/media/2026/11/pul.jpg)</p>', []],
      'image with an invalid URL': ['<img src="javascript:alert(1)">', []],
      'tracking pixel': ['<img src="https://t.example/p?id=1" width="1" height="1">', []],
    }),
  )('%s', (_, [middle, expected]) => {
    expect(blocksBetween(middle)).toEqual(expected);
  });

  test('a sentence after an image is not a caption', () => {
    const blocks = blocksBetween(`<p><img src="/b.jpg"></p><p>${SENTENCES[7].replace('मौसम', 'जल')}</p>`);
    expect(blocks.map(({ type }) => type)).toEqual(['image', 'paragraph']);
  });

  test("a sentence in a box like the next paragraph's is not a caption", () => {
    const [opening, ...rest] = SENTENCES.map((text) => `<div>${text}</div>`);
    const body = `<div><a href="/a.jpg"><img src="/a.jpg"></a></div>${opening}<div><br></div>${rest.join('')}`;
    const article = articleOf(pageOf(body));
    expect(article.body.map((block) => 'text' in block && block.text)).toEqual(SENTENCES);
    expect(article).not.toHaveProperty('caption');
  });

  test('an attribution inside a caption is the credit', () => {
    const box =
      '<div class="caption-attribution"><div class="caption">सफाई करते मजदूर</div><div class="attribution">पीटीआई</div></div>';
    expect(blocksBetween(`<img src="/b.jpg">${box}`)).toEqual([
      image({ caption: 'सफाई करते मजदूर', credit: 'पीटीआई' }),
    ]);
  });
});

const link = (text: string): string => `<a href="/x">${text}</a>`;

describe('lines that link to other stories are dropped', () => {
  test.each(
    Object.entries({
      'label and link': `<p>यह भी पढ़ें: ${link('पानी की कमी से जूझते गांव')}</p>`,
      'label inside the link': `<p>${link('ये भी पढ़ें: पानी की कमी से जूझते गांव')}</p>`,
      'bold label': `<p><strong>यह भी पढ़ें-</strong> ${link('पानी की कमी से जूझते गांव')}</p>`,
      'label over links': `<p>यह भी पढ़ें:</p><p>${link('पानी की कमी से जूझते गांव')}</p><p>${link('सड़क बनी, गांव में खुशी')}</p>`,
      'label over a linked title with its text': `<div><span>अगली खबर</span><h3>${link('पानी की कमी से जूझते गांव')}</h3><p>कस्बे के गांवों में पानी की कमी से लोग परेशान हैं।</p></div>`,
      'label over a list': `<div><b>यह भी पढ़ें</b><ul><li>${link('पानी की कमी से जूझते गांव')}</li></ul></div>`,
      'label over cards': `<div><h3>संबंधित खबरें</h3><div><a href="/x"><img src="/x.jpg"><p>पानी की कमी से जूझते गांव</p></a></div></div>`,
      'label over cards with a teaser': `<div><h3>संबंधित खबरें</h3><div>${link('पानी की कमी से जूझते गांव')}<p>गांव के लोग कई किलोमीटर दूर से पानी ला रहे हैं।</p></div></div>`,
      'line that ends in the label, over a card': `<div><p>पानी से जुड़ी ये खबर भी पढ़िए...</p><div>${link('पानी की कमी से जूझते गांव')}</div></div>`,
      'a link alone': `<p>${link('पानी की कमी से जूझते गांव, जानिए पूरी कहानी')}</p>`,
      'a box inside a paragraph': `<p><div class="related">${link('पानी की कमी से जूझते गांव')}</div></p>`,
      'a box with an unusual label and a link': `<div class="x"><span>खेती से और</span>${link('पानी की कमी से जूझते गांव')}</div>`,
      'English label': `<p>Also Read: ${link('पानी की कमी से जूझते गांव')}</p>`,
    }),
  )('%s', (_, middle) => {
    expect(blocksBetween(middle)).toEqual([]);
  });

  test('a related link at the end of a paragraph is dropped, its sentences stay', () => {
    const blocks = blocksBetween(
      `<p>नहर की सफाई का काम दस दिन चलेगा। यह भी पढ़ें: ${link('पानी की कमी से जूझते गांव')}</p>`,
    );
    expect(blocks).toEqual([paragraph('नहर की सफाई का काम दस दिन चलेगा।')]);
  });

  test('text after a related line stays', () => {
    const text = 'सफाई के बाद नहर में पानी छोड़ा जाएगा और गांवों तक पहुंचेगा।';
    expect(blocksBetween(`<p>यह भी पढ़ें: ${link('पानी की कमी से जूझते गांव')}</p><p>${text}</p>`)).toEqual([
      { type: 'paragraph', text },
    ]);
  });
});

test('a paragraph between two boxes of other stories stays', () => {
  const text = 'सफाई के बाद नहर में पानी छोड़ा जाएगा और गांवों तक पहुंचेगा।';
  const first = `<div class="x1"><p>यह भी पढ़ें:</p>${link('पानी की कमी से जूझते गांव')}</div>`;
  const second = `<div><p>Also Read: ${link('सड़क बनी तो पहाड़ के गांव में खुशी')}</p></div>`;
  expect(blocksBetween(`${first}<div><p>${text}</p></div>${second}`)).toEqual([{ type: 'paragraph', text }]);
});

describe('an ordinary sentence stays', () => {
  test.each([['that contains यह भी पढ़ें', 'उन्होंने छात्रों से कहा कि वे यह भी पढ़ें और अपने गांव को समझें।']])(
    '%s',
    (_, markup) => {
      const text = markup.replaceAll(/<[^>]*>/gu, '');
      expect(blocksBetween(`<p>${markup}</p>`)).toEqual([{ type: 'paragraph', text }]);
    },
  );
});

describe('page furniture inside the body is dropped', () => {
  test.each([
    ['heading of live entries', '<h2>नहर की सफाई Live Updates:</h2>'],
    ['heading of live entries that starts with its label', '<h2>Live updates : नहर की सफाई LIVE</h2>'],
    ['share row by class', '<div class="share-bar"><span>शेयर करें</span></div>'],
    [
      'share row of links',
      '<div><a href="https://facebook.com/sharer">Facebook</a> <a href="https://twitter.com/intent">Twitter</a> <a href="https://wa.me/">WhatsApp</a></div>',
    ],
    ['share buttons', '<div><button>शेयर करें</button><button>लिंक कॉपी करें</button></div>'],
    ['app promo', '<p>ऐप डाउनलोड करें</p>'],
    ['channel promo', '<p>व्हाट्सएप चैनल से जुड़ें</p>'],
    ['advert label', '<div>विज्ञापन</div>'],
    ['English advert label', '<p>Advertisement</p>'],
    ['byline', '<p>Written By: सुनीता शर्मा</p>'],
    ['byline by class', '<div class="byline">सुनीता शर्मा</div>'],
    ['moment, author and a count', '<p>12.03.2016 18:20 मोहन लाल (टिप्पणियाँ: 1)</p>'],
    ['moments with labels', '<p>शुरू: 15.03.2024 10:20 • आखिरी बदलाव: 15.03.2024 17:55</p>'],
    ['date by class', '<div class="publish-date">24 नवंबर 2026</div>'],
    ['tags by class', '<div class="tags"><a href="/t/1">नहर</a> <a href="/t/2">पानी</a></div>'],
    ['tag line', '<p>Tags: <a href="/t/1">नहर</a>, <a href="/t/2">पानी</a></p>'],
    ['hashtags', '<p>#नहर #पानी</p>'],
    ['newsletter form', '<form class="newsletter"><p>अपना ईमेल यहां भरें और खबरें पाएं।</p><input></form>'],
    ['player', '<div class="audio-player"><span>ख़बर सुनें</span></div>'],
    ['player', '<div class="assigned_video_heading">नहर की सफाई देखकर आप भी कहेंगे वाह</div>'],
    [
      'newsletter box without a form',
      '<div class="x3"><h3>रोज की बड़ी खबरें</h3><p>हर सुबह दिन की सबसे जरूरी खबरें पाइए।</p><input type="email"></div>',
    ],
    [
      'poll',
      '<div class="x4"><p>क्या नहर की सफाई हर साल होनी चाहिए?</p><label><input type="radio" name="a">हां</label></div>',
    ],
    [
      'numbered cards with excerpts',
      '<ol><li><span>1</span><a href="/x"><h4>पानी की कमी से परेशान हैं तीन गांव</h4></a><p>किसानों ने बताया कि कुएं सूख रहे हैं और</p></li></ol>',
    ],
    ['repeated headline', `<p>${HEADLINE}</p>`],
    ['a line that names the reporter', '<p>बाढ़/ अजय कुमार मिश्रा की रिपोर्ट</p>'],
    ['image link to a channel', '<p><a href="https://chat.whatsapp.com/x"><img src="/join.jpg"></a></p>'],
    ['shortcode', '<p>[video width="640" mp4="https://naya-akhbar.example/v.mp4"][/video]</p>'],
    ['navigation', '<nav><a href="/p">पिछली खबर</a><a href="/n">अगली खबर</a></nav>'],
    ['comment box', '<div class="comment-box"><p>आप इस खबर के बारे में क्या सोचते हैं, हमें जरूर बताएं।</p></div>'],
  ])('%s', (_, middle) => {
    expect(blocksBetween(middle)).toEqual([]);
  });

  test.each(
    Object.entries<[string, string, string]>({
      'promo box': [
        '<div class="promo"><p>हमारे साथ जुड़िए और खबरें पाइए।</p></div>',
        'हमारे साथ जुड़िए और खबरें पाइए।',
        'promo',
      ],
      'related box': [
        '<div class="related-story"><p>पानी की कमी से गांव परेशान हैं।</p></div>',
        'पानी की कमी से गांव परेशान हैं।',
        'related',
      ],
      'advert box': [
        '<div id="ad-slot-3"><p>यहां सस्ते ट्रैक्टर मिलते हैं।</p></div>',
        'यहां सस्ते ट्रैक्टर मिलते हैं।',
        'advert',
      ],
      button: ['<div><button>और दिखाएं</button></div>', 'और दिखाएं', 'control'],
      aside: [
        '<aside><p>यह एक अलग कहानी का छोटा सा सार है।</p></aside>',
        'यह एक अलग कहानी का छोटा सा सार है।',
        'sidebar',
      ],
      'ARIA role': [
        '<div role="complementary"><p>यह एक अलग कहानी का छोटा सा सार है।</p></div>',
        'यह एक अलग कहानी का छोटा सा सार है।',
        'sidebar',
      ],
    }),
  )('the reason is reported: %s', (_, [middle, text, reason]) => {
    expect(fateOf(pageOf(storyAround(middle)), text)).toBe(reason);
  });
});

test.each([
  ['a few words in italics stay, since they may end a poem', '<p><em>पानी फिर लौट आया</em></p>', 1],
])('%s', (_, note, count) => {
  const { body } = articleOf(pageOf(`${storyAround()}${note}`));
  expect(body).toHaveLength(PARAGRAPHS.length + count);
});

test('a report set in italics keeps its last paragraph', () => {
  const italic = PARAGRAPHS.map((text) => `<p><em>${text}</em></p>`).join('');
  expect(articleOf(pageOf(italic)).body).toHaveLength(PARAGRAPHS.length);
});

test('the author bio after the text is dropped', () => {
  const writer =
    '<h3>लेखक के बारे में</h3><p>मोहन लाल दस साल से खेती और पानी पर लिखते हैं। वे नहर के किनारे के गांव में रहते हैं।</p>';
  const { body } = articleOf(pageOf(storyAround() + writer));
  expect(body).toEqual(PARAGRAPHS.map((text) => ({ type: 'paragraph', text })));
});

test.each(
  Object.entries({
    'comments below their count':
      '<h3>टिप्पणियां (1)</h3><ul><li><b>रमेश</b><p>सरकार को यह काम हर साल करना चाहिए।</p></li></ul>',
    'an author bio after a byline label':
      '<div><div>Written by</div><div>मोहन लाल</div><div>नमस्ते, मैं मोहन लाल हूं और दस साल से खेती और पानी पर लिखता हूं।</div></div>',
    "an agency's sign-off with names": '<p>भाषा मोहन सुनीता</p><p>सुनीता</p>',
    'the heading of a list of other stories':
      '<h3>हमारी खास पेशकश</h3><ul><li><a href="/1">मेले में उमड़ी भीड़</a></li><li><a href="/2">पुल का काम पूरा</a></li></ul>',
    'an offer below its heading':
      '<div class="x2"><h3>पूरी खबर पढ़ने के लिए सब्सक्राइब करें</h3><p>रोज एक रुपये में सब कुछ पढ़ें।</p></div>',
  }),
)('dropped below the text: %s', (_, markup) => {
  const { body } = articleOf(pageOf(storyAround() + markup));
  expect(body).toEqual(PARAGRAPHS.map((text) => ({ type: 'paragraph', text })));
});

test('the heading of an author bio above the text removes nothing else', () => {
  const { body } = articleOf(pageOf(`<h3>लेखक के बारे में</h3>${storyAround()}`));
  expect(body).toEqual(PARAGRAPHS.map((text) => ({ type: 'paragraph', text })));
});

test('every segment has either a type or a reason', () => {
  const { trace } = inspectionOf(
    pageOf(
      storyAround(
        '<h2>कब तक</h2><img src="/b.jpg"><ul><li>एक</li><li>दो</li></ul><div class="ad">विज्ञापन</div>',
      ),
    ),
  );
  for (const block of trace.blocks) expect([block.type, block.reason].filter(Boolean)).toHaveLength(1);
});

test('a text with a summary label above the report is not one of its paragraphs', () => {
  const summary = '<p>संक्षेप: दस दिन में पूरी होगी बड़ी नहर की सफाई।</p>';
  const deck = '<h2>तीन गांवों के खेतों तक पहुंचेगा पानी, किसानों को राहत</h2>';
  const { body } = articleOf(pageOf(deck + summary + storyAround()));
  expect(body).toEqual(PARAGRAPHS.map((text) => ({ type: 'paragraph', text })));
});

test('a bold row with author, place and date above the text is not a subheading', () => {
  const row = '<td><span style="font-weight:bold">मोहन लाल / नई दिल्ली 10 नवंबर 2026</span></td>';
  const page = `<table><tr><td><h1>${HEADLINE}</h1></td></tr><tr>${row}</tr><tr><td>${storyAround()}</td></tr></table>`;
  const article = articleOf(`<html><head><title>${HEADLINE}</title></head><body>${page}</body></html>`);
  expect(article.body.map(({ type }) => type)).not.toContain('subheading');
});

describe('titles recognized only as a series', () => {
  const [first, second, third] = PARAGRAPHS;
  const titlesOf = (html: string): string[] =>
    articleOf(pageOf(html)).body.flatMap((block) => (block.type === 'subheading' ? [block.text] : []));

  test('lines that share a class which no running text has', () => {
    const title = (text: string): string => `<div class="k7">${text}</div>`;
    const text = (of = ''): string => `<div class="k1">${of}</div>`;
    const html = `${text(first)}${title('आयातित सेब बना मुसीबत')}${text(second)}${title('सरकार से क्या है मांग')}${text(third)}`;
    expect(titlesOf(html)).toEqual(['आयातित सेब बना मुसीबत', 'सरकार से क्या है मांग']);
  });

  test.each([
    ['right after an image', '<img src="/a.jpg"><div class="k7">नहर किनारे खड़े किसान</div>'],
    ['in running text', '<p>नहर किनारे खड़े किसान</p>'],
  ])('ignores lines %s', (_, line) => {
    expect(titlesOf(`<p>${first}</p>${line}<p>${second}</p>${line}<p>${third}</p>`)).toEqual([]);
  });

  test('ignores a single line', () => {
    expect(titlesOf(`<p>${first}</p><p class="k7">नहर किनारे खड़े किसान</p><p>${second}</p>`)).toEqual([]);
  });
});
