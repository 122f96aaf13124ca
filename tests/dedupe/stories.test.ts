/** Reports of one event are grouped, whatever their words. */
import { expect, test } from 'vitest';
import { type StoryReport, storyReports } from '../../scripts/story-events.ts';
import { pairScore } from '../../scripts/wire-copies.ts';
import { storyGroups } from '../../src/dedupe/index.ts';
import type { Article } from '../../src/index.ts';

const reports = [...storyReports({ reports: 400, half: 'tuning' })];

async function placesOf(articles: Iterable<Article>): Promise<number[][]> {
  const found: number[][] = [];
  for await (const story of storyGroups(articles)) found.push(story.reports.map(({ place }) => place));
  return found;
}

const articleOf = ({ article }: StoryReport): Article => article;

test('stories are the events of invented reports', async () => {
  const found = reports.map((_, place) => place);
  for (const places of await placesOf(reports.map(articleOf)))
    for (const place of places) found[place] = places[0] ?? place;
  const { precision, recall } = pairScore(
    reports.map(({ event }) => event),
    found,
  );
  expect(precision).toBeGreaterThan(0.8);
  expect(recall).toBeGreaterThan(0.7);
});

const ofEvent = reports.filter(({ event }) => event === reports[0]?.event).map(articleOf);
const at = (publishedAt: string): Article => ({ ...(ofEvent[0] as Article), publishedAt });
const { publishedAt: _, ...undated } = ofEvent[0] as Article;

test.each<[string, Article[], number[][]]>([
  ['do not contain a report alone', [at('2026-10-01T00:00:00Z')], []],
  ['contain reports within three days', [at('2026-10-03T00:00:00Z'), at('2026-10-01T00:00:00Z')], [[0, 1]]],
  ['do not contain a report that is older', [at('2026-10-05T00:00:00Z'), at('2026-10-01T00:00:00Z')], []],
  ['contain reports without a date, like the one before', [at('2026-10-01T00:00:00Z'), undated], [[0, 1]]],
  ['do not contain articles without words', [{ ...undated, headline: '—', body: [] }, undated], []],
  ['are not found without articles', [], []],
])('stories %s', async (_case, articles, expected) => {
  const others = reports.filter(({ event }) => event !== reports[0]?.event).map(articleOf);
  const found = await placesOf([...articles, ...others]);
  const places = new Set(articles.keys());
  expect(found.filter(([first = 0]) => places.has(first))).toEqual(expected);
});

test('stories refer to their reports', async () => {
  const [one, other] = [ofEvent[0] as Article, ofEvent[0] as Article];
  for await (const { reports: found } of storyGroups([one, other]))
    expect(found[1]).toEqual({
      place: 1,
      url: other.url,
      headline: other.headline,
      publishedAt: other.publishedAt,
    });
});

test('stories are not sought after an abort, or with an unknown option', async () => {
  const signal = AbortSignal.abort(new Error('enough'));
  await expect(storyGroups([], { signal: AbortSignal.abort() }).next()).resolves.toMatchObject({
    done: true,
  });
  await expect(storyGroups(ofEvent, { signal }).next()).rejects.toThrow('enough');
  await expect(storyGroups([], { days: 2 } as object).next()).rejects.toThrow('unknown option "days"');
});
