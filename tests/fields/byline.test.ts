import { describe, expect, test } from 'vitest';
import { definePublisher } from '../../src/index.ts';
import { articleOf, HEADLINE, PARAGRAPHS, SENTENCES } from '../page-of.ts';

interface Parts {
  readonly row?: string;
  readonly author?: unknown;
  readonly head?: string;
  readonly first?: string;
  readonly last?: string;
}

function pageWith({ row = '', author, head = '', first = '', last = '' }: Parts): string {
  const jsonLd = { '@type': 'NewsArticle', headline: HEADLINE, ...(author === undefined ? {} : { author }) };
  const [opening = '', ...rest] = PARAGRAPHS;
  const body = [first + opening, ...rest.slice(0, -1), (rest.at(-1) ?? '') + last]
    .map((text) => `<p>${text}</p>`)
    .join('');
  return (
    `<html><head><title>${HEADLINE}</title>${head}<script type="application/ld+json">${JSON.stringify(jsonLd)}</script></head>` +
    `<body><article><h1>${HEADLINE}</h1>${row}<div class="body">${body}</div></article></body></html>`
  );
}

const person = (name: string, more: object = {}): object => ({ '@type': 'Person', name, ...more });
function microdata(name: string, type = 'Person'): string {
  return `<div itemprop="author" itemscope itemtype="http://schema.org/${type}"><span itemprop="name">${name}</span></div>`;
}
function jsonLdOf(author: object, publisher: object): string {
  const node = { '@type': 'NewsArticle', headline: HEADLINE, datePublished: '2026-11-24', author, publisher };
  return `<script type="application/ld+json">${JSON.stringify(node)}</script>`;
}
const rule = definePublisher({
  id: 'naya-akhbar',
  name: 'नया अख़बार',
  domains: ['naya-akhbar.example'],
  locators: { authors: [{ css: '.by' }], place: [{ css: '.place' }] },
});

describe('authors: order of the places', () => {
  const all: Parts = {
    row: '<div class="by">राम कुमार</div><div class="byline">Written By: मोहन लाल</div>',
    author: person('सुनीता शर्मा'),
    head: '<meta name="author" content="अमित राव">',
  };
  test.each([
    ['rule', all, [rule], ['राम कुमार'], 'publisher-rule'],
    ['JSON-LD', all, [], ['सुनीता शर्मा'], 'json-ld'],
    [
      'byline row',
      { ...all, author: undefined, row: '<div class="byline">Written By: मोहन लाल</div>' },
      [],
      ['मोहन लाल'],
      'page',
    ],
    ['meta', { head: all.head ?? '' }, [], ['अमित राव'], 'meta'],
    [
      'meta of a magazine',
      { head: '<meta name="citation_author" content="अमित राव">' },
      [],
      ['अमित राव'],
      'meta',
    ],
  ])('%s', (_, parts, publishers, names, source) => {
    const article = articleOf(pageWith(parts), { publishers });
    expect(article.authors.map(({ name }) => name)).toEqual(names);
    expect(article.provenance.authors?.source).toBe(source);
  });

  test('nobody is named', () => {
    const article = articleOf(pageWith({}));
    expect(article.authors).toEqual([]);
    expect(article.provenance).not.toHaveProperty('authors');
  });
});

