/** Pages made to cause harm, of any size: each is read in linear time, or refused as `too-large`. */
import { PARAGRAPHS, pageOf } from '../../tests/page-of.ts';
import { beforeStory, behindStory, fill, number, paragraph, STORY, sentence, withJsonLd } from './fill.ts';
import { type Construct, constructs } from './growth.ts';

const LIVE = {
  '@type': 'LiveBlogPosting',
  headline: 'नहर की सफाई Live',
  datePublished: '2026-11-24T09:30:00+05:30',
};
const KRUTI_DEV =
  "flapkbZ foHkkx us xq#okj lqcg ls cM+h ugj dh lQkbZ dk dke 'kq: dj fn;k gSA fdlkuksa us crk;k fd og [kq'k gSaA";
/** Nested almost as deep as the limit. */
const DEEP = 900;

function nested(size: number, open: string, close: string, inside = ''): string {
  const times = Math.floor(size / (open.length + close.length));
  return beforeStory(open.repeat(times) + inside + close.repeat(times));
}

/** Content within elements nested as deep as the limit. */
function deepAround(open: string, close: string, inside: string): string {
  const times = Math.floor(DEEP / (open.match(/<[a-z]/gu)?.length ?? 1));
  return beforeStory(open.repeat(times) + inside + close.repeat(times));
}

const nesting: readonly Construct[] = constructs({
  'divs never closed': (size) => beforeStory(fill(size, '<div>')),
  'divs closed by unknown end tags': (size) => nested(size, '<div>', '</x>'),
  'unknown end tags, deep': (size) => deepAround('<div>', '', fill(size, '</x>')),
  'unknown end tags of a like name, deep': (size) => deepAround('<div>', '', fill(size, '</dix>')),
  'lists in lists': (size) => nested(size, '<ul><li>', '</li></ul>'),
  'tables in tables': (size) => nested(size, '<table><tr><td>', '</td></tr></table>'),
  'spans in spans': (size) => nested(size, '<span class="a">', '</span>'),
  'bold never closed': (size) => beforeStory(`<p>${fill(size, '<b>नहर ')}`),
  'fonts never closed': (size) => beforeStory(fill(size, '<font style="vertical-align: inherit;">नहर ')),
  'formatting mis-nested': (size) => beforeStory(fill(size, '<b><i>नहर</b> की</i> ')),
  'formatting mis-nested, deep': (size) => deepAround('<div>', '</div>', fill(size, '<b><i>नहर</b> की</i> ')),
  'elements in a deep one': (size) => deepAround('<span>', '</span>', fill(size, '<i>क</i> ')),
  'boxes in a deep one': (size) =>
    deepAround(
      '<div>',
      '</div>',
      number(size, (at) => `<p>${at} ${sentence(at)}</p>`),
    ),
  'forms in forms': (size) => behindStory(fill(size, '<form><div>नहर')),
  'forms in a deep one': (size) => deepAround('<form><div>', '', fill(size, '<form>')),
  'end tags of paragraphs': (size) => behindStory(fill(size, '</div></p></span>')),
  'cells never closed': (size) => behindStory(`<table>${fill(size, '<tr><td>नहर<td>पानी')}`),
  'cells in cells': (size) => behindStory(`<table>${fill(size, '<tr><td><b>नहर')}`),
  'text in cells in cells': (size) => behindStory(`<table>${'<tr><td><b>'.repeat(280)}${fill(size, 'नहर ')}`),
  'tables closed by their like': (size) => behindStory(fill(size, '<table><tr></table></tr><td>नहर</table>')),
  'drawings in drawings': (size) => behindStory(fill(size, '<svg><title><svg>')),
  'drawings, deep end tags': (size) => deepAround('<svg><title>', '', fill(size, '</foreignObject>')),
  'end tags of drawings': (size) => behindStory(`<svg><desc>${fill(size, '</lineargradient>')}`),
  'items never closed': (size) => behindStory(`<ul>${number(size, (at) => `<li>${at} ${sentence(at)}`)}`),
  'options never closed': (size) => behindStory(`<select>${fill(size, '<option>नहर<optgroup>')}`),
  'headings in headings': (size) =>
    behindStory(`${'<h2><div>'.repeat(100)}${number(size, (at) => `<p>${at} ${sentence(at)}</p>`)}`),
});

