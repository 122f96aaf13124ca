/** Pages made to cause harm, of any size: each is read in linear time, or refused as `too-large`. */
import { PARAGRAPHS, pageOf } from '../../tests/page-of.ts';
import { listOf } from '../list-of.ts';
import { DEEP, fill, KRUTI_DEV, MAKERS, page, STORY, sentence, sheet } from './fill.ts';
import { type Construct, constructs } from './growth.ts';

const { before, json: withJsonLd, deep } = MAKERS;

/** JSON-LD of an article whose text behind a paywall has this selector. */
function walled(cssSelector: string): { jsonLd: object } {
  const hasPart = { isAccessibleForFree: false, cssSelector };
  return { jsonLd: { '@type': 'NewsArticle', isAccessibleForFree: false, hasPart } };
}

const nesting: readonly Construct[] = sheet(`
divs never closed = before «<div>»
bold never closed = before <p>«<b>नहर »
fonts never closed = before «<font style="vertical-align: inherit;">नहर »
misnested formatting = before «<b><i>नहर</b> की</i> »
forms in forms = behind «<form><div>नहर»
end tags of paragraphs = behind «</div></p></span>»
cells never closed = behind <table>«<tr><td>नहर<td>पानी»
cells in cells = behind <table>«<tr><td><b>नहर»
text in cells in cells = behind <table>${'<tr><td><b>'.repeat(280)}«नहर »
tables closed by other tables = behind «<table><tr></table></tr><td>नहर</table>»
drawings in drawings = behind «<svg><title><svg>»
end tags of drawings = behind <svg><desc>«</lineargradient>»
items never closed = behind <ul>«<li>{at} {sentence}»
options never closed = behind <select>«<option>नहर<optgroup>»
headings in headings = behind ${'<h2><div>'.repeat(100)}«<p>{at} {sentence}</p>»
divs closed by unknown end tags = nested <div>|</x>
unknown end tags, deep = deep <div>||«</x>»
unknown end tags with a similar name, deep = deep <div>||«</dix>»
lists in lists = nested <ul><li>|</li></ul>
tables in tables = nested <table><tr><td>|</td></tr></table>
spans in spans = nested <span class="a">|</span>
misnested formatting, deep = deep <div>|</div>|«<b><i>नहर</b> की</i> »
elements in a deep one = deep <span>|</span>|«<i>क</i> »
boxes in a deep one = deep <div>|</div>|«<p>{at} {sentence}</p>»
forms in a deep one = deep <form><div>||«<form>»
drawings, deep end tags = deep <svg><title>||«</foreignObject>»
`);

/** Elements with a meaning for the engine, nested in one another, around the text of an article. */
const within: readonly Construct[] =
  listOf(`<a href="/x"><b>|<a rel="tag" href="/t"><i>|<blockquote>|<blockquote class="twitter-tweet">|<button>
  <cite>|<div class="breadcrumb">|<div class="byline">|<div class="caption">|<div class="related">
  <div class="tags">|<div hidden>|<figcaption>|<figure>|<font style="vertical-align: inherit;">
  <h1><div>|<label>|<noscript>|<ol><li>|<pre>|<small>|<svg>|<table><tr><td>|<time>|<title>`).map((open) => ({
    name: `text in nested ${open}`,
    make: deep(`${open}||«<p>{at} {sentence}</p>»`),
  }));

const source: readonly Construct[] = [
  ...sheet(`
comments = behind «<!-- a -->»
comments never closed = behind «<!--»
comments between frames for scripts = behind «<!----><noscript></noscript>»
CDATA = behind «<![CDATA[ a ]]>»
CDATA never closed = behind «<![CDATA[»
instructions = behind «<?xml a?>»
scripts never closed = behind «<script>»
tags in a script = behind <script>x = "«<div><p>»"</script>
end tags in a script = behind <script>«</scrip»</script>
styles = behind «<style>.a{b:c}</style>»
angles = behind «<»
tags never closed = behind «<a»
attributes never closed = behind <a «b="»
attributes on one element = before <div «a{at}="1" »></div>
the same attribute = before <div «a="1" »></div>
a long attribute = before <div title="«नहर »"></div>
entities in an attribute = before <img src="/a.jpg" alt="«&amp;»">
entities = before <p>«&#2344;&#x939;&nbsp;»</p>
invalid entities = before <p>«&nosuch;&#xD800;&»</p>
alts with raw quotes = before «<img src="/a.jpg" alt="<p class="a">नहर</p>">»
alts of markup = before «<img src="/a.jpg" alt="<p><i>नहर</i> का दृश्य</p>">»
an alt with raw quotes = before <img alt="«<b class="a">नहर»">
pages in frames = behind «<iframe srcdoc="&lt;p&gt;नहर"></iframe>»
base64 text = before <p>«aGk/Zm9v.b+»</p>
base64 images = before «<img src="data:image/png;base64,${'aGk'.repeat(99)}">»
NUL = before <p>«नह\0र »</p>
`),
  ...constructs({
    declarations: (size) => fill(size, '<!doctype html>') + pageOf(STORY),
    'a page in a frame': (size) => `<iframe srcdoc="${fill(size, '&lt;p&gt;नहर ')}"></iframe>`,
    'frames opened in frames': (size) => fill(size, '<iframe srcdoc="&lt;html&gt;'),
    'a page as its own source': (size) =>
      `<pre>&lt;!doctype html&gt;&lt;html&gt;${fill(size, '&lt;div&gt;')}</pre>`,
  }),
];

