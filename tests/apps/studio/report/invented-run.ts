/** A synthetic run: three years of articles of invented newspapers, with failures and warnings. */
import type { Article, FieldName, Source, WarningCode } from '../../../../src/article.ts';

/** A newspaper with its share of the articles and its extraction quality. */
interface Paper {
  readonly name: string;
  readonly domain: string;
  readonly share: number;
  readonly failing: number;
  readonly sure: number;
  readonly words: number;
}

const PAPERS: readonly Paper[] = (
  [
    ['नया अख़बार', 'naya-akhbar.example', 0.34, 0.03, 0.95, 420],
    ['सुबह सवेरा', 'subah.example', 0.24, 0.05, 0.9, 310],
    ['गंगा टाइम्स', 'ganga.example', 0.16, 0.11, 0.86, 520],
    ['पहाड़ की बात', 'pahad.example', 0.12, 0.08, 0.78, 260],
    ['मरुधरा समाचार', 'marudhara.example', 0.09, 0.21, 0.7, 180],
    ['नर्मदा टुडे', 'narmada.example', 0.05, 0.38, 0.62, 140],
  ] as const
).map(([name, domain, share, failing, sure, words]) => ({ name, domain, share, failing, sure, words }));

const PLACES = ['पटना', 'लखनऊ', 'भोपाल', 'जयपुर', 'देहरादून', 'रांची', 'रायपुर'];
const THINGS = ['नहर की सफाई', 'पुल का निर्माण', 'पुस्तकालय', 'मेले की तैयारी', 'तालाब की खुदाई', 'नई बस सेवा'];
const ENDS = ['शुरू, लोगों को राहत', 'अगले माह से', 'का काम पूरा', 'पर बैठक, समय सीमा तय', 'में बच्चों ने लिया भाग'];
const FAILURES = [
  { code: 'not-an-article', kind: 'listing', message: 'not an article: listing' },
  { code: 'not-an-article', kind: 'video', message: 'not an article: video' },
  { code: 'http-status', message: 'the host returned HTTP 404' },
  { code: 'not-an-article', kind: 'gallery', message: 'not an article: gallery' },
  { code: 'timeout', message: 'the request timed out' },
];
const WARNINGS: readonly WarningCode[] = [
  'headline-disagreement',
  'low-confidence',
  'body-truncated',
  'standfirst-repeated',
  'mojibake-repaired',
];
/** Share of articles that have a field. */
const FILLED: Readonly<Partial<Record<FieldName, number>>> = {
  publishedAt: 0.98,
  modifiedAt: 0.7,
  authors: 0.8,
  agency: 0.22,
  dateline: 0.55,
  standfirst: 0.6,
  kicker: 0.15,
  leadImage: 0.93,
  caption: 0.5,
  section: 0.9,
  breadcrumb: 0.82,
  tags: 0.68,
};
const START = Date.UTC(2023, 0, 1);
const THREE_YEARS_MS = 1095 * 86_400_000;

/** Deterministic random numbers from 0 to 1 (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Pick = <T>(list: readonly T[]) => T;

export type RunLine = Article | { readonly name: string; readonly url: string; readonly error: object };

/** Yields the lines of a run over so many pages, always the same. */
export function* inventedRun(pages: number, seed = 1): Generator<RunLine> {
  const next = numbers(seed);
  const pick: Pick = (list) => list[Math.floor(next() * list.length)] as (typeof list)[number];
  for (let index = 0; index < pages; index += 1) {
    const paper = paperAt(next());
    const url = `https://www.${paper.domain}/khabar/${index}`;
    if (next() < paper.failing) yield { name: url, url, error: { ...pick(FAILURES), url } };
    else yield inventedArticle(paper, url, next, pick);
  }
}

function paperAt(place: number): Paper {
  let left = place;
  const paper = PAPERS.find(({ share }) => {
    left -= share;
    return left < 0;
  });
  return paper ?? (PAPERS[0] as Paper);
}

function inventedArticle(paper: Paper, url: string, next: () => number, pick: Pick): Article {
  const time = START + next() * THREE_YEARS_MS;
  const place = pick(PLACES);
  const fields = (Object.keys(FILLED) as FieldName[]).filter((field) => {
    // Halfway through, one newspaper is redesigned.
    const isLost = field === 'tags' && paper.domain === 'ganga.example' && time > START + THREE_YEARS_MS / 2;
    return next() < (isLost ? 0.04 : (FILLED[field] ?? 0));
  });
  const confidence = (): number =>
    Math.min(1, Math.max(0, Math.round(100 * (paper.sure + 0.3 * (next() - 0.6))) / 100));
  const source: Source = 'page';
  const all: FieldName[] = ['headline', 'body', 'publisher', 'language', ...fields];
  const warned = next() < 0.4 - 0.3 * paper.sure ? [pick(WARNINGS)] : [];
  const codes = warned.length > 0 && next() < 0.2 ? [...warned, pick(WARNINGS)] : warned;
  const values = valuesOf(place, `https://img.${paper.domain}/1.jpg`, new Date(time));
  return {
    url,
    publisher: { name: paper.name, domain: paper.domain },
    language: 'hi',
    headline: `${place}: ${pick(THINGS)} ${pick(ENDS)}`,
    body: [{ type: 'paragraph', text: `${place}। काम आज सुबह शुरू हुआ।` }],
    breadcrumb: [],
    authors: [],
    tags: [],
    ...Object.fromEntries(fields.map((field) => [field, values[field as keyof typeof values]])),
    isLive: false,
    isPaywalled: false,
    isTruncated: false,
    wordCount: next() < 0.01 ? 12 : Math.round(paper.words * (0.6 + next())),
    warnings: codes.map((code) => ({ code, message: code })),
    provenance: Object.fromEntries(all.map((field) => [field, { source, confidence: confidence() }])),
  };
}

function valuesOf(place: string, image: string, date: Date): Partial<Article> {
  const time = date.toISOString().replace('Z', '+05:30');
  return {
    publishedAt: time,
    modifiedAt: time,
    authors: [{ name: 'सुनीता शर्मा' }],
    agency: 'भाषा',
    dateline: { raw: `${place}।`, place },
    standfirst: 'विभाग ने समय सीमा तय की है।',
    kicker: 'मौसम',
    leadImage: { url: image },
    caption: 'काम का जायजा लेते अधिकारी',
    section: place,
    breadcrumb: [{ name: 'होम' }, { name: place }],
    tags: [place],
  };
}
