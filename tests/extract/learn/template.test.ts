/** Repeated texts: those that a profile removes, and those that it never removes. */
import { describe, expect, test } from 'vitest';
import {
  type ExtractOptions,
  extractArticle,
  inspectArticle,
  learnSite,
  siteProfileSchema,
} from '../../../src/index.ts';
import { Draws } from './sentences.ts';
import { NAMES, PAGES, type SitePage, sentenceOf, siteWith, textsOf } from './site-with.ts';

/** Number of pages whose body has a text with this opening, without and with the profile of the site. */
function pagesWith(pages: readonly SitePage[], opening: string): { alone: number; learned: number } {
  const profile = learnSite(pages);
  const count = (options: ExtractOptions): number =>
    pages.filter((page) => textsOf(page, options).some((text) => text.startsWith(opening))).length;
  return { alone: count({}), learned: count({ profile }) };
}

const PLEA = 'कागज और छपाई का सारा बोझ हमारे ढाई हजार साथी मिलकर उठाते हैं, आप भी हाथ बढ़ाइए।';
const OWN = 'नहर किनारे बसे चार टोलों में पानी भरने से दो सौ परिवार ऊंचे खेतों की ओर चले आए हैं।';

test.each([
  ['a sentence on all pages', 'कागज और छपाई', () => PLEA],
  [
    'a sentence with a different number on each page',
    'यह पन्ना अब तक',
    (at: number) => `यह पन्ना अब तक ${1200 + 37 * at} घरों में पढ़ा गया और ${at + 3} चौपालों पर सुनाया गया है।`,
  ],
  [
    'a sentence with a different name on each page',
    'इस बार की चौपाल',
    (at: number) => `इस बार की चौपाल ${NAMES[at]} ने संभाली, अगली बार आप अपना नाम दफ्तर भेज दें।`,
  ],
  [
    'a row of labels with different names on each page',
    'कैमरा: ',
    (at: number) => `कैमरा: ${NAMES[at]}, मिलान: ${NAMES[(at + 3) % PAGES]}`,
  ],
])('a profile removes %s', (_, opening, piece) => {
  const pages = siteWith((at) => `<p>${piece(at)}</p>`);
  expect(pagesWith(pages, opening)).toEqual({ alone: PAGES, learned: 0 });
});

/** Paragraphs of market rates, one per crop. */
function rates(at: number, count = 4): string {
  const crops = 'प्याज आलू सरसों चना गेहूं धान मक्का बाजरा ज्वार अरहर मूंग तिल'.split(' ').slice(0, count);
  const paragraphs = crops.map(
    (crop) => `<p>${crop} का भाव आज मंडी में ${1900 + at * 13} रुपये क्विंटल रहा और आवक ${40 + at} गाड़ी की हुई।</p>`,
  );
  return paragraphs.join('');
}

test('the trace counts the pages that had a removed text, and `keep` keeps the text', () => {
  const pages = siteWith((at) => (at < 6 ? `<p>${PLEA}</p>` : ''));
  const [page] = pages as [SitePage];
  const profile = learnSite(pages);
  const { trace } = inspectArticle(page.html, { publishers: [], profile });
  const removed = { text: PLEA, reason: 'template', support: 6 };
  expect(trace.blocks).toContainEqual(expect.objectContaining(removed));
  expect(textsOf(page, { profile: { ...profile, keep: [PLEA.slice(0, 45)] } })).toContain(PLEA);
});

test("the body's provenance and the trace identify the profile by a hash of its content", () => {
  const pages = siteWith(() => '');
  const [{ html }] = pages as [SitePage];
  const profile = learnSite(pages);
  const { article, trace } = inspectArticle(html, { publishers: [], profile });
  expect(trace.profile).toMatch(/^[0-9a-f]{16}$/u);
  expect(article?.provenance.body?.profile).toBe(trace.profile);
  const same = siteProfileSchema.parse(JSON.parse(JSON.stringify(profile)));
  expect(inspectArticle(html, { publishers: [], profile: same }).trace.profile).toBe(trace.profile);
  const other = { ...profile, keep: ['गांव'] };
  expect(inspectArticle(html, { publishers: [], profile: other }).trace.profile).not.toBe(trace.profile);
  expect(inspectArticle(html, { publishers: [] }).trace).not.toHaveProperty('profile');
});

