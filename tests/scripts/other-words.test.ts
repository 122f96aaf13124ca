import { expect, test } from 'vitest';
import { withOtherWords } from '../../scripts/other-words.ts';
import type { GoldPage } from '../../scripts/score.ts';
import { boilerplateKind } from '../../src/text/boilerplate.ts';

const NEWS = 'नहर की सफाई मंगलवार से शुरू हुई और दस दिन चलेगी।';

function reworded(html: string, gold?: GoldPage): string {
  return new TextDecoder()
    .decode(withOtherWords(new TextEncoder().encode(html), gold))
    .replace(/&#x([0-9a-f]+);/gu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}

test.each(['यह भी पढ़ें', 'हमारे व्हाट्सएप चैनल से जुड़ें', 'Related articles', 'Share', 'Lire aussi'])(
  '%s is replaced with unknown words of the same length',
  (label) => {
    const other = reworded(`<p>${label}</p>`).slice('<p>'.length, -'</p>'.length);
    expect(other).not.toBe(label);
    expect(other).toHaveLength(label.length);
    expect(boilerplateKind(other)).toBeUndefined();
  },
);

test('only words from the tables are replaced, not the text after a label', () => {
  expect(reworded('<p>यह भी पढ़ें: नहर में पानी पहुंचा</p>')).toMatch(/: नहर \S+ पानी पहुंचा<\/p>$/u);
});

test('a page is always reworded alike, each phrase separately', () => {
  const page = '<a>Share</a><b>यह भी पढ़ें</b><a>Share</a>';
  const [once, again] = [reworded(page), reworded(page)];
  expect(again).toBe(once);
  expect(once).toMatch(/^<a>(\w+)<\/a><b>.+<\/b><a>\1<\/a>$/u);
});

test.each([
  ['a report', `<p>${NEWS}</p>`],
  ['a sentence that begins like a label', '<p>Share prices fell on Monday, traders say.</p>'],
  ['a script', '<script>"<p>Share</p>"</script>'],
  ['a comment', '<!-- <p>Share</p> -->'],
  ['an attribute', '<a title="a > b Share">1</a>'],
])('%s is left unchanged', (_title, html) => {
  expect(reworded(html)).toBe(html);
});

test('text that is part of the gold is left unchanged', () => {
  const html = '<h3>यह भी पढ़ें</h3><p>Read more about canals</p>';
  const gold = { headline: 'यह भी पढ़ें', body: [{ type: 'paragraph', text: 'Read more about canals' }] };
  expect(reworded(html, gold)).toBe(html);
  expect(reworded(html, { leaks: ['यह भी पढ़ें'] })).not.toContain('यह भी पढ़ें');
});

test('a page in another charset is left unchanged', () => {
  const bytes = new Uint8Array([0x3c, 0x70, 0x3e, 0xe9, 0x53, 0x68, 0x61, 0x72, 0x65]);
  expect(withOtherWords(bytes)).toBe(bytes);
});
