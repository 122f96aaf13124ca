import { describe, expect, test } from 'vitest';
import type {
  InspectionView,
  TreeElement,
  TreeNode,
} from '../../../../src/apps/studio/inspector/inspection-view.ts';
import { viewOf } from '../../../../src/apps/studio/inspector/view-of.ts';
import { textOfMarkup } from '../../../../src/html/markup-text.ts';
import { tidyText } from '../../../../src/text/tidy-text.ts';
import { HEADLINE, PAGE_URL, PARAGRAPHS, pageOf, SENTENCES, storyAround } from '../../../page-of.ts';
import { fixtures } from '../../../read-fixtures.ts';

function viewOfPage(html: string): InspectionView {
  return viewOf(html, { url: PAGE_URL, publishers: [] });
}

/** All nodes of a tree, in document order. */
function nodesOf(nodes: readonly TreeNode[]): TreeNode[] {
  return nodes.flatMap((node) => ('name' in node ? [node, ...nodesOf(node.children)] : [node]));
}

function elementsOf({ tree }: InspectionView): TreeElement[] {
  return nodesOf(tree).filter((node) => 'name' in node);
}

/** The text that the tree shows for each piece. */
function textsByPiece({ tree }: InspectionView): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (const node of nodesOf(tree)) {
    if (!('text' in node) || node.piece === undefined) continue;
    texts.set(node.piece, `${texts.get(node.piece) ?? ''} ${node.text}`);
  }
  return texts;
}

const LETTERS = /[\p{L}\p{M}\p{N}]+/gu;
const FORBIDDEN =
  /^on|^(?:src|srcset|href|style|action|formaction|background|data|poster|ping|content|value)$/u;

describe.each(fixtures())('the view of $name', ({ html, url }) => {
  const view = viewOf(html, { url });

  // Markup printed as text is compared without its tags, since the engine removes them.
  test('shows all letters of each text in place', () => {
    const texts = textsByPiece(view);
    const letters = (text = ''): string => (textOfMarkup(tidyText(text)).match(LETTERS) ?? []).join('');
    const lost = view.pieces.flatMap(({ kind, text }, index) =>
      kind === 'text' && !letters(texts.get(index)).includes(letters(text)) ? [text] : [],
    );
    expect(lost).toEqual([]);
  });

  test('has an element for each image, embed and table', () => {
    const shown = new Set(elementsOf(view).map(({ piece }) => piece));
    const lost = view.pieces.filter(({ kind }, index) => kind !== 'text' && !shown.has(index));
    expect(lost).toEqual([]);
  });

  test('assigns pieces to each block of the article', () => {
    const places = new Set(view.pieces.map(({ block }) => block?.join('.')));
    const { body = [], provenance } = view.article ?? {};
    const isStated = provenance?.body?.source !== 'page';
    const paths = body.flatMap((block, at) =>
      block.type === 'live-entry'
        ? [`${at}`, ...block.blocks.map((_, inside) => `${at}.${inside}`)]
        : [`${at}`],
    );
    expect(isStated ? [] : paths.filter((path) => !places.has(path))).toEqual([]);
  });

  test('has no attribute that could run code or cause a request', () => {
    const names = elementsOf(view).flatMap(({ attribs }) => Object.keys(attribs));
    expect(names.filter((attribute) => FORBIDDEN.test(attribute))).toEqual([]);
  });
});

describe('a piece is assigned to the field that shows it', () => {
  const before =
    '<ul class="breadcrumb"><li><a href="/">होम</a></li><li><a href="/up">उत्तर प्रदेश</a></li></ul>';
  const middle = `<blockquote><p>${SENTENCES[5]}</p><cite>— जिलाधिकारी</cite></blockquote><ul><li>पहला काम</li><li>दूसरा काम</li></ul>`;
  const behind =
    '<ul class="tags"><li><a rel="tag" href="/t/1">नहर</a></li><li><a rel="tag" href="/t/2">सिंचाई</a></li></ul>';
  const html = pageOf(storyAround(middle), { before, behind }).replace(
    '</h1>',
    '</h1><p class="deck">दस दिन में पूरा होगा नहर का काम, तीन गांवों को पानी।</p><p class="byline">लेखक: सुनीता शर्मा | 24 नवंबर 2026, 09:30 IST</p>' +
      '<figure><img src="/nahar.jpg" alt="नहर" width="800"><figcaption>सफाई का जायजा लेते अधिकारी</figcaption></figure>',
  );
  const { pieces } = viewOfPage(html);

  test.each([
    [HEADLINE, { field: 'headline' }],
    ['होम', { field: 'breadcrumb' }],
    ['उत्तर प्रदेश', { field: 'breadcrumb' }],
    ['दस दिन में पूरा होगा नहर का काम, तीन गांवों को पानी।', { field: 'standfirst' }],
    ['लेखक: सुनीता शर्मा | 24 नवंबर 2026, 09:30 IST', { field: 'authors' }],
    ['/nahar.jpg', { field: 'leadImage' }],
    ['सफाई का जायजा लेते अधिकारी', { field: 'caption' }],
    [PARAGRAPHS[0], { field: 'body', block: [0] }],
    [SENTENCES[5], { field: 'body', block: [2] }],
    ['— जिलाधिकारी', { field: 'body', block: [2] }],
    ['पहला काम', { field: 'body', block: [3] }],
    ['दूसरा काम', { field: 'body', block: [3] }],
    ['नहर', { field: 'tags' }],
    ['सिंचाई', { field: 'tags' }],
  ])('such as %s', (text, shown) => {
    const { field, block } = pieces.find((piece) => piece.text === text) ?? {};
    expect({ field, block }).toEqual(shown);
  });
});

