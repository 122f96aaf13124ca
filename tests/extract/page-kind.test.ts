import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listOf } from '../../scripts/list-of.ts';
import type { PageKind } from '../../src/errors.ts';
import type { UrlKind } from '../../src/publishers/publisher.ts';
import { inspectionOf, ruleWith } from '../page-of.ts';

const SITE = 'https://naya-akhbar.example';

const SENTENCES = [
  'गांव के बाहर बने पुराने तालाब की सफाई का काम सोमवार से शुरू हो गया।',
  'ग्राम प्रधान सरोज देवी ने बताया कि इस काम में दो सौ लोग हाथ बंटा रहे हैं।',
  'तालाब में बीस साल से गाद जमा थी और गर्मी में पानी सूख जाता था।',
  'पंचायत ने इसके लिए चार लाख रुपये की मंजूरी दी है।',
  'काम पूरा होने पर आसपास के सात टोलों को सिंचाई का पानी मिलेगा।',
  'बच्चों ने किनारे पर तीन सौ पौधे लगाने की योजना बनाई है।',
];
const TITLES = [
  'नहर किनारे बसे गांवों को मिलेगी पक्की सड़क',
  'मेले में पहुंचे पचास हजार लोग, दुकानदार खुश',
  'स्कूल की छत पर लगे सौर पैनल, बिजली बिल आधा',
  'बारिश से पहले नालों की सफाई का आदेश जारी',
  'कबड्डी प्रतियोगिता में सोनपुर की टीम विजेता',
  'दूध के दाम में दो रुपये की कमी',
  'रेलवे फाटक पर बनेगा ऊपरगामी पुल, सर्वे पूरा',
  'किसानों ने सीखी मधुमक्खी पालन की तकनीक',
];

const titleAt = (at: number): string => `${TITLES[at % TITLES.length]} ${at}`;
const HEADLINE = 'बीस साल बाद साफ हो रहा है गांव का तालाब';
const dated = { headline: HEADLINE, datePublished: '2024-03-12T09:00:00+05:30' };
/** Pieces of markup with their numbers, from 0. */
const repeated = (count: number, piece: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => piece(at)).join('\n');
/** Neighbouring sentences, as many as asked for. */
const sentences = (count: number, from = 0): string =>
  Array.from({ length: count }, (_, at) => SENTENCES[(from + at) % SENTENCES.length]).join(' ');
const paragraphs = (count: number, from = 0, length = 3): string =>
  repeated(count, (at) => `<p>${sentences(length, from + at)}</p>`);
const links = (count: number): string =>
  repeated(count, (at) => `<li><a href="/news/${at}">${titleAt(at)}</a></li>`);
const linkList = (count: number): string => `<ul>${links(count)}</ul>`;
const cards = (count: number): string =>
  repeated(
    count,
    (at) =>
      `<div class="post post-${at}"><h3><a href="/news/${at}">${titleAt(at)}</a></h3><span>12 मार्च 2024</span>` +
      `<p>${SENTENCES[at % 6]} ${SENTENCES[(at + 2) % 6]}</p></div>`,
  );
const cutOff = `<p>${sentences(2)} बताया…</p>`;
const slides = (count: number, caption: string): string =>
  repeated(
    count,
    (at) =>
      `<div class="slide"><span>${at + 1}/${count}</span><img src="/img/${at}.jpg" width="900" height="600"><p>${caption}</p></div>`,
  );

const MENU = '<nav><ul><li><a href="/desh">देश</a></li><li><a href="/khel">खेल</a></li></ul></nav>';
const FOOTER = '<footer><p>© नया अख़बार। इस साइट की सामग्री की नकल न करें।</p></footer>';
const described = (node: object): string =>
  `<script type="application/ld+json">${JSON.stringify(node)}</script>`;
const NEWS = described({ '@type': 'NewsArticle', ...dated });
const VIDEO = described({ '@type': 'VideoObject', name: HEADLINE, uploadDate: '2024-03-12T09:00:00+05:30' });
const YOUTUBE = '<iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>';