/** Elements with a meaning for the engine, nested in one another, around the text of an article. */
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

const source: readonly Construct[] = constructs({
  comments: (size) => behindStory(fill(size, '<!-- a -->')),
  'comments never closed': (size) => behindStory(fill(size, '<!--')),
  'comments between frames for scripts': (size) => behindStory(fill(size, '<!----><noscript></noscript>')),
  CDATA: (size) => behindStory(fill(size, '<![CDATA[ a ]]>')),
  'CDATA never closed': (size) => behindStory(fill(size, '<![CDATA[')),
  declarations: (size) => fill(size, '<!doctype html>') + pageOf(STORY),
  instructions: (size) => behindStory(fill(size, '<?xml a?>')),
  'scripts never closed': (size) => behindStory(fill(size, '<script>')),
  'tags in a script': (size) => behindStory(`<script>x = "${fill(size, '<div><p>')}"</script>`),
  'end tags in a script': (size) => behindStory(`<script>${fill(size, '</scrip')}</script>`),
  styles: (size) => behindStory(fill(size, '<style>.a{b:c}</style>')),
  angles: (size) => behindStory(fill(size, '<')),
  'tags never closed': (size) => behindStory(fill(size, '<a')),
  'attributes never closed': (size) => behindStory(`<a ${fill(size, 'b="')}`),
  'attributes on one element': (size) => beforeStory(`<div ${number(size, (at) => `a${at}="1" `)}></div>`),
  'the same attribute': (size) => beforeStory(`<div ${fill(size, 'a="1" ')}></div>`),
  'a long attribute': (size) => beforeStory(`<div title="${fill(size, 'नहर ')}"></div>`),
  'entities in an attribute': (size) => beforeStory(`<img src="/a.jpg" alt="${fill(size, '&amp;')}">`),
  entities: (size) => beforeStory(`<p>${fill(size, '&#2344;&#x939;&nbsp;')}</p>`),
  'entities that are none': (size) => beforeStory(`<p>${fill(size, '&nosuch;&#xD800;&')}</p>`),
  'alts with raw quotes': (size) => beforeStory(fill(size, '<img src="/a.jpg" alt="<p class="a">नहर</p>">')),
  'alts of markup': (size) => beforeStory(fill(size, '<img src="/a.jpg" alt="<p><i>नहर</i> का दृश्य</p>">')),
  'an alt with raw quotes': (size) => beforeStory(`<img alt="${fill(size, '<b class="a">नहर')}">`),
  'a page in a frame': (size) => `<iframe srcdoc="${fill(size, '&lt;p&gt;नहर ')}"></iframe>`,
  'pages in frames': (size) => behindStory(fill(size, '<iframe srcdoc="&lt;p&gt;नहर"></iframe>')),
  'frames opened in frames': (size) => fill(size, '<iframe srcdoc="&lt;html&gt;'),
  'a page as its own source': (size) =>
    `<pre>&lt;!doctype html&gt;&lt;html&gt;${fill(size, '&lt;div&gt;')}</pre>`,
  'base64 text': (size) => beforeStory(`<p>${fill(size, 'aGk/Zm9v.b+')}</p>`),
  'base64 images': (size) => beforeStory(fill(size, `<img src="data:image/png;base64,${'aGk'.repeat(99)}">`)),
  NUL: (size) => beforeStory(`<p>${fill(size, 'नह\0र ')}</p>`),
});

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