const AMONG_CLASSES = {
  'words in elements': '<b>क{at}</b> ',
  lines: '{at} {sentence}<br><br>',
  paragraphs: '<p>{at} {sentence}</p>',
  headings: '<h2>नहर की सफाई {at}</h2>',
  pictures: '<img src="/{at}.jpg">',
  quotes: '<blockquote>{at} {sentence}</blockquote>',
  times: '<p><time>10:05</time> {at} {sentence}</p>',
};

const names: readonly Construct[] = [
  ...Object.entries(AMONG_CLASSES).map(([name, piece]) => ({
    name: `many class names around ${name}`,
    make: page(`<div class="«a{at} »">«${piece}»</div>`),
  })),
  ...sheet(`
class names on one element = before <div class="«story{at} »"></div>
class names, each its own = page «<div class="story-{at} card">{at} {sentence}</div>»
many class names around quotes in one = page <blockquote class="«a{at} »">«नहर {at}<br><br>»</blockquote>{story}
`),
];

const jsonLd: readonly Construct[] = [
  ...sheet(`
arrays in arrays = json «[»«]»
graphs in graphs = json «{"@graph":[»
entities in entities = json «{"@type":"NewsArticle","mainEntity":»
nodes = json [«{"@type":"NewsArticle","headline":"नहर {at}"},»{}]
nodes that refer to each other = json {"@graph":[«{"@id":"#{at}","@type":"NewsArticle","author":{"@id":"#{minute}"},"image":[{"@id":"#0"},{"@id":"#{at}"}]},»{}]}
one node with many references = json {"@graph":[{"@id":"#a","@type":"Person","name":"राम कुमार"},{"@type":"NewsArticle","author":[«{"@id":"#a"},»{}]}]}
types = json {"@type":[«"NewsArticle",»"Article"],"headline":"नहर"}
authors = json {"@type":"NewsArticle","author":[«{"@type":"Person","name":"राम कुमार {letters}"},»"मोहन लाल"]}
authors in one string = json {"@type":"NewsArticle","author":"«राम कुमार {letters}, »"}
parts behind a paywall = json {"@type":"NewsArticle","hasPart":[«{"isAccessibleForFree":false,"cssSelector":"p"},»{}]}
a list of headlines = json [{"@type":"NewsArticle","headline":"नहर"},{"@type":"ItemList","itemListElement":[«{"position":{at},"item":{"name":"नहर {at}"}},»{}]}]
crumbs = json {"@type":"BreadcrumbList","itemListElement":[«{"position":"{minute}","item":{"@id":"/{at}","name":"नहर {at}"}},»{}]}
pictures = json {"@type":"NewsArticle","image":[«{"url":"/{at}.jpg","width":"1200px"},»{}]}
a long text = json {"@type":"NewsArticle","articleBody":"«${sentence(0)} »"}
a long text of markup = json {"@type":"NewsArticle","articleBody":"«&lt;p&gt;&lt;b&gt;नहर की सफाई&lt;/b&gt; शुरू।&lt;/p&gt;»"}
raw quotes = json {"headline":"«नहर "की" , »"
raw keys = json «{a:b,»
spaces behind quotes = json {"a":"«" ${' '.repeat(40)}»
escaped repeatedly = json {"@type":"NewsArticle","headline":"«&amp;amp;amp;amp;quot;»"}
scripts = head «<script type="application/ld+json">{"@type":"NewsArticle"}</script>»
keys of objects = json {"@type":"NewsArticle",«"k{at}":1,»"headline":"नहर"}
`),
  ...constructs({
    'a paywall around each paragraph': page('«<p>{at} {sentence}</p>»«<div class="w">क</div>»', walled('.w')),
    'a paywall selector that visits all elements': page(
      `${'<div>'.repeat(60)}«<i>क{at}</i> »${'</div>'.repeat(60)}${STORY}`,
      walled('div div div div div div x i'),
    ),
    'a paywall selector that visits siblings': page(
      `«<i>क</i>»${STORY}`,
      walled('b ~ i, i:nth-last-child(3), i:has(~ b)'),
    ),
    comments: withJsonLd('«/* a */ // b\n»'),
    'live entries': page('«<h3>खबर {at} आई</h3><p>{at} {sentence}</p>»', {
      head: '<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"नहर की सफाई Live","datePublished":"2026-11-24T09:30:00+05:30","liveBlogUpdate":[«{"headline":"खबर {at} आई","datePublished":"2026-11-24T10:05:00+05:30"},»{}]}</script>',
    }),
  }),
];

