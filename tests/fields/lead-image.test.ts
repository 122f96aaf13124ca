import { describe, expect, test } from 'vitest';
import { listOf } from '../../scripts/list-of.ts';
import { definePublisher } from '../../src/index.ts';
import { articleOf, blocksBetween, HEADLINE, storyAround } from '../page-of.ts';

const story = `<div class="body">${storyAround()}</div>`;
const figure =
  '<figure><img src="/lead.jpg" alt="नहर का दृश्य" width="1200" height="675"><figcaption>सफाई करते मजदूर</figcaption></figure>';
const URL_OF = (file: string): string => `https://naya-akhbar.example/${file}`;

function pageWith(lead: string, { head = '', above = '', body = story, stated = {} as object } = {}): string {
  const jsonLd = JSON.stringify({ '@type': 'NewsArticle', headline: HEADLINE, ...stated });
  return (
    `<html><head><title>${HEADLINE}</title>${head}<script type="application/ld+json">${jsonLd}</script></head>` +
    `<body><article>${above}<h1>${HEADLINE}</h1>${lead}${body}</article></body></html>`
  );
}

describe('order of sources', () => {
  const rule = definePublisher({
    id: 'naya-akhbar',
    name: 'नया अख़बार',
    domains: ['naya-akhbar.example'],
    locators: { leadImage: [{ css: '.ruled', attribute: 'data-full' }] },
  });
  const stated = { image: { '@type': 'ImageObject', url: '/stated.jpg', width: 800, height: 450 } };
  const head = '<meta property="og:image" content="/og.jpg">';
  test.each([
    [
      'rule',
      pageWith(`<div class="ruled" data-full="/ruled.jpg"></div>${figure}`, { head, stated }),
      [rule],
      'ruled.jpg',
      'publisher-rule',
    ],
    ['page', pageWith(figure, { head, stated }), [], 'lead.jpg', 'page'],
    ['JSON-LD', pageWith('', { head, stated }), [], 'stated.jpg', 'json-ld'],
    ['meta', pageWith('', { head }), [], 'og.jpg', 'meta'],
  ])('%s', (_, html, publishers, file, source) => {
    const article = articleOf(html, { publishers });
    expect(article.leadImage?.url).toBe(URL_OF(file));
    expect(article.provenance.leadImage?.source).toBe(source);
  });

  test('none on a page without images', () => {
    const article = articleOf(pageWith(''));
    expect(article).not.toHaveProperty('leadImage');
    expect(article).not.toHaveProperty('caption');
  });
});

describe('prefers the stated image to', () => {
  const jsonLd = {
    image: { '@type': 'ImageObject', url: '/i/nahar-ki-safai-full.jpg', width: 1200, height: 675 },
  };
  const meta =
    '<meta property="og:image" content="/i/nahar-ki-safai-full.jpg"><meta property="og:image:width" content="1200">';
  const other =
    '<meta property="og:image" content="/i/mukhya-nahar.jpg"><meta property="og:image:width" content="1200">';
  const shown = (src: string, size = ''): string =>
    `<figure><img src="${src}" ${size}><figcaption>सफाई करते मजदूर</figcaption></figure>`;
  test.each(
    Object.entries<[string, string]>({
      'a small image in the text': [
        pageWith('<img src="/i/kisan.jpg" width="200" height="150">', { head: other }),
        'i/mukhya-nahar.jpg',
      ],
      'a scaled copy if JSON-LD and meta agree on a larger image': [
        pageWith(shown('/i/168140733264.jpg?tr=w-758,h-433'), { head: meta, stated: jsonLd }),
        'i/nahar-ki-safai-full.jpg',
      ],
    }),
  )('%s', (_, [html, file]) => {
    const article = articleOf(html);
    expect(article.leadImage?.url).toBe(URL_OF(file));
    expect(article.body.some(({ type }) => type === 'image')).toBe(false);
  });

  test.each([
    [
      'if meta and JSON-LD disagree',
      shown('/i/safai.jpg?tr=w-758,h-433'),
      { head: other, stated: jsonLd },
      'i/safai.jpg?tr=w-758,h-433',
    ],
    ['if the shown one is not scaled', shown('/i/safai.jpg'), { head: meta, stated: jsonLd }, 'i/safai.jpg'],
    [
      'if the stated rendition is made for other sites',
      shown('/i/mukhya-nahar.jpg?w=680'),
      { head: '<meta property="og:image" content="/i/mukhya-nahar.jpg?w=1200&policy=logo-overlay">' },
      'i/mukhya-nahar.jpg?w=680',
    ],
  ])('but not %s', (_, lead, parts, file) => {
    expect(articleOf(pageWith(lead, parts)).leadImage?.url).toBe(URL_OF(file));
  });
});

