/** Zee Business Hindi: part of zeebiz.com, whose other pages are English. */
import type { Publisher } from './publisher.ts';

export const zeeBusinessHindi: Publisher = {
  id: 'zee-business-hindi',
  name: 'ज़ी बिज़नेस',
  domains: ['zeebiz.com/hindi'],
  signatures: ['Zee Business Hindi', 'Zee Business', 'ZeeBiz', 'ज़ी बिज़नेस हिंदी', 'जी बिजनेस'],
  phrases: ['Zee Business Hindi Live TV यहां देखें'],
  urls: {
    article: ['^/hindi/[a-z-]+/(?!video-)[^/]+-[0-9]{5,6}$'],
    live: ['^/hindi/[a-z-]+/(?:[^/]*-)?live-u[a-z]*dates-[^/]*[0-9]{5,6}$'],
    video: ['^/hindi/[a-z-]+/video-[^/]+-[0-9]{5,6}$'],
  },
  feeds: ['https://www.zeebiz.com/hindi/rss/latest.xml'],
  layouts: [
    {
      id: 'now',
      whenPresent: '.article-para',
      locators: {
        headline: [{ css: 'h1.articleheading', sure: 'scraper', from: '2025, scraper' }],
        body: [{ css: '.article-para', sure: 'scraper', from: '2025, scraper' }],
        authors: [{ css: '.writer-name', sure: 'scraper', from: '2025, scraper' }],
      },
      boilerplate: ['.f-nav', '.socialicon', '.taboola-below-article-thumbnails', '.gpt-ad'],
    },
  ],
};
