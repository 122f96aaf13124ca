import { expect, test } from 'vitest';
import { definePublisher } from '../../src/index.ts';
import { articleOf, HEADLINE, storyAround } from '../page-of.ts';

function kickerOf(
  headings: string,
  title = HEADLINE,
  publishers: Parameters<typeof articleOf>[1] = {},
): string | undefined {
  return articleOf(
    `<title>${title}</title><article>${headings}<div>${storyAround()}</div></article>`,
    publishers,
  ).kicker;
}

const h1 = `<h1>${HEADLINE}</h1>`;
const rule = definePublisher({
  id: 'naya-akhbar',
  name: 'नया अख़बार',
  domains: ['naya-akhbar.example'],
  locators: { kicker: [{ css: '.top' }] },
});

test.each(
  Object.entries<[string, string, string | undefined]>({
    'first part of the heading': [`<h1><span>मौसम:</span>${HEADLINE}</h1>`, `मौसम: ${HEADLINE}`, 'मौसम'],
    'first part with a wide colon': [`<h1><b>मौसम：</b> ${HEADLINE}</h1>`, `मौसम： ${HEADLINE}`, 'मौसम'],
    'part missing from titles': [`<h1><span>मौसम</span> ${HEADLINE}</h1>`, HEADLINE, 'मौसम'],
    'label in a kicker box': [`<div class="kicker">मौसम की मार</div>${h1}`, HEADLINE, 'मौसम की मार'],
    'kicker box with a colon': [`<div class="kicker">मौसम की मार:</div>${h1}`, HEADLINE, 'मौसम की मार'],
    'label in an inline eyebrow element': [
      `<div><span class="eyebrow">मौसम की मार</span></div>${h1}`,
      HEADLINE,
      'मौसम की मार',
    ],
    'a few words directly above': [`<p>मौसम की मार</p>${h1}`, HEADLINE, 'मौसम की मार'],
    'five words directly above': [`<p>सवाल आपके, जवाब डॉक्टर के</p>${h1}`, HEADLINE, 'सवाल आपके, जवाब डॉक्टर के'],
    'a line above the headline in its cell': [
      `<table><tr><td>बदलता नगर<br><b><font size="5">${HEADLINE}</font></b></td></tr></table>`,
      'नया अख़बार',
      'बदलता नगर',
    ],
    'a bare element beside the heading': [`<span class="badge">साक्षात्कार</span>${h1}`, HEADLINE, 'साक्षात्कार'],
    'the badge of a live page is not a kicker': [`<span>● LIVE</span>${h1}`, HEADLINE, undefined],
    'the ministry of a press release, above a box that starts with the headline': [
      `<div>कृषि एवं किसान कल्याण मंत्रालय</div><div>${h1}<h3>छोटे किसानों को राहत</h3></div>`,
      HEADLINE,
      'कृषि एवं किसान कल्याण मंत्रालय',
    ],
    'a link above is a section, not a kicker': [
      `<p><a href="/mausam">मौसम</a></p>${h1}`,
      HEADLINE,
      undefined,
    ],
    'many words above are not a kicker': [`<p>यह नहर की सफाई पर विशेष खबर है</p>${h1}`, HEADLINE, undefined],
    'an agency above is not a kicker': [`<p>भाषा</p>${h1}`, HEADLINE, undefined],
    'a date above is not a kicker': [`<p>24 नवंबर 2026</p>${h1}`, HEADLINE, undefined],
    'a button above is not a kicker': [`<p><button>सुनें</button></p>${h1}`, HEADLINE, undefined],
    'hidden words above are not a kicker': [`<p hidden>मौसम</p>${h1}`, HEADLINE, undefined],
    'a colon in plain text is not enough': [`<h1>मौसम: ${HEADLINE}</h1>`, `मौसम: ${HEADLINE}`, undefined],
    'nothing above': [h1, HEADLINE, undefined],
  }),
)('%s', (_, [headings, title, kicker]) => {
  expect(kickerOf(headings, title)).toBe(kicker);
});

test('a rule takes precedence', () => {
  expect(
    kickerOf(`<div class="top">खास खबर:</div><div class="kicker">मौसम</div>${h1}`, HEADLINE, {
      publishers: [rule],
    }),
  ).toBe('खास खबर');
});

test('a rule does not require a colon', () => {
  expect(kickerOf(`<div class="top">खास खबर</div><div>${h1}</div>`, HEADLINE, { publishers: [rule] })).toBe(
    'खास खबर',
  );
});