const head: readonly Construct[] = [
  ...sheet(`
metas = head «<meta name="author" content="राम कुमार">»
metas of dates = head «<meta name="date" content="नहर 10:05">»
canonical URLs = head «<link rel="canonical" href="https://naya-akhbar.example/a">»
words in a rel attribute = head <link href="/a" rel="«a{at} »">
titles = head «<title>नहर की सफाई | नया अख़बार</title>»
`),
  ...constructs({
    'a title of many parts': page(STORY, { headline: '«नहर {at} | »' }),
    'a long base before pictures': page(`«<img src="{at}.jpg">»${STORY}`, {
      head: '<base href="https://naya-akhbar.example/«a»/">',
    }),
    'a long base before links': page(`«<a href="{at}">क</a> »${STORY}`, {
      head: '<base href="https://naya-akhbar.example/«a»/">',
      before: '«<div class="breadcrumb"><a href="{at}">भाग {at}</a></div>»',
    }),
    'fonts by name': (size) =>
      `<html lang="hi"><p>${'The canal was cleaned on Monday. '.repeat(20)}</p>${fill(size, '<font ')}`,
  }),
];

const links: readonly Construct[] = sheet(`
links in one line = behind «<a href="/n/{at}">गांव {at} की खबर</a> »
links in boxes = behind «<div><a href="/n/{at}">गांव {at} में नहर की सफाई शुरू</a></div>»
links in links = behind «<a href="/x"><b>नहर »
a menu = above <nav><ul>«<li><a href="/{at}">भाग {at}</a></li>»</ul></nav>
tag links = behind «<a rel="tag" href="/t/{at}">टैग {at}</a> »
tag links in tag links = behind «<a rel="tag" href="/t"><b>टैग »
text in tag links in tag links = behind ${'<a rel="tag" href="/t"><b>'.repeat(DEEP / 2)}«टैग »
tag boxes = behind «<div class="tags"><a href="/t/{at}">टैग {at}</a></div>»
tag boxes in tag boxes = behind ${'<div class="tags">'.repeat(250)}«<a href="/t/{at}">टैग {at}</a> »
hash tags = behind «<p><a href="/t/{at}">#टैग{at}</a></p>»
labels of tags = behind «<p>Tags:</p>»
numbered pages = behind «<a href="/up/nahar-safai-1/{minute}">{at}</a> »
numbered pages in each other = behind ${'<a href="/up/nahar-safai-2"><b>'.repeat(DEEP / 2)}«पानी »
breadcrumb rows = above «<div class="breadcrumb"><a href="/{at}">भाग {at}</a> <a href="/u/{at}">खंड {at}</a></div>»
a breadcrumb in one line = above <div class="breadcrumb"><a href="/">होम</a>« > <a href="/{at}">भाग {at}</a>»</div>
a breadcrumb without links = above <div class="breadcrumb">«होम > »</div>
text in nested breadcrumbs = above ${'<div class="breadcrumb">'.repeat(250)}<a href="/">होम</a> «नहर »${'</div>'.repeat(250)}
a deeply nested row above the headline = above ${'<div>'.repeat(250)}<a href="/">होम</a> «नहर »${'</div>'.repeat(250)}
links without words between = behind «<a href="/x">क</a>»
a long URL = behind <a href="https://naya-akhbar.example/«a/»">नहर</a>
`);

