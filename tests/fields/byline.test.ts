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

describe('authors: order of sources', () => {
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
      'citation_author meta',
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

  test('no author', () => {
    const article = articleOf(pageWith({}));
    expect(article.authors).toEqual([]);
    expect(article.provenance).not.toHaveProperty('authors');
  });
});

describe('authors are people', () => {
  test.each(
    Object.entries<[Parts, object[]]>({
      'the publisher is not an author, in JSON-LD or in the byline row': [
        {
          author: person('Naya Akhbar'),
          row: '<div class="byline">Written By: Naya Akhbar | Edited By: मोहन लाल</div>',
          head: '<meta name="application-name" content="Naya Akhbar">',
        },
        [{ name: 'मोहन लाल', role: 'Edited By' }],
      ],
    }),
  )('%s', (_, [parts, authors]) => {
    const head = `${parts.head ?? ''}<meta property="og:site_name" content="नया अख़बार">`;
    expect(articleOf(pageWith({ ...parts, head })).authors).toEqual(authors);
  });
});

describe('a person stated as author', () => {
  test.each(
    Object.entries<[Parts, string[]]>({
      'person linked in the byline row beside the JSON-LD author': [
        {
          author: person('मोहन लाल'),
          row: '<p class="byline"><a href="/author/mohan">मोहन लाल</a>, <a href="/author/sita">सीता देवी</a></p>',
        },
        ['मोहन लाल', 'सीता देवी'],
      ],
      'publisher in JSON-LD, which is not an author': [
        { head: jsonLdOf({ '@type': 'Person', name: 'नया पथ रिपोर्टर' }, { name: 'नया पथ रिपोर्टर' }) },
        [],
      ],
      "publisher's office in JSON-LD, which is not an author": [
        { head: jsonLdOf(person('नया पथ कार्यालय'), { name: 'नया पथ' }), row: '<p>By मोहन लाल</p>' },
        ['मोहन लाल'],
      ],
      'button beside the byline, which is not an author': [
        { row: '<p>मोहन लाल 07/12/2010 <a href="javascript:openPrint(4)">छापने लायक पन्ना</a></p>' },
        ['मोहन लाल'],
      ],
      'organization in microdata, which is not an author': [{ row: microdata('नया पथ', 'Organization') }, []],
      'Elementor icon list': [{ row: '<ul><li itemprop="author"><a>पल्लवी</a></li></ul>' }, ['पल्लवी']],
      'footer of a WordPress post': [
        {
          last: '</p></div><footer class="entry-footer"><span class="posted-on">24 नवंबर 2026</span> <span class="author vcard"><a class="url fn n" href="/author/pallavi/">पल्लवी</a></span></footer><div><p>',
        },
        ['पल्लवी'],
      ],
      'section that the breadcrumb names too, which is not an author': [
        {
          row: '<nav class="breadcrumb"><a href="/">होम</a> › <a href="/a">ग्राम यात्रा</a></nav><p class="meta"><a href="/a">ग्राम यात्रा</a> | 24 नवंबर 2026</p>',
        },
        [],
      ],
      'category link, which is not an author': [
        { row: '<p class="meta"><a href="/category/x">ग्राम यात्रा</a></p>' },
        [],
      ],
    }),
  )('%s', (_, [parts, names]) => {
    expect(articleOf(pageWith(parts)).authors.map(({ name }) => name)).toEqual(names);
  });

  test.each(['WebPage'])('author of a %s in JSON-LD without an article', (type) => {
    const node = JSON.stringify({ '@type': type, name: HEADLINE, author: person('मोहन लाल') });
    const page = pageWith({}).replace(/<script[^>]*>[^<]*/u, `<script type="application/ld+json">${node}`);
    expect(articleOf(page).authors).toEqual([{ name: 'मोहन लाल' }]);
  });

  test.each<[string, Parts, object[]]>([
    ['with a label is an author', { row: '<p>By इंडियास्पेंड टीम</p>' }, [{ name: 'इंडियास्पेंड टीम', role: 'By' }]],
    ['in JSON-LD is an author', { author: person('इंडियास्पेंड टीम') }, [{ name: 'इंडियास्पेंड टीम', role: 'टीम' }]],
    [
      'beside an author is not an author',
      { row: '<p>By इंडियास्पेंड टीम</p><p>By मोहन लाल</p>' },
      [{ name: 'मोहन लाल', role: 'By' }],
    ],
    [
      'stated as an organization in JSON-LD is not an author',
      { row: '<p>By इंडियास्पेंड टीम</p>', author: { '@type': 'Organization', name: 'इंडियास्पेंड टीम' } },
      [],
    ],
  ])('a team %s', (_, parts, authors) => {
    expect(articleOf(pageWith(parts)).authors).toEqual(authors);
  });
});