test('the lead image has the stated URL, alt and size', () => {
  expect(articleOf(pageWith(figure)).leadImage).toEqual({
    url: URL_OF('lead.jpg'),
    alt: 'नहर का दृश्य',
    width: 1200,
    height: 675,
  });
});

describe('finds the lead image', () => {
  test.each(
    Object.entries({
      'above the headline': pageWith('', { above: figure }),
      'after the logo of a platform': pageWith(
        `<a href="https://news.google.com/publications/nahar"><img src="/g.png"></a>${figure}`,
      ),
      'after buttons in a row': pageWith(
        `<a href="#"><img src="/aplus.gif"></a><a href="#"><img src="/aminus.gif"></a>${figure}`,
      ),
      'after a portrait from an author folder': pageWith(`<img src="/images/author/d03087.jpg">${figure}`),
      'in an aside with nothing else but its caption': pageWith(
        '<aside><img src="/lead.jpg"><p class="caption">सफाई करते मजदूर</p></aside>',
      ),
      'beside its copy for narrow screens': pageWith('', {
        body: `<div class="body"><img src="/lead.jpg"><img src="/lead.jpg">${storyAround()}</div>`,
      }),
    }),
  )('%s', (_, html) => {
    const article = articleOf(html);
    expect(article.leadImage?.url).toBe(URL_OF('lead.jpg'));
    expect(article.body.every(({ type }) => type === 'paragraph')).toBe(true);
  });

  test.each(
    listOf(`sparrow-nest.jpg|silicon_lab.jpg|blanket-fair.jpg|loan-defaulters.jpg|authority-office.jpg
    gaon-ke-logo-ne-nikali-nahar.jpg`),
  )('accepts the file name %s', (file) => {
    expect(articleOf(pageWith(`<img src="/${file}">`)).leadImage?.url).toBe(URL_OF(file));
  });

  test.each(listOf(`logo.png|sitelogo.png|default-img.jpg|no_image.png|noimage.jpg|authors.png|icon-2x.png`))(
    'rejects the file name %s',
    (file) => {
      expect(articleOf(pageWith(`<img src="/${file}">`))).not.toHaveProperty('leadImage');
    },
  );

  test.each([['a hidden image', pageWith('<img hidden src="/lead.jpg">')]])('but not %s', (_, html) => {
    expect(articleOf(html)).not.toHaveProperty('leadImage');
  });
});

test.each([
  [
    'a sentence alone with the picture in a table',
    '<table><tr><td><img src="/lead.jpg"></td></tr><tr><td><p>सफाई करते मजदूर।</p></td></tr></table>',
  ],
  [
    'a label on the picture above a paragraph with a labelled credit',
    '<div><img src="/lead.jpg"><span>सिंचाई</span></div><div><p>सफाई करते मजदूर। (फोटो: मोहन लाल)</p></div>',
  ],
  [
    'a picture below the row of the byline, which has an icon',
    '<div><span><img src="/u.png"> मुरली मनोहर झा</span> <span>6 जुलाई 2019, 07:02 PM IST</span></div><div><img src="/lead.jpg"><small>सफाई करते मजदूर।</small></div>',
  ],
  [
    'below buttons that are pictures',
    '<a href="/p"><img src="/printButton.png"></a><span>छापें</span><figure><img src="/lead.jpg"><figcaption>सफाई करते मजदूर।</figcaption></figure>',
  ],
  [
    'a box named for the caption of media, below a sign on the picture',
    '<div class="media-box"><img src="/lead.jpg"><span>▶</span></div><div class="media-cap">सफाई करते मजदूर।</div>',
  ],
])('the caption is found: %s', (_, lead) => {
  expect(articleOf(pageWith(lead)).caption).toBe('सफाई करते मजदूर।');
});

