/** Nai Dunia of Indore: a paper of the Jagran group with a site of its own. */
import type { Publisher } from './publisher.ts';

export const naiDunia: Publisher = {
  id: 'nai-dunia',
  name: 'नईदुनिया',
  domains: ['naidunia.com'],
  signatures: ['Naidunia', 'Nai Dunia', 'नई दुनिया'],
  phrases: ['Font Size'],
  urls: {
    article: ['^/[a-z-]+/[a-z0-9-]+-[0-9]{6,8}/?$'],
    listing: ['^/latest-news', '^/topic/'],
  },
  feeds: ['https://rss.jagran.com/naidunia/chhattisgarh/bilaspur.xml'],
  locators: {
    caption: [{ css: '.topimgbox figcaption', sure: 'scraper', from: '2023, scraper' }],
    authors: [{ css: '.name strong', sure: 'scraper', from: '2023, XPath map' }],
    publishedAt: [{ meta: 'article:published_time', sure: 'scraper', from: '2023, scraper' }],
    body: [{ css: '#bodySummery', sure: 'scraper', from: '2023, scraper' }],
    tags: [{ css: 'ul.tagList a', sure: 'scraper', from: '2023, scraper' }],
  },
};
