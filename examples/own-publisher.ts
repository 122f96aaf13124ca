/**
 * A rule of one's own beside those of samachar: what it changes for a page of a publisher that samachar does not know.
 * Run: npx tsx examples/own-publisher.ts
 */
import { readFileSync } from 'node:fs';
import { type Article, definePublisher, extractArticle, publishers } from '../src/index.ts';

const vicharPath = definePublisher({
  id: 'vichar-path',
  name: 'विचार पथ',
  domains: ['vichar-path.example'],
  locators: { kicker: [{ css: '.label' }], standfirst: [{ css: 'h2.deck' }] },
  boilerplate: ['.wall', '.author-box'],
});
const page = readFileSync('fixtures/unknown/paywall/page.html');
print('without', extractArticle(page));
print('with', extractArticle(page, { publishers: [vicharPath, ...publishers] }));

function print(title: string, { publisher, kicker, provenance }: Article): void {
  const { source, confidence } = provenance.standfirst ?? {};
  console.log(`${title}: ${publisher?.id ?? 'no id'}, ${kicker}, standfirst from ${source} (${confidence})`);
}
