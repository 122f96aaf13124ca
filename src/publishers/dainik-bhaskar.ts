/** Dainik Bhaskar: since about 2022 React with hashed class names, still the same in 2024; before that a CMS of its own. */
import type { Publisher } from './publisher.ts';

const SEEN = { sure: 'seen', from: '2024, saved pages' } as const;
const SCRAPED = { sure: 'scraper', from: '2016, scraper' } as const;

export const dainikBhaskar: Publisher = {
  id: 'dainik-bhaskar',
  name: 'दैनिक भास्कर',
  domains: ['bhaskar.com', 'dainikbhaskar.com'],
  signatures: ['Dainik Bhaskar', 'दैनिक भास्कर'],
  suffixes: { headline: ['\\s-\\s[^-|]+ News$'] },
  phrases: ['प्रीमियम मेंबरशिप है तो'],
  urls: {
    // The prefix "/amp/" marks the AMP copy; the endings are those of 2016.
    article: ['/news/[^/?]+-[0-9]{8,}\\.html', '/news/[^/?]+-(?:NOR)?\\.html'],
    gallery: ['/news/[^/?]+-PHO\\.html'],
  },
  feeds: ['https://www.bhaskar.com/rss-v1--category-1061.xml'],
  sitemaps: ['https://www.bhaskar.com/sitemaps-v1--sitemap-google-news-index.xml'],
  layouts: [
    {
      id: '2022',
      whenPresent: '.bf64dc76',
      locators: {
        breadcrumb: [{ css: '.fba199c3 li', ...SEEN }],
        kicker: [{ css: '.a88a1c42 h1 span', ...SEEN }],
        place: [{ css: '.e81caeeb', ...SEEN }],
        leadImage: [{ css: '.f3e032cb img', attribute: 'src', ...SEEN }],
        body: [{ css: '.bf64dc76', ...SEEN }],
      },
      // The breadcrumb, the row of place, time and share links, the app paywall.
      boilerplate: ['.fba199c3', '.d1172d9b', '.ddb849c5'],
    },
    {
      // Source, desk and time are the items of one list; metas carry itemprop, not property.
      id: '2016',
      whenPresent: 'ul.dArticle',
      locators: {
        publishedAt: [{ css: 'ul.dArticle li:nth-child(3)', ...SCRAPED }],
        leadImage: [{ css: 'meta[itemprop="image"]', attribute: 'content', ...SCRAPED }],
        body: [{ css: '#fontSize-2', ...SCRAPED }],
      },
    },
  ],
};
