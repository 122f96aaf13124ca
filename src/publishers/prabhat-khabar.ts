/** Prabhat Khabar: a CMS of its own until about 2019, then Quintype, now WordPress. Writes "." for the danda. */
import type { Publisher } from './publisher.ts';

export const prabhatKhabar: Publisher = {
  id: 'prabhat-khabar',
  name: 'प्रभात खबर',
  domains: ['prabhatkhabar.com'],
  signatures: ['Prabhat Khabar', 'Prabhatkhabar', 'प्रभात ख़बर'],
  phrases: ['Prabhat Khabar App'],
  urls: {
    article: [
      '^/(?!live/|topic/)[a-z-]+(/[a-z-]+)*/[a-z0-9]+(-[a-z0-9]+){3,}(/amp)?/?$',
      '/[0-9]{5,}(\\.html)?$',
    ],
    live: ['^/live/'],
    listing: ['^/topic/', '^/state(/[a-z-]+){0,2}/?$'],
  },
  feeds: ['https://www.prabhatkhabar.com/feed'],
  sitemaps: ['https://www.prabhatkhabar.com/sitemap-index.xml'],
  layouts: [
    {
      id: 'quintype',
      whenPresent: '.story-element',
      locators: {
        // The only hashed class that is known, from a scraper.
        authors: [{ css: 'a._1MPIF', sure: 'scraper', from: '2023, XPath map' }],
      },
    },
    {
      id: '2017',
      whenPresent: '.fullstory',
      locators: {
        body: [{ css: '.fullstory', sure: 'scraper', from: '2017, scraper' }],
      },
    },
  ],
};
