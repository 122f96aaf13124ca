import { describe, expect, test } from 'vitest';
import { articleOf, news, PARAGRAPHS, type PageParts, pageOf, ruleWith, SENTENCES } from '../page-of.ts';
import { rowsOf } from '../rows-of.ts';

interface Parts extends Pick<PageParts, 'row' | 'head' | 'behind'> {
  readonly author?: unknown;
  readonly above?: string;
  /** Markup at the start of the first paragraph and at the end of the last one. */
  readonly first?: string;
  readonly last?: string;
}

function pageWith({ author, above = '', first = '', last = '', ...parts }: Parts): string {
  const body = `<p>${first}${PARAGRAPHS.join('</p><p>')}${last}</p>`;
  return pageOf(body, { ...parts, before: above, jsonLd: news({ author }) });
}

/** The authors as `role: name`, from a page with the given parts or row below the headline. */
function authorsOf(parts: Parts | string): string {
  const { authors } = articleOf(pageWith(typeof parts === 'string' ? { row: parts } : parts));
  return authors.map(({ name, role }) => (role === undefined ? name : `${role}: ${name}`)).join(', ');
}

const person = (name: string): object => ({ '@type': 'Person', name });
const microdata = (name: string, type: string): string =>
  `<div itemprop="author" itemscope itemtype="http://schema.org/${type}"><span itemprop="name">${name}</span></div>`;
const stated = (type: string, author: object, publisher: object = {}): string =>
  `<script type="application/ld+json">${JSON.stringify({ ...news({ datePublished: '2026-11-24' }), '@type': type, author, publisher })}</script>`;
const rule = ruleWith({ locators: { authors: [{ css: '.by' }], place: [{ css: '.place' }] } });

const row = '<div class="byline">Written By: मोहन लाल</div>';
const all = { row: `<div class="by">राम कुमार</div>${row}`, author: person('सुनीता शर्मा') };
test.each<[string, Parts, string[], string | undefined]>([
  ['publisher-rule', all, ['राम कुमार'], 'publisher-rule'],
  ['JSON-LD', all, ['सुनीता शर्मा'], 'json-ld'],
  ['byline row', { row }, ['मोहन लाल'], 'page'],
  ['meta', { head: '<meta name="author" content="अमित राव">' }, ['अमित राव'], 'meta'],
  ['name above the text', { first: 'मोहन लाल</p><p>' }, ['मोहन लाल'], 'text'],
  ['citation_author', { head: '<meta name="citation_author" content="अमित राव">' }, ['अमित राव'], 'meta'],
  ['none', {}, [], undefined],
])('authors, order of sources: %s', (from, parts, names, source) => {
  const article = articleOf(pageWith(parts), { publishers: from === 'publisher-rule' ? [rule] : [] });
  expect(article.authors.map(({ name }) => name)).toEqual(names);
  expect(article.provenance.authors?.source).toBe(source);
});

const SITE =
  '<meta property="og:site_name" content="नया अख़बार"><meta name="application-name" content="Naya Akhbar">';

