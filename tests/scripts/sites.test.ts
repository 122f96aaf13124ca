import { expect, test } from 'vitest';
import { textLines } from '../../scripts/score.ts';
import { inventSites, type SitePage } from '../../scripts/sites/site-pages.ts';

const sites = inventSites();
const pages = sites.flatMap((site) => site.pages);
const textsOf = ({ gold }: SitePage): string[] => textLines(gold.body).map(({ text }) => text);

test('invented sites depend only on the seed', () => {
  expect(inventSites()).toEqual(sites);
  expect(inventSites('other')[0]?.pages[0]?.gold.headline).not.toBe(pages[0]?.gold.headline);
});

test('each page contains every text of its gold, and every leak', () => {
  const lacking = pages.flatMap((page) =>
    [...textsOf(page), page.gold.headline, ...(page.gold.leaks ?? [])].filter(
      (text) => !page.html.includes(String(text)),
    ),
  );
  expect(lacking).toEqual([]);
});

test('no leak is part of a gold body', () => {
  const honest = pages.map((page) => textsOf(page).join('\n'));
  expect(pages.filter((page, at) => page.gold.leaks?.some((leak) => honest[at]?.includes(leak)))).toEqual([]);
});

test.each(
  sites
    .filter(({ group, name }) => group !== 'repetition' && name !== 'taarghar')
    .map((site) => [site.name, site]),
)('stories of %s share less than a tenth of their five-word runs, with digits masked', (_name, site) => {
  const runs = site.pages.map((page) => new Set(textsOf(page).flatMap(runsOfFive)));
  const shared = runs.map((own, at) => {
    const others = new Set(runs.flatMap((set, other) => (other === at ? [] : [...set])));
    return [...own].filter((run) => others.has(run)).length / own.size;
  });
  expect(shared.reduce((sum, share) => sum + share, 0) / shared.length).toBeLessThan(0.1);
});

function runsOfFive(text: string): string[] {
  const words = text.replace(/[0-9,]+/gu, '#').split(/[\s।:]+/u);
  return words.slice(4).map((_, at) => words.slice(at, at + 5).join(' '));
}