describe('a signature inside the body is not a paragraph', () => {
  const signed: Parts = { last: '<br>Edited by : मोहन लाल' };
  test.each(
    Object.entries<[Parts, object[]]>({
      'after the last line': [signed, [{ name: 'मोहन लाल', role: 'Edited by' }]],
      'with a row near the headline, which takes precedence': [
        { ...signed, row: '<div class="byline">By राम कुमार</div>' },
        [{ name: 'राम कुमार', role: 'By' }],
      ],
      "in bold, after the author's role": [
        { first: '<b>संवाददाता – मोहन लाल</b></p><p>' },
        [{ name: 'मोहन लाल', role: 'संवाददाता' }],
      ],
      'between dandas': [{ first: '।। मोहन लाल ।।</p><p>' }, [{ name: 'मोहन लाल' }]],
      'with labels that are also ordinary words': [
        { first: 'रिपोर्ट – सुनीता शर्मा, लेखन – मोहन लाल</p><p>' },
        [
          { name: 'सुनीता शर्मा', role: 'रिपोर्ट' },
          { name: 'मोहन लाल', role: 'लेखन' },
        ],
      ],
    }),
  )('%s', (_, [parts, authors]) => {
    const article = articleOf(pageWith(parts));
    expect(article.authors).toEqual(authors);
    expect(article.body).toHaveLength(PARAGRAPHS.length);
  });
});