describe('authors are persons', () => {
  test.each<[string, Parts, object[]]>([
    [
      'an organization of the JSON-LD is not an author',
      { author: { '@type': 'Organization', name: 'नया अख़बार' } },
      [],
    ],
    ['an organization that calls itself a person is not an author', { author: person('नया अख़बार डेस्क') }, []],
    ['an agency is not an author', { author: person('भाषा') }, []],
    [
      'the byline row is asked where the JSON-LD names an organization',
      {
        author: { '@type': 'Organization', name: 'नया अख़बार' },
        row: '<div class="byline">Written By: मोहन लाल</div>',
      },
      [{ name: 'मोहन लाल', role: 'Written By' }],
    ],
    [
      'several of the JSON-LD',
      { author: [person('सुनीता शर्मा'), person('राम कुमार')] },
      [{ name: 'सुनीता शर्मा' }, { name: 'राम कुमार' }],
    ],
    ['each once', { author: [person('सुनीता शर्मा'), person('सुनीता शर्मा')] }, [{ name: 'सुनीता शर्मा' }]],
    [
      'their pages',
      { author: person('सुनीता शर्मा', { url: '/authors/sunita' }) },
      [{ name: 'सुनीता शर्मा', url: 'https://naya-akhbar.example/authors/sunita' }],
    ],
    [
      'the link of the byline row',
      { row: '<div class="byline">By <a href="/authors/mohan">मोहन लाल</a></div>' },
      [{ name: 'मोहन लाल', role: 'By', url: 'https://naya-akhbar.example/authors/mohan' }],
    ],
    [
      'the role of the byline row',
      { author: person('मोहन लाल'), row: '<div class="byline">Reported By: मोहन लाल</div>' },
      [{ name: 'मोहन लाल', role: 'Reported By' }],
    ],
    [
      'a URL as meta author is not an author',
      { head: '<meta name="author" content="https://facebook.com/x">' },
      [],
    ],
    [
      'the publisher is not an author, in the JSON-LD or in the row',
      {
        author: person('Naya Akhbar'),
        row: '<div class="byline">Written By: Naya Akhbar | Edited By: मोहन लाल</div>',
        head: '<meta name="application-name" content="Naya Akhbar">',
      },
      [{ name: 'मोहन लाल', role: 'Edited By' }],
    ],
    [
      'a label behind the name of the publisher',
      { row: '<div>नया अख़बार | Edited By: <a href="/author/mohan">मोहन लाल</a></div>' },
      [{ name: 'मोहन लाल', role: 'Edited By', url: 'https://naya-akhbar.example/author/mohan' }],
    ],
    [
      'the link to an author beside one to a category, as old themes print them',
      {
        row: '<p class="post-meta"><a href="/?author=1">मोहन लाल</a> <a href="/?cat=3">गांव चौपाल</a> <span>24 नवंबर 2026</span></p>',
      },
      [{ name: 'मोहन लाल', url: 'https://naya-akhbar.example/?author=1' }],
    ],
    [
      'the label of Joomla, in front of the name',
      { row: '<dl><dd>द्वारा लिखित <span>मोहन लाल</span></dd><dd>24 नवंबर 2026</dd></dl>' },
      [{ name: 'मोहन लाल', role: 'द्वारा लिखित' }],
    ],
    [
      'labels glued at the borders of spans',
      {
        row: '<div><span>Written by मोहन लाल</span><span>Edited By: राम कुमार</span><span>Updated on: 24 नवंबर 2026</span></div>',
      },
      [{ name: 'मोहन लाल', role: 'Written by' }],
    ],
    [
      'the link to an author beside a section, without labels',
      {
        row: '<ul><li><a href="/vishesh">खेल जगत</a></li><li>|</li><li><a href="/author/mohan">मोहन लाल</a></li><li>24 नवंबर 2026</li></ul>',
      },
      [{ name: 'मोहन लाल', url: 'https://naya-akhbar.example/author/mohan' }],
    ],
    [
      'what a row offers for sharing is not an author',
      {
        row: '<div class="author-box"><span>आगरा ब्यूरो</span><div><a href="#">WhatsApp</a> <a>Link Copied</a></div></div>',
      },
      [],
    ],
    [
      'an editor in a row of his own beside an author in another',
      { row: '<p>Written By: मोहन लाल</p><p>Edited By: राम कुमार</p>' },
      [{ name: 'मोहन लाल', role: 'Written By' }],
    ],
    [
      'a byline within a bar for sharing',
      { row: '<div class="share-bar"><div class="byline">मोहन लाल</div><div>शेयर करें</div></div>' },
      [{ name: 'मोहन लाल' }],
    ],
    ['a copy of the headline is not an author', { row: `<div class="date">होम / ${HEADLINE}</div>` }, []],
    ['a publisher as meta author is not an author', { head: '<meta name="author" content="नया अख़बार">' }, []],
    ['a text as author', { author: 'सुनीता शर्मा' }, [{ name: 'सुनीता शर्मा' }]],
  ])('%s', (_, parts, authors) => {
    const head = `${parts.head ?? ''}<meta property="og:site_name" content="नया अख़बार">`;
    expect(articleOf(pageWith({ ...parts, head })).authors).toEqual(authors);
  });

  test('an editor beside an author is not an author', () => {
    const row = '<div class="byline">Written By: मोहन लाल Edited By: राम कुमार</div>';
    expect(articleOf(pageWith({ row })).authors).toEqual([{ name: 'मोहन लाल', role: 'Written By' }]);
  });
});

