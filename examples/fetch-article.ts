/**
 * One address in, its article out. `--private` also allows hosts of your own network.
 * Run: npx tsx examples/fetch-article.ts URL [--private]
 */
import { fetchArticle, ScrapeError } from 'samachar';

const [url = 'https://naya-akhbar.example/up/nahar', flag] = process.argv.slice(2);
try {
  const article = await fetchArticle(url, {
    contact: 'mailto:desk@lab.example',
    allowPrivateAddresses: flag === '--private',
    onEvent: (event) => console.error(JSON.stringify(event)),
  });
  console.log(article.headline);
  for (const block of article.body) if (block.type === 'paragraph') console.log(`\n${block.text}`);
} catch (error) {
  if (!(error instanceof ScrapeError)) throw error;
  console.error(JSON.stringify(error));
  process.exitCode = 1;
}