describe('a profile never removes', () => {
  test.each(
    Object.entries<[string, (at: number) => string]>({
      'a column heading above text of the page': [
        'आखिर बात क्या है',
        (at) => `<h3>आखिर बात क्या है</h3><p>${OWN.replace('चार', String(at + 20))}</p>`,
      ],
      'a bold column heading': [
        'आगे की राह',
        (at) => `<p><b>आगे की राह</b></p><p>${NAMES[at]} के टोले में पंप लगाने पर तहसील ने अब तक हामी नहीं भरी है।</p>`,
      ],
      'a column heading above a list': [
        'आज के दाम',
        (at) => `<h3>आज के दाम</h3><ul><li>प्याज ${20 + at} रुपये</li><li>आलू ${11 + at} रुपये</li></ul>`,
      ],
      'a sentence on a third of the pages': [
        'खबर लिखे जाने तक',
        (at) =>
          at % 3 === 0
            ? `<p>खबर लिखे जाने तक किसी की गिरफ्तारी नहीं हुई थी और जांच चल रही थी, ${NAMES[at]} ने कहा।</p>`
            : '',
      ],
      'a quote': [
        'गांव का पानी',
        () => '<blockquote><p>गांव का पानी गांव में ही रुकना चाहिए, तभी खेत बचेंगे।</p></blockquote>',
      ],
      'a sentence with only a few stock words': [
        'खबर लिखे जाने तक',
        (at) =>
          `<p>खबर लिखे जाने तक पुलिस को ${sentenceOf(new Draws(at * 477_777_777)).replace(' ', ' और ')}</p>`,
      ],
      'a sentence that repeats one figure of speech': [
        'इधर',
        (at) => {
          const [one, two] = [NAMES[at], NAMES[(at + 4) % PAGES]];
          return `<p>इधर ${one} ने ${two} को मई का पैसा दिया नहीं, ${two} ने ${one} को जून का पैसा दिया नहीं, ${one} बोले।</p>`;
        },
      ],
      'what makes up most of the pages': [
        'प्याज का भाव',
        (at) => (at < 7 ? rates(at) : rates(at).slice(0, rates(at).indexOf('<p>', 1))),
      ],
      'what a single page repeats many times': [
        'सरसों का भाव',
        (at) => (at < 2 ? rates(at).repeat(2) : rates(at).slice(0, rates(at).indexOf('<p>', 1))),
      ],
    }),
  )('%s', (_, [opening, piece]) => {
    const { alone, learned } = pagesWith(siteWith(piece), opening);
    expect(alone).toBeGreaterThan(0);
    expect(learned).toBe(alone);
  });

  test('the first paragraph, if it shares a rare word with the headline', () => {
    const lead = (at: number): string =>
      `रणजी मुकाबले के दूसरे दिन ${NAMES[at]} की टीम ने ${90 + at} रन की बढ़त ले ली है।`;
    const title = (at: number): string => `रणजी में ${NAMES[at]} की टीम आगे`;
    const pages = siteWith(() => '', title).map(({ url, html }, at) => ({
      url,
      html: html.replace('<p>', `<p>${lead(at)}</p><p>`),
    }));
    expect(pagesWith(pages, 'रणजी मुकाबले')).toEqual({ alone: PAGES, learned: PAGES });
  });

  test('a list before the removed end of the text', () => {
    const list = '<ul><li>लोहे: दस ट्रक</li><li>गेहूं: पांच ट्रक</li></ul>';
    const end = '<div>इस पन्ने पर लिखी राय लिखने वाले की अपनी है, चौपाल की मेज उससे बंधी नहीं।</div>';
    const pages = siteWith(() => '').map(({ url, html }, at) => ({
      url,
      html: html
        .replaceAll('<p>', '<div>')
        .replaceAll('</p>', '</div>')
        .replace('</div></article>', `${list.replace('दस', String(at + 20))}${end}</div></article>`),
    }));
    expect(pagesWith(pages, 'इस पन्ने पर')).toEqual({ alone: PAGES, learned: 0 });
    const profile = learnSite(pages);
    for (const page of pages) {
      const { body } = extractArticle(page.html, { publishers: [], profile });
      expect(body.at(-1)).toMatchObject({ type: 'list' });
    }
  });

  test('fixed text of a site that publishes market rates', () => {
    const advice = '<p>भाव खुलने से पहले अपनी पर्ची आढ़ती की खिड़की पर जमा करें और नंबर आने पर ही गाड़ी भीतर लाएं।</p>';
    const pages = siteWith((at) => rates(at, 12) + advice);
    expect(pagesWith(pages, 'भाव खुलने से पहले')).toEqual({ alone: PAGES, learned: PAGES });
  });

  test('what is shared only by the parts of a series', () => {
    const piece = (at: number): string =>
      at < 5 ? `<p>नदी किनारे के गांवों की इस यात्रा में हम ${NAMES[at]} के साथ पैदल चले।</p>` : '';
    const title = (at: number, own: string): string =>
      at < 5 ? `नदी किनारे के गांवों की यात्रा: भाग ${at + 1}` : own;
    expect(pagesWith(siteWith(piece, title), 'नदी किनारे')).toEqual({ alone: 5, learned: 5 });
  });
});