describe('a person whom the page states as author is one', () => {
  test.each<[string, Parts, string[]]>([
    ['a name of one word in the JSON-LD', { author: person('पल्लवी') }, ['पल्लवी']],
    ['a name with a word of the calendar', { author: person('रवि कुमार') }, ['रवि कुमार']],
    ['a name in small letters', { author: person('amit rao') }, ['amit rao']],
    ['the account of several is not an author', { author: person('Admin') }, []],
    [
      'a name beside one of one word',
      { author: [person('मोहन लाल'), person('पल्लवी')] },
      ['मोहन लाल', 'पल्लवी'],
    ],
    [
      'a full name in the byline row before a name of one word in the JSON-LD',
      { author: person('webdesk1'), row: '<div class="byline">By मोहन लाल</div>' },
      ['मोहन लाल'],
    ],
    [
      'who is linked beside the author of the JSON-LD in the byline row',
      {
        author: person('मोहन लाल'),
        row: '<p class="byline"><a href="/author/mohan">मोहन लाल</a>, <a href="/author/sita">सीता देवी</a></p>',
      },
      ['मोहन लाल', 'सीता देवी'],
    ],
    [
      'the publisher of the JSON-LD is not an author',
      { head: jsonLdOf({ '@type': 'Person', name: 'नया पथ रिपोर्टर' }, { name: 'नया पथ रिपोर्टर' }) },
      [],
    ],
    [
      'a person who publishes alone',
      { head: jsonLdOf(person('Sunita Devi'), { '@type': ['Person', 'Organization'], name: 'Sunita Devi' }) },
      ['Sunita Devi'],
    ],
    ['microdata in a row of its own', { row: microdata('पल्लवी') }, ['पल्लवी']],
    ['an organization of the microdata is not an author', { row: microdata('नया पथ', 'Organization') }, []],
    ['the icon list of Elementor', { row: '<ul><li itemprop="author"><a>पल्लवी</a></li></ul>' }, ['पल्लवी']],
    ['rel=author', { row: '<div>द्वारा <a rel="author" href="/a/1">पल्लवी</a></div>' }, ['पल्लवी']],
    [
      'the footer of a WordPress entry',
      {
        last: '</p></div><footer class="entry-footer"><span class="posted-on">24 नवंबर 2026</span> <span class="author vcard"><a class="url fn n" href="/author/pallavi/">पल्लवी</a></span></footer><div><p>',
      },
      ['पल्लवी'],
    ],
    [
      'the author of a comment is not an author',
      {
        last: '</p></div><div class="comments"><b class="fn" itemprop="author">राधा</b> अच्छी खबर है।</div><div><p>',
      },
      [],
    ],
    ['a label alone on its line', { row: '<p>Written by</p><p>मोहन लाल</p>' }, ['मोहन लाल']],
    [
      'the link to a category is not an author',
      { row: '<p class="meta"><a href="/category/x">ग्राम यात्रा</a></p>' },
      [],
    ],
  ])('%s', (_, parts, names) => {
    expect(articleOf(pageWith(parts)).authors.map(({ name }) => name)).toEqual(names);
  });

  test.each(['Review', 'Recipe', 'WebPage'])('the author of a %s where no article is described', (type) => {
    const node = JSON.stringify({ '@type': type, name: HEADLINE, author: person('मोहन लाल') });
    const page = pageWith({}).replace(/<script[^>]*>[^<]*/u, `<script type="application/ld+json">${node}`);
    expect(articleOf(page).authors).toEqual([{ name: 'मोहन लाल' }]);
  });

  test.each<[string, Parts, object[]]>([
    ['that a label names', { row: '<p>By इंडियास्पेंड टीम</p>' }, [{ name: 'इंडियास्पेंड टीम', role: 'By' }]],
    ['of the JSON-LD', { author: person('इंडियास्पेंड टीम') }, [{ name: 'इंडियास्पेंड टीम', role: 'टीम' }]],
    [
      'beside an author is not an author',
      { row: '<p>By इंडियास्पेंड टीम</p><p>By मोहन लाल</p>' },
      [{ name: 'मोहन लाल', role: 'By' }],
    ],
    [
      'that the JSON-LD states as an organization is not an author',
      {
        row: '<p>By इंडियास्पेंड टीम</p>',
        author: { '@type': 'Organization', name: 'इंडियास्पेंड टीम' },
      },
      [],
    ],
  ])('a team %s', (_, parts, authors) => {
    expect(articleOf(pageWith(parts)).authors).toEqual(authors);
  });
});