test.each<[string, Parts | string, string]>([
  [
    'not the publisher, in JSON-LD or in the byline row',
    {
      author: person('Naya Akhbar'),
      row: '<div class="byline">Written By: Naya Akhbar | Edited By: मोहन लाल</div>',
      head: SITE,
    },
    'Edited By: मोहन लाल',
  ],
  [
    'a person linked in the byline row beside the JSON-LD author',
    {
      author: person('मोहन लाल'),
      row: '<p class="byline"><a href="/author/mohan">मोहन लाल</a>, <a href="/author/sita">सीता देवी</a></p>',
    },
    'मोहन लाल, सीता देवी',
  ],
  ...rowsOf('', {
    'not a publisher stated as a person in JSON-LD': {
      head: stated('NewsArticle', person('नया पथ रिपोर्टर'), { name: 'नया पथ रिपोर्टर' }),
    },
    'not a greeting above the text': { first: 'प्रिय पाठको,</p><p>' },
    'not an organization in microdata': microdata('नया पथ', 'Organization'),
    'not a section that the breadcrumb names too':
      '<nav class="breadcrumb"><a href="/">होम</a> › <a href="/a">ग्राम यात्रा</a></nav><p class="meta"><a href="/a">ग्राम यात्रा</a> | 24 नवंबर 2026</p>',
    'not a category link': '<p class="meta"><a href="/category/x">ग्राम यात्रा</a></p>',
    'not a team stated as an organization in JSON-LD': {
      row: '<p>By इंडियास्पेंड टीम</p>',
      author: { '@type': 'Organization', name: 'इंडियास्पेंड टीम' },
    },
    'not the speaker of a quote': {
      first: '<blockquote>पानी मिलेगा।<div class="quote-author">अमित राव, अभियंता</div></blockquote>',
    },
    "not the link to an author's archive": '<div class="author"><a href="/authors">सभी सामग्री</a></div>',
    'not the page title in Latin letters': { last: '</p><p>Web Title-nahar safai' },
    'not an account, a single Latin word in lower case': { author: person('nayaakhbarhelp') },
  }),
  ...rowsOf('By: मोहन लाल', {
    'a name behind its label that links to a topic': '<p>By <a href="/topic/mohan">मोहन लाल</a></p>',
    "not the publisher's office in JSON-LD": {
      head: stated('NewsArticle', person('नया पथ कार्यालय'), { name: 'नया पथ' }),
      row: '<p>By मोहन लाल</p>',
    },
    'the linked name in its own letters, without the weekday, beside a transcription in JSON-LD': {
      author: person('Mohan Lal'),
      row: '<p>By <a href="/author/mohan-lal">मोहन लाल</a> सोमवासरे</p>',
    },
    'not a team beside an author': '<p>By इंडियास्पेंड टीम</p><p>By मोहन लाल</p>',
    'not the author of a story card above the headline': {
      above:
        '<div><a class="card" href="/khel/hockey-2"><h3>हॉकी टीम ने जीता तीसरा मुकाबला</h3><small>By सुनीता शर्मा 2 जून 2026</small></a></div>',
      row: '<div>By मोहन लाल</div>',
    },
  }),
  ...rowsOf('मोहन लाल', {
    'not a button beside the byline':
      '<p>मोहन लाल 07/12/2010 <a href="javascript:openPrint(4)">छापने लायक पन्ना</a></p>',
    'a link to the page of an author in an unreadable row':
      '<p><a href="/author/m">मोहन लाल</a> 2 जून 2026 · दो हजार से अधिक पाठक अब तक पढ़ चुके हैं</p>',
    'the author of a WebPage in JSON-LD': { head: stated('WebPage', person('मोहन लाल')) },
    'not a stated name with nothing before its comma': {
      author: person(', नया अख़बार संवाददाता'),
      row: '<div class="byline"><a href="/staff/7/mohan-lal">मोहन लाल</a></div>',
    },
  }),
  ...rowsOf('पल्लवी', {
    'an item of an Elementor icon list': '<ul><li itemprop="author"><a>पल्लवी</a></li></ul>',
    'a link in the footer of a WordPress post': {
      last: '</p></div><footer class="entry-footer"><span class="posted-on">24 नवंबर 2026</span> <span class="author vcard"><a class="url fn n" href="/author/pallavi/">पल्लवी</a></span></footer><div><p>',
    },
  }),
  ['a team with a label', '<p>By इंडियास्पेंड टीम</p>', 'By: इंडियास्पेंड टीम'],
  ['a team in JSON-LD', { author: person('इंडियास्पेंड टीम') }, 'टीम: इंडियास्पेंड टीम'],
  ['a name in an author box', '<p class="auth-nm">डॉ. रमेश ठाकुर</p>', 'डॉ. रमेश ठाकुर'],
  [
    'a name beside an email button',
    '<div class="post-meta"><a href="/author/d">Dinesh Sahu</a><a href="#"><span>Send an email</span></a></div>',
    'Dinesh Sahu',
  ],
  [
    'a name in adjacent elements with a date and counts',
    '<div><span>सुनीता शर्मा</span><span>2 जून 2026</span><span>5757</span> <span>शेयर</span><span>97579 व्यूज</span></div>',
    'सुनीता शर्मा',
  ],
  [
    'a linked name that follows "By" without a space',
    '<div>By<a href="/news/reporters/sunita-sharma/"><span>Sunita Sharma</span></a></div>',
    'By: Sunita Sharma',
  ],
  [
    'a short linked name that follows "By" without a space',
    '<div>By<a href="/news/reporters/om-rao/"><span>Om Rao</span></a></div>',
    'By: Om Rao',
  ],
  ...rowsOf('लेखक: पल्लवी', {
    'a name in a row of dates and reading time that spans lines below the first paragraph': `<p>${PARAGRAPHS[0]}</p>${['प्रकाशित:', '2 जून 2026', 'अपडेट:', '3 जून 2026', 'Reading time', '5 मिनट', 'लेखक', 'पल्लवी'].map((text) => `<div><span>${text}</span></div>`).join('')}`,
    'a single-word name after a label in its own element':
      '<div class="x"><div>लेखक</div><div>पल्लवी</div></div>',
  }),
  [
    'the name in a Blogger footer in another language',
    {
      behind:
        '<div class="post-footer"><span class="post-author vcard">இடுகையிட்டது <span class="fn">கவிதா முருகன்</span></span></div>',
    },
    'இடுகையிட்டது: கவிதா முருகன்',
  ],
  [
    'a name on Blogger without the word for "by"',
    '<div class="post-author vcard">प्रस्तुतकर्ता <a href="https://www.blogger.com/profile/1">मोहन लाल</a></div>',
    'प्रस्तुतकर्ता: मोहन लाल',
  ],
])('an author is %s', (_, parts, authors) => {
  expect(authorsOf(parts)).toBe(authors);
});