interface Sample {
  readonly path?: string | undefined;
  readonly title?: string;
  readonly head?: string;
  readonly body: string;
}

const page = (title: string, body: string, path?: string, head = ''): Sample => ({ title, body, path, head });
/** A page whose title is its heading. */
const titled = (title: string, rest: string, path?: string, head?: string): Sample =>
  page(title, `<h1>${title}</h1>${rest}`, path, head);
const story = (rest: string, path?: string, head?: string): Sample => titled(HEADLINE, rest, path, head);
const describedAs = (type: string, name: string, path: string): Sample =>
  titled(name, paragraphs(2), path, described({ '@type': type, name }));

/** The kind of a page that is not an article. `shapes` are the kinds of its URL according to a publisher rule. */
function kindOf(
  { path = '/rajya/talab-ki-safai-48213', title = HEADLINE, head = '', body }: Sample,
  ...shapes: readonly UrlKind[]
): PageKind | undefined {
  const html = `<html lang="hi"><head><title>${title}</title>${head}</head><body>${MENU}<main>${body}</main>${FOOTER}</body></html>`;
  const urls = Object.fromEntries(shapes.map((shape) => [shape, ['.']]));
  return inspectionOf(html, { url: `${SITE}${path}`, publishers: [ruleWith({ urls })] }).error?.kind;
}

const CONSENT =
  '<h1>आपकी निजता</h1><p>हम और हमारे साझेदार आपके डिवाइस पर कुकीज़ के जरिए जानकारी सहेजते हैं।</p><p>आप अपनी सहमति कभी भी वापस ले सकते हैं।</p><button>सभी स्वीकार करें</button>';
const h1 = `<h1>${HEADLINE}</h1>`;
const SHORT = `${SENTENCES[1]} ${SENTENCES[5]}`;
const brief = `<p>${SENTENCES.slice(0, 4).join(' ')}</p>`;

const asked = (count: number): string =>
  repeated(
    count,
    (at) =>
      `<h3>${TITLES[at % TITLES.length]}?</h3><label><input type="radio" name="q${at}">हां</label><label><input type="radio" name="q${at}">नहीं</label>`,
  );
const inputs = (...names: readonly string[]): string =>
  names.map((name) => `<div><label>${name}</label><input type="text" name="${name}"></div>`).join('');
const rates = (count: number): string =>
  `<table>${repeated(count, (at) => `<tr><td>गेहूं</td><td>मंडी ${at}</td><td>₹2${at}50</td></tr>`)}</table>`;

/** Numbered pictures, each with its own heading and sentences. */
const pictures = repeated(
  4,
  (at) =>
    `<div class="card"><span>${at + 1}/4</span><h2>${TITLES[at]}</h2><img src="/img/${at}.jpg" width="900"><p>${SENTENCES[at]} ${SENTENCES[at + 1]}</p></div>`,
);
const WEBSITE = '<meta property="og:type" content="website">';
const ROOT = `<link rel="canonical" href="${SITE}/">`;

const SHAPES: readonly UrlKind[] = ['article', 'live', 'listing', 'video', 'gallery'];

