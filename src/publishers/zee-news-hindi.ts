/** Zee News Hindi: a path of zeenews.india.com; Drupal until about 2020. */
import type { Publisher } from './publisher.ts';

export const zeeNewsHindi: Publisher = {
  id: 'zee-news-hindi',
  name: 'Zee News Hindi',
  domains: ['zeenews.india.com/hindi'],
  signatures: ['Zee News', 'Zee Hindustan', 'ज़ी न्यूज़', 'जी न्यूज़', 'ज़ी हिंदुस्तान'],
  urls: {
    live: ['/live-updates/'],
    video: ['^/hindi/video'],
    gallery: ['^/hindi/photo-gallery', '^/hindi/web-stories'],
    article: ['^/hindi/.+/[0-9]{6,7}(/amp)?$'],
  },
  feeds: [
    'https://zeenews.india.com/hindi/india.xml',
    'https://zeenews.india.com/hindi/world.xml',
    'https://zeenews.india.com/hindi/business.xml',
    'https://zeenews.india.com/hindi/sports.xml',
  ],
  sitemaps: ['https://zeenews.india.com/hindi/sitemaps/news-sitemap.xml'],
  layouts: [
    {
      id: 'now',
      whenPresent: 'div[class*="article_content"]',
      locators: {
        body: [{ css: 'div[class*="article_content"]', sure: 'scraper', from: '2026, scraper' }],
      },
    },
    {
      id: '2018',
      whenPresent: '.field-item',
      locators: {
        body: [{ css: '.field-item', sure: 'scraper', from: '2018, scraper' }],
      },
    },
  ],
};