const bylines: readonly Construct[] = sheet(`
byline rows = before «<div class="byline">By राम कुमार {at}</div>»
a byline of many names = before <div class="byline">By «राम कुमार {letters}, »</div>
a byline of many elements = before <div class="byline">«<a href="/author/{at}">राम</a> »</div>
dates = before «<p>24 नवंबर 2026, 10:05 AM</p>»
dates in one line = before <p>«24 नवंबर 2026 »</p>
times in one line = before <p>«<time>1 जनवरी 2024</time>»</p>
times in one line of a live page = live <p>«<time>10:{minute}</time> »</p>{story}
times that are all different, in one word = live <p>«<time datetime="2026-11-24T10:05:00+05:30">x{at}</time>»</p>{story}
times between hidden words = live <p>«<time>10:05</time><i hidden>क</i> »</p>{story}
times in times = before «<time><i>10:05»
clocks, each before a paragraph = page «<div><time datetime="2026-11-24T10:05:00+05:30">10:05</time><p>{at} {sentence}</p></div>»
`);

const live: readonly Construct[] = sheet(`
a live page in boxes = live «<div class="entry"><h3>10:{minute} खबर {at}</h3><p>{at} {sentence}</p></div>»
a live page without boxes = live «<p>10:{minute} AM</p><p>{at} {sentence}</p>»
a live page of times alone = live <div>«<p>10:{minute} AM</p>»</div>{story}
a live page of times in deep boxes = live ${'<div>'.repeat(200)}«<p>10:{minute} AM</p>»${'</div>'.repeat(200)}{story}
a live page with one long entry = live ${'<div class="e"><p>10:05 AM</p><p>नहर की सफाई का काम शुरू हो गया।</p></div>'.repeat(3)}<div class="e">«<p>10:{minute} AM</p><h4>खबर {at}</h4>»<p>${PARAGRAPHS[0]}</p></div>
relative times = live «<p>{minute} मिनट पहले</p><p>{at} {sentence}</p>»
`);

const media: readonly Construct[] = sheet(`
pictures in one line = behind «<img src="/a.jpg">»
figures = before «<figure><img src="/{at}.jpg"><figcaption>दृश्य {at}</figcaption></figure>»
a figure of many paragraphs = page <figure><img src="/a.jpg">«<p>{at} {sentence}</p>»</figure>{story}
a figure of many elements = page <figure>«<i>{at}</i><p>{at} {sentence}</p>»</figure>{story}
captions = before <figure><img src="/a.jpg">«<figcaption>दृश्य {at}</figcaption>»</figure>
credits in a caption = before <figure><img src="/a.jpg"><figcaption>«<small>फोटो: राम {at}</small>»</figcaption></figure>
a list of sources = before <img srcset="«/{at}.jpg {at}w, »">
lazy pictures = before «<img data-src="data:,"><noscript><img src="/a.jpg"></noscript>»
sources of pictures = before <picture>«<source srcset="/a.jpg 1x">»<img src="/a.jpg"></picture>
tweets = before «<blockquote class="twitter-tweet"><p>नहर</p><a href="https://twitter.com/a/status/1">a</a></blockquote>»
a tweet without end = before <blockquote class="twitter-tweet">«<p>{at} {sentence}</p>»
frames = before «<iframe src="https://www.youtube.com/embed/a"></iframe>»
players = before «<div class="video-player"><p>नहर</p></div>»
`);

