/** Jansatta: the Hindi daily of the Indian Express group; blocks of WordPress since about 2022. */
import type { Publisher } from './publisher.ts';

export const jansatta: Publisher = {
  id: 'jansatta',
  name: 'जनसत्ता',
  domains: ['jansatta.com'],
  signatures: ['Jansatta', 'जनसत्ता ऑनलाइन'],
  phrases: [
    'पढें राष्ट्रीय (National News) खबरें',
    'पढें राज्य (Rajya News) खबरें',
    'पढें जनसत्ता विशेष (Jansattaspecial News) खबरें',
    'First published on:',
  ],
  suffixes: { headline: ['\\s?\\|\\s?Jansatta$'] },
  urls: {
    article: ['^/[a-z-]+(/[a-z-]+)?/[a-z0-9-]+/[0-9]{5,8}/(lite/)?$'],
    // Older entries of a live page appear after this.
    live: ['[?&]liveblog_(last|page)='],
    listing: ['^/(about|author|category|tag)/', '^/[a-z-]+/(page/[0-9]+/)?$'],
  },
  feeds: ['https://www.jansatta.com/feed/'],
  sitemaps: ['https://www.jansatta.com/sitemap.xml'],
  locators: {
    headline: [{ css: 'h1.wp-block-post-title', sure: 'scraper', from: '2022, scraper' }],
    leadImage: [
      {
        css: '.wp-block-post-featured-image img',
        attribute: 'src',
        sure: 'scraper',
        from: '2022, scraper',
      },
    ],
    body: [{ css: '.wp-block-post-content', sure: 'scraper', from: '2026, scraper' }],
    paywall: [{ css: '.ev-meter-content', sure: 'scraper', from: '2023, sister paper' }],
  },
};