const jsonLd: readonly Construct[] = constructs({
  'arrays in arrays': (size) => withJsonLd(fill(size / 2, '[') + fill(size / 2, ']')),
  'graphs in graphs': (size) => withJsonLd(fill(size, '{"@graph":[')),
  'entities in entities': (size) => withJsonLd(fill(size, '{"@type":"NewsArticle","mainEntity":')),
  nodes: (size) =>
    withJsonLd(`[${number(size, (at) => `{"@type":"NewsArticle","headline":"नहर ${at}"},`)}{}]`),
  'nodes that refer to each other': (size) =>
    withJsonLd(
      `{"@graph":[${number(size, (at) => `{"@id":"#${at}","@type":"NewsArticle","author":{"@id":"#${at + 1}"},"image":[{"@id":"#0"},{"@id":"#${at}"}]},`)}{}]}`,
    ),
  'one node with many references': (size) =>
    withJsonLd(
      `{"@graph":[{"@id":"#a","@type":"Person","name":"राम कुमार"},{"@type":"NewsArticle","author":[${fill(size, '{"@id":"#a"},')}{}]}]}`,
    ),
  types: (size) => withJsonLd(`{"@type":[${fill(size, '"NewsArticle",')}"Article"],"headline":"नहर"}`),
  authors: (size) =>
    withJsonLd(
      `{"@type":"NewsArticle","author":[${number(size, (at) => `{"@type":"Person","name":"राम कुमार ${letters(at)}"},`)}"मोहन लाल"]}`,
    ),
  'authors in one string': (size) =>
    withJsonLd(`{"@type":"NewsArticle","author":"${number(size, (at) => `राम कुमार ${letters(at)}, `)}"}`),
  'parts behind a wall': (size) =>
    withJsonLd(
      `{"@type":"NewsArticle","hasPart":[${fill(size, '{"isAccessibleForFree":false,"cssSelector":"p"},')}{}]}`,
    ),
  'a wall around each paragraph': (size) =>
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
  'a wall by way of all elements': (size) =>
    pageOf(`${'<div>'.repeat(60)}${number(size, (at) => `<i>क${at}</i> `)}${'</div>'.repeat(60)}${STORY}`, {
      jsonLd: {
        '@type': 'NewsArticle',
        hasPart: { isAccessibleForFree: false, cssSelector: 'div div div div div div x i' },
      },
    }),
  'a wall by way of siblings': (size) =>
    pageOf(`${fill(size, '<i>क</i>')}${STORY}`, {
      jsonLd: {
        '@type': 'NewsArticle',
        hasPart: { isAccessibleForFree: false, cssSelector: 'b ~ i, i:nth-last-child(3), i:has(~ b)' },
      },
    }),
  'a list of headlines': (size) =>
    withJsonLd(
      `[{"@type":"NewsArticle","headline":"नहर"},{"@type":"ItemList","itemListElement":[${number(size, (at) => `{"position":${at},"item":{"name":"नहर ${at}"}},`)}{}]}]`,
    ),
  crumbs: (size) =>
    withJsonLd(
      `{"@type":"BreadcrumbList","itemListElement":[${number(size, (at) => `{"position":"${size - at}","item":{"@id":"/${at}","name":"नहर ${at}"}},`)}{}]}`,
    ),
  pictures: (size) =>
    withJsonLd(
      `{"@type":"NewsArticle","image":[${number(size, (at) => `{"url":"/${at}.jpg","width":"1200px"},`)}{}]}`,
    ),
  'a long text': (size) =>
    withJsonLd(`{"@type":"NewsArticle","articleBody":"${fill(size, `${sentence(0)} `)}"}`),
  'a long text of markup': (size) =>
    withJsonLd(
      `{"@type":"NewsArticle","articleBody":"${fill(size, '&lt;p&gt;&lt;b&gt;नहर की सफाई&lt;/b&gt; शुरू।&lt;/p&gt;')}"}`,
    ),
  'raw quotes': (size) => withJsonLd(`{"headline":"${fill(size, 'नहर "की" , ')}"`),
  'raw keys': (size) => withJsonLd(fill(size, '{a:b,')),
  'spaces behind quotes': (size) => withJsonLd(`{"a":"${fill(size, `" ${' '.repeat(40)}`)}`),
  comments: (size) => withJsonLd(fill(size, '/* a */ // b\n')),
  'escaped often': (size) =>
    withJsonLd(`{"@type":"NewsArticle","headline":"${fill(size, '&amp;amp;amp;amp;quot;')}"}`),
  scripts: (size) =>
    pageOf(STORY, {
      head: fill(size, '<script type="application/ld+json">{"@type":"NewsArticle"}</script>'),
    }),
  'live entries': (size) =>
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
  'keys of objects': (size) =>
    withJsonLd(`{"@type":"NewsArticle",${number(size, (at) => `"k${at}":1,`)}"headline":"नहर"}`),
});

/** A number in letters, for names. */
function letters(at: number): string {
  return [...String(at)].map((digit) => 'अबदहजकलमनर'.charAt(Number(digit))).join('');
}

const head: readonly Construct[] = constructs({
  metas: (size) => pageOf(STORY, { head: fill(size, '<meta name="author" content="राम कुमार">') }),
  'metas of dates': (size) => pageOf(STORY, { head: fill(size, '<meta name="date" content="नहर 10:05">') }),
  'canonical addresses': (size) =>
    pageOf(STORY, { head: fill(size, '<link rel="canonical" href="https://naya-akhbar.example/a">') }),
  'words of a rel': (size) =>
    pageOf(STORY, { head: `<link href="/a" rel="${number(size, (at) => `a${at} `)}">` }),
  titles: (size) => pageOf(STORY, { head: fill(size, '<title>नहर की सफाई | नया अख़बार</title>') }),
  'a title of many parts': (size) => pageOf(STORY, { headline: number(size / 2, (at) => `नहर ${at} | `) }),
  'a long base before pictures': (size) =>
    pageOf(`${number(size / 2, (at) => `<img src="${at}.jpg">`)}${STORY}`, {
      head: `<base href="https://naya-akhbar.example/${fill(size / 2, 'a')}/">`,
    }),
  'a long base before links': (size) =>
    pageOf(`${number(size / 2, (at) => `<a href="${at}">क</a> `)}${STORY}`, {
      head: `<base href="https://naya-akhbar.example/${fill(size / 2, 'a')}/">`,
      before: number(size / 4, (at) => `<div class="breadcrumb"><a href="${at}">भाग ${at}</a></div>`),
    }),
  'fonts by name': (size) =>
    `<html lang="hi"><p>${'The canal was cleaned on Monday. '.repeat(20)}</p>${fill(size, '<font ')}`,
});

const links: readonly Construct[] = constructs({
  'links in one line': (size) =>
    behindStory(number(size, (at) => `<a href="/n/${at}">गांव ${at} की खबर</a> `)),
  'links in boxes': (size) =>
    behindStory(number(size, (at) => `<div><a href="/n/${at}">गांव ${at} में नहर की सफाई शुरू</a></div>`)),
  'links in links': (size) => behindStory(fill(size, '<a href="/x"><b>नहर ')),
  'a menu': (size) =>
    pageOf(STORY, {
      before: `<nav><ul>${number(size, (at) => `<li><a href="/${at}">भाग ${at}</a></li>`)}</ul></nav>`,
    }),
  'tag links': (size) => behindStory(number(size, (at) => `<a rel="tag" href="/t/${at}">टैग ${at}</a> `)),
  'tag links in tag links': (size) => behindStory(fill(size, '<a rel="tag" href="/t"><b>टैग ')),
  'text in tag links in tag links': (size) =>
    behindStory('<a rel="tag" href="/t"><b>'.repeat(DEEP / 2) + fill(size, 'टैग ')),
  'tag boxes': (size) =>
    behindStory(number(size, (at) => `<div class="tags"><a href="/t/${at}">टैग ${at}</a></div>`)),
  'tag boxes in tag boxes': (size) =>
    behindStory('<div class="tags">'.repeat(250) + number(size, (at) => `<a href="/t/${at}">टैग ${at}</a> `)),
  'hash tags': (size) => behindStory(number(size, (at) => `<p><a href="/t/${at}">#टैग${at}</a></p>`)),
  'labels of tags': (size) => behindStory(fill(size, '<p>Tags:</p>')),
  'numbered pages': (size) =>
    behindStory(number(size, (at) => `<a href="/up/nahar-safai-1/${at % 90}">${at}</a> `)),
  'numbered pages in each other': (size) =>
    behindStory('<a href="/up/nahar-safai-2"><b>'.repeat(DEEP / 2) + fill(size, 'पानी ')),
  'rows of a trail': (size) =>
    pageOf(STORY, {
      before: number(
        size,
        (at) =>
          `<div class="breadcrumb"><a href="/${at}">भाग ${at}</a> <a href="/u/${at}">खंड ${at}</a></div>`,
      ),
    }),
  'a trail in one line': (size) =>
    pageOf(STORY, {
      before: `<div class="breadcrumb"><a href="/">होम</a>${number(size, (at) => ` > <a href="/${at}">भाग ${at}</a>`)}</div>`,
    }),
  'a trail without links': (size) =>
    pageOf(STORY, { before: `<div class="breadcrumb">${fill(size, 'होम > ')}</div>` }),
  'text in trails in trails': (size) =>
    pageOf(STORY, {
      before: `${'<div class="breadcrumb">'.repeat(250)}<a href="/">होम</a> ${fill(size, 'नहर ')}${'</div>'.repeat(250)}`,
    }),
  'a row of the headline deep down': (size) =>
    pageOf(STORY, {
      before: `${'<div>'.repeat(250)}<a href="/">होम</a> ${fill(size, 'नहर ')}${'</div>'.repeat(250)}`,
    }),
  'links without words between': (size) => behindStory(fill(size, '<a href="/x">क</a>')),
  'a long address': (size) =>
    behindStory(`<a href="https://naya-akhbar.example/${fill(size, 'a/')}">नहर</a>`),
});

const bylines: readonly Construct[] = constructs({
  'byline rows': (size) => beforeStory(number(size, (at) => `<div class="byline">By राम कुमार ${at}</div>`)),
  'a byline of many names': (size) =>
    beforeStory(`<div class="byline">By ${number(size, (at) => `राम कुमार ${letters(at)}, `)}</div>`),
  'a byline of many elements': (size) =>
    beforeStory(`<div class="byline">${number(size, (at) => `<a href="/author/${at}">राम</a> `)}</div>`),
  dates: (size) => beforeStory(fill(size, '<p>24 नवंबर 2026, 10:05 AM</p>')),
  'dates in one line': (size) => beforeStory(`<p>${fill(size, '24 नवंबर 2026 ')}</p>`),
  'times in one line': (size) => beforeStory(`<p>${fill(size, '<time>1 जनवरी 2024</time>')}</p>`),
  'times in one line of a live page': (size) =>
    pageOf(`<p>${number(size, (at) => `<time>10:${10 + (at % 50)}</time> `)}</p>${STORY}`, {
      jsonLd: LIVE,
    }),
  'times that are all different, in one word': (size) =>
    pageOf(
      `<p>${number(size, (at) => `<time datetime="2026-11-24T10:05:00+05:30">x${at}</time>`)}</p>${STORY}`,
      { jsonLd: LIVE },
    ),
  'times between hidden words': (size) =>
    pageOf(`<p>${fill(size, '<time>10:05</time><i hidden>क</i> ')}</p>${STORY}`, { jsonLd: LIVE }),
  'times in times': (size) => beforeStory(fill(size, '<time><i>10:05')),
  'clocks, each before a paragraph': (size) =>
    pageOf(
      number(
        size,
        (at) =>
          `<div><time datetime="2026-11-24T10:05:00+05:30">10:05</time><p>${at} ${sentence(at)}</p></div>`,
      ),
    ),
});

const live: readonly Construct[] = constructs({
  'a live page in boxes': (size) =>
    pageOf(
      number(
        size,
        (at) =>
          `<div class="entry"><h3>10:${10 + (at % 50)} खबर ${at}</h3><p>${at} ${sentence(at)}</p></div>`,
      ),
      { jsonLd: LIVE },
    ),
  'a live page without boxes': (size) =>
    pageOf(
      number(size, (at) => `<p>10:${10 + (at % 50)} AM</p><p>${at} ${sentence(at)}</p>`),
      { jsonLd: LIVE },
    ),
  'a live page of times alone': (size) =>
    pageOf(`<div>${number(size, (at) => `<p>10:${10 + (at % 50)} AM</p>`)}</div>${STORY}`, {
      jsonLd: LIVE,
    }),
  'a live page of times in deep boxes': (size) =>
    pageOf(
      `${'<div>'.repeat(200)}${number(size, (at) => `<p>10:${10 + (at % 50)} AM</p>`)}${'</div>'.repeat(200)}${STORY}`,
      { jsonLd: LIVE },
    ),
  'a live page with one long entry': (size) =>
    pageOf(
      `${fill(300, '<div class="e"><p>10:05 AM</p><p>नहर की सफाई का काम शुरू हो गया।</p></div>')}<div class="e">${number(size, (at) => `<p>10:${10 + (at % 50)} AM</p><h4>खबर ${at}</h4>`)}<p>${PARAGRAPHS[0]}</p></div>`,
      { jsonLd: LIVE },
    ),
  'how long ago': (size) =>
    pageOf(
      number(size, (at) => `<p>${at % 50} मिनट पहले</p><p>${at} ${sentence(at)}</p>`),
      { jsonLd: LIVE },
    ),
});

const media: readonly Construct[] = constructs({
  'pictures in one line': (size) => behindStory(fill(size, '<img src="/a.jpg">')),
  figures: (size) =>
    beforeStory(
      number(size, (at) => `<figure><img src="/${at}.jpg"><figcaption>दृश्य ${at}</figcaption></figure>`),
    ),
  'a figure of many paragraphs': (size) =>
    pageOf(
      `<figure><img src="/a.jpg">${number(size, (at) => `<p>${at} ${sentence(at)}</p>`)}</figure>${STORY}`,
    ),
  'a figure of many elements': (size) =>
    pageOf(`<figure>${number(size, (at) => `<i>${at}</i><p>${at} ${sentence(at)}</p>`)}</figure>${STORY}`),
  captions: (size) =>
    beforeStory(
      `<figure><img src="/a.jpg">${number(size, (at) => `<figcaption>दृश्य ${at}</figcaption>`)}</figure>`,
    ),
  'credits in a caption': (size) =>
    beforeStory(
      `<figure><img src="/a.jpg"><figcaption>${number(size, (at) => `<small>फोटो: राम ${at}</small>`)}</figcaption></figure>`,
    ),
  'a list of sources': (size) => beforeStory(`<img srcset="${number(size, (at) => `/${at}.jpg ${at}w, `)}">`),
  'lazy pictures': (size) =>
    beforeStory(fill(size, '<img data-src="data:,"><noscript><img src="/a.jpg"></noscript>')),
  'sources of pictures': (size) =>
    beforeStory(`<picture>${fill(size, '<source srcset="/a.jpg 1x">')}<img src="/a.jpg"></picture>`),
  tweets: (size) =>
    beforeStory(
      fill(
        size,
        '<blockquote class="twitter-tweet"><p>नहर</p><a href="https://twitter.com/a/status/1">a</a></blockquote>',
      ),
    ),
  'a tweet without end': (size) =>
    beforeStory(`<blockquote class="twitter-tweet">${number(size, (at) => `<p>${at} ${sentence(at)}</p>`)}`),
  frames: (size) => beforeStory(fill(size, '<iframe src="https://www.youtube.com/embed/a"></iframe>')),
  players: (size) => beforeStory(fill(size, '<div class="video-player"><p>नहर</p></div>')),
});

const blocks: readonly Construct[] = constructs({
  'the same paragraph': (size) => pageOf(fill(size, `<p>${PARAGRAPHS[0]}</p>`)),
  'paragraphs without end tags': (size) => pageOf(number(size, (at) => `<p>${at} ${sentence(at)}`)),
  'short paragraphs': (size) => beforeStory(number(size, (at) => `<p>नहर ${at}</p>`)),
  headings: (size) => beforeStory(number(size, (at) => `<h2>हिस्सा ${at} का शीर्षक</h2>`)),
  'headings of the first level': (size) =>
    pageOf(number(size, (at) => `<h1>खबर ${at} का शीर्षक</h1><p>${at} ${paragraph(at)}</p>`)),
  'headings of the first level alone': (size) =>
    pageOf(`${STORY}${number(size, (at) => `<h1>नहर की सफाई ${at}</h1>`)}`),
  'a heading of many boxes before others': (size) =>
    pageOf(STORY, {
      before: `<h1>${number(size / 2, (at) => `<div>नहर ${at}</div>`)}</h1>`,
      behind: number(size / 2, (at) => `<h1>खबर ${at}</h1>`),
    }),
  'a long headline that is nearly repeated': (size) =>
    pageOf(`<p>${fill(size / 2, 'क')}</p>${STORY}`, { headline: `ख${fill(size / 8, 'क')}` }),
  'labels of a summary': (size) => beforeStory(fill(size, '<div>हाइलाइट्स</div>')),
  'labels of a summary in a list': (size) =>
    beforeStory(`<ul>${number(size, (at) => `<li>सार</li><li>नहर ${at}</li>`)}</ul>`),
  'related labels': (size) =>
    behindStory(
      number(size, (at) => `<div><p>यह भी पढ़ें:</p><a href="/n/${at}">गांव ${at} में नहर की सफाई</a></div>`),
    ),
  'related labels behind pictures': (size) =>
    pageOf(
      `${STORY}<div>${fill(size / 2, '<p><img src="/a.jpg"></p>')}${fill(size / 2, '<p>यह भी पढ़ें:</p>')}</div>`,
    ),
  'labels of comments': (size) =>
    pageOf(
      `${number(size / 2, (at) => `<p>${at} ${sentence(at)}</p>`)}${fill(size / 2, '<p>2 Comments</p>')}`,
    ),
  quotes: (size) =>
    pageOf(
      number(
        size,
        (at) => `<p>${at} ${paragraph(at)}</p><blockquote class="quote">${at} ${sentence(at)}</blockquote>`,
      ),
    ),
  'pull quotes': (size) =>
    pageOf(
      number(size, (at) => `<p>${at} ${paragraph(at)}</p><div class="pullquote">${at} ${sentence(at)}</div>`),
    ),
  'pull quotes in figures': (size) =>
    pageOf(
      number(
        size,
        (at) =>
          `<p>${at} ${paragraph(at)}</p><figure><blockquote>${at} ${sentence(at)}</blockquote></figure>`,
      ),
    ),
  'a pull quote that is nearly repeated': (size) =>
    pageOf(
      `${STORY}<p>${fill(size / 2, 'क')}</p><div class="pullquote">ख${fill(size / 8, 'क')} है शुरू का काम।</div>`,
    ),
  'who is quoted': (size) =>
    pageOf(`${STORY}<blockquote><p>${PARAGRAPHS[0]}</p>${fill(size, '<cite>राम</cite>')}</blockquote>`),
  items: (size) => behindStory(`<ul>${number(size, (at) => `<li>${at} ${sentence(at)}</li>`)}</ul>`),
  'items with links': (size) =>
    behindStory(
      `<ul>${number(size, (at) => `<li><h3><a href="/${at}">नहर ${at}</a></h3><p>${at} ${sentence(at)}</p></li>`)}</ul>`,
    ),
  'an item of many lines': (size) =>
    behindStory(`<ul><li>${number(size, (at) => `नहर ${at}<br><br>`)}</li></ul>`),
  'lists of one item': (size) => behindStory(number(size, (at) => `<ul><li>${at} ${sentence(at)}</li></ul>`)),
  bullets: (size) => beforeStory(number(size, (at) => `<div>• पहचान पत्र ${at}</div>`)),
  tables: (size) =>
    behindStory(
      fill(size, '<table><tr><td>शहर</td><td>ताप</td></tr><tr><td>आगरा</td><td>41</td></tr></table>'),
    ),
  'a table of many rows': (size) =>
    behindStory(`<table>${number(size, (at) => `<tr><td>शहर ${at}</td><td>${at}</td></tr>`)}</table>`),
  'cards in one box': (size) =>
    pageOf(
      number(
        size,
        (at) => `<p><a href="/${at}">नहर की सफाई का काम ${at}</a></p><p>${at} ${sentence(at)}</p>`,
      ),
    ),
  cards: (size) =>
    behindStory(
      number(
        size,
        (at) =>
          `<div class="card"><a href="/${at}"><h3>नहर की सफाई का काम ${at}</h3></a><p>${at} ${sentence(at)}</p></div>`,
      ),
    ),
  articles: (size) =>
    pageOf(STORY, {
      behind: number(
        size,
        (at) =>
          `<article class="story-body"><h2>नहर ${at}</h2><p>24 नवंबर 2026</p><p>${at} ${paragraph(at)}</p></article>`,
      ),
    }),
  'fields to fill in': (size) => behindStory(fill(size, '<div><p>नहर</p><input type="text"></div>')),
  'hidden boxes': (size) =>
    behindStory(number(size, (at) => `<div hidden><p>${at} ${sentence(at)}</p></div>`)),
  'hidden words in one line': (size) => beforeStory(`<p>${fill(size, 'नहर <i hidden>क</i> ')}</p>`),
  'buttons in one line': (size) => beforeStory(`<p>${fill(size, 'नहर <button>क</button> ')}</p>`),
  'a page of hidden text': (size) =>
    pageOf(number(size, (at) => `<p style="display:none">${at} ${paragraph(at)}</p>`)),
  'words marked by a spell checker': (size) =>
    beforeStory(
      `<p>${number(size, (at) => `<span class="scayt-misspell-word" data-scayt-word="${at}">नहर</span> `)}</p>`,
    ),
  'elements in one line': (size) => beforeStory(`<p>${fill(size, '<b>नहर</b> ')}</p>`),
  'elements in one word': (size) => beforeStory(`<p>${fill(size, '<b>न</b>')}</p>`),
  'colons before elements': (size) => beforeStory(`<p>${fill(size, 'नहर:<b>क</b>')}</p>`),
  'line breaks': (size) => pageOf(number(size, (at) => `${at} ${sentence(at)}<br>`)),
  'line breaks behind words': (size) => beforeStory(`<p>${fill(size, 'नहर की<br>')}</p>`),
  'line breaks behind linked words': (size) =>
    beforeStory(`<p>${fill(size, '<a href="/a">नहर</a> की<br>')}</p>`),
  'line breaks behind a sentence': (size) =>
    beforeStory(`<p>${sentence(0)}<br>${fill(size, 'नहर।<br>')}</p>`),
  'line breaks behind bold words': (size) => beforeStory(`<p>${fill(size, '<b>नहर</b><br>की सफाई<br>')}</p>`),
  'line breaks alone': (size) => beforeStory(`<p>नहर${fill(size, '<br>')}की</p>`),
  'lines of a written text': (size) => beforeStory(`<pre>${number(size, (at) => `नहर ${at}\n`)}</pre>`),
  'related links at the end of a paragraph': (size) =>
    beforeStory(`<p>${fill(size, `${sentence(0)} <a href="/a">यह भी पढ़ें: नहर</a>`)}</p>`),
  'related links behind a long paragraph': (size) =>
    beforeStory(`<p>${fill(size, '<i>नहर। </i>')} <a href="/a">यह भी पढ़ें: नहर</a></p>`),
  'escaped markup': (size) =>
    beforeStory(`<p>${number(size, (at) => `&lt;p&gt;${at} ${sentence(at)}&lt;/p&gt;`)}</p>`),
  'escaped markup, torn': (size) => beforeStory(`<p>${fill(size, '&lt;p a="')}</p>`),
});

const letter: readonly Construct[] = constructs({
  'Kruti Dev': (size) => pageOf(number(size, (at) => `<p>${at} ${KRUTI_DEV}</p>`)),
  'Kruti Dev in elements': (size) =>
    pageOf(number(size, (at) => `<p>${at} ${KRUTI_DEV.replaceAll(' ', '</b> <b>')}</p>`)),
  'Kruti Dev in one word': (size) => pageOf(`<p>${KRUTI_DEV}</p><p>${fill(size, '<b>d</b>')}</p>`),
  mojibake: (size) => pageOf(number(size, (at) => `<p>à¤¨à¤¹à¤° ${at}</p>`)),
  'mojibake made twice': (size) => pageOf(fill(size, '<p>Ã Â¤Â¨Ã Â¤Â¹Ã Â¤Â° à¤¨à¤¹à¤°</p>')),
  'halves of characters': (size) => beforeStory(`<p>${fill(size, '\ud800\udc00\udfffक')}</p>`),
});

/** Grouped by what they attack. */
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
