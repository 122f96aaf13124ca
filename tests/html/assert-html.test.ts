import { expect, test } from 'vitest';
import { assertHtml } from '../../src/html/assert-html.ts';
import { extractArticle } from '../../src/index.ts';
import { PAGE_URL, pageOf, SENTENCES } from '../page-of.ts';

const TEXT = SENTENCES.join('\n');

test.each([
  ['an object', JSON.stringify({ title: 'नहर', content: { rendered: `<p>${TEXT}</p>` } }), 'JSON'],
  ['a list of posts', `[${JSON.stringify({ id: 7, html: pageOf('') })}]`, 'JSON'],
  ['lines of pages', `{"html":"${'<html><body><p>नहर</p>'}"}\n{"html":""}`, 'JSON'],
  ['RSS', '<?xml version="1.0"?><!-- नहर --><rss version="2.0"><channel></channel></rss>', 'RSS'],
  ['RSS 1.0', '<rdf:RDF xmlns:rdf="x"><item></item></rdf:RDF>', 'RSS'],
  ['Atom', '\ufeff<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom"></feed>', 'Atom'],
  ['a sitemap', '<urlset xmlns="x"><url><loc>https://naya-akhbar.example/</loc></url></urlset>', 'a sitemap'],
  ['Markdown', `# नहर की सफाई\n\n${TEXT}\n\n[और](https://naya-akhbar.example/)`, 'Markdown'],
  ['Markdown with front matter and tags', `---\ntitle: नहर\n---\n\n${TEXT}<br>`, 'Markdown'],
  ['pages of text', `नहर की सफाई\n${TEXT}\f2\n${TEXT}`, 'the text of a PDF'],
  ['text', `नहर की सफाई\n\n${TEXT}\n5 < 6, a <नाम>`, 'plain text'],
  ['bytes', new TextEncoder().encode(TEXT), 'plain text'],
])('rejects input that is not HTML and names the function for it: %s', (_, html, name) => {
  const read = (): unknown => extractArticle(html, { url: PAGE_URL });
  const advice = /recoverArticle|pagesOfNdjson|urlsOfFeed|urlsOfSitemap/u;
  expect(read).toThrow(expect.objectContaining({ code: 'not-html', url: PAGE_URL }));
  expect(read).toThrow(`html is ${name}, not HTML`);
  expect(read).toThrow(advice);
});

test.each([
  ['blank text', ' \n'],
  ['a fragment', `<p>${TEXT}</p>`],
  ['lines with breaks', `${SENTENCES.join('<br>')}`],
  ['upper case', `<HTML><BODY><P>${TEXT}`],
  ['leading comments', `<!-- a --><!-- ${'b'.repeat(5000)} -->\n${pageOf('')}`],
  ['XHTML', `<?xml version="1.0"?><!DOCTYPE html><html xmlns="x">${TEXT}</html>`],
  ['a page after JSON', `{"status":"ok"}\n${pageOf('')}`],
  ['a page after a Markdown heading', `# नहर\n${pageOf('')}`],
  ['an escaped page', pageOf('').replaceAll('<', '&lt;')],
])('reads unusual HTML: %s', (_, html) => {
  expect(() => assertHtml(html, undefined)).not.toThrow();
});