describe('splits caption and credit', () => {
  const withCaption = (markup: string): string => pageWith(`<figure><img src="/lead.jpg">${markup}</figure>`);
  test.each(
    Object.entries<[string, string | undefined, string | undefined]>({
      'credit in Bengali': ['নদীর ভাঙন। ছবি: সুমন ঘোষ', 'নদীর ভাঙন।', 'সুমন ঘোষ'],
      'credit in Malayalam': ['തകർന്ന വീട് | ഫോട്ടോ: അജിത് പി', 'തകർന്ന വീട്', 'അജിത് പി'],
      'an image type in Tamil': ['மேட்டூர் அணை (கோப்புப் படம்)', 'மேட்டூர் அணை (கோப்புப் படம்)', undefined],
      'credit after a dash that is part of the caption': [
        'सफाई करते मजदूर - <span class="copyright">पीटीआई</span>',
        'सफाई करते मजदूर',
        'पीटीआई',
      ],
      'caption and credit in elements side by side': [
        '<span>सफाई करते मजदूर</span> <span>सुनीता शर्मा</span>',
        'सफाई करते मजदूर',
        'सुनीता शर्मा',
      ],
      'agency after the last sentence': ['नहर में उतरे मजदूर. AFP', 'नहर में उतरे मजदूर.', 'AFP'],
    }),
  )('in a figcaption: %s', (_, [text, caption, credit]) => {
    const article = articleOf(withCaption(`<figcaption>${text}</figcaption>`));
    expect([article.caption, article.leadImage?.credit]).toEqual([caption, credit]);
  });

  test.each(
    Object.entries<[string, string | undefined, string | undefined]>({
      'labels for screen readers in Tamil': [
        withCaption(
          '<p><span>பட மூலாதாரம், </span><span>Getty Images</span></p><figcaption><span>படக்குறிப்பு, </span><p>பனை ஏறும் தொழிலாளி</p></figcaption>',
        ),
        'பனை ஏறும் தொழிலாளி',
        'Getty Images',
      ],
      'screen-reader label beside image and credit': [
        pageWith(
          '<figure><span class="image-and-copyright"><img src="/lead.jpg"><span class="off-screen">इमेज कॉपीराइट</span><span class="copyright">पीटीआई</span></span></figure>',
        ),
        undefined,
        'पीटीआई',
      ],
      'paragraph that names a credit': [
        pageWith('<img src="/lead.jpg"><p>सफाई करते मजदूर (फोटो: पीटीआई)</p>'),
        'सफाई करते मजदूर',
        'पीटीआई',
      ],
      'credit in its own box': [
        withCaption('<figcaption>सफाई करते मजदूर</figcaption><div class="photo-credit">पीटीआई</div>'),
        'सफाई करते मजदूर',
        'पीटीआई',
      ],
      'small line at the end of a paragraph after the image': [
        pageWith(
          '<div><img src="/lead.jpg"><p>सफाई करते मजदूर<small>तस्वीर: picture-alliance/dpa</small></p></div>',
        ),
        'सफाई करते मजदूर',
        'picture-alliance/dpa',
      ],
      'caption hidden only from screen readers': [
        withCaption('<figcaption aria-hidden="true">सफाई करते मजदूर</figcaption>'),
        'सफाई करते मजदूर',
        undefined,
      ],
    }),
  )('%s', (_, [html, caption, credit]) => {
    const article = articleOf(html);
    expect([article.caption, article.leadImage?.credit]).toEqual([caption, credit]);
  });

  const publisher = definePublisher({
    id: 'naya-akhbar',
    name: 'India TV Hindi',
    domains: ['naya-akhbar.example'],
    signatures: ['India TV'],
  });
  test.each([['सफाई करते मजदूर - India TV Hindi', 'सफाई करते मजदूर']])(
    'removes the publisher signature from "%s"',
    (printed, caption) => {
      const html = withCaption(`<figcaption>${printed}</figcaption>`);
      expect(articleOf(html, { publishers: [publisher] }).caption).toBe(caption);
    },
  );
});

