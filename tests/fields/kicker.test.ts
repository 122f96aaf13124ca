import { expect, test } from 'vitest';
import { articleOf, HEADLINE, ruleWith, storyAround } from '../page-of.ts';

const h1 = `<h1>${HEADLINE}</h1>`;
const rule = ruleWith({ locators: { kicker: [{ css: '.top' }] } });

test.each<[string, string, (string | undefined)?, string?]>([
  ['first part of the heading', `<h1><span>मौसम:</span>${HEADLINE}</h1>`, 'मौसम', `मौसम: ${HEADLINE}`],
  ['first part with a wide colon', `<h1><b>मौसम：</b> ${HEADLINE}</h1>`, 'मौसम', `मौसम： ${HEADLINE}`],
  ['part missing from titles', `<h1><span>मौसम</span> ${HEADLINE}</h1>`, 'मौसम'],
  ['label in a kicker box', `<div class="kicker">मौसम की मार</div>${h1}`, 'मौसम की मार'],
  ['kicker box with a colon', `<div class="kicker">मौसम की मार:</div>${h1}`, 'मौसम की मार'],
  [
    'label in an inline eyebrow element',
    `<div><span class="eyebrow">मौसम की मार</span></div>${h1}`,
    'मौसम की मार',
  ],
  ['a few words directly above', `<p>मौसम की मार</p>${h1}`, 'मौसम की मार'],
  ['five words directly above', `<p>सवाल आपके, जवाब डॉक्टर के</p>${h1}`, 'सवाल आपके, जवाब डॉक्टर के'],
  [
    'a line above the headline in its cell',
    `<table><tr><td>बदलता नगर<br><b><font size="5">${HEADLINE}</font></b></td></tr></table>`,
    'बदलता नगर',
    'नया अख़बार',
  ],
  ['a bare element beside the heading', `<span class="badge">साक्षात्कार</span>${h1}`, 'साक्षात्कार'],
  ['the badge of a live page is not a kicker', `<span>● LIVE</span>${h1}`],
  [
    'the ministry of a press release, above a box that starts with the headline',
    `<div>कृषि एवं किसान कल्याण मंत्रालय</div><div>${h1}<h3>छोटे किसानों को राहत</h3></div>`,
    'कृषि एवं किसान कल्याण मंत्रालय',
  ],
  ['a link above is a section, not a kicker', `<p><a href="/mausam">मौसम</a></p>${h1}`],
  ['many words above are not a kicker', `<p>यह नहर की सफाई पर विशेष खबर है</p>${h1}`],
  ['an agency above is not a kicker', `<p>भाषा</p>${h1}`],
  ['a date above is not a kicker', `<p>24 नवंबर 2026</p>${h1}`],
  ['a button above is not a kicker', `<p><button>सुनें</button></p>${h1}`],
  ['hidden words above are not a kicker', `<p hidden>मौसम</p>${h1}`],
  ['a colon in plain text is not enough', `<h1>मौसम: ${HEADLINE}</h1>`, undefined, `मौसम: ${HEADLINE}`],
  ['nothing above', h1],
  [
    'the line that a rule finds, without its colon',
    `<div class="top">खास खबर:</div><div class="kicker">मौसम</div>${h1}`,
    'खास खबर',
  ],
  [
    'the line that a rule finds, which needs no colon',
    `<div class="top">खास खबर</div><div>${h1}</div>`,
    'खास खबर',
  ],
])('%s', (what, headings, kicker, title = HEADLINE) => {
  const html = `<title>${title}</title><article>${headings}<div>${storyAround()}</div></article>`;
  expect(articleOf(html, { publishers: what.includes('rule') ? [rule] : [] }).kicker).toBe(kicker);
});
