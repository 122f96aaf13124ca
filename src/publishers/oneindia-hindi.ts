/** Oneindia Hindi (Greynium): the same CMS serves its sister sites in other languages. */
import type { Publisher } from './publisher.ts';

const SCRAPED = { sure: 'scraper', from: '2022, scrapers' } as const;

export const oneindiaHindi: Publisher = {
  id: 'oneindia-hindi',
  name: 'Oneindia Hindi',
  domains: ['hindi.oneindia.com'],
  signatures: ['Oneindia Hindi', 'Hindi Oneindia', 'Oneindia', 'वनइंडिया हिंदी', 'वनइंडिया'],
  phrases: ['Get Instant News Updates', 'Notification Settings X Time Settings'],
  urls: {
    article: ['^/(?:amphtml/)?news/(?:[^/?]+/)*[^/?]+-[0-9]{6,7}\\.html'],
    listing: ['^/news/(?:[^/?]+/)*$'],
    video: ['^/videos/'],
  },
  feeds: [
    'https://hindi.oneindia.com/rss/feeds/oneindia-hindi-fb.xml',
    'https://hindi.oneindia.com/rss/hindi-news-fb.xml',
  ],
  boilerplate: [
    '.io-category',
    '.mat_promo',
    '.city-article-list-wrap', // related cards
    '#notification-articleblock',
  ],
  layouts: [
    {
      // No saved AMP page was available: the generic engine finds the body, and the rule removes AMP's widgets.
      id: 'amp',
      whenPresent: 'amp-img',
      boilerplate: ['amp-sidebar', 'amp-ad', 'amp-embed'],
    },
    {
      // The introduction and each item appear side by side.
      id: 'listicle',
      whenPresent: '.listicalSliderContainer',
      locators: {
        body: [{ css: '.oi-article-lt, .listicalSliderContainer', ...SCRAPED }],
      },
      boilerplate: ['.author-dat-time'],
    },
    {
      id: 'now',
      whenPresent: '.oi-article-lt',
      locators: {
        leadImage: [{ css: '.big_center_img', attribute: 'data-gal-src', ...SCRAPED }],
        body: [{ css: '.oi-article-lt', ...SCRAPED }],
      },
      boilerplate: ['.author-detail', '.io-author'],
    },
  ],
};