const articles: Readonly<Record<string, Sample>> = {
  'a report without any metadata': story(paragraphs(6)),
  'a report without a heading, below section links': page(HEADLINE, `${linkList(9)}${paragraphs(3)}`),
  'a one-paragraph brief among many links': story(`<time>12 मार्च 2024</time>${brief}${linkList(20)}`),
  'two sentences below a date': story(`<time>12 मार्च 2024</time><p>${SHORT}</p>`),
  'a two-sentence brief with JSON-LD': { ...story(`<p>${sentences(2)}</p>${linkList(20)}`), head: NEWS },
  'a brief with a player on top': { ...story(`${YOUTUBE}${brief}`), head: NEWS + VIDEO },
  'a report with a player on top, outside any video section': {
    head: NEWS + VIDEO,
    body: `${YOUTUBE}${h1}${paragraphs(5)}`,
  },
  'a long report in a video section': story(`${YOUTUBE}${paragraphs(8)}`, '/videos/talab-48213', VIDEO),
  'four paragraphs, described as a video': story(YOUTUBE + paragraphs(4), '/video/gaon-ka-talab', VIDEO),
  'three paragraphs, described as an article': story(YOUTUBE + paragraphs(3, 0, 2), '/video/a', NEWS),
  'a report above cards with teasers': story(`${paragraphs(4)}<h2>और खबरें</h2>${cards(12)}`),
  'a brief above cards with teasers': story(
    `<div class="story">${paragraphs(2)}</div><h2>और खबरें</h2>${cards(12)}`,
  ),
  'a live blog': {
    ...story(
      repeated(6, (at) => `<div><time>1${at}:05</time><h3>${TITLES[at]}</h3><p>${SENTENCES[at]}</p></div>`),
    ),
    head: described({ '@type': 'LiveBlogPosting', ...dated }),
  },
  'a report with pictures in a photo section': story(
    `<img src="/a.jpg" width="900"><img src="/b.jpg" width="900"><img src="/c.jpg" width="900"><img src="/d.jpg" width="900">${paragraphs(8)}`,
    '/photos/talab-48213',
  ),
  'a report whose JSON-LD also describes its gallery': {
    ...story(`${slides(3, 'तालाब')}${paragraphs(5)}`),
    head: NEWS + described({ '@type': 'ImageGallery' }),
  },
  'a report with a category and a long slug in its URL': story(
    paragraphs(4) + links(8),
    '/category/gaon-ke-talab-ki-safai-shuru',
  ),
  'a report at an old URL with a query': story(paragraphs(4) + links(8), '/news.asp?nid=48213&cat=rajya'),
  'a report with one truncated paragraph': page(HEADLINE, `${paragraphs(3)}${cutOff}${paragraphs(2)}`),
  'a truncated brief whose headline survives only in the title': page(HEADLINE, cutOff),
  'a brief with JSON-LD at a topic URL': story(`${brief}${linkList(12)}`, '/topic/talab', NEWS),
  'a report at an unknown URL': story(`${paragraphs(5)}${linkList(12)}`, '/'),
  'a report about cookies on a page with a banner': titled(
    'कुकी के नए नियम लागू, निजता पर बहस',
    `${paragraphs(4)}<p>सरकार ने कुकी के लिए सहमति का नियम बनाया है।</p><div class="cookie-notice">यह साइट कुकी का उपयोग करती है। <button>स्वीकार करें</button></div>`,
  ),
  'a report about a page-not-found message': titled('वेबसाइट खोली तो लिखा आया पेज नहीं मिला', paragraphs(6)),
  'a report about a sum that looks like an error code': titled('404 करोड़ रुपये से बनेगा नया अस्पताल', brief),
  'a report made of a table': {
    ...story(
      `<p>${SENTENCES[3]}</p><table>${repeated(12, (at) => `<tr><td>दल संख्या ${at}</td><td>${at * 3} सीट</td><td>बढ़त पर</td></tr>`)}</table>`,
    ),
    head: NEWS,
  },
  'a report with JSON-LD told in pictures, each with its own heading and sentences': story(
    paragraphs(1) + pictures,
    '/photos/talab-48213',
    NEWS + described({ '@type': 'ImageGallery' }),
  ),
  'a report told in numbered pictures, each with its own heading and sentences': titled(
    'तस्वीरों में: चंबल के घाट पर एक दिन',
    paragraphs(1) + pictures,
  ),
  'a report told in numbered pictures, one without a heading, and no paragraph above the first': titled(
    'तस्वीरों में: चंबल के घाट पर एक दिन',
    pictures.replace(`<h2>${TITLES[2]}</h2>`, ''),
  ),
  'a report with a dateline after site links': page(
    'नया अख़बार',
    `${linkList(20)}<b>${HEADLINE}</b><p>भिण्ड, 14 अगस्त (वार्ता)। ${SENTENCES.slice(0, 3).join(' ')}</p>${paragraphs(2, 3)}${linkList(8)}`,
    '/news/2006/aug/14/story07.htm',
  ),
  'a report on a page with a hidden login form': story(
    `${paragraphs(5)}<form hidden><input type="email"><input type="password"></form>`,
  ),
  'a report that names prices': story(
    `${paragraphs(5)}<ul><li>गेहूं ₹ 2,400</li><li>चना ₹ 5,100</li><li>सरसों ₹ 5,600</li><li>मक्का ₹ 2,100</li><li>धान ₹ 2,300</li></ul>`,
  ),
  'a short report on a page with a sign-in form': story(
    `<p>${SENTENCES[0]}</p><p>${SENTENCES[1]}</p><p>${SENTENCES[2]}</p><form><input type="password"></form>`,
  ),
  'an essay in a section, at a URL that ends like a privacy policy': titled(
    'निजता का अधिकार: कानून क्या कहता है और अदालतें क्या',
    paragraphs(5),
    '/vichar/privacy',
  ),
  'a report in a section that is named like a page about the site': titled(
    'किसान की बेटी ने पहली कोशिश में पास की परीक्षा',
    paragraphs(5),
    '/careers/upsc-parinam',
  ),
  'a report with a date, a place and an author whose page is described': story(
    `<p>By मोहन लाल</p><time>12 मार्च 2024</time><p>भिण्ड, 14 अगस्त। ${sentences(3)}</p>`,
    '/talab-48213',
    described({ '@type': 'ProfilePage' }),
  ),
  'a signed and dated review with its product in the JSON-LD': story(
    `<p>By मोहन लाल</p><time>12 मार्च 2024</time>${paragraphs(4)}<p>₹ 14,999</p>`,
    '/fon/tara-5',
    described({ '@type': 'Product', name: 'तारा 5' }),
  ),
  'a report below the weather, at a story URL': story(paragraphs(3), '/weather/barish-48213'),
  'a brief about a bridge under repair': titled('पुल पर रखरखाव का काम चल रहा है', paragraphs(1)),
  'a report about a page that was not found': titled(
    'फेसबुक पेज पर नहीं मिला जवाब तो किसान पहुंचा दफ्तर',
    paragraphs(1),
  ),
  'a report among links, with a path in the query, which is not a search': story(
    `${paragraphs(2)}${linkList(20)}`,
    '/?q=content/talab-safai',
  ),
  'a brief beside a poll with six answers and a comment form': story(
    `${brief}<form>${'<label><input type="radio" name="vote">हां</label>'.repeat(6)}</form><form>${inputs('नाम', 'ईमेल', 'वेबसाइट')}<textarea></textarea></form>`,
  ),
  'a report above a form with many fields': story(
    `${paragraphs(4)}<form>${inputs('नाम', 'ईमेल', 'मोबाइल', 'शहर', 'जिला', 'पता')}</form>`,
  ),
  'a brief above a table of rates, at a story URL': story(`<p>${sentences(2)}</p>${rates(30)}`),
  'a report about an event described under another name': {
    ...story(paragraphs(4)),
    head: described({ '@type': 'SportsEvent', name: 'सोनपुर बनाम बलिया' }),
  },
  'an article named after the event it describes': {
    ...story(paragraphs(4)),
    head: described({ '@type': 'Event', name: HEADLINE }) + NEWS,
  },
  'a report whose headline starts like the name of a contact page': titled(
    'संपर्क मार्ग टूटने से दो गांव कटे',
    paragraphs(2),
  ),
};

