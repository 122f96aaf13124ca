import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listOf } from '../../scripts/list-of.ts';
import { decodeEntities, looksLikeMarkup, textOfMarkup } from '../../src/html/markup-text.ts';
import { countCpuTime } from '../cpu-time.ts';

const plain = [
  ...listOf(`बाढ़ का दृश्य|a < b और c > d|<3 दिल|अंक <नाम> भरें|BAL <space> अंक लिखकर भेजें|x <y z|if (i<b && c>d)
  a <b and c> d|5 <|AT&T`),
  '',
];

describe('decodeEntities', () => {
  test.each([
    ['City &amp;amp; states', 'City & states'],
    ['&amp;amp;amp;amp;lt;g&amp;gt;', '<g>'],
    ['&#2344;&#x926;&#x0940;', 'नदी'],
    ['&#8220;हां&#8221; &ndash; &hellip;', '“हां” – …'],
    ['&#150; &#x80;', '– €'],
    ['क्&zwj;ष', 'क्\u200dष'],
    ['a&nbsp;b', 'a\u00a0b'],
    ['&unknown; & &; AT&T; &copy', '&unknown; & &; AT&T; &copy'],
    ['&#55357;&#56832; &#xD83D;&#xDE00;', '😀 😀'],
    ['&#0; &#1114112; &#99999999999;', '\ufffd \ufffd \ufffd'],
    ['&#00000000060;b&#x0000000003E;', '<b>'],
    [`नहर &#${'9'.repeat(40)};`, 'नहर \ufffd'],
    ['खेत &longrightarrow; मंडी &CounterClockwiseContourIntegral;', 'खेत ⟶ मंडी ∳'],
    ['&constructor;', '&constructor;'],
  ])('%s', (text, decoded) => {
    expect(decodeEntities(text)).toBe(decoded);
  });

  test('stops after the given number of rounds', () => {
    expect(decodeEntities('&amp;amp;amp;', 1)).toBe('&amp;amp;');
  });
});

describe('looksLikeMarkup', () => {
  test.each(
    listOf(`<p>बारिश</p>|पहली<br>दूसरी|पहली<br />दूसरी|<span class="a">क|क</div>|<P ALIGN=center>|<o:p></o:p>
    <input disabled="">|&lt;p&gt;बारिश&lt;/p&gt;|&amp;amp;lt;g class=&amp;quot;gr_&amp;quot;&amp;gt;
    &#60;b>|&#00000000060;b&#00000000062;बारिश|<p><span class="scayt-misspell-word"...- नया अख़बार`),
  )('true: %s', (text) => {
    expect(looksLikeMarkup(text)).toBe(true);
  });

  test.each([...plain, '5 &lt; 6', '&amp;lt;नाम&amp;gt;'])('false: %s', (text) => {
    expect(looksLikeMarkup(text)).toBe(false);
  });
});

