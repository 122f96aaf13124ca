/** Scores the generic engine on the fixtures, without publisher rules. */
import { expect, test } from 'vitest';
import { type ScoredPage, scorePage } from '../scripts/score.ts';
import { extractArticle, ScrapeError } from '../src/index.ts';
import { type Fixture, fixtures } from './read-fixtures.ts';

function withoutRules({ html, url }: Fixture): ScoredPage {
  try {
    return { ...extractArticle(html, { url, publishers: [] }) };
  } catch (error) {
    if (error instanceof ScrapeError) return { body: [] };
    throw error;
  }
}

test('the generic engine gets nearly every block right', () => {
  const scores = fixtures().flatMap((page) =>
    page.expected === undefined ? [] : [scorePage(page.expected, withoutRules(page)).blocks.f],
  );
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  expect(mean).toBeGreaterThanOrEqual(0.93);
});
