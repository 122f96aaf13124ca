import { describe, expect, test } from 'vitest';
import { listOf } from '../../scripts/list-of.ts';
import { articleOf, blocksBetween, news, pageOf, ruleWith, SENTENCES, storyAround } from '../page-of.ts';
import { rowsOf } from '../rows-of.ts';

const figure =
  '<figure><img src="/lead.jpg" alt="नहर का दृश्य" width="1200" height="675"><figcaption>सफाई करते मजदूर</figcaption></figure>';
const urlOf = (file: string): string => `https://naya-akhbar.example/${file}`;

function pageWith(row: string, { head = '', above = '', body = storyAround(), stated = {} } = {}): string {
  const page = pageOf(body, { row, head, jsonLd: news(stated) });
  return page.replace('<h1>', `${above}<h1>`);
}

describe('order of sources', () => {
  const rule = ruleWith({ locators: { leadImage: [{ css: '.ruled', attribute: 'data-full' }] } });
  const stated = { image: { '@type': 'ImageObject', url: '/stated.jpg', width: 800, height: 450 } };
  const head = '<meta property="og:image" content="/og.jpg">';
  const ruled = '<div class="ruled" data-full="/ruled.jpg"></div>';
  test.each([
    ['rule', pageWith(ruled + figure, { head, stated }), [rule], 'ruled.jpg', 'publisher-rule'],
    ['page', pageWith(figure, { head, stated }), [], 'lead.jpg', 'page'],
    ['JSON-LD', pageWith('', { head, stated }), [], 'stated.jpg', 'json-ld'],
    ['meta', pageWith('', { head }), [], 'og.jpg', 'meta'],
  ])('%s', (_, html, publishers, file, source) => {
    const { leadImage, provenance } = articleOf(html, { publishers });
    expect([leadImage?.url, provenance.leadImage?.source]).toEqual([urlOf(file), source]);
  });

  test('none on a page without images', () => {
    const article = articleOf(pageWith(''));
    expect(article).not.toHaveProperty('leadImage');
    expect(article).not.toHaveProperty('caption');
  });
});

describe('the stated image', () => {
  const stated = { image: { '@type': 'ImageObject', url: '/i/full.jpg', width: 1200, height: 675 } };
  const meta = (file: string): string =>
    `<meta property="og:image" content="/i/${file}"><meta property="og:image:width" content="1200">`;
  const shown = (src: string): string =>
    `<figure><img src="${src}"><figcaption>सफाई करते मजदूर</figcaption></figure>`;
  const small = '<img src="/i/kisan.jpg" width="200" height="150">';
  test.each([
    ['is preferred to a small image in the text', small, { head: meta('nahar.jpg') }, 'i/nahar.jpg'],
    [
      'is preferred to a scaled copy if JSON-LD and meta agree on a larger image',
      shown('/i/168140733264.jpg?tr=w-758,h-433'),
      { head: meta('full.jpg'), stated },
      'i/full.jpg',
    ],
    [
      'is not preferred if meta and JSON-LD disagree',
      shown('/i/safai.jpg?tr=w-758,h-433'),
      { head: meta('nahar.jpg'), stated },
      'i/safai.jpg?tr=w-758,h-433',
    ],
    [
      'is not preferred if the shown one is not scaled',
      shown('/i/safai.jpg'),
      { head: meta('full.jpg'), stated },
      'i/safai.jpg',
    ],
    [
      'is not preferred if its rendition is made for other sites',
      shown('/i/nahar.jpg?w=680'),
      { head: meta('nahar.jpg?w=1200&policy=logo-overlay') },
      'i/nahar.jpg?w=680',
    ],
  ])('%s', (_, lead, parts, file) => {
    const article = articleOf(pageWith(lead, parts));
    expect(article.leadImage?.url).toBe(urlOf(file));
    expect(article.body.some(({ type }) => type === 'image')).toBe(false);
  });
});

test('the lead image has the stated URL, alt and size', () => {
  const size = { width: 1200, height: 675 };
  expect(articleOf(pageWith(figure)).leadImage).toEqual({
    url: urlOf('lead.jpg'),
    alt: 'नहर का दृश्य',
    ...size,
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
        body: `<img src="/lead.jpg"><img src="/lead.jpg">${storyAround()}`,
      }),
    }),
  )('%s', (_, html) => {
    const article = articleOf(html);
    expect(article.leadImage?.url).toBe(urlOf('lead.jpg'));
    expect(article.body.every(({ type }) => type === 'paragraph')).toBe(true);
  });

  test.each(
    listOf(`sparrow-nest.jpg|silicon_lab.jpg|blanket-fair.jpg|loan-defaulters.jpg|authority-office.jpg
    gaon-ke-logo-ne-nikali-nahar.jpg`),
  )('accepts the file name %s', (file) => {
    expect(articleOf(pageWith(`<img src="/${file}">`)).leadImage?.url).toBe(urlOf(file));
  });

  test.each([
    ...listOf(`logo.png|sitelogo.png|default-img.jpg|no_image.png|noimage.jpg|authors.png|icon-2x.png`).map(
      (file) => [`file named ${file}`, `<img src="/${file}">`],
    ),
    ['hidden image', '<img hidden src="/lead.jpg">'],
    [
      'round portrait, whatever its alt',
      '<div><img class="h-10 w-10 rounded-full" src="/ts.jpg"><p>तनुजा सेठ</p><p>27 मार्च 2026</p></div>',
    ],
  ])('but no %s', (_, lead = '') => {
    expect(articleOf(pageWith(lead))).not.toHaveProperty('leadImage');
  });
});

