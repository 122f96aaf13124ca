/** Pages that were made to hurt, of any size: each is read in linear time, or refused as `too-large`. */
import { PARAGRAPHS, pageOf } from '../../tests/page-of.ts';
import { beforeStory, behindStory, fill, number, paragraph, STORY, sentence, withJsonLd } from './fill.ts';
import type { Construct } from './growth.ts';

const LIVE = {
  '@type': 'LiveBlogPosting',
  headline: 'नहर की सफाई Live',
  datePublished: '2026-11-24T09:30:00+05:30',
};
const KRUTI_DEV =
  "flapkbZ foHkkx us xq#okj lqcg ls cM+h ugj dh lQkbZ dk dke 'kq: dj fn;k gSA fdlkuksa us crk;k fd og [kq'k gSaA";
/** Nested nearly as deep as is read. */
const DEEP = 900;

function nested(size: number, open: string, close: string, inside = ''): string {
  const times = Math.floor(size / (open.length + close.length));
  return beforeStory(open.repeat(times) + inside + close.repeat(times));
}

/** Content within elements that are nested as deep as is read. */
function deepAround(open: string, close: string, inside: string): string {
  const times = Math.floor(DEEP / (open.match(/<[a-z]/gu)?.length ?? 1));
  return beforeStory(open.repeat(times) + inside + close.repeat(times));
}

const nesting: readonly Construct[] = [
  { name: 'divs never closed', make: (size) => beforeStory(fill(size, '<div>')) },
  { name: 'divs closed by unknown end tags', make: (size) => nested(size, '<div>', '</x>') },
  { name: 'unknown end tags, deep', make: (size) => deepAround('<div>', '', fill(size, '</x>')) },
  {
    name: 'unknown end tags of a like name, deep',
    make: (size) => deepAround('<div>', '', fill(size, '</dix>')),
  },
  { name: 'lists in lists', make: (size) => nested(size, '<ul><li>', '</li></ul>') },
  { name: 'tables in tables', make: (size) => nested(size, '<table><tr><td>', '</td></tr></table>') },
  { name: 'spans in spans', make: (size) => nested(size, '<span class="a">', '</span>') },
  { name: 'bold never closed', make: (size) => beforeStory(`<p>${fill(size, '<b>नहर ')}`) },
  {
    name: 'fonts never closed',
    make: (size) => beforeStory(fill(size, '<font style="vertical-align: inherit;">नहर ')),
  },
  { name: 'formatting mis-nested', make: (size) => beforeStory(fill(size, '<b><i>नहर</b> की</i> ')) },
  {
    name: 'formatting mis-nested, deep',
    make: (size) => deepAround('<div>', '</div>', fill(size, '<b><i>नहर</b> की</i> ')),
  },
  {
    name: 'elements in a deep one',
    make: (size) => deepAround('<span>', '</span>', fill(size, '<i>क</i> ')),
  },
  {
    name: 'boxes in a deep one',
    make: (size) =>
      deepAround(
        '<div>',
        '</div>',
        number(size, (at) => `<p>${at} ${sentence(at)}</p>`),
      ),
  },
  { name: 'forms in forms', make: (size) => behindStory(fill(size, '<form><div>नहर')) },
  { name: 'forms in a deep one', make: (size) => deepAround('<form><div>', '', fill(size, '<form>')) },
  { name: 'end tags of paragraphs', make: (size) => behindStory(fill(size, '</div></p></span>')) },
  { name: 'cells never closed', make: (size) => behindStory(`<table>${fill(size, '<tr><td>नहर<td>पानी')}`) },
  { name: 'cells in cells', make: (size) => behindStory(`<table>${fill(size, '<tr><td><b>नहर')}`) },
  {
    name: 'text in cells in cells',
    make: (size) => behindStory(`<table>${'<tr><td><b>'.repeat(280)}${fill(size, 'नहर ')}`),
  },
  {
    name: 'tables closed by their like',
    make: (size) => behindStory(fill(size, '<table><tr></table></tr><td>नहर</table>')),
  },
  { name: 'drawings in drawings', make: (size) => behindStory(fill(size, '<svg><title><svg>')) },
  {
    name: 'drawings, deep end tags',
    make: (size) => deepAround('<svg><title>', '', fill(size, '</foreignObject>')),
  },
  {
    name: 'end tags of drawings',
    make: (size) => behindStory(`<svg><desc>${fill(size, '</lineargradient>')}`),
  },
  {
    name: 'items never closed',
    make: (size) => behindStory(`<ul>${number(size, (at) => `<li>${at} ${sentence(at)}`)}`),
  },
  {
    name: 'options never closed',
    make: (size) => behindStory(`<select>${fill(size, '<option>नहर<optgroup>')}`),
  },
  {
    name: 'headings in headings',
    make: (size) =>
      behindStory(`${'<h2><div>'.repeat(100)}${number(size, (at) => `<p>${at} ${sentence(at)}</p>`)}`),
  },
];

