import { expect, test } from 'vitest';
import { keptLinks } from '../../scripts/kept-links.ts';

const PAGE = {
  url: 'https://naya-akhbar.example/up/1',
  html: `<nav><a href="/">पटना</a></nav>
    <p>पटना में <a href="../bihar/2">नहर की सफाई</a> शुरू।</p>
    <p>और <a href="#">यह</a> भी।</p><p><a href="/3">यह भी पढ़ें</a></p>`,
};
const GOLD = {
  body: ['पटना में नहर की सफाई शुरू।', 'और यह भी।', 'यह भी पढ़ें'].map((text) => ({ type: 'paragraph', text })),
};

test.each([
  ['the same link', '<div>पटना में <a href="https://naya-akhbar.example/bihar/2">नहर की\n सफाई</a></div>', 1],
  ['another URL', '<p>पटना में <a href="/2">नहर की सफाई</a> शुरू।</p>', 0],
  ['a part of the words', '<p>पटना में <a href="/bihar/2">नहर</a> शुरू।</p>', 0],
  ['no result', '', 0],
])('counts the links in running text that a result has: %s', (_, markup, kept) => {
  expect(keptLinks(PAGE, GOLD, markup)).toEqual({ kept, of: 1 });
});
