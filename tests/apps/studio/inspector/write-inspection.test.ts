import { createHash } from 'node:crypto';
import { load } from 'cheerio/slim';
import { describe, expect, test } from 'vitest';
import { localPictures } from '../../../../src/apps/cli/actions/inspect.ts';
import type { InspectionView } from '../../../../src/apps/studio/inspector/inspection-view.ts';
import { viewOf } from '../../../../src/apps/studio/inspector/view-of.ts';
import { withPictures, writeInspection } from '../../../../src/apps/studio/inspector/write-inspection.ts';
import { HEADLINE, PAGE_URL, pageOf, SENTENCES, storyAround } from '../../../page-of.ts';

const script = 'globalThis.drawn = true';
const assets = {
  script,
  style: 'p { color: red }',
  scriptHash: createHash('sha256').update(script).digest('base64'),
};

const write = (words: string): { html: string; view: ReturnType<typeof viewOf> } => {
  const text = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const page = pageOf(storyAround(`<p>${SENTENCES[1]} ${text}</p>`), { headline: `${HEADLINE} ${text}` });
  const view = viewOf(page, { url: PAGE_URL });
  return { html: writeInspection(view, assets), view };
};

test.each([
  ['a script end tag', 'अ </script><script>alert(1)</script> ब'],
  ['a script end tag in capitals', 'अ </SCRIPT\t> ब'],
  ['a comment in which a script would not end', 'अ <!-- <script> ब'],
  ['a title end tag', 'अ </title><img src=x onerror=alert(1)> ब'],
  ['quotes and entities', `अ " ' & &lt; &quot; ब`],
  ['line separators', 'अ \u2028\u2029 ब'],
  ['a lone surrogate', 'अ \ud83d ब'],
])('text of a page cannot break out of the data: %s', (_, words) => {
  const { html, view } = write(words);
  const $ = load(html);
  expect($('script').length).toBe(2);
  expect(
    $('head, body')
      .children()
      .get()
      .map(({ name }) => name),
  ).toEqual(['meta', 'meta', 'meta', 'meta', 'title', 'style', 'script', 'script']);
  expect(JSON.parse($('#view').text())).toEqual(JSON.parse(JSON.stringify(view)));
  expect($('title').text()).toBe(`Inspection: ${view.article?.headline}`);
});

test('the policy allows only the inspector’s own script and no requests', () => {
  const { html } = write('नहर');
  const policy = load(html)('meta[http-equiv="Content-Security-Policy"]').attr('content');
  expect(policy).toBe(
    `default-src 'none'; script-src 'sha256-${assets.scriptHash}'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`,
  );
  expect(load(html)('script').last().text()).toBe(script);
});

test('the policy allows data URLs of pictures if there are any', () => {
  const page = pageOf(storyAround(`<img src="data:image/png;base64,${'A'.repeat(2000)}">`));
  const policy = load(writeInspection(viewOf(page, { url: PAGE_URL }), assets))('meta[http-equiv]').attr(
    'content',
  );
  expect(policy).toContain(' img-src data:; ');
});

const NONE = (): undefined => undefined;

function viewWith(text: string, kind: 'image' | 'text' = 'image'): InspectionView {
  return {
    url: 'https://naya-akhbar.example/up/nahar',
    charset: 'utf-8',
    fields: [],
    repairs: [],
    tree: [],
    pieces: [{ kind, text, path: 'body > img' }],
  };
}

describe('pictures on the web', () => {
  test.each([
    { text: 'https://cdn.example/a.jpg', picture: 'https://cdn.example/a.jpg' },
    { text: '/nahar.jpg', picture: 'https://naya-akhbar.example/nahar.jpg' },
    { text: 'file:///etc/hosts', picture: undefined },
    { text: 'javascript:alert(1)', picture: undefined },
    { text: 'data:image/svg+xml,<svg/>', picture: undefined },
  ])('are loaded on request: $text as $picture', ({ text, picture }) => {
    const [shown] = withPictures(viewWith(text), { local: NONE, remote: true }).pieces;
    expect(shown?.picture).toBe(picture);
    const [quiet] = withPictures(viewWith(text), { local: NONE, remote: false }).pieces;
    expect(quiet).not.toHaveProperty('picture');
  });

  test('do not include text', () => {
    const view = viewWith('https://cdn.example/a.jpg', 'text');
    expect(withPictures(view, { local: NONE, remote: true })).toEqual(view);
  });
});

describe('local pictures', () => {
  const local = localPictures('fixtures/unknown/paywall/page.html');

  test.each(['page.json', './page.json?w=600', '%70age.json'])('include %s in the page’s folder', (path) => {
    expect(local(path)).toMatch(/^file:\/\/.*\/paywall\/page\.json$/u);
  });

  test.each([
    'nahar.jpg',
    '.',
    '../damaged/page.html',
    '%2e%2e/damaged/page.html',
    '/etc/hosts',
    'file:///etc/hosts',
    'https://cdn.example/page.json',
    '%E0%A4%A',
    '\0',
  ])('do not include %j', (path) => {
    expect(local(path)).toBeUndefined();
  });
});
