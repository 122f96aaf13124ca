/** Sound pages of any size, such as papers publish: each is an article, and read in linear time. */
import { pageOf } from '../../tests/page-of.ts';
import { fill, number, paragraph, STORY, sentence } from './fill.ts';
import { type Construct, constructs } from './growth.ts';

const KRUTI_DEV =
  "flapkbZ foHkkx us xq#okj lqcg ls cM+h ugj dh lQkbZ dk dke 'kq: dj fn;k gSA fdlkuksa us crk;k fd og [kq'k gSaA";

export const HARMLESS_PAGES: readonly Construct[] = constructs({
  'a long report': (size) => pageOf(number(size, (at) => `<p>${at} ${paragraph(at)}</p>`)),
  'a report with links in its text': (size) =>
    pageOf(
      number(size, (at) => `<p>${at} ${sentence(at)} <a href="/n/${at}">नहर</a> ${sentence(at + 1)}</p>`),
    ),
  'a report with subheadings and lists': (size) =>
    pageOf(
      number(
        size,
        (at) =>
          `<h3>हिस्सा ${at}</h3><p>${at} ${paragraph(at)}</p><ul><li>${at} ${sentence(at)}</li><li>पानी ${at}</li></ul>`,
      ),
    ),
  'a report with photographs': (size) =>
    pageOf(
      number(
        size,
        (at) =>
          `<figure><img src="/${at}.jpg" alt="नहर" width="640"><figcaption>दृश्य ${at} - फोटो : पीटीआई</figcaption></figure><p>${at} ${paragraph(at)}</p>`,
      ),
    ),
  'a report with tables': (size) =>
    pageOf(
      number(
        size,
        (at) =>
          `<p>${at} ${paragraph(at)}</p><table><tr><th>शहर</th><th>ताप</th></tr><tr><td>आगरा</td><td>${at}</td></tr><tr><td>पटना</td><td>41</td></tr></table>`,
      ),
    ),
  'a report with quotes and posts': (size) =>
    pageOf(
      number(
        size,
        (at) =>
          `<p>${at} ${paragraph(at)}</p><blockquote><p>${sentence(at)} ${at} बार।</p></blockquote><blockquote class="twitter-tweet"><p>नहर ${at}</p><a href="https://twitter.com/a/status/${at}">a</a></blockquote>`,
      ),
    ),
  'a live page': (size) =>
    pageOf(
      number(
        size,
        (at) =>
          `<div class="entry"><time>10:${10 + (at % 50)} AM</time><h3>खबर ${at} आई</h3><p>${at} ${paragraph(at)}</p></div>`,
      ),
      {
        jsonLd: {
          '@type': 'LiveBlogPosting',
          headline: 'नहर Live',
          datePublished: '2026-11-24T09:30:00+05:30',
        },
      },
    ),
  'a report between menus': (size) =>
    pageOf(STORY, {
      before: `<nav><ul>${number(size / 2, (at) => `<li><a href="/${at}">भाग ${at}</a></li>`)}</ul></nav>`,
      behind: `<footer>${number(size / 2, (at) => `<a href="/u/${at}">खंड ${at}</a> `)}</footer>`,
    }),
  'a report before cards of others': (size) =>
    pageOf(STORY, {
      behind: number(
        size,
        (at) =>
          `<div class="card"><a href="/n/${at}"><img src="/${at}.jpg"><h3>गांव ${at} में नहर की सफाई</h3></a></div>`,
      ),
    }),
  'a report before comments of readers': (size) =>
    pageOf(STORY, {
      behind: `<div class="comments">${number(size, (at) => `<div class="comment"><b>राम ${at}</b><p>${sentence(at)}</p></div>`)}</div>`,
    }),
  'scripts with tags in their strings': (size) =>
    pageOf(STORY, { head: `<script>var t = '${fill(size, '<div><ul><li><a href="#">')}';</script>` }),
  'the state of an app in a script': (size) =>
    pageOf(STORY, {
      behind: `<script>window.state = {${number(size, (at) => `"k${at}":{"html":"<p>नहर</p>"},`)}"end":1}</script>`,
    }),
  'styles and comments': (size) =>
    pageOf(STORY, { head: fill(size, '<style>.a{color:red}</style><!-- <div> -->\n') }),
  'JSON-LD with the whole text': (size) =>
    pageOf(STORY, {
      jsonLd: {
        '@type': 'NewsArticle',
        headline: 'नहर की सफाई शुरू, किसानों को राहत',
        articleBody: number(size, (at) => `${at} ${sentence(at)}\n`),
      },
    }),
  'pictures in their addresses': (size) =>
    pageOf(`${fill(size, `<img src="data:image/png;base64,${'iVBORw0KGgo'.repeat(40)}">`)}${STORY}`),
  'a report marked by a spell checker': (size) =>
    pageOf(
      number(
        size,
        (at) => `<p>${at} <span class="scayt-misspell-word">${sentence(at)}</span> ${sentence(at + 1)}</p>`,
      ),
    ),
  'a report in Kruti Dev': (size) => pageOf(number(size, (at) => `<p>${at} ${KRUTI_DEV}</p>`)),
  'a report read in a wrong charset': (size) =>
    pageOf(
      number(size, (at) => `<p>${at} ${misread(sentence(at))}</p>`),
      { headline: misread('नहर की सफाई शुरू, किसानों को राहत') },
    ),
});

/** A text whose UTF-8 was read as windows-1252, as far as its bytes exist there. */
function misread(text: string): string {
  return new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));
}