const blocks: readonly Construct[] = [
  ...sheet(`
the same paragraph = page «<p>${PARAGRAPHS[0]}</p>»
paragraphs without end tags = page «<p>{at} {sentence}»
short paragraphs = before «<p>नहर {at}</p>»
headings = before «<h2>हिस्सा {at} का शीर्षक</h2>»
headings of the first level = page «<h1>खबर {at} का शीर्षक</h1><p>{at} {paragraph}</p>»
headings of the first level alone = page {story}«<h1>नहर की सफाई {at}</h1>»
labels of a summary = before «<div>हाइलाइट्स</div>»
labels of a summary in a list = before <ul>«<li>सार</li><li>नहर {at}</li>»</ul>
related labels = behind «<div><p>यह भी पढ़ें:</p><a href="/n/{at}">गांव {at} में नहर की सफाई</a></div>»
related labels behind pictures = page {story}<div>«<p><img src="/a.jpg"></p>»«<p>यह भी पढ़ें:</p>»</div>
labels of comments = page «<p>{at} {sentence}</p>»«<p>2 Comments</p>»
quotes = page «<p>{at} {paragraph}</p><blockquote class="quote">{at} {sentence}</blockquote>»
pull quotes = page «<p>{at} {paragraph}</p><div class="pullquote">{at} {sentence}</div>»
pull quotes in figures = page «<p>{at} {paragraph}</p><figure><blockquote>{at} {sentence}</blockquote></figure>»
a pull quote that is nearly repeated = page {story}<p>«क»«क»«क»</p><div class="pullquote">ख«क» है शुरू का काम।</div>
the source of a quote = page {story}<blockquote><p>${PARAGRAPHS[0]}</p>«<cite>राम</cite>»</blockquote>
items = behind <ul>«<li>{at} {sentence}</li>»</ul>
items with links = behind <ul>«<li><h3><a href="/{at}">नहर {at}</a></h3><p>{at} {sentence}</p></li>»</ul>
an item of many lines = behind <ul><li>«नहर {at}<br><br>»</li></ul>
lists of one item = behind «<ul><li>{at} {sentence}</li></ul>»
bullets = before «<div>• पहचान पत्र {at}</div>»
tables = behind «<table><tr><td>शहर</td><td>ताप</td></tr><tr><td>आगरा</td><td>41</td></tr></table>»
a table of many rows = behind <table>«<tr><td>शहर {at}</td><td>{at}</td></tr>»</table>
cards in one box = page «<p><a href="/{at}">नहर की सफाई का काम {at}</a></p><p>{at} {sentence}</p>»
cards = behind «<div class="card"><a href="/{at}"><h3>नहर की सफाई का काम {at}</h3></a><p>{at} {sentence}</p></div>»
articles = below «<article class="story-body"><h2>नहर {at}</h2><p>24 नवंबर 2026</p><p>{at} {paragraph}</p></article>»
fields to fill in = behind «<div><p>नहर</p><input type="text"></div>»
hidden boxes = behind «<div hidden><p>{at} {sentence}</p></div>»
hidden words in one line = before <p>«नहर <i hidden>क</i> »</p>
buttons in one line = before <p>«नहर <button>क</button> »</p>
a page of hidden text = page «<p style="display:none">{at} {paragraph}</p>»
words marked by a spell checker = before <p>«<span class="scayt-misspell-word" data-scayt-word="{at}">नहर</span> »</p>
elements in one line = before <p>«<b>नहर</b> »</p>
elements in one word = before <p>«<b>न</b>»</p>
colons before elements = before <p>«नहर:<b>क</b>»</p>
line breaks = page «{at} {sentence}<br>»
line breaks behind words = before <p>«नहर की<br>»</p>
line breaks behind linked words = before <p>«<a href="/a">नहर</a> की<br>»</p>
line breaks behind a sentence = before <p>${sentence(0)}<br>«नहर।<br>»</p>
line breaks behind bold words = before <p>«<b>नहर</b><br>की सफाई<br>»</p>
line breaks alone = before <p>नहर«<br>»की</p>
related links at the end of a paragraph = before <p>«${sentence(0)} <a href="/a">यह भी पढ़ें: नहर</a>»</p>
related links behind a long paragraph = before <p>«<i>नहर। </i>» <a href="/a">यह भी पढ़ें: नहर</a></p>
escaped markup = before <p>«&lt;p&gt;{at} {sentence}&lt;/p&gt;»</p>
escaped markup, torn = before <p>«&lt;p a="»</p>
`),
  ...constructs({
    'a heading of many boxes before others': page(STORY, {
      before: '<h1>«<div>नहर {at}</div>»</h1>',
      behind: '«<h1>खबर {at}</h1>»',
    }),
    'a long headline that is nearly repeated': page(`<p>«क»«क»«क»</p>${STORY}`, { headline: 'ख«क»' }),
    'lines of a written text': before('<pre>«नहर {at}\n»</pre>'),
  }),
];

const letter: readonly Construct[] = sheet(`
Kruti Dev = page «<p>{at} ${KRUTI_DEV}</p>»
Kruti Dev in elements = page «<p>{at} ${KRUTI_DEV.replaceAll(' ', '</b> <b>')}</p>»
Kruti Dev in one word = page <p>${KRUTI_DEV}</p><p>«<b>d</b>»</p>
mojibake = page «<p>à¤¨à¤¹à¤° {at}</p>»
double mojibake = page «<p>Ã Â¤Â¨Ã Â¤Â¹Ã Â¤Â° à¤¨à¤¹à¤°</p>»
lone surrogates = before <p>«\ud800\udc00\udfffक»</p>
`);

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