test.each(Object.entries(articles))(
  'recognizes as an article, whatever the kind of its URL: %s',
  (_, sample) => {
    expect(kindOf(sample)).toBeUndefined();
    for (const shape of SHAPES) expect([shape, kindOf(sample, shape)]).toEqual([shape, undefined]);
  },
);

const others: Readonly<Partial<Record<PageKind, Readonly<Record<string, Sample>>>>> = {
  video: {
    'two sentences under a player': {
      path: '/videos/talab-v48213',
      head: VIDEO,
      body: `<div class="player"></div>${h1}<p>${sentences(2)}</p>${linkList(12)}`,
    },
    'a player without any sentence or metadata': story(`${YOUTUBE}<p>12 मार्च 2024</p>${linkList(9)}`),
    'a paragraph under a player in a video section, described as an article too': {
      path: '/videos/talab-48213.html',
      head: NEWS + VIDEO,
      body: `<div class="jwplayer"></div>${h1}<p>${SENTENCES.join(' ')}</p>`,
    },
  },
  gallery: {
    'slides with one-sentence captions': story(
      slides(8, SENTENCES[3] ?? '') + links(8),
      '/photo-gallery/talab-48213',
    ),
    'slides with captions, described as an article too': story(
      slides(8, `${SENTENCES[3]} ${SENTENCES[4]}`),
      '/photos/talab-48213',
      NEWS,
    ),
    'a picture series announced by its headline': titled(
      `तस्वीरों में: ${HEADLINE}`,
      slides(6, 'तालाब के किनारे बच्चे'),
    ),
    'a web story': story(slides(7, SENTENCES[3] ?? ''), '/web-stories/talab-48213'),
    'the pages of a web story, described as an article too': {
      path: '/web-stories/talab-48213/',
      head: NEWS,
      body: `<amp-story>${repeated(6, (at) => `<amp-story-page><amp-img src="/w${at}.jpg" width="720" height="1280"></amp-img><h2>${TITLES[at]}</h2></amp-story-page>`)}</amp-story>`,
    },
  },
  listing: {
    'teasers, each in its own card': page('खेती की खबरें', `<h1>खेती</h1>${cards(10)}`, '/kheti'),
    'teasers without a heading': page('खेती की खबरें | नया अख़बार', cards(10), '/kheti'),
    'linked headlines alone': page('खेल की खबरें', `<h1>खेल समाचार</h1>${linkList(20)}`, '/khel'),
    'excerpts that a search found': page(
      'नया अख़बार',
      `<dl>${repeated(7, (at) => `<dt><a href="/a/${at}">${SENTENCES[at % 5]}</a></dt><dd>...${SENTENCES[(at + 1) % 5]}...</dd>`)}</dl>`,
      '/khoj?searchword=talab',
    ),
    'linked headlines below a text about the topic': titled(
      'तालाब से जुड़ी सभी ताजा खबरें हिंदी में',
      `${paragraphs(2)}${linkList(20)}`,
      '/topic/talab',
    ),
    'teasers, each described as an article': page(
      'देश',
      `<h1>देश</h1>${cards(8)}`,
      '/desh',
      described(
        TITLES.map((headline) => ({ '@type': 'NewsArticle', headline, datePublished: '2024-03-12' })),
      ),
    ),
    'the videos of a section': titled('वीडियो', linkList(20), '/videos'),
    'teasers without links at a tag URL': titled('तालाब', paragraphs(2), '/tag/talab'),
    'teasers without links or heading, described as a collection': page(
      'खेती-किसानी की ताजा खबरें एक जगह',
      paragraphs(2),
      '/kheti',
      described({ '@type': 'CollectionPage' }),
    ),
    'a list of products, each with its picture and price': titled(
      'सबसे सस्ते फोन',
      `${repeated(8, (at) => `<div><img src="/img/${at}.jpg" width="200" height="200"><a href="/fon/${at}">तारा ${at} दो सिम वाला फोन</a><span>₹ 1${at},999</span><p>स्टोर पर जाएं</p></div>`)}`,
      '/mobile/sabse-sasta',
    ),
  },
  home: {
    'a front page': page(
      'नया अख़बार: ताजा खबरें',
      `<h1>नया अख़बार</h1><section>${cards(4)}</section>${linkList(30)}`,
      '/',
      described({ '@type': 'WebSite', name: 'नया अख़बार' }),
    ),
    'a front page with a short story above its teasers': story(paragraphs(2, 0, 2) + cards(7), '/'),
    'a front page with a player, described as an article': {
      path: '/',
      head: NEWS + VIDEO + ROOT,
      body: `<div class="jwplayer"></div>${h1}${linkList(20)}`,
    },
    'a front page with a text about the site': page(
      'नया अख़बार: ताजा खबरें',
      `${linkList(40)}<div>${paragraphs(4)}</div>`,
      '/hindi/',
      WEBSITE,
    ),
    'a front page that prints its stories in full': page(
      'नया अख़बार: ताजा खबरें',
      repeated(
        7,
        (at) => `<article><h2><a href="/news/${at}">${titleAt(at)}</a></h2>${paragraphs(4, at)}</article>`,
      ),
      '/',
      WEBSITE + ROOT,
    ),
    "a blog's home page that prints its latest posts in full under its name": titled(
      'गांव की बात',
      `<h3><a href="/2026/01/a.html">${TITLES[0]}</a></h3>${paragraphs(5)}<h3>${TITLES[1]}</h3>${paragraphs(4)}`,
      '/',
      ROOT,
    ),
  },
  product: {
    'prices beside shop buttons': page(
      'तारा 5 की कीमत',
      `<h1>तारा 5</h1>${repeated(6, (at) => `<div><span>दुकान ${at}</span><p>₹ 1${at},999</p><a href="/go/${at}">स्टोर पर जाएं</a></div>`)}<table><tr><td>रैम</td><td>8 जीबी</td></tr><tr><td>कैमरा</td><td>50 एमपी</td></tr></table>`,
      '/mobile/tara-5',
    ),
    'a product with JSON-LD': titled(
      'तारा 5',
      '<p>₹ 14,999</p><p>इस फोन में अच्छी बैटरी है।</p>',
      '/mobile/tara-5',
      described({ '@type': 'Product', name: 'तारा 5' }),
    ),
  },
  'error-page': {
    'a page-not-found message': page(
      'नया अख़बार',
      `<h1>क्षमा करें, यह पेज नहीं मिला!</h1><p>${SENTENCES[4]}</p>${linkList(12)}`,
    ),
    'an error code as title': page('404 | नया अख़बार', `<p>होम पेज पर जाएं।</p>${linkList(12)}`),
    'a bot check': page('Just a moment...', '<p>Checking your browser before you proceed.</p>'),
    'an English page-not-found sentence': page(
      'नया अख़बार',
      `<h1>Oops!</h1><h2>The page you were looking for can’t be found.</h2>${linkList(12)}`,
    ),
    'a site under maintenance': page(
      'नया अख़बार',
      `<h1>साइट पर रखरखाव का काम चल रहा है</h1>${paragraphs(1)}`,
      '/',
    ),
    'a page that says in unusual words that nothing is there': page(
      'नया अख़बार',
      `<h1>जिस पेज को आप ढूंढ रहे हैं वह अब उपलब्ध नहीं है</h1>${linkList(12)}`,
    ),
    'an error code in Bengali digits above a list of news': page(
      'দিনের খবর',
      `<h1>৪০৪</h1><h2>দুঃখিত, পাতাটি খুঁজে পাওয়া যায়নি</h2>${linkList(12)}`,
    ),
  },
  'consent-page': {
    'a consent wall': page(HEADLINE, CONSENT),
    'a consent wall that states that it is an article': page(HEADLINE, CONSENT, '/a-48213', NEWS),
    'a consent wall in English': titled(
      'Before you continue',
      '<p>We use cookies and data to deliver our services and to measure them.</p><p>If you agree, we will also use cookies to show personalised ads.</p><form><button>Reject all</button><button>Accept all</button></form>',
    ),
  },
  'empty-shell': {
    'an empty page that waits for its scripts': page(HEADLINE, '<div id="root"></div>'),
    'an empty page at an about-us URL': { path: '/about', body: '<div id="root"></div>' },
    'a page that asks to enable JavaScript': page(
      HEADLINE,
      '<div id="root"><p>इस साइट को देखने के लिए अपने ब्राउज़र में जावास्क्रिप्ट चालू करें।</p></div>',
    ),
    'an article with JSON-LD but without text': { ...story(''), head: NEWS },
  },
  other: {
    'the privacy policy': titled('गोपनीयता नीति', paragraphs(12), '/privacy'),
    'the imprint': titled('हमारे बारे में', paragraphs(6), '/about'),
    'a page below the about page, described as an article': titled(
      'संस्थापक और न्यासी',
      paragraphs(6),
      '/about/nyasi',
      '<meta property="og:type" content="article"><meta property="article:published_time" content="2024-03-12">',
    ),
    'a page with two names of pages about the site': titled('संपर्क और शिकायत निवारण', paragraphs(6), '/seva'),
    'an offer to subscribe': titled('सच की कीमत, सिर्फ तीन रुपये रोज', paragraphs(2), '/plus/subscribe'),
    'a text about the site at an about-us URL': titled(
      'गांव की आवाज, दस साल से',
      paragraphs(6),
      '/AboutUs.aspx',
    ),
    'a page described as an about page': titled(
      'नया अख़बार के लोग',
      paragraphs(6),
      '/p/48213',
      described({ '@type': 'AboutPage', name: 'नया अख़बार के लोग' }),
    ),
    'a page below the root whose longest text is a ticker': page(
      'नया अख़बार - सबकी ख़बर',
      `<h1>नया अख़बार</h1><div>${TITLES.join(' | ')}</div><h4>${TITLES[0]}</h4><h4>${TITLES[1]}</h4>`,
      '/naya-akhbar/',
    ),
    'a login wall': titled(
      'पढ़ना जारी रखने के लिए लॉगिन करें',
      `${paragraphs(1)}<form><input type="email"><input type="password"></form>`,
    ),
    'a text beside a password field': titled(
      'नया अख़बार के सदस्य बनें',
      `${paragraphs(2)}<form><input type="text"><input type="password"></form>`,
    ),
    'two sentences without a date, an author or a place': story(`<p>${SHORT}</p>`),
    'the weather of a town, described as an article': story(paragraphs(4), '/weather/ballia', NEWS),
    "a person's profile": story(
      paragraphs(3),
      '/vinay-tiwari-48213',
      '<meta property="og:type" content="profile">',
    ),
    "a list of the site's staff": titled('हमारी टीम', paragraphs(3), '/team'),
    'a page about the site that names the site': page(
      'नया अख़बार के बारे में | नया अख़बार',
      `<h1>नया अख़बार के बारे में</h1>${paragraphs(5)}`,
      '/hamara-parichay',
    ),
    'contact details of the editors beside the latest news': page(
      'संपर्क करें | नया अख़बार',
      `<h1>संपर्क करें</h1><p>${SENTENCES[0]}</p>${linkList(12)}`,
      '/patra',
    ),
    'the privacy policy in Tamil': titled('தனியுரிமைக் கொள்கை', paragraphs(4), '/kolgai'),
    'advertising rates': titled('विज्ञापन दर सूची 2026-27', paragraphs(2), '/dar'),
    "a town's weather beside the latest news": titled(
      'बलिया का मौसम',
      `<table>${'<tr><td>सोमवार</td><td>31 डिग्री</td><td>धूप</td></tr>'.repeat(7)}</table>${linkList(9)}`,
      '/mausam/ballia',
    ),
    'a quiz with JSON-LD': describedAs('Quiz', 'तालाब की पहेली', '/khel/paheli-21'),
    'an event with registration': describedAs('EducationEvent', HEADLINE, '/karyakram/talab-ki-pathshala'),
    'a reporter with JSON-LD': describedAs('Person', 'सरोज देवी', '/saroj-devi'),
    'an app with JSON-LD': describedAs('MobileApplication', 'तालाब खोज', '/talab-khoj'),
    'a calculator': story(
      `<form>${inputs('दिन', 'माह')}<select></select><input type="date"></form>${paragraphs(1)}`,
      '/aayu',
    ),
    'multiple-choice questions': story(`<p>${sentences(2)}</p>${asked(6)}`, '/paheli/talab-48213'),
    'a donation form between two texts': story(
      `${paragraphs(1)}<form class="form-horizontal">${inputs('नाम', 'ईमेल', 'मोबाइल', 'शहर', 'पैन')}<button>दान दें</button></form>${paragraphs(1)}`,
      '/daan',
    ),
    'market rates below a long headline and a note': titled(
      'बलिया मंडी के भाव आज: गेहूं, धान, सरसों और आलू के दाम',
      `<p>${SENTENCES[3]} ${SENTENCES[4]}</p>${rates(20)}`,
      '/mandi/ballia',
    ),
    'the score of a match, with a few words on each ball': titled(
      'बलिया बनाम सोनपुर, लीग का 14वां मुकाबला',
      `${rates(30)}${'<div><b>16.2</b><p>गेंद को मिडविकेट की ओर धकेलकर एक रन।</p></div>'.repeat(7)}${linkList(9)}`,
      '/khel/muqabla/7719',
    ),
    'the winning numbers of a lottery': titled(
      'लॉटरी का परिणाम 25.08.2026',
      `<table><tr><td>पहला इनाम</td><td>${'<span>7597</span> '.repeat(100)}</td></tr></table>${rates(30)}${linkList(9)}`,
      '/lottery/subah-48213',
    ),
    'the membership of a paper': titled('सदस्य बनें', paragraphs(1), '/membership/'),
    "a day's programmes, with the day in the query": titled(
      'आकाश रेडियो, बलिया',
      `<p>${SENTENCES[0]}</p>${rates(20)}`,
      '/prasaran.php?dt=20261214',
    ),
    'a table of job openings below a note, each with a link to apply': titled(
      'बलिया की नौकरियां',
      `<p>${SENTENCES[0]}</p><table>${'<tr><td><a href="/j">चौकीदार</a></td><td>नगर पंचायत</td><td>12 पद</td><td><a href="/j/a">आवेदन करें</a></td></tr>'.repeat(9)}</table>`,
      '/naukri/ballia',
    ),
  },
};
const rows = Object.entries(others).flatMap(([kind, samples]) =>
  Object.entries(samples).map(([what, sample]) => [kind, what, sample] as const),
);
test.each(rows)('recognizes as another kind: %s: %s', (kind, _, sample) => {
  expect(kindOf(sample)).toBe(kind);
});