test.each<[string, Parts, string, object?]>([
  ['a signature after the last line', { last: '<br>Edited by : मोहन लाल' }, 'Edited by: मोहन लाल'],
  [
    'a signature, unlike the row near the headline, which takes precedence',
    { last: '<br>Edited by : मोहन लाल', row: '<div class="byline">By राम कुमार</div>' },
    'By: राम कुमार',
  ],
  [
    "a bold signature after the author's role",
    { first: '<b>संवाददाता – मोहन लाल</b></p><p>' },
    'संवाददाता: मोहन लाल',
  ],
  ['a signature between dandas', { first: '।। मोहन लाल ।।</p><p>' }, 'मोहन लाल'],
  [
    'a signature with labels that are also ordinary words',
    { first: 'रिपोर्ट – सुनीता शर्मा, लेखन – मोहन लाल</p><p>' },
    'रिपोर्ट: सुनीता शर्मा, लेखन: मोहन लाल',
  ],
  ['initials below the agency', { last: '</p><p>--आईएएनएस</p><p>एबीएम/एसके' }, '', { agency: 'आईएएनएस' }],
  ['a bureau, which is not an author', { last: '</p><p>ब्यूरो रिपोर्ट नया पथ' }, ''],
  ['an email address', { last: '</p><p>ई-मेल: mohan.lal@naya-akhbar.example' }, ''],
  ['names above the agency, which are not authors', { last: '</p><p>मोहन.सुनीता</p><p>वार्ता' }, ''],
])('not a paragraph of the body: %s', (_, parts, authors, fields = {}) => {
  const article = articleOf(pageWith(parts));
  expect(authorsOf(parts)).toBe(authors);
  expect(article).toMatchObject(fields);
  expect(article.body).toHaveLength(PARAGRAPHS.length);
});

test.each<[string, string, object]>([
  ['a name and a place', 'मोहन लाल | पटना', { authors: [{ name: 'मोहन लाल' }], dateline: { place: 'पटना' } }],
  ['a name, a bullet and a place', 'मोहन लाल ● पटना', { authors: [{ name: 'मोहन लाल' }] }],
  ['an agency and a place', 'एजेंसी, पटना', { authors: [], agency: 'एजेंसी', dateline: { place: 'पटना' } }],
  ['a name and a place above a date', '<p>मोहन लाल, पटना</p>2 जून 2023', { authors: [{ name: 'मोहन लाल' }] }],
  ['two places', 'बिहार | पटना', { authors: [] }],
  [
    'from where',
    '<b>मोहन लाल</b><br>पटना से',
    { authors: [{ name: 'मोहन लाल' }], dateline: { place: 'पटना' } },
  ],
])('a row without label and date: %s', (_, text, fields) => {
  expect(articleOf(pageWith({ row: `<p class="x">${text}</p>` }))).toMatchObject(fields);
});

