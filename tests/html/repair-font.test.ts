import { describe, expect, test } from 'vitest';
import { readPage } from '../../src/html/page.ts';
import { PARAGRAPHS, SENTENCES, segmentTexts } from '../page-of.ts';
import { encodeKrutiDev } from '../text/encode-kruti-dev.ts';

const keyed = (text: string): string =>
  encodeKrutiDev(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const story = PARAGRAPHS.map((text) => `<p>${keyed(text)}</p>`).join('\n');
const ENGLISH =
  'The canal was cleaned on Monday, and water reached the fields of three villages by the evening.';

describe('a page in Kruti Dev is decoded before parsing', () => {
  test.each([
    ['lines separated by breaks', `<div>${PARAGRAPHS.map(keyed).join('<br><br>')}</div>`, PARAGRAPHS],
    [
      'a word split by an element',
      `${story}<p>fd<b>lku</b>ksa dks jkgr feyh gSA</p>`,
      [...PARAGRAPHS, 'किसानों को राहत मिली है।'],
    ],
    [
      'a short i before the element that contains its letter',
      `${story}<p>ml fnu f<i>d</i>lku [ks<wbr>r esa FksA</p>`,
      [...PARAGRAPHS, 'उस दिन किसान खेत में थे।'],
    ],
  ])('%s', (_case, html, texts) => {
    expect(segmentTexts(html)).toEqual(texts);
  });

  test('titles and descriptions too', () => {
    const head = `<title>${keyed('नहर की सफाई शुरू हुई')}</title><meta name="description" content="${keyed('किसानों को राहत मिली है')}">`;
    const page = readPage(`<html><head>${head}</head><body>${story}</body></html>`);
    expect(page.head.title).toBe('नहर की सफाई शुरू हुई');
    expect(page.head.metas.get('description')).toEqual(['किसानों को राहत मिली है']);
  });

  test('each changed text is reported', () => {
    const page = readPage(`<p>${keyed(SENTENCES[0])}</p><p>${ENGLISH}</p>`);
    expect(page.sourceRepairs).toEqual([
      { kind: 'legacy-font', before: encodeKrutiDev(SENTENCES[0]), after: SENTENCES[0] },
    ]);
    expect(page.warnings).toEqual(['legacy-font']);
  });
});

test('a font without a decoder, named by a style sheet, gives a warning, and its text stays', () => {
  const text = 'ÁŸÊ‹ ◊¥ ’…∏ ∑§Ë ŒÈ∑§ÊŸ ¬⁄U ÷Ë«∏ ⁄U„Ë abc de fgh ijk lmn opq rst uvw';
  const style = '<style>p { font-family: Walkman-Chanakya905, serif }</style>';
  const page = readPage(`<html lang="hi"><head>${style}</head><body><p>${text}</p></body></html>`);
  expect(page.warnings).toEqual(['legacy-font']);
  expect(page.segments.map((segment) => segment.text)).toEqual([text]);
});

test('an English page is left alone', () => {
  const { warnings, sourceRepairs } = readPage(`<html lang="en"><body><p>${ENGLISH}</p></body></html>`);
  expect({ warnings, sourceRepairs }).toEqual({ warnings: [], sourceRepairs: [] });
});
