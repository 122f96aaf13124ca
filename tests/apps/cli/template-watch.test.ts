/** `samachar report --baseline profiles/` names the hosts that have changed their template. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inventSites } from '../../../scripts/sites/site-pages.ts';
import { collectFacts, readBaseline } from '../../../src/apps/cli/report/collect-facts.ts';
import { learnSite } from '../../../src/index.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const folder = temporaryFolder();

const profiles = join(folder, 'profiles');
const saved = join(folder, 'saved');
mkdirSync(profiles);
mkdirSync(saved);
const names = ['mela', 'pahar'];
for (const { name, pages } of inventSites().filter((site) => names.includes(site.name))) {
  writeFileSync(join(profiles, `${name}.example.json`), JSON.stringify(learnSite(pages.slice(0, 12))));
  pages.slice(-12).forEach(({ url, html }, at) => {
    const stated = html.replace('<head>', `<head><link rel="canonical" href="${url}">`);
    writeFileSync(join(saved, `${name}-${at + 10}.html`), stated);
  });
}

test('reports the host whose last twelve pages lack most texts of its template, and no other', async () => {
  const { drift } = await collectFacts([saved], {
    reading: { publishers: [] },
    worst: 1,
    baseline: await readBaseline(profiles),
    signal: new AbortController().signal,
    onOutcome: () => {},
    onSkip: () => {},
  });
  expect(drift).toMatchObject({ baseline: 'profiles' });
  expect(drift?.changes.map(({ publisher, measure, before }) => ({ publisher, measure, before }))).toEqual([
    { publisher: 'mela.example', measure: 'texts of the template', before: { count: 10, of: 10 } },
  ]);
  expect(drift?.changes[0]?.now.count).toBeLessThan(4);
});