test('from a host with two templates, the repeated text of both is learned', () => {
  const other = 'इस कोने की घंटी बजाने वाले पाठक को संपादक अगले अंक में धन्यवाद की चिट्ठी लिखते हैं।';
  const pages = siteWith((at) => `<p>${at % 2 === 0 ? PLEA : other}</p>`).flatMap((page) => [
    page,
    { ...page, url: `${page.url}-2`, html: page.html.replaceAll('नहर', 'बांध').replaceAll(' खेत', ' बाग') },
  ]);
  const inOther = ({ url, html }: SitePage): SitePage => ({
    url,
    html: html
      .replace('<article>', '<table class="kona"><tr><td class="lekh"><center class="sheersh">')
      .replace('</h1><div class="story">', '</h1></center><font class="paath">')
      .replace('</div></article>', '</font></td></tr></table>'),
  });
  const mixed = pages.map((page) => (page.html.includes(PLEA) ? page : inOther(page)));
  expect(pagesWith(mixed, 'कागज और छपाई').learned).toBe(0);
  expect(pagesWith(mixed, 'इस कोने की घंटी').learned).toBe(0);
});

test('a value that all pages state for a per-article field is ignored, such as a fixed date or the logo as lead image', () => {
  const pages = siteWith(() => '').map(({ url, html }, at) => ({
    url,
    html: html
      .replace(
        '</head>',
        '<meta property="og:image" content="https://naya-akhbar.example/mukhya.jpg">' +
          '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2019-01-01T00:00:00+05:30"}</script></head>',
      )
      .replace('</h1>', `</h1><p class="date">${at + 10} नवंबर 2026, 09:30 IST</p>`),
  }));
  const [page] = pages as [SitePage];
  const read = (options: ExtractOptions) =>
    extractArticle(page.html, { url: page.url, publishers: [], ...options });
  expect(read({})).toMatchObject({ publishedAt: '2019-01-01T00:00:00+05:30', leadImage: {} });
  const learned = read({ profile: learnSite(pages) });
  expect(learned.publishedAt).toBe('2026-11-10T09:30:00+05:30');
  expect(learned.leadImage).toBeUndefined();
});