const STORY = h1 + paragraphs(5);

test.each<[string, Sample]>([
  ['a gallery URL', { path: '/photos/talab-48213', body: STORY }],
  ['a tag URL', { path: '/tag/talab', body: STORY }],
  ['a query URL with a short headline', titled('पुल बना', paragraphs(5), '/?p=71')],
  ['the second page of an article', { path: '/talab-ki-safai?page=2', body: h1 + paragraphs(2) }],
  ['the URL of the home page', { path: '/', body: STORY }],
  ['a list with JSON-LD', { head: described({ '@type': 'ItemList' }), body: STORY }],
  ['the type "website"', { head: WEBSITE, body: STORY }],
])('%s alone does not decide the kind', (_, sample) => {
  expect(kindOf(sample)).toBeUndefined();
});

test('a URL kind from a publisher rule turns pictures with short captions into a gallery', () => {
  const pictures = slides(6, SENTENCES[3] ?? '').replace(/<span>.*?<\/span>/gu, '');
  const page = { path: '/talab-48213', body: `${h1}<p>${sentences(3)}</p>${pictures}` };
  expect([kindOf(page), kindOf(page, 'gallery')]).toEqual([undefined, 'gallery']);
});

test('a URL kind from a publisher rule does not turn a list of links into an article', () => {
  const page = { path: '/talab-48213', body: `<h1>खेल समाचार</h1>${linkList(20)}` };
  expect([kindOf(page), kindOf(page, 'article')]).toEqual(['listing', 'listing']);
});

test('any page is an article or has a known kind', () => {
  const kinds = listOf(`home|listing|video|gallery|product|error-page|consent-page|empty-shell|other`);
  const MARKUP = [h1, brief, YOUTUBE, NEWS, VIDEO, cards(4), links(7), slides(5, 'तालाब')];
  const parts = fc.constantFrom(...MARKUP, '<h1></h1>', '<p>', '<img src="/a.jpg">');
  fc.assert(
    fc.property(fc.array(fc.oneof(parts, fc.string()), { maxLength: 8 }), fc.webPath(), (pieces, path) => {
      expect([undefined, ...kinds]).toContain(kindOf({ path, body: pieces.join('') }));
    }),
  );
});