/** Elements that mean something to the engine, each in another of its kind, around the text of an article. */
const within: readonly Construct[] = [
  '<a href="/x"><b>',
  '<a rel="tag" href="/t"><i>',
  '<blockquote>',
  '<blockquote class="twitter-tweet">',
  '<button>',
  '<cite>',
  '<div class="breadcrumb">',
  '<div class="byline">',
  '<div class="caption">',
  '<div class="related">',
  '<div class="tags">',
  '<div hidden>',
  '<figcaption>',
  '<figure>',
  '<font style="vertical-align: inherit;">',
  '<h1><div>',
  '<label>',
  '<noscript>',
  '<ol><li>',
  '<pre>',
  '<small>',
  '<svg>',
  '<table><tr><td>',
  '<time>',
  '<title>',
].map((open) => ({
  name: `text in ${open} in its like`,
  make: (size) =>
    deepAround(
      open,
      '',
      number(size, (at) => `<p>${at} ${sentence(at)}</p>`),
    ),
}));

const source: readonly Construct[] = [
  { name: 'comments', make: (size) => behindStory(fill(size, '<!-- a -->')) },
  { name: 'comments never closed', make: (size) => behindStory(fill(size, '<!--')) },
  {
    name: 'comments between frames for scripts',
    make: (size) => behindStory(fill(size, '<!----><noscript></noscript>')),
  },
  { name: 'CDATA', make: (size) => behindStory(fill(size, '<![CDATA[ a ]]>')) },
  { name: 'CDATA never closed', make: (size) => behindStory(fill(size, '<![CDATA[')) },
  { name: 'declarations', make: (size) => fill(size, '<!doctype html>') + pageOf(STORY) },
  { name: 'instructions', make: (size) => behindStory(fill(size, '<?xml a?>')) },
  { name: 'scripts never closed', make: (size) => behindStory(fill(size, '<script>')) },
  {
    name: 'tags in a script',
    make: (size) => behindStory(`<script>x = "${fill(size, '<div><p>')}"</script>`),
  },
  { name: 'end tags in a script', make: (size) => behindStory(`<script>${fill(size, '</scrip')}</script>`) },
  { name: 'styles', make: (size) => behindStory(fill(size, '<style>.a{b:c}</style>')) },
  { name: 'angles', make: (size) => behindStory(fill(size, '<')) },
  { name: 'tags never closed', make: (size) => behindStory(fill(size, '<a')) },
  { name: 'attributes never closed', make: (size) => behindStory(`<a ${fill(size, 'b="')}`) },
  {
    name: 'attributes on one element',
    make: (size) => beforeStory(`<div ${number(size, (at) => `a${at}="1" `)}></div>`),
  },
  { name: 'the same attribute', make: (size) => beforeStory(`<div ${fill(size, 'a="1" ')}></div>`) },
  { name: 'a long attribute', make: (size) => beforeStory(`<div title="${fill(size, 'नहर ')}"></div>`) },
  {
    name: 'entities in an attribute',
    make: (size) => beforeStory(`<img src="/a.jpg" alt="${fill(size, '&amp;')}">`),
  },
  { name: 'entities', make: (size) => beforeStory(`<p>${fill(size, '&#2344;&#x939;&nbsp;')}</p>`) },
  {
    name: 'entities that are none',
    make: (size) => beforeStory(`<p>${fill(size, '&nosuch;&#xD800;&')}</p>`),
  },
  {
    name: 'alts with raw quotes',
    make: (size) => beforeStory(fill(size, '<img src="/a.jpg" alt="<p class="a">नहर</p>">')),
  },
  {
    name: 'alts of markup',
    make: (size) => beforeStory(fill(size, '<img src="/a.jpg" alt="<p><i>नहर</i> का दृश्य</p>">')),
  },
  {
    name: 'an alt with raw quotes',
    make: (size) => beforeStory(`<img alt="${fill(size, '<b class="a">नहर')}">`),
  },
  { name: 'a page in a frame', make: (size) => `<iframe srcdoc="${fill(size, '&lt;p&gt;नहर ')}"></iframe>` },
  {
    name: 'pages in frames',
    make: (size) => behindStory(fill(size, '<iframe srcdoc="&lt;p&gt;नहर"></iframe>')),
  },
  { name: 'frames opened in frames', make: (size) => fill(size, '<iframe srcdoc="&lt;html&gt;') },
  {
    name: 'a page as its own source',
    make: (size) => `<pre>&lt;!doctype html&gt;&lt;html&gt;${fill(size, '&lt;div&gt;')}</pre>`,
  },
  { name: 'base64 text', make: (size) => beforeStory(`<p>${fill(size, 'aGk/Zm9v.b+')}</p>`) },
  {
    name: 'base64 images',
    make: (size) => beforeStory(fill(size, `<img src="data:image/png;base64,${'aGk'.repeat(99)}">`)),
  },
  { name: 'NUL', make: (size) => beforeStory(`<p>${fill(size, 'नह\0र ')}</p>`) },
];