describe('reads a caption without a caption class', () => {
  test.each(
    Object.entries({
      'with a bracketed credit in its own element':
        '<figure><img src="/lead.jpg"><figcaption><span>सफाई करते मजदूर</span> (<span>तस्वीर: पिक्साबे</span>)</figcaption></figure>',
      'on a line beside a credit, before the end of a float':
        '<div><img src="/lead.jpg"><span class="item-caption">सफाई करते मजदूर</span><span class="item-credits">एएनआई</span><div class="clr"></div></div>',
      'in a plain cell below the image':
        '<table><tr><td><img src="/lead.jpg"></td></tr><tr><td>सफाई करते मजदूर</td></tr></table>',
      'over the image, behind a label of the section and with a credit':
        '<div><img src="/lead.jpg"><span>सिंचाई</span><div>सफाई करते मजदूर | तस्वीर: मोहन लाल</div></div>',
      'below the credit':
        '<div><div><img src="/lead.jpg"></div><div>© नया अख़बार / मोहन लाल</div><div>सफाई करते मजदूर</div></div>',
    }),
  )('%s', (_, lead) => {
    expect(articleOf(pageWith(lead)).caption).toBe('सफाई करते मजदूर');
  });
});

test.each(
  Object.entries({
    'the label of a box below the image':
      '<div><img src="/lead.jpg"></div><div><div>झटपट समझें</div><ul><li>सफाई दस दिन में</li><li>पानी तीन गांवों को</li></ul></div>',
  }),
)('not a caption: %s', (_, lead) => {
  expect(articleOf(pageWith(lead))).not.toHaveProperty('caption');
});

describe('a paragraph with a credit below a figure is its caption', () => {
  const picture = '<img src="/p.jpg" alt="नहर का दृश्य" width="1200" height="675">';
  const figures = [
    ['a picture', `<figure>${picture}</figure>`],
    ['a picture and its credit', `<figure>${picture}<p class="credit">Getty Images</p></figure>`],
  ] as const;
  const credits = ['(फोटो: Getty Images)', '। फोटो: Getty Images', '| Getty Images', '(Getty Images)'];
  const cases = figures.flatMap(([of, html]) =>
    credits.map((credit) => [of, credit, `${html}<p>सफाई करते मजदूर ${credit}</p>`] as const),
  );

  test.each(cases)('%s as the lead image: %s', (_, __, lead) => {
    const article = articleOf(pageWith(lead));
    expect([article.caption, article.leadImage?.credit]).toEqual([
      expect.stringMatching(/^सफाई करते मजदूर ?।?$/u),
      'Getty Images',
    ]);
    expect(article.body).toEqual(articleOf(pageWith('')).body);
  });

  test.each(cases)('%s in the body: %s', (_, __, middle) => {
    expect(blocksBetween(middle)).toEqual([
      expect.objectContaining({
        type: 'image',
        caption: expect.stringMatching(/^सफाई करते मजदूर ?।?$/u),
        credit: 'Getty Images',
      }),
    ]);
  });
});

describe('a caption locator with several matches', () => {
  const rule = definePublisher({
    id: 'naya-akhbar',
    name: 'नया अख़बार',
    domains: ['naya-akhbar.example'],
    locators: { caption: [{ css: '.cap' }] },
  });
  const pictureWith = (file: string, caption: string): string =>
    `<div><img src="/${file}" width="900" height="500"></div><p class="cap">${caption}</p>`;
  const others = ['किनारे पर जमा गाद को हटाती मशीन।', 'पुल के नीचे से गुजरती नाव।'];
  const pictures = others.map((caption, at) => pictureWith(`${at}.jpg`, caption)).join('');

  test.each([
    [
      'gives the lead image no caption of another image',
      '<figure><img src="/a.jpg" width="900" height="500"></figure>',
      undefined,
    ],
  ])('%s', (_, lead, caption) => {
    const body = `<div class="body">${storyAround(pictures)}</div>`;
    const article = articleOf(pageWith(lead, { body }), { publishers: [rule] });
    expect([article.leadImage?.url, article.caption]).toEqual([URL_OF('a.jpg'), caption]);
    expect(article.body.slice(2, -2)).toEqual(
      others.map((text) => expect.objectContaining({ type: 'image', caption: text })),
    );
  });
});

test('a round portrait is not a lead image, whatever its alt', () => {
  const row =
    '<div><img class="h-10 w-10 rounded-full" src="/ts.jpg"><p>तनुजा सेठ</p><p>27 मार्च 2026</p></div>';
  expect(articleOf(pageWith(row))).not.toHaveProperty('leadImage');
});

test('the name beside a portrait, place and date is not a caption', () => {
  const row =
    '<div><img src="/sb.png" alt="शशि भूषण"><div>शशि भूषण</div><div>पटना,</div><ul><li>12 अक्टूबर 2026</li></ul></div>';
  expect(articleOf(pageWith(row))).not.toHaveProperty('caption');
});
