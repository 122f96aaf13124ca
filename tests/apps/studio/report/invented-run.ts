/** A synthetic run: three years of articles of invented newspapers, with failures and warnings. */
import { type Random, randomOf } from '../../../../scripts/fuzz/random.ts';
import type { PageFailure, RunOutcome } from '../../../../src/apps/studio/report/run-outcome.ts';
import type { Article, FieldName, Origin } from '../../../../src/article.ts';
import { articleWith } from '../../../article-with.ts';

/** Newspapers with their percentages of the pages and of failures, and the mean confidence of their fields. */
const PAPERS = [
  { name: 'नया अख़बार', domain: 'naya-akhbar.example', pages: 34, failing: 3, sure: 95, words: 420 },
  { name: 'सुबह सवेरा', domain: 'subah.example', pages: 24, failing: 5, sure: 90, words: 310 },
  { name: 'गंगा टाइम्स', domain: 'ganga.example', pages: 16, failing: 11, sure: 86, words: 520 },
  { name: 'पहाड़ की बात', domain: 'pahad.example', pages: 12, failing: 8, sure: 78, words: 260 },
  { name: 'मरुधरा समाचार', domain: 'marudhara.example', pages: 9, failing: 21, sure: 70, words: 180 },
  { name: 'नर्मदा टुडे', domain: 'narmada.example', pages: 5, failing: 38, sure: 62, words: 140 },
] as const;
type Paper = (typeof PAPERS)[number];
/** The newspaper of each of a hundred pages. */
const PAPER_OF_PAGE = PAPERS.flatMap((paper) => Array<Paper>(paper.pages).fill(paper));

const PLACES = ['पटना', 'लखनऊ', 'भोपाल', 'जयपुर', 'देहरादून', 'रांची', 'रायपुर'] as const;
const THINGS = [
  'नहर की सफाई',
  'पुल का निर्माण',
  'पुस्तकालय',
  'मेले की तैयारी',
  'तालाब की खुदाई',
  'नई बस सेवा',
] as const;
const ENDS = ['शुरू, लोगों को राहत', 'अगले माह से', 'का काम पूरा', 'पर बैठक, समय सीमा तय'] as const;
const FAILURES = [
  { code: 'not-an-article', kind: 'listing', message: 'not an article: listing' },
  { code: 'not-an-article', kind: 'video', message: 'not an article: video' },
  { code: 'not-an-article', kind: 'gallery', message: 'not an article: gallery' },
  { code: 'http-status', message: 'the host returned HTTP 404' },
  { code: 'timeout', message: 'the request timed out' },
] as const;
const WARNINGS = ['headline-disagreement', 'low-confidence', 'body-truncated', 'mojibake-repaired'] as const;
/** Fields that every article has. */
const ALWAYS = [['headline'], ['body'], ['publisher'], ['language']] as const;
const START = Date.UTC(2023, 0, 1);
const THREE_YEARS_MS = 1095 * 86_400_000;

export type RunLine = Article | { readonly name: string; readonly url: string; readonly error: PageFailure };

/** Yields the lines of a run over so many pages, always the same. */
export function* inventedRun(pages: number): Generator<RunLine> {
  const random = randomOf('run');
  for (let index = 0; index < pages; index += 1) {
    const paper = PAPER_OF_PAGE[random.below(100)] ?? PAPERS[0];
    const url = `https://www.${paper.domain}/khabar/${index}`;
    if (random.below(100) < paper.failing)
      yield { name: url, url, error: random.pick<PageFailure>(FAILURES) };
    else yield inventedArticle(paper, url, random);
  }
}

/** What the collector gets for a line, which is valid. */
export function outcomeOf(line: RunLine): RunOutcome {
  const { url } = line;
  const page = { name: `${url}`, url, target: url };
  return 'error' in line ? { ...page, failure: line.error } : { ...page, article: line };
}

function inventedArticle({ name, domain, sure, words }: Paper, url: string, random: Random): Article {
  const time = START + random.below(THREE_YEARS_MS);
  const place = random.pick(PLACES);
  // Halfway through, one newspaper is redesigned.
  const isRedesigned = domain === 'ganga.example' && time > START + THREE_YEARS_MS / 2;
  const fields = fieldsOf(place, new Date(time).toISOString().replace('Z', '+05:30'));
  const found = Object.entries(fields).flatMap(([field, [share, value]]) =>
    random.chance(field === 'tags' && isRedesigned ? 0.04 : share) ? [[field, value] as const] : [],
  );
  const origin = (): Origin => ({
    source: 'page',
    confidence: Math.min(100, sure - 18 + random.below(31)) / 100,
  });
  const warned = WARNINGS.filter(() => random.chance(0.1 - 0.0008 * sure));
  return articleWith({
    ...Object.fromEntries(found),
    url,
    publisher: { name, domain },
    headline: `${place}: ${random.pick(THINGS)} ${random.pick(ENDS)}`,
    wordCount: random.chance(0.01) ? 12 : Math.round((words * (60 + random.below(100))) / 100),
    warnings: warned.map((code) => ({ code, message: code })),
    provenance: Object.fromEntries([...ALWAYS, ...found].map(([field]) => [field, origin()])),
  });
}

/** Fields with the share of articles that have them. */
function fieldsOf(
  place: string,
  time: string,
): Readonly<Partial<Record<FieldName, readonly [share: number, value: unknown]>>> {
  return {
    publishedAt: [0.98, time],
    modifiedAt: [0.7, time],
    authors: [0.8, [{ name: 'सुनीता शर्मा' }]],
    agency: [0.22, 'भाषा'],
    dateline: [0.55, { raw: `${place}।`, place }],
    standfirst: [0.6, 'विभाग ने समय सीमा तय की है।'],
    kicker: [0.15, 'मौसम'],
    leadImage: [0.93, { url: 'https://img.example/1.jpg' }],
    caption: [0.5, 'काम का जायजा लेते अधिकारी'],
    section: [0.9, place],
    breadcrumb: [0.82, [{ name: 'होम' }, { name: place }]],
    tags: [0.68, [place]],
  };
}