test.each([
  ['<div><img src="/lead.jpg"></div><p class="cap">सफाई करते मजदूर</p>', 'सफाई करते मजदूर'],
  ['<img src="/lead.jpg"><div>उत्तर प्रदेश • आगरा</div>', undefined],
])('below a picture, above text in boxes: %s', (row, caption) => {
  const body = SENTENCES.map((text) => `<div>${text}</div>`).join('');
  expect(articleOf(pageOf(`${row}<div class="x">${body}</div>`)).caption).toBe(caption);
});

describe('the caption and the credit', () => {
  const captioned = (text: string): string =>
    `<figure><img src="/lead.jpg"><figcaption>${text}</figcaption></figure>`;
  test.each<[string, string, (string | undefined)[]]>([
    ['credit in Bengali', captioned('নদীর ভাঙন । ছবি: সুমন ঘোষ'), ['নদীর ভাঙন ।', 'সুমন ঘোষ']],
    ['credit in Malayalam', captioned('തകർന്ന വീട് | ഫോട്ടോ: അജിത് പി'), ['തകർന്ന വീട്', 'അജിത് പി']],
    ['image type in Tamil', captioned('மேட்டூர் அணை (கோப்புப் படம்)'), ['மேட்டூர் அணை (கோப்புப் படம்)']],
    ...rowsOf(['सफाई करते मजदूर', 'पीटीआई'], {
      'credit after a dash that is part of the caption': captioned(
        'सफाई करते मजदूर - <span class="copyright">पीटीआई</span>',
      ),
      'credit after a slash between two elements': captioned(
        '<span class="caption">सफाई करते मजदूर</span> / <span class="credit">पीटीआई</span>',
      ),
      'box named for the credit and the caption':
        '<div><img src="/lead.jpg"><p class="image-credit-caption"><span>सफाई करते मजदूर</span><span class="credit">तस्वीर: पीटीआई</span></p></div>',
      'credit behind its label': captioned(
        'सफाई करते मजदूर | Photo Credit: <span class="credit-name">पीटीआई</span>',
      ),
      'label of three words': captioned('सफाई करते मजदूर<br>Image Credit source: पीटीआई'),
      'small print with caption and credit': captioned('<small>सफाई करते मजदूर / चित्रांकन: पीटीआई</small>'),
      'paragraph that names a credit': '<img src="/lead.jpg"><p>सफाई करते मजदूर (फोटो: पीटीआई)</p>',
      'credit in its own box':
        '<figure><img src="/lead.jpg"><figcaption>सफाई करते मजदूर</figcaption><div class="photo-credit">पीटीआई</div></figure>',
    }),
    [
      'elements side by side',
      captioned('<span>सफाई करते मजदूर</span> <span>सुनीता शर्मा</span>'),
      ['सफाई करते मजदूर', 'सुनीता शर्मा'],
    ],
    ['agency in square brackets', captioned('नहर में उतरे मजदूर [एएनआई]'), ['नहर में उतरे मजदूर', 'एएनआई']],
    ['agency after the last sentence', captioned('नहर में उतरे मजदूर. AFP'), ['नहर में उतरे मजदूर.', 'AFP']],
    [
      'bracketed credit in its own element',
      captioned('<span>सफाई करते मजदूर</span> (<span>तस्वीर: पिक्साबे</span>)'),
      ['सफाई करते मजदूर', 'पिक्साबे'],
    ],
    [
      'labels for screen readers in Tamil',
      '<figure><img src="/lead.jpg"><p><span>பட மூலாதாரம், </span><span>Getty Images</span></p><figcaption><span>படக்குறிப்பு, </span><p>பனை ஏறும் தொழிலாளி</p></figcaption></figure>',
      ['பனை ஏறும் தொழிலாளி', 'Getty Images'],
    ],
    [
      'screen-reader label beside image and credit',
      '<figure><span class="image-and-copyright"><img src="/lead.jpg"><span class="off-screen">इमेज कॉपीराइट</span><span class="copyright">पीटीआई</span></span></figure>',
      [undefined, 'पीटीआई'],
    ],
    [
      'small line at the end of a paragraph after the image',
      '<div><img src="/lead.jpg"><p>सफाई करते मजदूर<small>तस्वीर: picture-alliance/dpa</small></p></div>',
      ['सफाई करते मजदूर', 'picture-alliance/dpa'],
    ],
    ...rowsOf(['सफाई करते मजदूर'], {
      'caption hidden only from screen readers':
        '<figure><img src="/lead.jpg"><figcaption aria-hidden="true">सफाई करते मजदूर</figcaption></figure>',
      'plain cell below the image':
        '<table><tr><td><img src="/lead.jpg"></td></tr><tr><td>सफाई करते मजदूर</td></tr></table>',
    }),
    ...rowsOf(['सफाई करते मजदूर।'], {
      'sentence alone with the picture in a table':
        '<table><tr><td><img src="/lead.jpg"></td></tr><tr><td><p>सफाई करते मजदूर।</p></td></tr></table>',
      'picture below the byline, which has an icon':
        '<div><span><img src="/u.png"> मुरली मनोहर झा</span> <span>6 जुलाई 2019, 07:02 PM IST</span></div><div><img src="/lead.jpg"><small>सफाई करते मजदूर।</small></div>',
      'picture below buttons that are pictures':
        '<a href="/p"><img src="/printButton.png"></a><span>छापें</span><figure><img src="/lead.jpg"><figcaption>सफाई करते मजदूर।</figcaption></figure>',
      'box named for the caption of media, below a sign on the picture':
        '<div class="media-box"><img src="/lead.jpg"><span>▶</span></div><div class="media-cap">सफाई करते मजदूर।</div>',
    }),
    [
      'label on the picture above a paragraph with a labelled credit',
      '<div><img src="/lead.jpg"><span>सिंचाई</span></div><div><p>सफाई करते मजदूर। (फोटो: मोहन लाल)</p></div>',
      ['सफाई करते मजदूर।', 'मोहन लाल'],
    ],
    [
      'line beside a credit, before the end of a float',
      '<div><img src="/lead.jpg"><span class="item-caption">सफाई करते मजदूर</span><span class="item-credits">एएनआई</span><div class="clr"></div></div>',
      ['सफाई करते मजदूर', 'एएनआई'],
    ],
    [
      'text over the image, behind a label of the section and with a credit',
      '<div><img src="/lead.jpg"><span>सिंचाई</span><div>सफाई करते मजदूर | तस्वीर: मोहन लाल</div></div>',
      ['सफाई करते मजदूर', 'मोहन लाल'],
    ],
    [
      'caption below the credit',
      '<div><div><img src="/lead.jpg"></div><div>© नया अख़बार / मोहन लाल</div><div>सफाई करते मजदूर</div></div>',
      ['सफाई करते मजदूर', 'नया अख़बार / मोहन लाल'],
    ],
    ...rowsOf([], {
      'none in the label of a box below the image':
        '<div><img src="/lead.jpg"></div><div><div>झटपट समझें</div><ul><li>सफाई दस दिन में</li><li>पानी तीन गांवों को</li></ul></div>',
      'none in the name beside a portrait, place and date':
        '<div><img src="/sb.png" alt="शशि भूषण"><div>शशि भूषण</div><div>पटना,</div><ul><li>12 अक्टूबर 2026</li></ul></div>',
    }),
  ])('%s', (_, lead, [caption, credit]) => {
    const article = articleOf(pageWith(lead));
    expect([article.caption, article.leadImage?.credit]).toEqual([caption, credit]);
  });

  test('are found without the signature of the publisher', () => {
    const html = pageWith(captioned('सफाई करते मजदूर - India TV Hindi'));
    const signed = { ...ruleWith({ signatures: ['India TV'] }), name: 'India TV Hindi' };
    expect(articleOf(html, { publishers: [signed] }).caption).toBe('सफाई करते मजदूर');
  });
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
  const expected = { caption: expect.stringMatching(/^सफाई करते मजदूर ?।?$/u), credit: 'Getty Images' };

  test.each(cases)('%s as the lead image and in the body: %s', (_, __, markup) => {
    const { caption, leadImage, body } = articleOf(pageWith(markup));
    expect({ caption, credit: leadImage?.credit }).toEqual(expected);
    expect(body).toEqual(articleOf(pageWith('')).body);
    expect(blocksBetween(markup)).toEqual([expect.objectContaining({ type: 'image', ...expected })]);
  });
});

test('a caption locator that matches several captions gives the lead image no caption of another image', () => {
  const rule = ruleWith({ locators: { caption: [{ css: '.cap' }] } });
  const others = ['किनारे पर जमा गाद को हटाती मशीन।', 'पुल के नीचे से गुजरती नाव।'];
  const pictures = others.map(
    (caption, at) =>
      `<div><img src="/${at}.jpg" width="900" height="500"></div><p class="cap">${caption}</p>`,
  );
  const lead = '<figure><img src="/a.jpg" width="900" height="500"></figure>';
  const article = articleOf(pageWith(lead, { body: storyAround(pictures.join('')) }), { publishers: [rule] });
  expect([article.leadImage?.url, article.caption]).toEqual([urlOf('a.jpg'), undefined]);
  expect(article.body.slice(2, -2)).toEqual(
    others.map((caption) => expect.objectContaining({ type: 'image', caption })),
  );
});
