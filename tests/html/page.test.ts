import { describe, expect, test } from 'vitest';
import { readPage, revealed } from '../../src/html/page.ts';
import { SENTENCES } from '../page-of.ts';

describe('a page is read from text or bytes', () => {
  test.each([
    ['text', '<p>नहर</p>', 'string'],
    ['UTF-8', new TextEncoder().encode('<p>नहर</p>'), 'utf-8'],
    ['UTF-16 with a byte order mark', new Uint8Array(Buffer.from('\ufeff<p>नहर</p>', 'utf16le')), 'utf-16le'],
  ])('%s', (_, input, charset) => {
    const page = readPage(input);
    expect(page.segments.map(({ text }) => text)).toEqual(['नहर']);
    expect(page.charset).toBe(charset);
  });
});

test("the article's JSON-LD node is found among others", () => {
  const page = readPage(
    '<script type="application/ld+json">[{"@type":"WebSite","name":"नया अख़बार"},{"@type":"NewsArticle","headline":"नहर"}]</script>',
  );
  expect(page.jsonLd).toHaveLength(2);
  expect(page.article).toMatchObject({ headline: 'नहर' });
});

test('boxOf returns the box around an inline element', () => {
  const page = readPage('<div class="outer"><p class="inner"><b class="bold">नहर</b></p></div>');
  const [bold] = page.select('.bold');
  expect(bold && page.boxOf(bold)?.element.attribs.class).toBe('inner');
});

describe('damage to the source is repaired before parsing', () => {
  test('markup with raw quotes in an alt attribute', () => {
    const page = readPage(
      `<img src="/a.jpg" alt="<p><span class="scayt-misspell-word">नहर</span> का दृश्य</p>"><p>${SENTENCES[0]}</p>`,
    );
    expect(page.sourceRepairs).toEqual([expect.objectContaining({ kind: 'attribute-markup' })]);
    expect(page.segments.map(({ kind, text }) => [kind, text])).toEqual([
      ['image', ''],
      ['text', SENTENCES[0]],
    ]);
  });

  test('a page inside srcdoc', () => {
    const inner = `<html><body>${SENTENCES.map((text) => `<p>${text}</p>`)
      .join('')
      .repeat(2)}</body></html>`;
    const page = readPage(
      `<html><body><iframe srcdoc="${inner.replaceAll('"', '&quot;')}"></iframe></body></html>`,
    );
    expect(page.sourceRepairs.map(({ kind }) => kind)).toEqual(['srcdoc']);
    expect(page.segments[0]?.text).toBe(SENTENCES[0]);
  });

  test('a sound page has no repairs', () => {
    expect(readPage('<img src="/a.jpg" alt="नहर &lt; बांध"><p>नहर</p>').sourceRepairs).toEqual([]);
  });
});

test('revealing a page unhides everything in a copy', () => {
  const page = readPage('<p hidden>नहर</p>');
  expect(revealed(page).segments[0]?.hidden).toBe(false);
  expect(page.segments[0]?.hidden).toBe(true);
});

test('revealing a page does not move words hidden inside a line', () => {
  const { segments } = revealed(
    readPage('<p>नहर में <i hidden>आज</i> पानी आया</p><p><i hidden>किसान खुश हैं</i></p>'),
  );
  expect(segments.map(({ text, hidden }) => [text, hidden])).toEqual([
    ['नहर में पानी आया', false],
    ['आज', true],
    ['किसान खुश हैं', false],
  ]);
});
