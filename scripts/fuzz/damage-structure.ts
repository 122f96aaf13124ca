/** Damage to the order and the skeleton of a page. */
import { listOf } from '../list-of.ts';
import { between, changeSome, type Mutation, some } from './mutation.ts';
import { type Random, shuffled } from './random.ts';

const BLOCK_END = /(?<=<\/(?:p|div|li|figure|section)>)/giu;
const HEAD = /<head[\s>][^]*?<\/head>/iu;
const FRAME = /<!doctype[^>]*>|<\/?(?:html|head|body)(?:\s[^>]*)?>/giu;
const PARAGRAPH = /<p(?:\s[^>]*)?>[^]*?<\/p>/giu;
const PARAGRAPH_TAG = /<\/?p(?:\s[^>]*)?>/giu;
const BODY_TAG = /<body[^>]*>/iu;
const TITLE = /<title>[^<]*<\/title>|<h1[^>]*>[^]*?<\/h1>/giu;

const TIME = '<time datetime="2026-11-24T10:05:00+05:30">10:05</time>';
const WRAPPERS = listOf(
  `noscript|template|svg|iframe|object|textarea|select|button|details|amp-carousel|title|math`,
);

const OTHERS = listOf(`h1|h2|h6|blockquote|figcaption|dt|cite|strong|pre|summary`);

function elementOf(name: string, content: string): string {
  return `<${name}>${content}</${name}>`;
}

function attributeOf(html: string): string {
  return html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

/** Two positions in a text in ascending order. */
function rangeIn(html: string, random: Random): [number, number] {
  const [first, second] = [random.below(html.length), random.below(html.length)];
  return [Math.min(first, second), Math.max(first, second)];
}

/** A short range: few mutations should lose or double half of the page. */
function sliceIn(html: string, random: Random): [number, number] {
  const start = random.below(html.length);
  return [start, Math.min(html.length, start + random.below(random.pick([20, 400, 4000])))];
}

export const STRUCTURE_MUTATIONS: Readonly<Record<string, Mutation>> = {
  'cut off': (html, { random }) => html.slice(0, random.below(html.length)),
  'beginning lost': (html, { random }) => html.slice(random.below(html.length)),
  'slice lost': (html, { random }) => {
    const [start, end] = sliceIn(html, random);
    return html.slice(0, start) + html.slice(end);
  },
  'slice doubled': (html, { random }) => {
    const [start, end] = sliceIn(html, random);
    return html.slice(0, end) + html.slice(start);
  },
  'slice moved': (html, { random }) => {
    const [start, end] = sliceIn(html, random);
    const at = random.below(html.length);
    const rest = html.slice(0, start) + html.slice(end);
    return rest.slice(0, at) + html.slice(start, end) + rest.slice(at);
  },
  'blocks shuffled': (html, { random }) => shuffled(html.split(BLOCK_END), random).join(''),
  'blocks reversed': (html) => html.split(BLOCK_END).reverse().join(''),
  'blocks doubled': some(PARAGRAPH, (block, random) => block.repeat(random.pick([2, 5]))),
  'two pages joined': (html, { random, other }) => (random.chance(0.5) ? html + other() : other() + html),
  'two pages mixed': (html, { random, other }) => {
    const [start, end] = rangeIn(html, random);
    const strange = other();
    return html.slice(0, start) + strange.slice(...rangeIn(strange, random)) + html.slice(end);
  },
  'a page within a paragraph': (html, { random, other }) =>
    changeSome(html, PARAGRAPH, random, () => `<p>${other()}</p>`, 'few'),
  'head removed': (html) => html.replace(HEAD, ''),
  'head of another page': (html, { other }) => html.replace(HEAD, () => HEAD.exec(other())?.[0] ?? ''),
  'doctype, html, head and body removed': (html) => html.replace(FRAME, ''),
  'titles removed': some(TITLE, () => ''),
  'titles doubled': some(TITLE, (title) => title.repeat(2)),
  'paragraphs as rows of a table': some(
    PARAGRAPH,
    (block) => `<table><tr><td>${block}</td><td>1</td></tr><tr><td>2</td><td></td></tr></table>`,
  ),
  'paragraphs as cells': (html) =>
    html.replace(PARAGRAPH, (block) => `<tr><td>${block.replace(PARAGRAPH_TAG, '')}</td></tr>`),
  'paragraphs as lines': (html, { random }) =>
    html.replace(PARAGRAPH_TAG, (tag) =>
      tag.startsWith('</') ? random.pick(['<br>', '<br><br>', '<br/>\n']) : '',
    ),
  'paragraphs as items': some(
    PARAGRAPH,
    (block) => `<ul><li>${block.replace(PARAGRAPH_TAG, '')}</li><li></li></ul>`,
  ),
  'paragraphs as headings, quotes and captions': some(PARAGRAPH, (block, random) =>
    elementOf(random.pick(OTHERS), block.replace(PARAGRAPH_TAG, '')),
  ),
  'paragraphs in strange elements': some(PARAGRAPH, (block, random) =>
    elementOf(random.pick(WRAPPERS), block),
  ),
  'all in one strange element': (html, { random }) =>
    html.replace(BODY_TAG, (tag) => `${tag}<${random.pick(WRAPPERS)}>`),
  'page in srcdoc': (html) =>
    `<!doctype html><html><body><iframe srcdoc="${attributeOf(html)}"></iframe></body></html>`,
  'page as its own source': (html) => `<pre>${html.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre>`,
  comments: between(
    '<!-- x -->|<!-- <p>नहर</p> -->|<!-->|<!--->|<!-- x --!>|<!--[if IE]><p>नहर</p><![endif]-->',
  ),
  'a comment without end': (html, { random }) => between('<!--')(html, { random, other: () => '' }),
  'CDATA and declarations': between('<![CDATA[ नहर ]]>|<![CDATA[|<?xml version="1.0"?>|<!DOCTYPE html>|]]>'),
  'scripts and styles': between(
    '<script>if (a<b) document.write("<p>नहर</p>")</script>|<style>p{color:red}</style>|<script>|<style>|</script>',
  ),
  'empty elements': between(
    '<p></p>|<div></div>|<p>&nbsp;</p>|<ul></ul>|<h2></h2>|<table></table>|<figure></figure>|<blockquote></blockquote>|<li></li>',
  ),
  times: between(`${TIME}|<p>${TIME}</p>|<time>कल</time>|<time datetime="2026-99-99">|<p>10:05 बजे</p>`),
  'pictures and posts': between(
    `<img src="/a.jpg" alt="&lt;p&gt;नहर&lt;/p&gt;" width="9e9" height="-1">|<img src="/b.jpg" width="${'9'.repeat(400)}">|\
<figure><img src="/c.jpg"><figcaption>(फोटो- जागरण)</figcaption></figure>|\
<blockquote class="twitter-tweet">नहर <a href="https://twitter.com/x/status/1">:</a></blockquote>|\
<iframe src="https://www.youtube.com/embed/x"></iframe>|<img srcset="/d.jpg 1x" title="">`,
  ),
  'links to other reports': between(
    '<p>यह भी पढ़ें: <a href="/n/1">नहर में पानी</a></p>|<a href="/n/2">गांव की खबर</a>|<a name="x">|<a href="">:</a>',
  ),
};
