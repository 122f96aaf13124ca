/** ABP News: abplive.com is Hindi; its other languages have hosts of their own. */
import type { Publisher } from './publisher.ts';

export const abpLive: Publisher = {
  id: 'abp-live',
  name: 'ABP News',
  domains: ['abplive.com'],
  signatures: ['ABP Live', 'abp न्यूज़', 'एबीपी न्यूज़', 'एबीपी लाइव'],
  phrases: ['View In App', 'Read full article'],
  urls: {
    article: ['-[0-9]{6,8}(/amp)?$'],
    listing: ['^/topic/'],
    video: ['^/videos?/'],
    gallery: ['^/photo-gallery/', '^/web-stories/'],
  },
  feeds: ['https://www.abplive.com/news/feed'],
  sitemaps: ['https://www.abplive.com/news-sitemap.xml'],
  layouts: [
    {
      id: '2023',
      whenPresent: '.abp-article-title',
      locators: {
        headline: [{ css: '.abp-article-title', sure: 'scraper', from: '2023, scraper' }],
        standfirst: [{ css: '.abp-article-slug', sure: 'scraper', from: '2023, scraper' }],
        authors: [{ css: '.abp-article-byline-author', sure: 'scraper', from: '2023, scraper' }],
        body: [{ css: '.abp-story-detail', sure: 'scraper', from: '2023 to 2026, scrapers' }],
      },
      boilerplate: [
        '.readMore',
        '.abp-crick-wrap',
        '.abp-story-article-more', // only expands what the page holds
      ],
    },
    {
      id: '2022',
      whenPresent: '.article-excerpt',
      locators: {
        standfirst: [{ css: 'h2.article-excerpt', sure: 'scraper', from: '2022, scraper' }],
        authors: [{ css: 'p.article-author', sure: 'scraper', from: '2022, scraper' }],
        body: [{ css: '.article-data', sure: 'scraper', from: '2022, scraper' }],
      },
    },
  ],
};