describe('a signature within the body is not a paragraph', () => {
  const signed: Parts = { last: '<br>Edited by : मोहन लाल' };
  test.each<[string, Parts, object[]]>([
    ['behind the last line', signed, [{ name: 'मोहन लाल', role: 'Edited by' }]],
    [
      'it yields to a row near the headline',
      { ...signed, row: '<div class="byline">By राम कुमार</div>' },
      [{ name: 'राम कुमार', role: 'By' }],
    ],
    [
      'in bold, behind what the writer is',
      { first: '<b>संवाददाता – मोहन लाल</b></p><p>' },
      [{ name: 'मोहन लाल', role: 'संवाददाता' }],
    ],
    ['between dandas', { first: '।। मोहन लाल ।।</p><p>' }, [{ name: 'मोहन लाल' }]],
    [
      'with labels that are ordinary words',
      { first: 'रिपोर्ट – सुनीता शर्मा, लेखन – मोहन लाल</p><p>' },
      [
        { name: 'सुनीता शर्मा', role: 'रिपोर्ट' },
        { name: 'मोहन लाल', role: 'लेखन' },
      ],
    ],
  ])('%s', (_, parts, authors) => {
    const article = articleOf(pageWith(parts));
    expect(article.authors).toEqual(authors);
    expect(article.body).toHaveLength(PARAGRAPHS.length);
  });
});

test.each([
  ['a name in a box of authors', '<p class="auth-nm">डॉ. रमेश ठाकुर</p>', 'डॉ. रमेश ठाकुर'],
  [
    'a name with the button of its address',
    '<div class="post-meta"><a href="/author/d">Dinesh Sahu</a><a href="#"><span>Send an email</span></a></div>',
    'Dinesh Sahu',
  ],
])('%s', (_, row, name) => {
  expect(articleOf(pageWith({ row })).authors).toMatchObject([{ name }]);
});

test.each<[string, string, object]>([
  ['a name and a place', 'मोहन लाल | पटना', { authors: [{ name: 'मोहन लाल' }], dateline: { place: 'पटना' } }],
  ['a name, a bullet and a place', 'मोहन लाल ● पटना', { authors: [{ name: 'मोहन लाल' }] }],
  ['an agency and a place', 'एजेंसी, पटना', { authors: [], agency: 'एजेंसी', dateline: { place: 'पटना' } }],
  ['two places', 'बिहार | पटना', { authors: [] }],
])('a row without label and date: %s', (_, text, fields) => {
  expect(articleOf(pageWith({ row: `<p class="x">${text}</p>` }))).toMatchObject(fields);
});

test.each([
  [
    'the speaker of a quote',
    { first: '<blockquote>पानी मिलेगा।<div class="quote-author">अमित राव, अभियंता</div></blockquote>' },
  ],
  [
    'the link to all that somebody wrote',
    { row: '<div class="author"><a href="/authors">सभी सामग्री</a></div>' },
  ],
  ['the title of the page in Latin letters', { last: '</p><p>Web Title-nahar safai' }],
])('no author: %s', (_, parts) => {
  expect(articleOf(pageWith(parts)).authors).toEqual([]);
});

test('initials below the agency are not a paragraph, and the agency is read', () => {
  const article = articleOf(pageWith({ last: '</p><p>--आईएएनएस</p><p>एबीएम/एसके' }));
  expect(article.body).toHaveLength(PARAGRAPHS.length);
  expect(article.agency).toBe('आईएएनएस');
});

test('the bureau that closes a report is not an author', () => {
  const article = articleOf(pageWith({ last: '</p><p>ब्यूरो रिपोर्ट नया पथ' }));
  expect(article.body).toHaveLength(PARAGRAPHS.length);
  expect(article.authors).toEqual([]);
});

