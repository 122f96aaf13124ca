import { expect, test } from 'vitest';
import { articleOf, HEADLINE, inspectionOf, PARAGRAPHS, pageOf, SENTENCES } from '../page-of.ts';

const HTML = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('');
const TEASER = 'खेल मैदान का काम शुरू, खिलाड़ियों में खुशी';
const RELATED = [1, 2, 3].map((at) => ({
  title: `${TEASER} ${at}`,
  slug: `khel-${at}`,
  body: HTML.repeat(3),
}));
const STORY = { title: HEADLINE, description: SENTENCES[0], content: HTML, author: { bio: HTML.repeat(4) } };

/** A page that shows nothing before its scripts have run. */
function shell(scripts: string): string {
  return (
    `<html lang="hi"><head><title>${HEADLINE} | नया अखबार</title></head>` +
    `<body><div id="root"></div>${scripts}</body></html>`
  );
}

function json(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

function script(code: string, attributes = ''): string {
  return `<script${attributes}>${code}</script>`;
}

function dataScript(value: unknown, id = '__NEXT_DATA__'): string {
  return script(json(value), ` id="${id}" type="application/json"`);
}

/** The scripts that send a stream of rows in pieces, which may end anywhere. */
function flight(rows: string): string {
  const pieces = rows.match(/[^]{1,97}/gu) ?? [];
  return pieces.map((piece) => script(`self.__next_f.push(${json([1, piece])})`)).join('');
}

const ARC = PARAGRAPHS.map((content) => ({ type: 'text', content }));
const CARDS = PARAGRAPHS.map((text) => ({ 'story-elements': [{ type: 'text', text: `<p>${text}</p>` }] }));
const DOC = PARAGRAPHS.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
const BYTES = new TextEncoder().encode(HTML).length.toString(16);
const NUXT = [
  ['ShallowReactive', 1],
  { data: 2, again: 1 },
  { story: 3 },
  { title: 4, body: 5 },
  HEADLINE,
  HTML,
];

test.each(
  Object.entries<string>({
    'of Next': dataScript({ props: { pageProps: { story: STORY, related: RELATED } } }),
    'of Next, with the HTML escaped': dataScript({
      story: { ...STORY, content: HTML.replaceAll('<', '&lt;') },
    }),
    'of Next, as plain text': dataScript({ story: { ...STORY, content: PARAGRAPHS.join('\n\n') } }),
    'of Next, with the related stories in the story': dataScript({ ...STORY, more: RELATED }),
    'of Next, with the blocks of an editor': dataScript({
      data: { heading: HEADLINE, doc: { type: 'doc', content: DOC } },
    }),
    'of WordPress': dataScript({ post: { title: { rendered: HEADLINE }, content: { rendered: HTML } } }),
    'streamed by Next': flight(`0:["$","div",null,{"story":${json(STORY)}}]\n`),
    'streamed by Next, with the text in a row of its own': flight(
      `1:T${BYTES},${HTML}2:I["app/page.js"]\n0:["$","$L2",null,{"story":{"title":"${HEADLINE}","body":"$1"}}]\n`,
    ),
    'of Arc': script(
      `window.Fusion=window.Fusion||{};Fusion.globalContent=${json({ headlines: { basic: HEADLINE }, content_elements: ARC })};Fusion.spa=false`,
    ),
    'of Quintype': dataScript({ data: { story: { headline: HEADLINE, cards: CARDS } } }, 'static-page'),
    'in __INITIAL_STATE__': script(
      `window.__INITIAL_STATE__=${json({ article: STORY })};(function(){var s;}())`,
    ),
    'in __PRELOADED_STATE__': script(
      `window.__PRELOADED_STATE__ = JSON.parse(${JSON.stringify(json({ STORY }))});`,
    ),
    'in a string of the state': dataScript({ cache: { key: JSON.stringify(STORY) } }),
    'written as JavaScript': script(
      `window.__NUXT__={data:[{title:"${HEADLINE}",body:${json(HTML)},ad:undefined,}]}`,
    ),
    'of Nuxt': dataScript(NUXT, '__NUXT_DATA__'),
  }),
)('a shell with its story in the state is read: %s', (_, scripts) => {
  const { headline, body, provenance } = articleOf(shell(scripts));
  expect(headline).toBe(HEADLINE);
  expect(body).toEqual(PARAGRAPHS.map((text) => ({ type: 'paragraph', text })));
  expect(provenance.body).toMatchObject({ source: 'data' });
});

const BLOCKS: readonly (readonly [system: string, blocks: unknown])[] = [
  [
    'Arc',
    [
      { type: 'text', content: `${SENTENCES[0]} <a href="/jal">${SENTENCES[1]}</a>` },
      { type: 'header', level: 3, content: 'क्या होगा आगे' },
      {
        type: 'list',
        items: [
          { type: 'text', content: 'पहला चरण' },
          { type: 'text', content: 'दूसरा चरण' },
        ],
      },
      { type: 'image', url: 'https://img.example/nahar.jpg', caption: 'नहर पर मजदूर।' },
      { type: 'interstitial_link', content: TEASER, url: '/khel' },
      { type: 'quote', content_elements: [{ type: 'text', content: SENTENCES[2] }] },
      { type: 'text', content: PARAGRAPHS[2] },
    ],
  ],
  [
    'ProseMirror',
    [
      paragraph(text(`${SENTENCES[0]} `), {
        ...text(SENTENCES[1]),
        marks: [{ type: 'link', attrs: { href: '/jal' } }],
      }),
      { type: 'heading', attrs: { level: 3 }, level: 3, content: [text('क्या होगा आगे')] },
      {
        type: 'bullet_list',
        content: ['पहला चरण', 'दूसरा चरण'].map((item) => ({
          type: 'list_item',
          content: [paragraph(text(item))],
        })),
      },
      { type: 'image', attrs: { src: 'https://img.example/nahar.jpg', title: 'नहर पर मजदूर।' } },
      { type: 'blockquote', content: [paragraph(text(SENTENCES[2]))] },
      paragraph(text(PARAGRAPHS[2] ?? '')),
    ],
  ],
];

function text(words: string): { readonly type: string; readonly text: string } {
  return { type: 'text', text: words };
}

function paragraph(...content: readonly unknown[]): unknown {
  return { type: 'paragraph', content };
}

test.each(BLOCKS)('blocks and links of %s are those of an article', (_, blocks) => {
  expect(articleOf(shell(dataScript({ headline: HEADLINE, blocks }))).body).toEqual([
    {
      type: 'paragraph',
      text: PARAGRAPHS[0],
      marks: [expect.objectContaining({ type: 'link', url: 'https://naya-akhbar.example/jal' })],
    },
    { type: 'subheading', text: 'क्या होगा आगे', level: 3 },
    { type: 'list', ordered: false, items: ['पहला चरण', 'दूसरा चरण'] },
    { type: 'image', url: 'https://img.example/nahar.jpg', caption: 'नहर पर मजदूर।' },
    { type: 'quote', text: SENTENCES[2] },
    { type: 'paragraph', text: PARAGRAPHS[2] },
  ]);
});

const DEEP = 5000;
const CYCLE = [['Reactive', 1], { title: 2, body: 3, self: 1 }, HEADLINE, [1, 3, 3]];

test.each(
  Object.entries<string>({
    'another article': dataScript({ ...STORY, title: TEASER }),
    'related stories': dataScript({ title: HEADLINE, more: RELATED, related: HTML }),
    'a menu': dataScript({
      title: HEADLINE,
      menu: Array.from({ length: 90 }, () => ({ name: 'बिहार की खबरें' })),
    }),
    'only its description': dataScript({ title: HEADLINE, description: SENTENCES[0] }),
    'a cycle': dataScript(CYCLE, '__NUXT_DATA__'),
    'deep nesting': dataScript({ title: HEADLINE, body: '[' }).replace(
      '"["',
      '['.repeat(DEEP) + json(HTML) + ']'.repeat(DEEP),
    ),
    'deep markup': dataScript({ title: HEADLINE, body: '<div>'.repeat(DEEP) + HTML }),
    'too many objects': dataScript([Array.from({ length: 200_001 }, () => ({})), [STORY]]),
    'broken JSON': script(`window.__INITIAL_STATE__={"title":"${HEADLINE}","content":}`),
    'a program': script(`window.__NUXT__=(function(a,b){return {title:a,body:b}})("${HEADLINE}",load())`),
    'no script': `<script type="application/json" src="/state.json"></script>`,
  }),
)('a shell whose state has no story of its own remains a shell: %s', (_, scripts) => {
  expect(inspectionOf(shell(scripts)).error).toMatchObject({ kind: 'empty-shell' });
});

const [BEGINNING = '', SECOND = ''] = PARAGRAPHS;

test.each<[string, string]>([
  ['and a button', `<p>${BEGINNING}</p><button>और पढ़ें</button>`],
  ['and a link to nowhere', `<p>${BEGINNING}</p><a href="javascript:void(0)">और पढ़ें</a>`],
  ['and an ellipsis', `<p>${BEGINNING}</p><p>${SECOND.slice(0, 40)}...</p>`],
])('a body of which the markup shows the beginning %s is completed', (_, shown) => {
  const before = '<p class="byline">रिपोर्ट: <a rel="author" href="/lekhak/neha">नेहा वर्मा</a></p>';
  const { article, trace } = inspectionOf(pageOf(before + shown, { behind: dataScript({ STORY }) }));
  expect(article).toMatchObject({ authors: [{ name: 'नेहा वर्मा' }], isTruncated: false });
  expect(article?.body).toEqual(PARAGRAPHS.map((words) => ({ type: 'paragraph', text: words })));
  expect(trace.fields).toContainEqual({ field: 'body', source: 'data', where: 'content', won: true });
});

const [other, more] = ['सड़क', 'पोखर'].map((word) => HTML.replaceAll(/नहर|काम|पानी/gu, word));
test.each<[string, string, string]>([
  ['more, but nothing says that the text is cut', `<p>${BEGINNING}</p>`, HTML],
  ['more, but the call leads to another page', `<p>${BEGINNING}</p><p><a href="/sadak">और पढ़ें</a></p>`, HTML],
  ['a different text', `<p>${BEGINNING}</p>`, `${other}`],
  ['a shorter text', HTML, `<p>${BEGINNING}</p><p>${SECOND}</p>`],
  ['more than a whole article', HTML + other, HTML + other + more],
])('a body that the markup shows is kept if the data has %s', (_, shown, content) => {
  const page = pageOf(shown);
  const data = dataScript({ title: HEADLINE, content });
  expect(articleOf(page.replace('</body>', `${data}</body>`))).toEqual(articleOf(page));
});
