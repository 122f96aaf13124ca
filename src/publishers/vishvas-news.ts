/** Vishvas News, the fact checks of the Jagran group in Hindi: WordPress. Its other languages live under paths of their own. */
import type { Publisher } from './publisher.ts';

const from = '2020-2023, scrapers of two fact-check archives';

export const vishvasNews: Publisher = {
  id: 'vishvas-news',
  name: 'विश्वास न्यूज',
  domains: ['vishvasnews.com'],
  signatures: ['Vishvas News'],
  phrases: ['पूरा सच जानें... किसी सूचना या अफवाह पर संदेह हो तो हमें बताएं', 'सब को बताएं, सच जानना आपका अधिकार है'],
  urls: {
    article: ['^/[a-z-]+/[a-z0-9-]*fact-check-[^/]+/?$'],
    listing: ['^/(politics|society|world|viral|health)/?$', '^/author/', '^/tag/'],
  },
  feeds: ['https://www.vishvasnews.com/feed/'],
  layouts: [
    {
      id: '2020',
      whenPresent: '.lhs-area',
      locators: {
        headline: [{ css: 'h1.article-heading', sure: 'scraper', from }],
        authors: [{ css: 'ul.updated li.name', sure: 'scraper', from }],
        body: [{ css: '.lhs-area', sure: 'scraper', from }],
        tags: [{ css: 'ul.tags a', sure: 'scraper', from }],
      },
    },
  ],
};
