/**
 * A rule of one's own beside those of samachar: what it changes for a page of a publisher that samachar does not know.
 * Run: npx tsx examples/own-publisher.ts PAGE
 */
import { readFileSync } from 'node:fs';
import { type Article, definePublisher, extractArticle, publishers } from 'samachar';

const subahSavera = definePublisher({
  id: 'subah-savera',
  name: 'सुबह सवेरा',
  domains: ['subah-savera.example'],
  locators: { standfirst: [{ css: '.saar p' }], caption: [{ css: '.image-text' }] },
  boilerplate: ['.desk-note'],
});
const page = readFileSync(process.argv[2] ?? 'page.html');
print('without', extractArticle(page));
print('with', extractArticle(page, { publishers: [subahSavera, ...publishers] }));

function print(title: string, { publisher, caption, provenance }: Article): void {
  const { source, confidence } = provenance.standfirst ?? {};
  console.log(`${title}: ${publisher?.id ?? 'no id'}, ${caption}, standfirst from ${source} (${confidence})`);
}