test.each([
  ['reads a name in an author box', '<p class="auth-nm">डॉ. रमेश ठाकुर</p>', 'डॉ. रमेश ठाकुर'],
  [
    'reads a name beside an email button',
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
  ["the link to an author's archive", { row: '<div class="author"><a href="/authors">सभी सामग्री</a></div>' }],
  ['the page title in Latin letters', { last: '</p><p>Web Title-nahar safai' }],
])('no author: %s', (_, parts) => {
  expect(articleOf(pageWith(parts)).authors).toEqual([]);
});

test('initials below the agency are not a paragraph, and the agency is read', () => {
  const article = articleOf(pageWith({ last: '</p><p>--आईएएनएस</p><p>एबीएम/एसके' }));
  expect(article.body).toHaveLength(PARAGRAPHS.length);
  expect(article.agency).toBe('आईएएनएस');
});

test('a bureau at the end of a report is not an author', () => {
  const article = articleOf(pageWith({ last: '</p><p>ब्यूरो रिपोर्ट नया पथ' }));
  expect(article.body).toHaveLength(PARAGRAPHS.length);
  expect(article.authors).toEqual([]);
});

test('an email address at the end of an essay is not a paragraph', () => {
  const article = articleOf(pageWith({ last: '</p><p>ई-मेल: mohan.lal@naya-akhbar.example' }));
  expect(article.body).toHaveLength(PARAGRAPHS.length);
});

test('a single lower-case Latin word is an account, not an author', () => {
  expect(articleOf(pageWith({ author: person('nayaakhbarhelp') })).authors).toEqual([]);
});

test('names above the agency at the end of a report are not a paragraph', () => {
  const article = articleOf(pageWith({ last: '</p><p>मोहन.सुनीता</p><p>वार्ता' }));
  expect(article.body).toHaveLength(PARAGRAPHS.length);
  expect(article.authors).toEqual([]);
});

describe('the agency', () => {
  test.each<[string, Parts, string | undefined, string | undefined]>([
    ['in the byline row', { row: '<div class="byline">एजेंसी: भाषा</div>' }, 'भाषा', 'page'],
    ['in the dateline', { first: 'नई दिल्ली, 24 नवंबर (भाषा) ' }, 'भाषा', 'text'],
    ['at the end of the body', { last: ' (भाषा)' }, 'भाषा', 'text'],
    ['as the author in JSON-LD', { author: { '@type': 'Organization', name: 'भाषा' } }, 'भाषा', 'json-ld'],
    ['on its own line', { last: '</p><p>--आईएएनएस' }, 'आईएएनएस', 'text'],
    ['in its own sentence', { last: '</p><p>(समाचार एजेंसी भाषा से इनपुट के साथ)' }, 'भाषा', 'text'],
    [
      'a named agency is preferred over an unnamed one',
      { row: '<div class="byline">एजेंसी</div>', first: 'नई दिल्ली, 24 नवंबर (वार्ता)। ' },
      'वार्ता',
      'text',
    ],
    ['an unnamed agency', { row: '<div class="byline">एजेंसी</div>' }, 'एजेंसी', 'page'],
    ['nowhere', {}, undefined, undefined],
  ])('%s', (_, parts, agency, source) => {
    const article = articleOf(pageWith(parts));
    expect(article.agency).toBe(agency);
    expect(article.provenance.agency?.source).toBe(source);
  });
});

describe('the dateline', () => {
  test.each(
    Object.entries<[Parts, object | undefined, string | undefined]>({
      place: [{ first: 'पटना। ' }, { raw: 'पटना।', place: 'पटना' }, 'text'],
      'place, day and agency': [
        { first: 'लखनऊ, 30 अक्टूबर (आईएएनएस)। ' },
        { raw: 'लखनऊ, 30 अक्टूबर (आईएएनएस)।', place: 'लखनऊ', date: '30 अक्टूबर' },
        'text',
      ],
      'bold place': [{ first: '<strong>पटना।</strong> ' }, { raw: 'पटना।', place: 'पटना' }, 'text'],
      desk: [
        { first: 'जागरण संवाददाता, कानपुर। ' },
        { raw: 'जागरण संवाददाता, कानपुर।', place: 'कानपुर', desk: 'जागरण संवाददाता' },
        'text',
      ],
      'place in the byline row': [
        { row: '<div class="byline">मोहन लाल, अमर उजाला, आगरा</div>' },
        { raw: 'आगरा', place: 'आगरा' },
        'page',
      ],
      'place in its own span': [
        {
          row: '<div><span>Edited By: मोहन लाल</span> <span>नई दिल्ली</span> | <span>24 नवंबर 2026</span></div>',
        },
        { raw: 'नई दिल्ली', place: 'नई दिल्ली' },
        'page',
      ],
      'place in its own list item': [
        { row: '<ul><li>naya-akhbar.example</li><li>आगरा,</li><li>24 नवंबर 2026</li></ul>' },
        { raw: 'आगरा', place: 'आगरा' },
        'page',
      ],
      'not a linked place, which is a section': [
        { row: '<ul><li><a href="/agra">आगरा</a></li><li>24 नवंबर 2026</li></ul>' },
        undefined,
        undefined,
      ],
      'no place': [{}, undefined, undefined],
    }),
  )('%s', (_, [parts, dateline, source]) => {
    const article = articleOf(pageWith(parts));
    if (dateline === undefined) expect(article).not.toHaveProperty('dateline');
    else expect(article.dateline).toMatchObject(dateline);
    expect(article.provenance.dateline?.source).toBe(source);
  });

  test('stays in its paragraph', () => {
    expect(articleOf(pageWith({ first: 'पटना। ' })).body[0]).toEqual({
      type: 'paragraph',
      text: `पटना। ${SENTENCES[0]} ${SENTENCES[1]}`,
    });
  });

  test("is completed by a rule's place locator if the text names no place", () => {
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

test('adjacent elements with a name, a date and counts are a byline row', () => {
  const row =
    '<div><span>सुनीता शर्मा</span><span>2 जून 2026</span><span>5757</span> <span>शेयर</span><span>97579 व्यूज</span></div>';
  expect(articleOf(pageWith({ row })).authors).toEqual([{ name: 'सुनीता शर्मा' }]);
});

test('"By" glued to a following link is a label', () => {
  const row = '<div>By<a href="/news/reporters/sunita-sharma/"><span>Sunita Sharma</span></a></div>';
  expect(articleOf(pageWith({ row })).authors).toMatchObject([{ name: 'Sunita Sharma', role: 'By' }]);
});

test('"By" glued to a short linked name is a label', () => {
  const row = '<div>By<a href="/news/reporters/om-rao/"><span>Om Rao</span></a></div>';
  expect(articleOf(pageWith({ row })).authors).toMatchObject([{ name: 'Om Rao', role: 'By' }]);
});

test('the author of a story card above the headline is not an author', () => {
  const card =
    '<a class="card" href="/khel/hockey-2"><h3>हॉकी टीम ने जीता तीसरा मुकाबला</h3><small>By सुनीता शर्मा 2 जून 2026</small></a>';
  const page = pageWith({ row: '<div>By मोहन लाल</div>' }).replace(
    '<article>',
    `<div>${card}</div><article>`,
  );
  expect(articleOf(page).authors).toEqual([{ name: 'मोहन लाल', role: 'By' }]);
});

test('a stated name with nothing before its comma is not an author', () => {
  const author = person(', नया अख़बार संवाददाता');
  const row = '<div class="byline"><a href="/staff/7/mohan-lal">मोहन लाल</a></div>';
  expect(articleOf(pageWith({ author, row })).authors).toMatchObject([{ name: 'मोहन लाल' }]);
});

test('a row of dates, reading time and names may span lines below the first paragraph', () => {
  const line = (text: string): string => `<div><span>${text}</span></div>`;
  const rows = ['प्रकाशित:', '2 जून 2026', 'अपडेट:', '3 जून 2026', 'Reading time', '5 मिनट', 'लेखक', 'पल्लवी'];
  const row = `<p>${PARAGRAPHS[0]}</p>${rows.map(line).join('')}`;
  expect(articleOf(pageWith({ row })).authors).toEqual([{ name: 'पल्लवी', role: 'लेखक' }]);
});

test('a label alone in its element applies to the one-word name after it', () => {
  const row = '<div class="x"><div>लेखक</div><div>पल्लवी</div></div>';
  expect(articleOf(pageWith({ row })).authors).toEqual([{ name: 'पल्लवी', role: 'लेखक' }]);
});

test('the author is read from a Blogger footer in another language', () => {
  const below =
    '<div class="post-footer"><span class="post-author vcard">இடுகையிட்டது <span class="fn">கவிதா முருகன்</span></span></div>';
  const html = pageWith({}).replace('</article>', `</article>${below}`);
  expect(articleOf(html).authors).toMatchObject([{ name: 'கவிதா முருகன்' }]);
});

test('the word for "by" on Blogger is not part of the name', () => {
  const row =
    '<div class="post-author vcard">प्रस्तुतकर्ता <a href="https://www.blogger.com/profile/1">मोहन लाल</a></div>';
  expect(articleOf(pageWith({ row })).authors).toMatchObject([{ name: 'मोहन लाल', role: 'प्रस्तुतकर्ता' }]);
});
