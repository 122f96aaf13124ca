import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/index.ts';
import {
  articleOf,
  blocksBetween,
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
import { rowsOf } from '../rows-of.ts';

type Blocks = Article['body'];
type Of<T extends Blocks[number]['type']> = Extract<Blocks[number], { type: T }>;

const PROMISE = 'हम हर गांव तक पानी पहुंचाएंगे।';
const URL = 'https://naya-akhbar.example';
const paragraph = (text: string): Of<'paragraph'> => ({ type: 'paragraph', text });
const subheading = (text: string, level = 3): Of<'subheading'> => ({ type: 'subheading', text, level });
const list = (...items: string[]): Of<'list'> => ({ type: 'list', ordered: false, items });
const quote = (cite?: string, text = PROMISE): Of<'quote'> => ({
  type: 'quote',
  text,
  ...(cite && { cite }),
});
const image = (more: Partial<Of<'image'>> = {}): Of<'image'> => ({
  type: 'image',
  url: `${URL}/b.jpg`,
  ...more,
});
const embed = (provider: string, url: string, duration?: number): Of<'embed'> => ({
  type: 'embed',
  provider: provider as Of<'embed'>['provider'],
  url,
  ...(duration !== undefined && { duration }),
});

const LONG = `${SENTENCES[0].slice(0, -1)} और ${SENTENCES[1].slice(0, -1)}`;
const TALLY = 'भाजपा (240), कांग्रेस (99), सपा (37), तृणमूल (29), द्रमुक (22), तेदेपा (16) और जदयू (12) सीटों पर आगे है।';
const MENTION = 'उन्होंने छात्रों से कहा कि वे यह भी पढ़ें और अपने गांव को समझें।';

/** JSON-LD of a story and its player, which only a script shows. */
function statedPlayer(name: string): string {
  const embedUrl = 'https://www.youtube.com/embed/abc';
  const video = { '@type': 'VideoObject', name, embedUrl, contentUrl: '/v/nahar.mp4', duration: 'PT3M26S' };
  return `<script type="application/ld+json">${JSON.stringify(news({ video }))}</script>`;
}

test.each<[string, string, Blocks]>([
  ['bold line', '<p class="font-bold text-xl">क्या है पूरा मामला</p>', [subheading('क्या है पूरा मामला')]],
  [
    'bold line that ends in a date but names nobody',
    '<p><strong>आज का शुभ मुहूर्त 3 मार्च 2026</strong></p>',
    [subheading('आज का शुभ मुहूर्त 3 मार्च 2026')],
  ],
  [
    'heading with a picture, in a class of small margins',
    '<h4 class="uk-margin-small-bottom"><img src="/b.jpg" alt=""> मेष</h4>',
    [image(), subheading('मेष', 4)],
  ],
  ['bold line that ends in dots', '<p><b>इनका कहना है...</b></p>', [subheading('इनका कहना है...')]],
  ['bold number, such as a view count', '<p><strong>367</strong></p>', [paragraph('367')]],
  ['long bold paragraph', `<p><strong>${LONG}</strong></p>`, [paragraph(LONG)]],
  ['tally of seats', `<p>${TALLY}</p>`, [paragraph(TALLY)]],
  ['ordinary sentence that contains यह भी पढ़ें', `<p>${MENTION}</p>`, [paragraph(MENTION)]],
  ['bullets with blank lines', '<p>• पहचान पत्र<br><br>• दो फोटो</p>', [list('पहचान पत्र', 'दो फोटो')]],
  ['bullets with single breaks', '<p>• पहचान पत्र<br>• दो फोटो</p>', [list('पहचान पत्र', 'दो फोटो')]],
  [
    'ordered list',
    '<ol><li>पहचान पत्र</li><li>दो फोटो</li></ol>',
    [{ ...list('पहचान पत्र', 'दो फोटो'), ordered: true }],
  ],
  [
    'list with two texts in an item',
    '<ul><li><p>पहचान पत्र</p><p>या राशन कार्ड</p></li><li>दो फोटो</li></ul>',
    [list('पहचान पत्र या राशन कार्ड', 'दो फोटो')],
  ],
  ['lines after dashes', '<p>- नहर की सफाई</p><p>- खेत</p>', [list('नहर की सफाई', 'खेत')]],
  [
    'a spoken sentence after a dash',
    '<p>- मैंने कहा कि नहर देख लो।</p><p>- खेतों तक पानी</p>',
    [paragraph('- मैंने कहा कि नहर देख लो।'), paragraph('- खेतों तक पानी')],
  ],
  ...rowsOf([quote('जिलाधिकारी')], {
    'quote with a cite after a dash': `<blockquote><p>${PROMISE}</p><p>— जिलाधिकारी</p></blockquote>`,
    'quote with a footer without a dash': `<blockquote><p>${PROMISE}</p><footer>जिलाधिकारी</footer></blockquote>`,
    'quote in a figure': `<figure><blockquote><p>${PROMISE}</p></blockquote><figcaption>जिलाधिकारी</figcaption></figure>`,
    'box with a quote class': `<div class="story-quote"><p>${PROMISE}</p><p class="quote_attribution">जिलाधिकारी</p></div>`,
  }),
  ['quote in a paragraph', `<blockquote><p>${PROMISE}</p></blockquote>`, [quote()]],
  [
    'quote that contains the title of a work',
    '<blockquote><p>हम <cite>नहर</cite> नाम की किताब हर गांव तक पहुंचाएंगे।</p></blockquote>',
    [quote(undefined, 'हम नहर नाम की किताब हर गांव तक पहुंचाएंगे।')],
  ],
  ...rowsOf([], {
    'pull quote that repeats the text':
      '<figure><blockquote><p>“गांव की पंचायत ने मजदूरों के लिए भोजन और ठहरने का इंतजाम किया है”</p><cite>सरपंच</cite></blockquote></figure>',
    'pull quote that leaves some words of a sentence out':
      '<figure><blockquote><p>“गांव की पंचायत ने ठहरने का इंतजाम किया है”</p></blockquote></figure>',
    'repeated sentence with its speaker in a table':
      '<table align="right"><tr><td><b>गांव की पंचायत ने मजदूरों के लिए भोजन और ठहरने का इंतजाम किया है</b></td></tr><tr><td>सरपंच</td></tr></table>',
    'player of another story': `${statedPlayer('खेल मैदान का काम शुरू')}<div class="video-box"></div>`,
    'related video': '<div class="related"><video controls src="/v/khel.mp4"></video></div>',
  }),
  [
    'video file with a stated duration',
    '<script type="application/ld+json">{"@type":"VideoObject","contentUrl":"/v/nahar.mp4","duration":"PT3M26S"}</script><video controls src="/v/nahar.mp4"></video>',
    [embed('video', `${URL}/v/nahar.mp4`, 206)],
  ],
  [
    'player that a script draws into an empty box',
    `${statedPlayer(HEADLINE)}<div class="video-box"></div>`,
    [embed('youtube', 'https://www.youtube.com/embed/abc', 206)],
  ],
  [
    'player that the JSON-LD states too',
    `${statedPlayer(HEADLINE)}<iframe src="https://www.youtube.com/embed/abc?rel=0"></iframe>`,
    [embed('youtube', 'https://www.youtube.com/embed/abc?rel=0')],
  ],
])('%s', (_, middle, expected) => {
  expect(blocksBetween(middle)).toEqual(expected);
});

test('a list inside a layout item is a list', () => {
  const item = `<p>${PARAGRAPHS[0]}</p><p>${PARAGRAPHS[1]}</p><ul><li>पहचान पत्र</li><li>दो फोटो</li></ul><p>${PARAGRAPHS[2]}</p>`;
  expect(articleOf(pageOf(`<ol><li>${item}</li></ol>`)).body).toContainEqual(list('पहचान पत्र', 'दो फोटो'));
});

test('a player of the story that only the JSON-LD states is above its text', () => {
  const video = { '@type': 'AudioObject', name: 'सुनें', contentUrl: '/a/nahar.mp3' };
  const { body } = articleOf(pageOf(storyAround(), { jsonLd: [news(), video] }));
  expect(body).toEqual([embed('audio', `${URL}/a/nahar.mp3`), ...STORY]);
});

describe('images in the body', () => {
  const figure = (caption: string): string =>
    `<figure><img src="/b.jpg"><figcaption>${caption}</figcaption></figure>`;
  const captioned = image({ caption: 'सफाई करते मजदूर' });
  const credited = image({ caption: 'सफाई करते मजदूर', credit: 'पीटीआई' });
  test.each<[string, string, Blocks]>([
    ['bare image', '<img src="/b.jpg" alt="नहर का दृश्य">', [image({ alt: 'नहर का दृश्य' })]],
    ...rowsOf([image()], {
      'chart between its title and its source, which are left out':
        '<p><b>राज्यों में पानी की कमी, 2014</b></p><p><img src="/b.jpg"></p><p>Sources: World Bank, NITI Aayog</p>',
      'lazy image': '<img src="data:image/gif;base64,R0" data-src="/b.jpg">',
    }),
    [
      'chart below a numbered point of the text',
      '<p><b>2. पानी सबसे कम पहाड़ों में</b></p><p><img src="/b.jpg"></p><p>Source: NITI Aayog</p>',
      [subheading('2. पानी सबसे कम पहाड़ों में'), image()],
    ],
    [
      'image in a paragraph',
      '<p><img src="/b.jpg" width="600" height="400"></p>',
      [image({ width: 600, height: 400 })],
    ],
    ...rowsOf([captioned], {
      'figure with a caption': figure('सफाई करते मजदूर'),
      'caption in a bare div': '<div><img src="/b.jpg"><div>सफाई करते मजदूर</div></div>',
      "caption after a break in the image's paragraph": '<p><img src="/b.jpg"><br><em>सफाई करते मजदूर</em></p>',
      'caption in a paragraph whose class differs from the text':
        '<div><img src="/b.jpg"></div><p class="cp">सफाई करते मजदूर</p>',
      'caption in a named box': '<div><img src="/b.jpg"><p class="caption">सफाई करते मजदूर</p></div>',
      'copies of an image for wide and narrow screens':
        '<figure><img class="wide" src="/b.jpg"><img class="narrow" src="/b.jpg"><figcaption>सफाई करते मजदूर</figcaption></figure>',
    }),
    ...rowsOf([credited], {
      'credit in the caption': figure('सफाई करते मजदूर <span class="credit">पीटीआई</span>'),
      'credit after a label': figure('सफाई करते मजदूर (फोटो: पीटीआई)'),
      'caption between the picture and its credit':
        '<div><img src="/b.jpg"><p>सफाई करते मजदूर</p><p>फोटो: पीटीआई</p></div>',
      'attribution inside a caption':
        '<img src="/b.jpg"><div class="caption-attribution"><div class="caption">सफाई करते मजदूर</div><div class="attribution">पीटीआई</div></div>',
      'parts named after their component': figure(
        '<div class="caption-attribution-m_caption">सफाई करते मजदूर</div><div class="caption-attribution-m_attribution">पीटीआई</div>',
      ),
    }),
    ['only a credit', figure('फोटो: पीटीआई'), [image({ credit: 'पीटीआई' })]],
    [
      'bold title above its text, after the image',
      '<div><img src="/b.jpg"><p><strong>दूसरी किस्म</strong><br>इस किस्म को पानी कम चाहिए और फसल सौ दिन में तैयार होती है।</p></div>',
      [image(), subheading('दूसरी किस्म'), paragraph('इस किस्म को पानी कम चाहिए और फसल सौ दिन में तैयार होती है।')],
    ],
    [
      'file photo marker',
      figure('सफाई करते मजदूर (फाइल फोटो)'),
      [image({ caption: 'सफाई करते मजदूर (फाइल फोटो)' })],
    ],
    [
      'credit of an agency that no table lists',
      figure('सफाई करते मजदूर (Fred Scheiber/SIPA)'),
      [image({ caption: 'सफाई करते मजदूर', credit: 'Fred Scheiber/SIPA' })],
    ],
    [
      'two pictures',
      `${figure('सफाई करते मजदूर')}<figure><img src="/c.jpg"></figure>`,
      [captioned, image({ url: `${URL}/c.jpg` })],
    ],
    [
      'paragraph with a credit after the image',
      '<p><img src="/b.jpg"></p><p>सफाई करते मजदूर (Photo Credit: PTI)</p>',
      [image({ caption: 'सफाई करते मजदूर', credit: 'PTI' })],
    ],
    ...rowsOf([], {
      'image of a card for another story':
        '<div><a href="/x"><img src="/b.jpg"><span>पार्क में लगाई गईं पुरानी साइकिलें</span></a></div>',
      'broken URL of an image': '<p>/media/2026/11/pul.jpg)</p>',
      'broken Markdown of an image': '<p>![पुल](/media/2026/11/pul.jpg)</p>',
      'image with an invalid URL': '<img src="javascript:alert(1)">',
      'tracking pixel': '<img src="https://t.example/p?id=1" width="1" height="1">',
    }),
    [
      'image above a bold line in a box like the next, which is a subheading',
      `<div><img src="/b.jpg"></div><div class="t"><b>कब तक</b></div><div class="t">${PROMISE}</div>`,
      [image(), subheading('कब तक'), paragraph(PROMISE)],
    ],
    [
      'image above a sentence, which is not a caption',
      '<p><img src="/b.jpg"></p><p>जल विभाग के मुताबिक अगले पांच दिन बारिश होने के आसार बहुत कम हैं।</p>',
      [image(), paragraph('जल विभाग के मुताबिक अगले पांच दिन बारिश होने के आसार बहुत कम हैं।')],
    ],
  ])('%s', (_, middle, expected) => {
    expect(blocksBetween(middle)).toEqual(expected);
  });

  test("a sentence in a box like the next paragraph's is not a caption", () => {
    const [opening, ...rest] = SENTENCES.map((text) => `<div>${text}</div>`);
    const body = `<div><a href="/a.jpg"><img src="/a.jpg"></a></div>${opening}<div><br></div>${rest.join('')}`;
    expect(bodyTexts(pageOf(body))).toEqual(SENTENCES);
    expect(articleOf(pageOf(body))).not.toHaveProperty('caption');
  });
});

const link = (text = 'पानी की कमी से जूझते गांव'): string => `<a href="/x">${text}</a>`;

describe('lines that link to other stories are dropped', () => {
  test.each(
    Object.entries({
      'label and link': `<p>यह भी पढ़ें: ${link()}</p>`,
      'label inside the link': `<p>${link('ये भी पढ़ें: पानी की कमी से जूझते गांव')}</p>`,
      'bold label': `<p><strong>यह भी पढ़ें-</strong> ${link()}</p>`,
      'label over links': `<p>यह भी पढ़ें:</p><p>${link()}</p><p>${link('सड़क बनी, गांव में खुशी')}</p>`,
      'label over a linked title with its text': `<div><span>अगली खबर</span><h3>${link()}</h3><p>कस्बे के गांवों में पानी की कमी से लोग परेशान हैं।</p></div>`,
      'label over a list': `<div><b>यह भी पढ़ें</b><ul><li>${link()}</li></ul></div>`,
      'label over cards': `<div><h3>संबंधित खबरें</h3><div><a href="/x"><img src="/x.jpg"><p>पानी की कमी से जूझते गांव</p></a></div></div>`,
      'label over cards with a teaser': `<div><h3>संबंधित खबरें</h3><div>${link()}<p>गांव के लोग कई किलोमीटर दूर से पानी ला रहे हैं।</p></div></div>`,
      'line that ends in the label, over a card': `<div><p>पानी से जुड़ी ये खबर भी पढ़िए...</p><div>${link()}</div></div>`,
      'a link alone': `<p>${link('पानी की कमी से जूझते गांव, जानिए पूरी कहानी')}</p>`,
      'a box inside a paragraph': `<p><div class="related">${link()}</div></p>`,
      'a box with an unusual label and a link': `<div class="x"><span>खेती से और</span>${link()}</div>`,
      'English label': `<p>Also Read: ${link()}</p>`,
    }),
  )('%s', (_, middle) => {
    expect(blocksBetween(middle)).toEqual([]);
  });

  const text = 'सफाई के बाद नहर में पानी छोड़ा जाएगा और गांवों तक पहुंचेगा।';
  test.each([
    ['at the end of a paragraph', `<p>${text} यह भी पढ़ें: ${link()}</p>`],
    ['above a paragraph', `<p>यह भी पढ़ें: ${link()}</p><p>${text}</p>`],
    [
      'in boxes above and below a paragraph',
      `<div class="x1"><p>यह भी पढ़ें:</p>${link()}</div><div><p>${text}</p></div><div><p>Also Read: ${link('सड़क बनी तो पहाड़ के गांव में खुशी')}</p></div>`,
    ],
  ])('%s, whose sentences stay', (_, middle) => {
    expect(blocksBetween(middle)).toEqual([paragraph(text)]);
  });
});

describe('page furniture inside the body is dropped', () => {
  test.each(
    Object.entries({
      'heading of live entries': '<h2>नहर की सफाई Live Updates:</h2>',
      'heading of live entries that starts with its label': '<h2>Live updates : नहर की सफाई LIVE</h2>',
      'share row by class': '<div class="share-bar"><span>शेयर करें</span></div>',
      'share row of links':
        '<div><a href="https://facebook.com/sharer">Facebook</a> <a href="https://twitter.com/intent">Twitter</a> <a href="https://wa.me/">WhatsApp</a></div>',
      'share buttons': '<div><button>शेयर करें</button><button>लिंक कॉपी करें</button></div>',
      'app promo': '<p>ऐप डाउनलोड करें</p>',
      'channel promo': '<p>व्हाट्सएप चैनल से जुड़ें</p>',
      'advert label': '<div>विज्ञापन</div>',
      'English advert label': '<p>Advertisement</p>',
      byline: '<p>Written By: सुनीता शर्मा</p>',
      'byline by class': '<div class="byline">सुनीता शर्मा</div>',
      'moment, author and a count': '<p>12.03.2016 18:20 मोहन लाल (टिप्पणियाँ: 1)</p>',
      'moments with labels': '<p>शुरू: 15.03.2024 10:20 • आखिरी बदलाव: 15.03.2024 17:55</p>',
      'date by class': '<div class="publish-date">24 नवंबर 2026</div>',
      'tags by class': '<div class="tags"><a href="/t/1">नहर</a> <a href="/t/2">पानी</a></div>',
      'tag line': '<p>Tags: <a href="/t/1">नहर</a>, <a href="/t/2">पानी</a></p>',
      hashtags: '<p>#नहर #पानी</p>',
      'newsletter form': '<form class="newsletter"><p>अपना ईमेल यहां भरें और खबरें पाएं।</p><input></form>',
      player: '<div class="audio-player"><span>ख़बर सुनें</span></div>',
      'heading of a player': '<div class="assigned_video_heading">नहर की सफाई देखकर आप भी कहेंगे वाह</div>',
      'note below a frame': '<div><iframe src="/p"></iframe><p>पूरा वीडियो देखने के लिए ऐप लें</p></div>',
      'telephone number with digits left out in a box of another look':
        '<p style="color:red">गांव की बातें 94XXXXXX00 पर लिखकर भेजें</p>',
      'sponsor in a table of another look':
        '<table style="background:#fff7d6"><tr><td>बीज की पहली बोरी पर इस हफ्ते भारी छूट <a href="/b">अभी मंगाएं</a></td></tr></table>',
      'newsletter box without a form':
        '<div class="x3"><h3>रोज की बड़ी खबरें</h3><p>हर सुबह दिन की सबसे जरूरी खबरें पाइए।</p><input type="email"></div>',
      poll: '<div class="x4"><p>क्या नहर की सफाई हर साल होनी चाहिए?</p><label><input type="radio" name="a">हां</label></div>',
      'numbered cards with excerpts':
        '<ol><li><span>1</span><a href="/x"><h4>पानी की कमी से परेशान हैं तीन गांव</h4></a><p>किसानों ने बताया कि कुएं सूख रहे हैं और</p></li></ol>',
      'repeated headline': `<p>${HEADLINE}</p>`,
      'a line that names the reporter': '<p>बाढ़/ अजय कुमार मिश्रा की रिपोर्ट</p>',
      'image link to a channel': '<p><a href="https://chat.whatsapp.com/x"><img src="/join.jpg"></a></p>',
      shortcode: '<p>[video width="640" mp4="https://naya-akhbar.example/v.mp4"][/video]</p>',
      navigation: '<nav><a href="/p">पिछली खबर</a><a href="/n">अगली खबर</a></nav>',
      'comment box': '<div class="comment-box"><p>आप इस खबर के बारे में क्या सोचते हैं, हमें जरूर बताएं।</p></div>',
    }),
  )('%s', (_, middle) => {
    expect(blocksBetween(middle)).toEqual([]);
  });

  test.each([
    ['promo box', '<div class="promo"><p>TEXT</p></div>', 'promo'],
    ['related box', '<div class="related-story"><p>TEXT</p></div>', 'related'],
    ['advert box', '<div id="ad-slot-3"><p>TEXT</p></div>', 'advert'],
    ['button', '<div><button>TEXT</button></div>', 'control'],
    ['aside', '<aside><p>TEXT</p></aside>', 'sidebar'],
    ['ARIA role', '<div role="complementary"><p>TEXT</p></div>', 'sidebar'],
  ])('the reason is reported: %s', (_, box, reason) => {
    const text = 'यह एक अलग कहानी का छोटा सा सार है।';
    expect(fateOf(pageOf(storyAround(box.replace('TEXT', text))), text)).toBe(reason);
  });
});

describe('around the text', () => {
  const bio = '<h3>लेखक के बारे में</h3>';
  test.each(
    Object.entries({
      'the author bio is dropped': `${storyAround()}${bio}<p>मोहन लाल दस साल से खेती और पानी पर लिखते हैं। वे नहर के किनारे के गांव में रहते हैं।</p>`,
      'the heading of an author bio above it removes nothing else': bio + storyAround(),
      'comments below their count are dropped': `${storyAround()}<h3>टिप्पणियां (1)</h3><ul><li><b>रमेश</b><p>सरकार को यह काम हर साल करना चाहिए।</p></li></ul>`,
      'an author bio after a byline label is dropped': `${storyAround()}<div><div>Written by</div><div>मोहन लाल</div><div>नमस्ते, मैं मोहन लाल हूं और दस साल से खेती और पानी पर लिखता हूं।</div></div>`,
      'a note about the author in italics above a call with a link on a background is dropped': `${storyAround()}<p><em>मोहन लाल खेती और पानी पर लिखते हैं।</em></p><p style="background:#eee">यह पत्रिका पाठकों से चलती है, आप भी <a href="/j">ग्राहक बनिए</a>।</p>`,
      "an agency's sign-off with day and time is dropped": `${storyAround()}<p>भाषा मोहन<br>2912 1426 दिल्ली</p>`,
      "an agency's sign-off with names is dropped": `${storyAround()}<p>भाषा मोहन सुनीता</p><p>सुनीता</p>`,
      'the heading of a list of other stories is dropped': `${storyAround()}<h3>हमारी खास पेशकश</h3><ul><li><a href="/1">मेले में उमड़ी भीड़</a></li><li><a href="/2">पुल का काम पूरा</a></li></ul>`,
      'a table of links to channels is dropped': `${storyAround()}<table>${'<tr><td>ग्रुप</td><td><a href="https://wa.me/a">जुड़ें</a></td></tr>'.repeat(2)}</table>`,
      'an offer below its heading is dropped': `${storyAround()}<div class="x2"><h3>पूरी खबर पढ़ने के लिए सब्सक्राइब करें</h3><p>रोज एक रुपये में सब कुछ पढ़ें।</p></div>`,
      'a desk and a place above it are dropped': `<p><b>संवाद सहयोगी, पटना</b></p>${storyAround()}`,
      'a request that names the site is dropped': `${storyAround()}<p>गांवों का हाल जानने के लिए पढ़ते रहिए नया अख़बार।</p>`,
      'a name alone above it is dropped': `<p>मोहन लाल</p>${storyAround()}`,
      'a name and a place above it are dropped': `<p>मोहन लाल | पटना</p>${storyAround()}`,
      'a bold row with author, place and date above it is dropped': `<p><b>मोहन लाल / नई दिल्ली 10 नवंबर 2026</b></p>${storyAround()}`,
      'a standfirst and a text with a summary label are not its paragraphs': `<h2>तीन गांवों के खेतों तक पहुंचेगा पानी, किसानों को राहत</h2><p>संक्षेप: दस दिन में पूरी होगी बड़ी नहर की सफाई।</p>${storyAround()}`,
    }),
  )('%s', (_, html) => {
    expect(articleOf(pageOf(html)).body).toEqual(STORY);
  });

  test.each([
    [
      'a few words in italics at its end, since they may end a poem',
      PARAGRAPHS.length + 1,
      '<p><em>पानी फिर लौट आया</em></p>',
    ],
    ['the last paragraph of a report set in italics', PARAGRAPHS.length, ''],
  ])('keeps %s', (_, count, note) => {
    const italic = PARAGRAPHS.map((text) => `<p><em>${text}</em></p>`).join('');
    expect(articleOf(pageOf(note === '' ? italic : storyAround() + note)).body).toHaveLength(count);
  });

  test('a request in small print below a text with lines in italics is dropped', () => {
    const signed = '<p><em>- मोहन लाल, अतर्रा</em></p>';
    const note = '<p><small>पत्र छोटे और साफ अक्षरों में लिखें। पता: संपादक, नया अख़बार, अतर्रा।</small></p>';
    const html = `<p>${PARAGRAPHS[0]}</p>${signed}${storyAround()}${note}`;
    expect(articleOf(pageOf(html)).body).toHaveLength(PARAGRAPHS.length + 1);
  });
});

describe('titles recognized only as a series', () => {
  const [first, second, third] = PARAGRAPHS;
  const titlesOf = (html: string): string[] =>
    articleOf(pageOf(html)).body.flatMap((block) => (block.type === 'subheading' ? [block.text] : []));

  const line = (names: string): string => `<div class="${names}">नहर किनारे खड़े किसान</div>`;
  const bold = (text: string): string => `<p><strong>${text}</strong></p>`;
  test.each([
    [
      'bold questions in each of two parts of the text',
      `<div class="k1"><p>${first}</p>${bold('सफाई कब होगी?')}<p>${second}</p></div><div class="k2">${bold('पानी कब आएगा?')}<p>${third}</p>${['किसान', 'लोग', 'अधिकारी', 'नेता'].map((who) => `<p>${who} कहते हैं कि ${first}</p>`).join('')}</div>`,
      ['सफाई कब होगी?', 'पानी कब आएगा?'],
    ],
    [
      'a bold statement in an interview',
      ['सफाई कब होगी?', 'पानी कब आएगा?', 'आपने कहा था कि काम पूरा हो गया है।', 'अब कौन करेगा?']
        .map((text, at) => `${bold(text)}<p>${at}. ${PARAGRAPHS[at % 3]}</p>`)
        .join(''),
      ['सफाई कब होगी?', 'पानी कब आएगा?', 'आपने कहा था कि काम पूरा हो गया है।', 'अब कौन करेगा?'],
    ],
    [
      'lines that share a class which no running text has',
      `<div class="k1">${first}</div><div class="k7">आयातित सेब बना मुसीबत</div><div class="k1">${second}</div><div class="k7">सरकार से क्या है मांग</div><div class="k1">${third}</div>`,
      ['आयातित सेब बना मुसीबत', 'सरकार से क्या है मांग'],
    ],
    [
      'not lines right after an image',
      [first, second, third].map((text) => `<p>${text}</p>`).join(`<img src="/a.jpg">${line('k7')}`),
      [],
    ],
    [
      'not lines in running text',
      `<p>${[first, second, third].join('</p><p>नहर किनारे खड़े किसान</p><p>')}</p>`,
      [],
    ],
    ['not a single line', `<p>${first}</p>${line('k7')}<p>${second}</p>`, []],
  ])('%s', (_, html, titles) => {
    expect(titlesOf(html)).toEqual(titles);
  });

  const questions = ['क्या नहर का पानी पीने लायक है?', 'सफाई पर कितना खर्च हुआ?'];
  test.each<[string, (question: string, at: number) => string]>([
    ['buttons', (question, at) => `<div id="q${at}" class="tab" role="button"><a>${question}</a></div>`],
    ['links to no other page', (question, at) => `<h4><a href="#a${at}">${question}</a></h4>`],
    ['summaries', (question) => `<summary>${question}</summary>`],
  ])('questions of an accordion: %s', (_, title) => {
    const items = questions.map(
      (question, at) => `<div>${title(question, at)}<p>${PARAGRAPHS[at]}</p></div>`,
    );
    expect(titlesOf(`<p>${third}</p>${items.join('')}`)).toEqual(questions);
  });
});