test('the address that closes an essay is not a paragraph', () => {
  const article = articleOf(pageWith({ last: '</p><p>ई-मेल: mohan.lal@naya-akhbar.example' }));
  expect(article.body).toHaveLength(PARAGRAPHS.length);
});

test('a single word in small Latin letters is an account', () => {
  expect(articleOf(pageWith({ author: person('nayaakhbarhelp') })).authors).toEqual([]);
});

test('names above the agency that closes a report are not a paragraph', () => {
  const article = articleOf(pageWith({ last: '</p><p>मोहन.सुनीता</p><p>वार्ता' }));
  expect(article.body).toHaveLength(PARAGRAPHS.length);
  expect(article.authors).toEqual([]);
});

describe('the agency', () => {
  test.each<[string, Parts, string | undefined, string | undefined]>([
    ['in the byline row', { row: '<div class="byline">एजेंसी: भाषा</div>' }, 'भाषा', 'page'],
    ['in the dateline', { first: 'नई दिल्ली, 24 नवंबर (भाषा) ' }, 'भाषा', 'text'],
    ['at the end of the body', { last: ' (भाषा)' }, 'भाषा', 'text'],
    ['as author of the JSON-LD', { author: { '@type': 'Organization', name: 'भाषा' } }, 'भाषा', 'json-ld'],
    ['in a line of its own', { last: '</p><p>--आईएएनएस' }, 'आईएएनएस', 'text'],
    ['in a sentence of its own', { last: '</p><p>(समाचार एजेंसी भाषा से इनपुट के साथ)' }, 'भाषा', 'text'],
    [
      'one that is named before one that is not',
      { row: '<div class="byline">एजेंसी</div>', first: 'नई दिल्ली, 24 नवंबर (वार्ता)। ' },
      'वार्ता',
      'text',
    ],
    ['one that is not named', { row: '<div class="byline">एजेंसी</div>' }, 'एजेंसी', 'page'],
    ['nowhere', {}, undefined, undefined],
  ])('%s', (_, parts, agency, source) => {
    const article = articleOf(pageWith(parts));
    expect(article.agency).toBe(agency);
    expect(article.provenance.agency?.source).toBe(source);
  });
});

describe('the dateline', () => {
  test.each<[string, Parts, object | undefined, string | undefined]>([
    ['place', { first: 'पटना। ' }, { raw: 'पटना।', place: 'पटना' }, 'text'],
    [
      'place, day and agency',
      { first: 'लखनऊ, 30 अक्टूबर (आईएएनएस)। ' },
      { raw: 'लखनऊ, 30 अक्टूबर (आईएएनएस)।', place: 'लखनऊ', date: '30 अक्टूबर' },
      'text',
    ],
    ['bold place', { first: '<strong>पटना।</strong> ' }, { raw: 'पटना।', place: 'पटना' }, 'text'],
    [
      'desk',
      { first: 'जागरण संवाददाता, कानपुर। ' },
      { raw: 'जागरण संवाददाता, कानपुर।', place: 'कानपुर', desk: 'जागरण संवाददाता' },
      'text',
    ],
    [
      'place of the byline row',
      { row: '<div class="byline">मोहन लाल, अमर उजाला, आगरा</div>' },
      { raw: 'आगरा', place: 'आगरा' },
      'page',
    ],
    [
      'place in a span of its own',
      {
        row: '<div><span>Edited By: मोहन लाल</span> <span>नई दिल्ली</span> | <span>24 नवंबर 2026</span></div>',
      },
      { raw: 'नई दिल्ली', place: 'नई दिल्ली' },
      'page',
    ],
    [
      'place in an item of its own',
      { row: '<ul><li>naya-akhbar.example</li><li>आगरा,</li><li>24 नवंबर 2026</li></ul>' },
      { raw: 'आगरा', place: 'आगरा' },
      'page',
    ],
    [
      'a linked place is a section',
      { row: '<ul><li><a href="/agra">आगरा</a></li><li>24 नवंबर 2026</li></ul>' },
      undefined,
      undefined,
    ],
    ['nothing', {}, undefined, undefined],
  ])('%s', (_, parts, dateline, source) => {
    const article = articleOf(pageWith(parts));
    if (dateline === undefined) expect(article).not.toHaveProperty('dateline');
    else expect(article.dateline).toMatchObject(dateline);
    expect(article.provenance.dateline?.source).toBe(source);
  });

  test('it stays in the paragraph that it opens', () => {
    expect(articleOf(pageWith({ first: 'पटना। ' })).body[0]).toEqual({
      type: 'paragraph',
      text: `पटना। ${SENTENCES[0]} ${SENTENCES[1]}`,
    });
  });

  test('a rule for the place is asked where the text names none', () => {
    const row = '<div class="place">मेरठ</div>';
    expect(articleOf(pageWith({ row }), { publishers: [rule] }).dateline).toEqual({
      raw: 'मेरठ',
      place: 'मेरठ',
    });
    expect(articleOf(pageWith({ row, first: 'पटना। ' }), { publishers: [rule] }).dateline?.place).toBe(
      'पटना',
    );
  });
});

