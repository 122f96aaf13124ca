/** Sound pages of any size, like those of newspapers: each is an article and is read in linear time. */
import { pageOf } from '../../tests/page-of.ts';
import { KRUTI_DEV, number, page, STORY, sentence, sheet } from './fill.ts';
import { type Construct, constructs } from './growth.ts';

export const HARMLESS_PAGES: readonly Construct[] = [
  ...sheet(`
a long report = page «<p>{at} {paragraph}</p>»
a report with links in its text = page «<p>{at} {sentence} <a href="/n/{at}">नहर</a> {next}</p>»
a report with subheadings and lists = page «<h3>हिस्सा {at}</h3><p>{at} {paragraph}</p><ul><li>{at} {sentence}</li><li>पानी {at}</li></ul>»
a report with photographs = page «<figure><img src="/{at}.jpg" alt="नहर" width="640"><figcaption>दृश्य {at} - फोटो : पीटीआई</figcaption></figure><p>{at} {paragraph}</p>»
a report with tables = page «<p>{at} {paragraph}</p><table><tr><th>शहर</th><th>ताप</th></tr><tr><td>आगरा</td><td>{at}</td></tr><tr><td>पटना</td><td>41</td></tr></table>»
a report with quotes and posts = page «<p>{at} {paragraph}</p><blockquote><p>{sentence} {at} बार।</p></blockquote><blockquote class="twitter-tweet"><p>नहर {at}</p><a href="https://twitter.com/a/status/{at}">a</a></blockquote>»
a report before cards of others = below «<div class="card"><a href="/n/{at}"><img src="/{at}.jpg"><h3>गांव {at} में नहर की सफाई</h3></a></div>»
a report before comments of readers = below <div class="comments">«<div class="comment"><b>राम {at}</b><p>{sentence}</p></div>»</div>
scripts with tags in their strings = head <script>var t = '«<div><ul><li><a href="#">»';</script>
the state of an app in a script = below <script>window.state = {«"k{at}":{"html":"<p>नहर</p>"},»"end":1}</script>
JSON-LD with the whole text = json {"@type":"NewsArticle","headline":"नहर की सफाई शुरू, किसानों को राहत","articleBody":"«{at} {sentence}\\n»"}
pictures in data URLs = page «<img src="data:image/png;base64,${'iVBORw0KGgo'.repeat(40)}">»{story}
a report marked by a spell checker = page «<p>{at} <span class="scayt-misspell-word">{sentence}</span> {next}</p>»
a report in Kruti Dev = page «<p>{at} ${KRUTI_DEV}</p>»
a live page = live «<div class="entry"><time>10:{minute} AM</time><h3>खबर {at} आई</h3><p>{at} {paragraph}</p></div>»
`),
  ...constructs({
    'a report between menus': page(STORY, {
      before: '<nav><ul>«<li><a href="/{at}">भाग {at}</a></li>»</ul></nav>',
      behind: '<footer>«<a href="/u/{at}">खंड {at}</a> »</footer>',
    }),
    'styles and comments': page(STORY, { head: '«<style>.a{color:red}</style><!-- <div> -->\n»' }),
    'a report read in the wrong charset': (size) =>
      pageOf(
        number(size, (at) => `<p>${at} ${misread(sentence(at))}</p>`),
        { headline: misread('नहर की सफाई शुरू, किसानों को राहत') },
      ),
  }),
];

/** A text whose UTF-8 was read as windows-1252, as far as its bytes exist there. */
function misread(text: string): string {
  return new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));
}