describe('textOfMarkup', () => {
  test.each([
    ['inline tags do not split words', '<span class="spellcheck-error">बुध</span>वार', 'बुधवार'],
    ['block tags end a word', '<p>पहला</p><p>दूसरा</p>', 'पहला दूसरा'],
    ['a line break ends a word', 'पटना<br/>गया<BR>आरा', 'पटना गया आरा'],
    [
      'every word wrapped by a spell checker',
      '<p><span class="scayt-misspell-word" data-scayt-word="बाढ़">बाढ़</span> का <span data-scayt-word="दृश्य">दृश्य</span></p>- नया अख़बार',
      'बाढ़ का दृश्य - नया अख़बार',
    ],
    ['escaped once', '&lt;p&gt;बाढ़ का &lt;b&gt;दृश्य&lt;/b&gt;&lt;/p&gt;', 'बाढ़ का दृश्य'],
    [
      'escaped four times',
      '&amp;amp;amp;lt;g class=&amp;amp;amp;quot;gr_&amp;amp;amp;quot;&amp;amp;amp;gt;मंडी&amp;amp;amp;lt;/g&amp;amp;amp;gt; में',
      'मंडी में',
    ],
    ['an angle bracket in an attribute value', '<a title="5 > 3">चार</a>', 'चार'],
    ['a less-than sign that stays', '<p>5 &lt; 6 और <नाम></p>', '5 < 6 और <नाम>'],
    ['drops scripts and styles', 'क<script>if (a<b) alert("<p>")</script>ख<style>p{}</style>ग', 'कखग'],
    ['drops comments', 'क<!--[if gte mso 9]><xml>8</xml><![endif]-->ख', 'कख'],
    ['Word debris', '<p class=MsoNormal>क<o:p>&nbsp;</o:p></p><![if !supportLists]>•<![endif]>', 'क\u00a0 •'],
    ['a doctype', '<!DOCTYPE html><p>क</p>', 'क'],
    [
      'a truncated tag with dots, then the caption',
      '<p><span class="scayt-misspell-word"...- नया अख़बार मेला मैदान',
      '- नया अख़बार मेला मैदान',
    ],
    ['a truncated value with dots, then the caption', '<p><span class="scayt-miss… मेला मैदान', 'मेला मैदान'],
    ['a value truncated at the end', '<p>मेला <span class="scayt-misspell-word" data-scayt-word="मैदा', 'मेला'],
    ['a tag between the quotes of an invalid tag', 'मेला <b "बड़ा <i>मैदान</i>"> आज', 'मेला <b "बड़ा मैदान"> आज'],
    ['a tag name truncated at the end', '<p>मेला</p', 'मेला'],
    ['a start tag truncated at the end', '<p>मेला <span class', 'मेला'],
    ['an attribute without its value', '<p>मेला <span class=', 'मेला'],
    ['a truncated tag before text that is not a value', 'मेल<a href=ा मैदान', 'मेला मैदान'],
    ['a truncated tag and a space, which still separates words', 'मेला<a href=x मैदान', 'मेला मैदान'],
    ['quotes that do not match', `<a href='/mela">मेला</a> मैदान`, 'मेला मैदान'],
    ['a lone less-than sign at the end', '<b>5</b> <', '5 <'],
    ['an entity that does not form a tag', 'x &lt;b', 'x <b'],
    ['an unclosed script', 'क <script>ख', 'क ख'],
  ])('%s', (_title, markup, text) => {
    expect(textOfMarkup(markup)).toBe(text);
  });

  test.each(plain)('returns plain text unchanged: %s', (text) => {
    expect(textOfMarkup(text)).toBe(text);
  });

  test('keeps any text without angle brackets and ampersands', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const free = text.replaceAll(/[<>&]/gu, '');
        expect(textOfMarkup(free)).toBe(free);
      }),
    );
  });

  test('keeps the letters and the word boundaries of wrapped text', () => {
    const words = fc.array(fc.constantFrom('नदी', 'किनारे', 'क्‍षेत्र', 'पुल', '5', 'PM'), { minLength: 1 });
    const wrap = fc.constantFrom('span class="a > b"', 'font', 'b', "i style='x'", 'o:p', 'g data-gr-id=27');
    fc.assert(
      fc.property(words, wrap, fc.nat(4), (list, tag, level) => {
        const name = tag.split(' ')[0];
        let markup = list.map((word) => `<${tag}>${word.slice(0, 1)}</${name}>${word.slice(1)}`).join(' ');
        for (let round = 0; round < level; round += 1)
          markup = markup.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
        expect(textOfMarkup(markup)).toBe(list.join(' '));
      }),
    );
  });

  test('never throws and never adds letters', () => {
    const TOKENS = `< > " ' & lt; p span class= / !-- --> ... क <script`.split(' ');
    const pieces = fc.constantFrom(...TOKENS, ' ');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (list) => {
        const text = list.join('');
        expect(textOfMarkup(text).length).toBeLessThanOrEqual(text.length);
        expect(typeof looksLikeMarkup(text)).toBe('boolean');
      }),
    );
  });

  const HOSTILE = ['<a ', '<a "', `<a "'`, '<!--', '<script>', '<p class="', '&amp;', '<a b=', '<a b="c" '];
  test.each([...HOSTILE, '<', '<a  \n'])('is linear in a long run of %s', (piece) => {
    const spentMs = countCpuTime();
    textOfMarkup(piece.repeat(100_000));
    looksLikeMarkup(piece.repeat(100_000));
    expect(spentMs()).toBeLessThan(2000);
  });
});