describe('the tree of a page', () => {
  const text = (words: string, piece: number): TreeNode => ({ text: words, piece });
  const element = (
    name: string,
    children: readonly TreeNode[] = [],
    attribs: Readonly<Record<string, string>> = {},
  ): TreeElement => ({ name, attribs, children });

  test.each<[string, string, TreeNode]>([
    [
      'keeps only attributes that identify an element',
      '<p id="a" class="deck x" data-part="deck" data-url="https://x.example/" style="color:red" onclick="x()">नहर</p>',
      element('p', [text('नहर', 0)], { id: 'a', class: 'deck x', 'data-part': 'deck' }),
    ],
    [
      'keeps a script element without its content',
      '<script class="x" src="/x.js">alert(1)</script>',
      element('script', [], { class: 'x' }),
    ],
    [
      'shows the image in a noscript element',
      '<div><img class="lazy"><noscript><img src="/a.jpg"></noscript></div>',
      element('div', [
        element('img', [], { class: 'lazy' }),
        element('noscript', [{ ...element('img'), piece: 0 }]),
      ]),
    ],
    [
      'splits text at the end of a piece',
      `<p>${SENTENCES[0]} यह भी पढ़ें: <a href="/x">पानी की कमी</a></p>`,
      element('p', [
        text(`${SENTENCES[0]} `, 0),
        text('यह भी पढ़ें: ', 1),
        element('a', [text('पानी की कमी', 1)]),
      ]),
    ],
    [
      'splits text with printed markup',
      '<div>&lt;p&gt;नहर खुली।&lt;/p&gt;&lt;p&gt;पानी आया।&lt;/p&gt;</div>',
      element('div', [text('<p>नहर खुली।</p><p>', 0), text('पानी आया।</p>', 1)]),
    ],
    [
      'shows an element with an invalid name as a span',
      '<p><a"b onclick="x()">नहर</a"b></p>',
      element('p', [element('span', [text('नहर', 0)])]),
    ],
  ])('%s', (_, html, tree) => {
    expect(viewOfPage(html).tree).toEqual([tree]);
  });

  test('is never too deep to be serialized', () => {
    const view = viewOfPage(`${'<div>'.repeat(900)}<p>${SENTENCES[0]}</p>`);
    expect(JSON.stringify(view.tree)).toContain(SENTENCES[0]);
    expect(elementsOf(view).length).toBeLessThan(300);
  });
});

describe('embedded pictures', () => {
  const long = 'A'.repeat(2000);
  const picturesOf = (image: string): (string | undefined)[] =>
    elementsOf(viewOfPage(pageOf(storyAround(`<figure>${image}</figure>`)))).flatMap(
      ({ picture }) => picture ?? [],
    );

  test.each(['png', 'jpeg', 'webp'])('are part of the tree: %s', (type) => {
    const src = `data:image/${type};base64,${long}`;
    expect(picturesOf(`<img src="${src}" alt="नहर">`)).toEqual([src]);
  });

  test.each([
    ['a placeholder', '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'],
    [
      'the placeholder of a lazy-loaded picture',
      `<img src="data:image/png;base64,${long}" data-src="/nahar.jpg" width="800">`,
    ],
    ['an SVG drawing', `<img src="data:image/svg+xml;base64,${long}">`],
    ['an oversized picture', `<img src="data:image/png;base64,${'A'.repeat(2_000_000)}">`],
    ['another element', `<embed src="data:image/png;base64,${long}">`],
  ])('do not include %s', (_title, image) => {
    expect(picturesOf(image)).toEqual([]);
  });
});
