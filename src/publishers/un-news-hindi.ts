/** UN News in Hindi: Drupal, one theme for all languages of the site. */
import type { Publisher } from './publisher.ts';

const from = '2023-2026, scrapers of the English site';

export const unNewsHindi: Publisher = {
  id: 'un-news-hindi',
  name: 'संयुक्त राष्ट्र समाचार',
  domains: ['news.un.org/hi'],
  signatures: ['UN News', 'UN News Hindi', 'यूएन न्यूज़', 'यूएन समाचार'],
  urls: {
    article: ['^/hi/(story|interview)/[0-9]{4}/[0-9]{2}/[0-9]+$'],
    listing: ['^/hi/?$', '^/hi/news(/|\\?|$)', '^/hi/tags/', '^/hi/events/', '^/hi/audio-hub'],
    gallery: ['^/hi/gallery(/|$)'],
  },
  feeds: ['https://news.un.org/feed/subscribe/hi/news/all/rss.xml'],
  locators: {
    headline: [{ css: 'h1 .field--name-title', sure: 'scraper', from }],
    standfirst: [{ css: '.views-field-field-news-story-lead', sure: 'scraper', from }],
    body: [{ css: '.field--name-field-text-column', sure: 'scraper', from }],
  },
};