const names: readonly Construct[] = [
  {
    name: 'class names on one element',
    make: (size) => beforeStory(`<div class="${number(size, (at) => `story${at} `)}"></div>`),
  },
  {
    name: 'class names, each its own',
    make: (size) => pageOf(number(size, (at) => `<div class="story-${at} card">${at} ${sentence(at)}</div>`)),
  },
  ...[
    ['words in elements', (at: number) => `<b>क${at}</b> `],
    ['lines', (at: number) => `${at} ${sentence(at)}<br><br>`],
    ['paragraphs', (at: number) => `<p>${at} ${sentence(at)}</p>`],
    ['headings', (at: number) => `<h2>नहर की सफाई ${at}</h2>`],
    ['pictures', (at: number) => `<img src="/${at}.jpg">`],
    ['quotes', (at: number) => `<blockquote>${at} ${sentence(at)}</blockquote>`],
    ['times', (at: number) => `<p><time>10:05</time> ${at} ${sentence(at)}</p>`],
  ].map(
    ([name, piece]): Construct => ({
      name: `many class names around ${name}`,
      make: (size) =>
        pageOf(
          `<div class="${number(size / 2, (at) => `a${at} `)}">${number(size / 2, piece as (at: number) => string)}</div>`,
        ),
    }),
  ),
  {
    name: 'many class names around quotes in one',
    make: (size) =>
      pageOf(
        `<blockquote class="${number(size / 2, (at) => `a${at} `)}">${number(size / 2, (at) => `नहर ${at}<br><br>`)}</blockquote>${STORY}`,
      ),
  },
];

