/** Scores the generic engine on the fixtures, without publisher rules. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type GoldPage, type ScoredPage, scorePage } from '../scripts/score.ts';
import { extractArticle, ScrapeError } from '../src/index.ts';

const FIXTURES = new URL('../fixtures/', import.meta.url);

function fixtures(): string[] {
  const groups = readdirSync(FIXTURES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return groups
    .flatMap(({ name }) => readdirSync(new URL(`${name}/`, FIXTURES)).map((slug) => `${name}/${slug}/`))
    .filter((folder) => existsSync(new URL(`${folder}article.json`, FIXTURES)));
}

function blocksOf(folder: string): number {
  const read = (file: string): string => readFileSync(new URL(folder + file, FIXTURES), 'utf8');
  const gold = JSON.parse(read('article.json')) as GoldPage;
  return scorePage(gold, withoutRules(read('page.html'), JSON.parse(read('page.json')).url)).blocks.f;
}

function withoutRules(html: string, url: string): ScoredPage {
  try {
    return { ...extractArticle(html, { url, publishers: [] }) };
  } catch (error) {
    if (error instanceof ScrapeError) return { body: [] };
    throw error;
  }
}

test('the generic engine gets nearly every block right', () => {
  const scores = fixtures().map(blocksOf);
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  expect(mean).toBeGreaterThanOrEqual(0.93);
});