const unnamed = '<div class="byline">एजेंसी</div>';
test.each<[string, Parts, string?, string?]>([
  ['in the byline row', { row: '<div class="byline">एजेंसी: भाषा</div>' }, 'भाषा', 'page'],
  ['in the dateline', { first: 'नई दिल्ली, 24 नवंबर (भाषा) ' }, 'भाषा', 'text'],
  ['at the end of the body', { last: ' (भाषा)' }, 'भाषा', 'text'],
  ['as the author in JSON-LD', { author: { '@type': 'Organization', name: 'भाषा' } }, 'भाषा', 'json-ld'],
  ['on its own line', { last: '</p><p>--आईएएनएस' }, 'आईएएनएस', 'text'],
  ['in its own sentence', { last: '</p><p>(समाचार एजेंसी भाषा से इनपुट के साथ)' }, 'भाषा', 'text'],
  ['named, rather than unnamed', { row: unnamed, first: 'नई दिल्ली, 24 नवंबर (वार्ता)। ' }, 'वार्ता', 'text'],
  ['unnamed', { row: unnamed }, 'एजेंसी', 'page'],
  ['nowhere', {}],
])('the agency: %s', (_, parts, agency, source) => {
  const article = articleOf(pageWith(parts));
  expect([article.agency, article.provenance.agency?.source]).toEqual([agency, source]);
});

describe('the dateline', () => {
  const located = '<div class="place">मेरठ</div>';
  test.each<[string, Parts, object?, string?]>([
    ['place', { first: 'पटना। ' }, { raw: 'पटना।', place: 'पटना' }, 'text'],
    ['with day', { first: 'लखनऊ, 30 मई (भाषा)। ' }, { raw: 'लखनऊ, 30 मई (भाषा)।', date: '30 मई' }, 'text'],
    ['unlisted place before a colon', { first: 'नयागंज : ' }, { raw: 'नयागंज :', place: 'नयागंज' }, 'text'],
    ['unlisted place in the text, inflected', { first: 'নয়াগঞ্জ: নয়াগঞ্জের ' }, { place: 'নয়াগঞ্জ' }, 'text'],
    ['unlisted place, again at the end', { first: 'नयागंज. ', last: ' नयागंज से।' }, { place: 'नयागंज' }, 'text'],
    ['not a name beside a place', { first: 'दिल्ली, राहुल: ' }],
    ['not a topic before a colon', { first: 'सरकारी योजना: ' }],
    ['not a label that the text repeats', { first: 'उपन्यास: नदी का घर। लेखक: मोहन लाल। यह उपन्यास ' }],
    ['place before the publisher', { first: 'पटना (सच तोल)। ' }, { place: 'पटना' }, 'text'],
    ['bold place', { first: '<strong>पटना।</strong> ' }, { raw: 'पटना।', place: 'पटना' }, 'text'],
    ['place in a row', { row: '<div class="byline">अमर उजाला, आगरा</div>' }, { place: 'आगरा' }, 'page'],
    [
      'place in its own span',
      {
        row: '<div><span>Edited By: मोहन लाल</span> <span>नई दिल्ली</span> | <span>24 नवंबर 2026</span></div>',
      },
      { raw: 'नई दिल्ली', place: 'नई दिल्ली' },
      'page',
    ],
    [
      'place in its own list item',
      { row: '<ul><li>naya-akhbar.example</li><li>आगरा,</li><li>24 नवंबर 2026</li></ul>' },
      { raw: 'आगरा', place: 'आगरा' },
      'page',
    ],
    [
      'not a linked place, a section',
      { row: '<ul><li><a href="/agra">आगरा</a></li><li>24 नवंबर 2026</li></ul>' },
    ],
    ["place that a rule's locator finds", { row: located }, { raw: 'मेरठ', place: 'मेरठ' }, 'publisher-rule'],
    ['place in the text rather than in a rule', { row: located, first: 'पटना। ' }, { place: 'पटना' }, 'text'],
    [
      'not a label before a colon, as before others',
      { first: 'दावा : ', last: `</p><p>सच : ${SENTENCES[0]}` },
    ],
    ['not a tag in the row of the date', { row: '<p>24 नवंबर 2026 | <a href="/tag/agra">आगरा</a></p>' }],
    ['no place', {}],
  ])('%s', (what, parts, dateline, source) => {
    const article = articleOf(pageWith(parts), { publishers: what.includes('rule') ? [rule] : [] });
    if (dateline === undefined) expect(article).not.toHaveProperty('dateline');
    else expect(article.dateline).toMatchObject(dateline);
    expect(article.provenance.dateline?.source).toBe(source);
  });

  test('stays in its paragraph', () => {
    const [paragraph] = articleOf(pageWith({ first: 'पटना। ' })).body;
    expect(paragraph).toEqual({ type: 'paragraph', text: `पटना। ${SENTENCES[0]} ${SENTENCES[1]}` });
  });
});