const jsonLd: readonly Construct[] = [
  {
    name: 'arrays in arrays',
    make: (size) => withJsonLd(fill(size / 2, '[') + fill(size / 2, ']')),
  },
  { name: 'graphs in graphs', make: (size) => withJsonLd(fill(size, '{"@graph":[')) },
  {
    name: 'entities in entities',
    make: (size) => withJsonLd(fill(size, '{"@type":"NewsArticle","mainEntity":')),
  },
  {
    name: 'nodes',
    make: (size) =>
      withJsonLd(`[${number(size, (at) => `{"@type":"NewsArticle","headline":"नहर ${at}"},`)}{}]`),
  },
  {
    name: 'nodes that refer to each other',
    make: (size) =>
      withJsonLd(
        `{"@graph":[${number(size, (at) => `{"@id":"#${at}","@type":"NewsArticle","author":{"@id":"#${at + 1}"},"image":[{"@id":"#0"},{"@id":"#${at}"}]},`)}{}]}`,
      ),
  },
  {
    name: 'one node with many references',
    make: (size) =>
      withJsonLd(
        `{"@graph":[{"@id":"#a","@type":"Person","name":"राम कुमार"},{"@type":"NewsArticle","author":[${fill(size, '{"@id":"#a"},')}{}]}]}`,
      ),
  },
  {
    name: 'types',
    make: (size) => withJsonLd(`{"@type":[${fill(size, '"NewsArticle",')}"Article"],"headline":"नहर"}`),
  },
  {
    name: 'authors',
    make: (size) =>
      withJsonLd(
        `{"@type":"NewsArticle","author":[${number(size, (at) => `{"@type":"Person","name":"राम कुमार ${letters(at)}"},`)}"मोहन लाल"]}`,
      ),
  },
  {
    name: 'authors in one string',
    make: (size) =>
      withJsonLd(`{"@type":"NewsArticle","author":"${number(size, (at) => `राम कुमार ${letters(at)}, `)}"}`),
  },
  {
    name: 'parts behind a wall',
    make: (size) =>
      withJsonLd(
        `{"@type":"NewsArticle","hasPart":[${fill(size, '{"isAccessibleForFree":false,"cssSelector":"p"},')}{}]}`,
      ),
  },
  {
    name: 'a wall around each paragraph',
    make: (size) =>
      pageOf(
        `${number(size / 2, (at) => `<p>${at} ${sentence(at)}</p>`)}${fill(size / 2, '<div class="w">क</div>')}`,
        {
          jsonLd: {
            '@type': 'NewsArticle',
            isAccessibleForFree: false,
            hasPart: { isAccessibleForFree: false, cssSelector: '.w' },
          },
        },
      ),
  },
  {
    name: 'a wall by way of all elements',
    make: (size) =>
      pageOf(`${'<div>'.repeat(60)}${number(size, (at) => `<i>क${at}</i> `)}${'</div>'.repeat(60)}${STORY}`, {
        jsonLd: {
          '@type': 'NewsArticle',
          hasPart: { isAccessibleForFree: false, cssSelector: 'div div div div div div x i' },
        },
      }),
  },
  {
    name: 'a wall by way of siblings',
    make: (size) =>
      pageOf(`${fill(size, '<i>क</i>')}${STORY}`, {
        jsonLd: {
          '@type': 'NewsArticle',
          hasPart: { isAccessibleForFree: false, cssSelector: 'b ~ i, i:nth-last-child(3), i:has(~ b)' },
        },
      }),
  },
  {
    name: 'a list of headlines',
    make: (size) =>
      withJsonLd(
        `[{"@type":"NewsArticle","headline":"नहर"},{"@type":"ItemList","itemListElement":[${number(size, (at) => `{"position":${at},"item":{"name":"नहर ${at}"}},`)}{}]}]`,
      ),
  },
  {
    name: 'crumbs',
    make: (size) =>
      withJsonLd(
        `{"@type":"BreadcrumbList","itemListElement":[${number(size, (at) => `{"position":"${size - at}","item":{"@id":"/${at}","name":"नहर ${at}"}},`)}{}]}`,
      ),
  },
  {
    name: 'pictures',
    make: (size) =>
      withJsonLd(
        `{"@type":"NewsArticle","image":[${number(size, (at) => `{"url":"/${at}.jpg","width":"1200px"},`)}{}]}`,
      ),
  },
  {
    name: 'a long text',
    make: (size) => withJsonLd(`{"@type":"NewsArticle","articleBody":"${fill(size, `${sentence(0)} `)}"}`),
  },
  {
    name: 'a long text of markup',
    make: (size) =>
      withJsonLd(
        `{"@type":"NewsArticle","articleBody":"${fill(size, '&lt;p&gt;&lt;b&gt;नहर की सफाई&lt;/b&gt; शुरू।&lt;/p&gt;')}"}`,
      ),
  },
  { name: 'raw quotes', make: (size) => withJsonLd(`{"headline":"${fill(size, 'नहर "की" , ')}"`) },
  { name: 'raw keys', make: (size) => withJsonLd(fill(size, '{a:b,')) },
  {
    name: 'spaces behind quotes',
    make: (size) => withJsonLd(`{"a":"${fill(size, `" ${' '.repeat(40)}`)}`),
  },
  { name: 'comments', make: (size) => withJsonLd(fill(size, '/* a */ // b\n')) },
  {
    name: 'escaped often',
    make: (size) =>
      withJsonLd(`{"@type":"NewsArticle","headline":"${fill(size, '&amp;amp;amp;amp;quot;')}"}`),
  },
  {
    name: 'scripts',
    make: (size) =>
      pageOf(STORY, {
        head: fill(size, '<script type="application/ld+json">{"@type":"NewsArticle"}</script>'),
      }),
  },
  {
    name: 'live entries',
    make: (size) =>
      pageOf(
        number(size / 2, (at) => `<h3>खबर ${at} आई</h3><p>${at} ${sentence(at)}</p>`),
        {
          jsonLd: {
            ...LIVE,
            liveBlogUpdate: Array.from({ length: size / 160 }, (_, at) => ({
              headline: `खबर ${at} आई`,
              datePublished: '2026-11-24T10:05:00+05:30',
            })),
          },
        },
      ),
  },
  {
    name: 'keys of objects',
    make: (size) =>
      withJsonLd(`{"@type":"NewsArticle",${number(size, (at) => `"k${at}":1,`)}"headline":"नहर"}`),
  },
];

/** A number in letters, for names. */
function letters(at: number): string {
  return [...String(at)].map((digit) => 'अबदहजकलमनर'.charAt(Number(digit))).join('');
}

const head: readonly Construct[] = [
  {
    name: 'metas',
    make: (size) => pageOf(STORY, { head: fill(size, '<meta name="author" content="राम कुमार">') }),
  },
  {
    name: 'metas of dates',
    make: (size) => pageOf(STORY, { head: fill(size, '<meta name="date" content="नहर 10:05">') }),
  },
  {
    name: 'canonical addresses',
    make: (size) =>
      pageOf(STORY, { head: fill(size, '<link rel="canonical" href="https://naya-akhbar.example/a">') }),
  },
  {
    name: 'words of a rel',
    make: (size) => pageOf(STORY, { head: `<link href="/a" rel="${number(size, (at) => `a${at} `)}">` }),
  },
  {
    name: 'titles',
    make: (size) => pageOf(STORY, { head: fill(size, '<title>नहर की सफाई | नया अख़बार</title>') }),
  },
  {
    name: 'a title of many parts',
    make: (size) => pageOf(STORY, { headline: number(size / 2, (at) => `नहर ${at} | `) }),
  },
  {
    name: 'a long base before pictures',
    make: (size) =>
      pageOf(`${number(size / 2, (at) => `<img src="${at}.jpg">`)}${STORY}`, {
        head: `<base href="https://naya-akhbar.example/${fill(size / 2, 'a')}/">`,
      }),
  },
  {
    name: 'a long base before links',
    make: (size) =>
      pageOf(`${number(size / 2, (at) => `<a href="${at}">क</a> `)}${STORY}`, {
        head: `<base href="https://naya-akhbar.example/${fill(size / 2, 'a')}/">`,
        before: number(size / 4, (at) => `<div class="breadcrumb"><a href="${at}">भाग ${at}</a></div>`),
      }),
  },
  {
    name: 'fonts by name',
    make: (size) =>
      `<html lang="hi"><p>${'The canal was cleaned on Monday. '.repeat(20)}</p>${fill(size, '<font ')}`,
  },
];

const links: readonly Construct[] = [
  {
    name: 'links in one line',
    make: (size) => behindStory(number(size, (at) => `<a href="/n/${at}">गांव ${at} की खबर</a> `)),
  },
  {
    name: 'links in boxes',
    make: (size) =>
      behindStory(number(size, (at) => `<div><a href="/n/${at}">गांव ${at} में नहर की सफाई शुरू</a></div>`)),
  },
  { name: 'links in links', make: (size) => behindStory(fill(size, '<a href="/x"><b>नहर ')) },
  {
    name: 'a menu',
    make: (size) =>
      pageOf(STORY, {
        before: `<nav><ul>${number(size, (at) => `<li><a href="/${at}">भाग ${at}</a></li>`)}</ul></nav>`,
      }),
  },
  {
    name: 'tag links',
    make: (size) => behindStory(number(size, (at) => `<a rel="tag" href="/t/${at}">टैग ${at}</a> `)),
  },
  {
    name: 'tag links in tag links',
    make: (size) => behindStory(fill(size, '<a rel="tag" href="/t"><b>टैग ')),
  },
  {
    name: 'text in tag links in tag links',
    make: (size) => behindStory('<a rel="tag" href="/t"><b>'.repeat(DEEP / 2) + fill(size, 'टैग ')),
  },
  {
    name: 'tag boxes',
    make: (size) =>
      behindStory(number(size, (at) => `<div class="tags"><a href="/t/${at}">टैग ${at}</a></div>`)),
  },
  {
    name: 'tag boxes in tag boxes',
    make: (size) =>
      behindStory(
        '<div class="tags">'.repeat(250) + number(size, (at) => `<a href="/t/${at}">टैग ${at}</a> `),
      ),
  },
  {
    name: 'hash tags',
    make: (size) => behindStory(number(size, (at) => `<p><a href="/t/${at}">#टैग${at}</a></p>`)),
  },
  { name: 'labels of tags', make: (size) => behindStory(fill(size, '<p>Tags:</p>')) },
  {
    name: 'numbered pages',
    make: (size) => behindStory(number(size, (at) => `<a href="/up/nahar-safai-1/${at % 90}">${at}</a> `)),
  },
  {
    name: 'numbered pages in each other',
    make: (size) => behindStory('<a href="/up/nahar-safai-2"><b>'.repeat(DEEP / 2) + fill(size, 'पानी ')),
  },
  {
    name: 'rows of a trail',
    make: (size) =>
      pageOf(STORY, {
        before: number(
          size,
          (at) =>
            `<div class="breadcrumb"><a href="/${at}">भाग ${at}</a> <a href="/u/${at}">खंड ${at}</a></div>`,
        ),
      }),
  },
  {
    name: 'a trail in one line',
    make: (size) =>
      pageOf(STORY, {
        before: `<div class="breadcrumb"><a href="/">होम</a>${number(size, (at) => ` > <a href="/${at}">भाग ${at}</a>`)}</div>`,
      }),
  },
  {
    name: 'a trail without links',
    make: (size) => pageOf(STORY, { before: `<div class="breadcrumb">${fill(size, 'होम > ')}</div>` }),
  },
  {
    name: 'text in trails in trails',
    make: (size) =>
      pageOf(STORY, {
        before: `${'<div class="breadcrumb">'.repeat(250)}<a href="/">होम</a> ${fill(size, 'नहर ')}${'</div>'.repeat(250)}`,
      }),
  },
  {
    name: 'a row of the headline deep down',
    make: (size) =>
      pageOf(STORY, {
        before: `${'<div>'.repeat(250)}<a href="/">होम</a> ${fill(size, 'नहर ')}${'</div>'.repeat(250)}`,
      }),
  },
  {
    name: 'links without words between',
    make: (size) => behindStory(fill(size, '<a href="/x">क</a>')),
  },
  {
    name: 'a long address',
    make: (size) => behindStory(`<a href="https://naya-akhbar.example/${fill(size, 'a/')}">नहर</a>`),
  },
];

const bylines: readonly Construct[] = [
  {
    name: 'byline rows',
    make: (size) => beforeStory(number(size, (at) => `<div class="byline">By राम कुमार ${at}</div>`)),
  },
  {
    name: 'a byline of many names',
    make: (size) =>
      beforeStory(`<div class="byline">By ${number(size, (at) => `राम कुमार ${letters(at)}, `)}</div>`),
  },
  {
    name: 'a byline of many elements',
    make: (size) =>
      beforeStory(`<div class="byline">${number(size, (at) => `<a href="/author/${at}">राम</a> `)}</div>`),
  },
  { name: 'dates', make: (size) => beforeStory(fill(size, '<p>24 नवंबर 2026, 10:05 AM</p>')) },
  { name: 'dates in one line', make: (size) => beforeStory(`<p>${fill(size, '24 नवंबर 2026 ')}</p>`) },
  {
    name: 'times in one line',
    make: (size) => beforeStory(`<p>${fill(size, '<time>1 जनवरी 2024</time>')}</p>`),
  },
  {
    name: 'times in one line of a live page',
    make: (size) =>
      pageOf(`<p>${number(size, (at) => `<time>10:${10 + (at % 50)}</time> `)}</p>${STORY}`, {
        jsonLd: LIVE,
      }),
  },
  {
    name: 'times that are all different, in one word',
    make: (size) =>
      pageOf(
        `<p>${number(size, (at) => `<time datetime="2026-11-24T10:05:00+05:30">x${at}</time>`)}</p>${STORY}`,
        { jsonLd: LIVE },
      ),
  },
  {
    name: 'times between hidden words',
    make: (size) =>
      pageOf(`<p>${fill(size, '<time>10:05</time><i hidden>क</i> ')}</p>${STORY}`, { jsonLd: LIVE }),
  },
  { name: 'times in times', make: (size) => beforeStory(fill(size, '<time><i>10:05')) },
  {
    name: 'clocks, each before a paragraph',
    make: (size) =>
      pageOf(
        number(
          size,
          (at) =>
            `<div><time datetime="2026-11-24T10:05:00+05:30">10:05</time><p>${at} ${sentence(at)}</p></div>`,
        ),
      ),
  },
];

const live: readonly Construct[] = [
  {
    name: 'a live page in boxes',
    make: (size) =>
      pageOf(
        number(
          size,
          (at) =>
            `<div class="entry"><h3>10:${10 + (at % 50)} खबर ${at}</h3><p>${at} ${sentence(at)}</p></div>`,
        ),
        { jsonLd: LIVE },
      ),
  },
  {
    name: 'a live page without boxes',
    make: (size) =>
      pageOf(
        number(size, (at) => `<p>10:${10 + (at % 50)} AM</p><p>${at} ${sentence(at)}</p>`),
        { jsonLd: LIVE },
      ),
  },
  {
    name: 'a live page of times alone',
    make: (size) =>
      pageOf(`<div>${number(size, (at) => `<p>10:${10 + (at % 50)} AM</p>`)}</div>${STORY}`, {
        jsonLd: LIVE,
      }),
  },
  {
    name: 'a live page of times in deep boxes',
    make: (size) =>
      pageOf(
        `${'<div>'.repeat(200)}${number(size, (at) => `<p>10:${10 + (at % 50)} AM</p>`)}${'</div>'.repeat(200)}${STORY}`,
        { jsonLd: LIVE },
      ),
  },
  {
    name: 'a live page with one long entry',
    make: (size) =>
      pageOf(
        `${fill(300, '<div class="e"><p>10:05 AM</p><p>नहर की सफाई का काम शुरू हो गया।</p></div>')}<div class="e">${number(size, (at) => `<p>10:${10 + (at % 50)} AM</p><h4>खबर ${at}</h4>`)}<p>${PARAGRAPHS[0]}</p></div>`,
        { jsonLd: LIVE },
      ),
  },
  {
    name: 'how long ago',
    make: (size) =>
      pageOf(
        number(size, (at) => `<p>${at % 50} मिनट पहले</p><p>${at} ${sentence(at)}</p>`),
        { jsonLd: LIVE },
      ),
  },
];

const media: readonly Construct[] = [
  { name: 'pictures in one line', make: (size) => behindStory(fill(size, '<img src="/a.jpg">')) },
  {
    name: 'figures',
    make: (size) =>
      beforeStory(
        number(size, (at) => `<figure><img src="/${at}.jpg"><figcaption>दृश्य ${at}</figcaption></figure>`),
      ),
  },
  {
    name: 'a figure of many paragraphs',
    make: (size) =>
      pageOf(
        `<figure><img src="/a.jpg">${number(size, (at) => `<p>${at} ${sentence(at)}</p>`)}</figure>${STORY}`,
      ),
  },
  {
    name: 'a figure of many elements',
    make: (size) =>
      pageOf(`<figure>${number(size, (at) => `<i>${at}</i><p>${at} ${sentence(at)}</p>`)}</figure>${STORY}`),
  },
  {
    name: 'captions',
    make: (size) =>
      beforeStory(
        `<figure><img src="/a.jpg">${number(size, (at) => `<figcaption>दृश्य ${at}</figcaption>`)}</figure>`,
      ),
  },
  {
    name: 'credits in a caption',
    make: (size) =>
      beforeStory(
        `<figure><img src="/a.jpg"><figcaption>${number(size, (at) => `<small>फोटो: राम ${at}</small>`)}</figcaption></figure>`,
      ),
  },
  {
    name: 'a list of sources',
    make: (size) => beforeStory(`<img srcset="${number(size, (at) => `/${at}.jpg ${at}w, `)}">`),
  },
  {
    name: 'lazy pictures',
    make: (size) => beforeStory(fill(size, '<img data-src="data:,"><noscript><img src="/a.jpg"></noscript>')),
  },
  {
    name: 'sources of pictures',
    make: (size) =>
      beforeStory(`<picture>${fill(size, '<source srcset="/a.jpg 1x">')}<img src="/a.jpg"></picture>`),
  },
  {
    name: 'tweets',
    make: (size) =>
      beforeStory(
        fill(
          size,
          '<blockquote class="twitter-tweet"><p>नहर</p><a href="https://twitter.com/a/status/1">a</a></blockquote>',
        ),
      ),
  },
  {
    name: 'a tweet without end',
    make: (size) =>
      beforeStory(
        `<blockquote class="twitter-tweet">${number(size, (at) => `<p>${at} ${sentence(at)}</p>`)}`,
      ),
  },
  {
    name: 'frames',
    make: (size) => beforeStory(fill(size, '<iframe src="https://www.youtube.com/embed/a"></iframe>')),
  },
  { name: 'players', make: (size) => beforeStory(fill(size, '<div class="video-player"><p>नहर</p></div>')) },
];

const blocks: readonly Construct[] = [
  { name: 'the same paragraph', make: (size) => pageOf(fill(size, `<p>${PARAGRAPHS[0]}</p>`)) },
  {
    name: 'paragraphs without end tags',
    make: (size) => pageOf(number(size, (at) => `<p>${at} ${sentence(at)}`)),
  },
  { name: 'short paragraphs', make: (size) => beforeStory(number(size, (at) => `<p>नहर ${at}</p>`)) },
  { name: 'headings', make: (size) => beforeStory(number(size, (at) => `<h2>हिस्सा ${at} का शीर्षक</h2>`)) },
  {
    name: 'headings of the first level',
    make: (size) => pageOf(number(size, (at) => `<h1>खबर ${at} का शीर्षक</h1><p>${at} ${paragraph(at)}</p>`)),
  },
  {
    name: 'headings of the first level alone',
    make: (size) => pageOf(`${STORY}${number(size, (at) => `<h1>नहर की सफाई ${at}</h1>`)}`),
  },
  {
    name: 'a heading of many boxes before others',
    make: (size) =>
      pageOf(STORY, {
        before: `<h1>${number(size / 2, (at) => `<div>नहर ${at}</div>`)}</h1>`,
        behind: number(size / 2, (at) => `<h1>खबर ${at}</h1>`),
      }),
  },
  {
    name: 'a long headline that is nearly repeated',
    make: (size) => pageOf(`<p>${fill(size / 2, 'क')}</p>${STORY}`, { headline: `ख${fill(size / 8, 'क')}` }),
  },
  { name: 'labels of a summary', make: (size) => beforeStory(fill(size, '<div>हाइलाइट्स</div>')) },
  {
    name: 'labels of a summary in a list',
    make: (size) => beforeStory(`<ul>${number(size, (at) => `<li>सार</li><li>नहर ${at}</li>`)}</ul>`),
  },
  {
    name: 'related labels',
    make: (size) =>
      behindStory(
        number(size, (at) => `<div><p>यह भी पढ़ें:</p><a href="/n/${at}">गांव ${at} में नहर की सफाई</a></div>`),
      ),
  },
  {
    name: 'related labels behind pictures',
    make: (size) =>
      pageOf(
        `${STORY}<div>${fill(size / 2, '<p><img src="/a.jpg"></p>')}${fill(size / 2, '<p>यह भी पढ़ें:</p>')}</div>`,
      ),
  },
  {
    name: 'labels of comments',
    make: (size) =>
      pageOf(
        `${number(size / 2, (at) => `<p>${at} ${sentence(at)}</p>`)}${fill(size / 2, '<p>2 Comments</p>')}`,
      ),
  },
  {
    name: 'quotes',
    make: (size) =>
      pageOf(
        number(
          size,
          (at) => `<p>${at} ${paragraph(at)}</p><blockquote class="quote">${at} ${sentence(at)}</blockquote>`,
        ),
      ),
  },
  {
    name: 'pull quotes',
    make: (size) =>
      pageOf(
        number(
          size,
          (at) => `<p>${at} ${paragraph(at)}</p><div class="pullquote">${at} ${sentence(at)}</div>`,
        ),
      ),
  },
  {
    name: 'pull quotes in figures',
    make: (size) =>
      pageOf(
        number(
          size,
          (at) =>
            `<p>${at} ${paragraph(at)}</p><figure><blockquote>${at} ${sentence(at)}</blockquote></figure>`,
        ),
      ),
  },
  {
    name: 'a pull quote that is nearly repeated',
    make: (size) =>
      pageOf(
        `${STORY}<p>${fill(size / 2, 'क')}</p><div class="pullquote">ख${fill(size / 8, 'क')} है शुरू का काम।</div>`,
      ),
  },
  {
    name: 'who is quoted',
    make: (size) =>
      pageOf(`${STORY}<blockquote><p>${PARAGRAPHS[0]}</p>${fill(size, '<cite>राम</cite>')}</blockquote>`),
  },
  {
    name: 'items',
    make: (size) => behindStory(`<ul>${number(size, (at) => `<li>${at} ${sentence(at)}</li>`)}</ul>`),
  },
  {
    name: 'items with links',
    make: (size) =>
      behindStory(
        `<ul>${number(size, (at) => `<li><h3><a href="/${at}">नहर ${at}</a></h3><p>${at} ${sentence(at)}</p></li>`)}</ul>`,
      ),
  },
  {
    name: 'an item of many lines',
    make: (size) => behindStory(`<ul><li>${number(size, (at) => `नहर ${at}<br><br>`)}</li></ul>`),
  },
  {
    name: 'lists of one item',
    make: (size) => behindStory(number(size, (at) => `<ul><li>${at} ${sentence(at)}</li></ul>`)),
  },
  { name: 'bullets', make: (size) => beforeStory(number(size, (at) => `<div>• पहचान पत्र ${at}</div>`)) },
  {
    name: 'tables',
    make: (size) =>
      behindStory(
        fill(size, '<table><tr><td>शहर</td><td>ताप</td></tr><tr><td>आगरा</td><td>41</td></tr></table>'),
      ),
  },
  {
    name: 'a table of many rows',
    make: (size) =>
      behindStory(`<table>${number(size, (at) => `<tr><td>शहर ${at}</td><td>${at}</td></tr>`)}</table>`),
  },
  {
    name: 'cards in one box',
    make: (size) =>
      pageOf(
        number(
          size,
          (at) => `<p><a href="/${at}">नहर की सफाई का काम ${at}</a></p><p>${at} ${sentence(at)}</p>`,
        ),
      ),
  },
  {
    name: 'cards',
    make: (size) =>
      behindStory(
        number(
          size,
          (at) =>
            `<div class="card"><a href="/${at}"><h3>नहर की सफाई का काम ${at}</h3></a><p>${at} ${sentence(at)}</p></div>`,
        ),
      ),
  },
  {
    name: 'articles',
    make: (size) =>
      pageOf(STORY, {
        behind: number(
          size,
          (at) =>
            `<article class="story-body"><h2>नहर ${at}</h2><p>24 नवंबर 2026</p><p>${at} ${paragraph(at)}</p></article>`,
        ),
      }),
  },
  {
    name: 'fields to fill in',
    make: (size) => behindStory(fill(size, '<div><p>नहर</p><input type="text"></div>')),
  },
  {
    name: 'hidden boxes',
    make: (size) => behindStory(number(size, (at) => `<div hidden><p>${at} ${sentence(at)}</p></div>`)),
  },
  {
    name: 'hidden words in one line',
    make: (size) => beforeStory(`<p>${fill(size, 'नहर <i hidden>क</i> ')}</p>`),
  },
  {
    name: 'buttons in one line',
    make: (size) => beforeStory(`<p>${fill(size, 'नहर <button>क</button> ')}</p>`),
  },
  {
    name: 'a page of hidden text',
    make: (size) => pageOf(number(size, (at) => `<p style="display:none">${at} ${paragraph(at)}</p>`)),
  },
  {
    name: 'words marked by a spell checker',
    make: (size) =>
      beforeStory(
        `<p>${number(size, (at) => `<span class="scayt-misspell-word" data-scayt-word="${at}">नहर</span> `)}</p>`,
      ),
  },
  { name: 'elements in one line', make: (size) => beforeStory(`<p>${fill(size, '<b>नहर</b> ')}</p>`) },
  { name: 'elements in one word', make: (size) => beforeStory(`<p>${fill(size, '<b>न</b>')}</p>`) },
  { name: 'colons before elements', make: (size) => beforeStory(`<p>${fill(size, 'नहर:<b>क</b>')}</p>`) },
  { name: 'line breaks', make: (size) => pageOf(number(size, (at) => `${at} ${sentence(at)}<br>`)) },
  { name: 'line breaks behind words', make: (size) => beforeStory(`<p>${fill(size, 'नहर की<br>')}</p>`) },
  {
    name: 'line breaks behind linked words',
    make: (size) => beforeStory(`<p>${fill(size, '<a href="/a">नहर</a> की<br>')}</p>`),
  },
  {
    name: 'line breaks behind a sentence',
    make: (size) => beforeStory(`<p>${sentence(0)}<br>${fill(size, 'नहर।<br>')}</p>`),
  },
  {
    name: 'line breaks behind bold words',
    make: (size) => beforeStory(`<p>${fill(size, '<b>नहर</b><br>की सफाई<br>')}</p>`),
  },
  { name: 'line breaks alone', make: (size) => beforeStory(`<p>नहर${fill(size, '<br>')}की</p>`) },
  {
    name: 'lines of a written text',
    make: (size) => beforeStory(`<pre>${number(size, (at) => `नहर ${at}\n`)}</pre>`),
  },
  {
    name: 'related links at the end of a paragraph',
    make: (size) => beforeStory(`<p>${fill(size, `${sentence(0)} <a href="/a">यह भी पढ़ें: नहर</a>`)}</p>`),
  },
  {
    name: 'related links behind a long paragraph',
    make: (size) => beforeStory(`<p>${fill(size, '<i>नहर। </i>')} <a href="/a">यह भी पढ़ें: नहर</a></p>`),
  },
  {
    name: 'escaped markup',
    make: (size) => beforeStory(`<p>${number(size, (at) => `&lt;p&gt;${at} ${sentence(at)}&lt;/p&gt;`)}</p>`),
  },
  { name: 'escaped markup, torn', make: (size) => beforeStory(`<p>${fill(size, '&lt;p a="')}</p>`) },
];

const letter: readonly Construct[] = [
  { name: 'Kruti Dev', make: (size) => pageOf(number(size, (at) => `<p>${at} ${KRUTI_DEV}</p>`)) },
  {
    name: 'Kruti Dev in elements',
    make: (size) => pageOf(number(size, (at) => `<p>${at} ${KRUTI_DEV.replaceAll(' ', '</b> <b>')}</p>`)),
  },
  {
    name: 'Kruti Dev in one word',
    make: (size) => pageOf(`<p>${KRUTI_DEV}</p><p>${fill(size, '<b>d</b>')}</p>`),
  },
  { name: 'mojibake', make: (size) => pageOf(number(size, (at) => `<p>à¤¨à¤¹à¤° ${at}</p>`)) },
  { name: 'mojibake made twice', make: (size) => pageOf(fill(size, '<p>Ã Â¤Â¨Ã Â¤Â¹Ã Â¤Â° à¤¨à¤¹à¤°</p>')) },
  {
    name: 'halves of characters',
    make: (size) => beforeStory(`<p>${fill(size, '\ud800\udc00\udfffक')}</p>`),
  },
];

/** By what they attack. */
export const HOSTILE_PAGES: Readonly<Record<string, readonly Construct[]>> = {
  nesting,
  within,
  source,
  names,
  'JSON-LD': jsonLd,
  head,
  links,
  bylines,
  'live pages': live,
  media,
  blocks,
  letters: letter,
};
