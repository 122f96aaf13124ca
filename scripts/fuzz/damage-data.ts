/** Damage to a page's metadata: metas and JSON-LD. */
import { insertInto, type Mutation, piecesOf, shuffledWithin, some } from './mutation.ts';
import type { Random } from './random.ts';

const META = /<meta\s[^>]*>/giu;
const META_CONTENT = /(?<=\scontent=")[^"]*(?=")/giu;
const DATA_SCRIPT = /(?<=<script[^>]*ld\+json[^>]*>)[^]*?(?=<\/script>)/giu;
const HEAD_END = /<\/head>|<body/iu;
const TITLE = /(?<=<title>)[^<]*/iu;

const BLANKS = ['', ' ', '&amp;nbsp;', '&lt;br&gt;', '&shy;', '\u200b', ':', '|', '\ufeff'] as const;
const STRANGE_STRINGS = piecesOf(
  '| \u00a0 |<br>|&amp;nbsp;|\ud83d|\u0000|<p>नहर <b>की</b> सफाई</p>|&lt;i&gt;नहर&lt;/i&gt;|नहर  की\nसफाई|:|javascript:alert(1)|2026-13-45|e\u0301',
);
const STRANGE_VALUES: [unknown, ...unknown[]] = JSON.parse(
  `[null, true, 0, -1, 1e308, [], {}, [[[[["नहर"]]]]], {"@value": "नहर"}, {"@id": "#x"}, {"name": {"name": {"name": {"name": "नहर"}}}},
  {"constructor": "x", "__proto__": {"name": "y"}}, [null, "नहर", {"@type": "Person"}], "https://naya-akhbar.example/x.jpg"]`,
);
const TYPES = piecesOf('NewsArticle|LiveBlogPosting|VideoObject|BreadcrumbList|ItemList|Person||ImageObject');
const INSERTED = piecesOf('"|\\|,|{|]|\n|\u0000|\\ud83d|\\u0000|//|&quot;');
/** No mutation needs more of a script. */
const MAX_DATA_LENGTH = 200_000;

/** The JSON-LD for a page without any. */
function madeData(html: string): string {
  const headline = TITLE.exec(html)?.[0] ?? 'नहर';
  const crumbs = [
    { '@type': 'ListItem', position: 1, name: 'होम', item: 'https://naya-akhbar.example/' },
    { '@type': 'ListItem', position: 2, item: { '@id': '/kheti', name: 'खेती' } },
  ];
  return JSON.stringify([
    {
      '@type': 'NewsArticle',
      headline,
      datePublished: '2026-11-24T09:30:00+05:30',
      author: { '@type': 'Person', name: 'सुनीता शर्मा', url: '/lekhak/sunita' },
      publisher: { name: 'नया अख़बार' },
      articleSection: 'खेती',
      description: 'नहर की सफाई पर विभाग का ब्योरा।',
      image: { url: '/a.jpg', width: 1200, height: '675px', caption: 'नहर' },
      articleBody: 'नहर की सफाई शुरू हो गई है। '.repeat(30),
    },
    { '@type': 'BreadcrumbList', itemListElement: crumbs },
  ]);
}

/** A page with more in its head. */
function withHead(html: string, markup: () => string): string {
  return html.replace(HEAD_END, (end) => markup() + end);
}

function withMadeData(html: string): string {
  return withHead(html, () => `<script type="application/ld+json">${madeData(html)}</script>`);
}

function changeData(change: (json: string, random: Random) => string): Mutation {
  return (html, { random }) =>
    (html.search(DATA_SCRIPT) < 0 ? withMadeData(html) : html).replace(DATA_SCRIPT, (json) =>
      json.length > MAX_DATA_LENGTH ? json : change(json, random),
    );
}

/** Changes the JSON-LD as values. Anything that does not parse stays as it is. */
function changeValues(change: (value: unknown, random: Random) => unknown): Mutation {
  return changeData((json, random) => {
    try {
      return JSON.stringify(changedWithin(JSON.parse(json), random, change)) ?? '';
    } catch {
      return json;
    }
  });
}

/** A value with random changes. */
function changedWithin(
  value: unknown,
  random: Random,
  change: (value: unknown, random: Random) => unknown,
): unknown {
  if (random.chance(0.15)) return change(value, random);
  if (Array.isArray(value)) return value.map((item) => changedWithin(item, random, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, changedWithin(item, random, change)]),
  );
}

export const DATA_MUTATIONS: Readonly<Record<string, Mutation>> = {
  'metas removed': some(META, () => ''),
  'metas emptied': some(META_CONTENT, (_, random) => random.pick(BLANKS)),
  'metas swapped': (html, { random }) => shuffledWithin(html, META_CONTENT, random),
  'metas with strange content': some(META_CONTENT, (_, random) =>
    random.pick(STRANGE_STRINGS).replaceAll('"', ''),
  ),
  'blank sections and site names': (html, { random }) =>
    withHead(html, () =>
      ['property="article:section"', 'property="og:site_name"', 'name="author"']
        .map((name) => `<meta ${name} content="${random.pick(BLANKS)}">`)
        .join(''),
    ),
  'JSON-LD cut off': changeData((json, random) => json.slice(0, random.below(json.length))),
  'JSON-LD characters lost': changeData((json, random) => {
    const at = random.below(json.length);
    return json.slice(0, at) + json.slice(at + 1 + random.below(3));
  }),
  'JSON-LD characters inserted': changeData((json, random) =>
    insertInto(json, () => random.pick(INSERTED), random),
  ),
  'JSON-LD with other types': changeValues((_, random) => random.pick(STRANGE_VALUES)),
  'JSON-LD with strange strings': changeValues((value, random) =>
    typeof value === 'string' ? random.pick(STRANGE_STRINGS) : value,
  ),
  'JSON-LD in lists': changeValues((value, random) => (random.chance(0.5) ? [value, value] : [[value]])),
  'JSON-LD of another @type': changeData((json, random) =>
    json.replaceAll(/"@type"\s*:\s*"[^"]*"/gu, () => `"@type": "${random.pick(TYPES)}"`),
  ),
  'JSON-LD escaped': changeData((json) => json.replaceAll('"', '&quot;')),
  'JSON-LD nested deeply': changeData((json, random) => {
    const times = random.pick([10, 100, 3000]);
    return '{"mainEntity":['.repeat(times) + json + ']}'.repeat(times);
  }),
  'JSON-LD of an absent article': withMadeData,
  paywalls: changeData(
    (json) =>
      `[${json},{"@type":"NewsArticle","isAccessibleForFree":"False","hasPart":{"cssSelector":"p, div > , .x"}}]`,
  ),
};