test('a name and a day in elements without white space between them, before counts, are a byline row', () => {
  const row =
    '<div><span>सुनीता शर्मा</span><span>2 जून 2026</span><span>5757</span> <span>शेयर</span><span>97579 व्यूज</span></div>';
  expect(articleOf(pageWith({ row })).authors).toEqual([{ name: 'सुनीता शर्मा' }]);
});

test('"By" that is glued to the link beside it is a label', () => {
  const row = '<div>By<a href="/news/reporters/sunita-sharma/"><span>Sunita Sharma</span></a></div>';
  expect(articleOf(pageWith({ row })).authors).toMatchObject([{ name: 'Sunita Sharma', role: 'By' }]);
});

test('"By" that is glued to a short linked name is a label', () => {
  const row = '<div>By<a href="/news/reporters/om-rao/"><span>Om Rao</span></a></div>';
  expect(articleOf(pageWith({ row })).authors).toMatchObject([{ name: 'Om Rao', role: 'By' }]);
});

test('who wrote the story of a card above the headline did not write this one', () => {
  const card =
    '<a class="card" href="/khel/hockey-2"><h3>हॉकी टीम ने जीता तीसरा मुकाबला</h3><small>By सुनीता शर्मा 2 जून 2026</small></a>';
  const page = pageWith({ row: '<div>By मोहन लाल</div>' }).replace(
    '<article>',
    `<div>${card}</div><article>`,
  );
  expect(articleOf(page).authors).toEqual([{ name: 'मोहन लाल', role: 'By' }]);
});

test('a stated name that lost its own words before the comma is not an author', () => {
  const author = person(', नया अख़बार संवाददाता');
  const row = '<div class="byline"><a href="/staff/7/mohan-lal">मोहन लाल</a></div>';
  expect(articleOf(pageWith({ author, row })).authors).toMatchObject([{ name: 'मोहन लाल' }]);
});

test('a row of dates, reading time and names goes on below the first paragraph, each part on its line', () => {
  const line = (text: string): string => `<div><span>${text}</span></div>`;
  const rows = ['प्रकाशित:', '2 जून 2026', 'अपडेट:', '3 जून 2026', 'Reading time', '5 मिनट', 'लेखक', 'पल्लवी'];
  const row = `<p>${PARAGRAPHS[0]}</p>${rows.map(line).join('')}`;
  expect(articleOf(pageWith({ row })).authors).toEqual([{ name: 'पल्लवी', role: 'लेखक' }]);
});

test('the label alone in its element belongs to the name of one word behind it', () => {
  const row = '<div class="x"><div>लेखक</div><div>पल्लवी</div></div>';
  expect(articleOf(pageWith({ row })).authors).toEqual([{ name: 'पल्लवी', role: 'लेखक' }]);
});

test('the writer in the footer of a text of Blogger, in the words of another language', () => {
  const below =
    '<div class="post-footer"><span class="post-author vcard">இடுகையிட்டது <span class="fn">கவிதா முருகன்</span></span></div>';
  const html = pageWith({}).replace('</article>', `</article>${below}`);
  expect(articleOf(html).authors).toMatchObject([{ name: 'கவிதா முருகன்' }]);
});

test('what Blogger prints for "by" is not part of the name', () => {
  const row =
    '<div class="post-author vcard">प्रस्तुतकर्ता <a href="https://www.blogger.com/profile/1">मोहन लाल</a></div>';
  expect(articleOf(pageWith({ row })).authors).toMatchObject([{ name: 'मोहन लाल', role: 'प्रस्तुतकर्ता' }]);
});
