/** News24 Hindi (B.A.G.): WordPress; the English site has the bare domain. */
import type { Publisher } from './publisher.ts';

export const news24Hindi: Publisher = {
  id: 'news24-hindi',
  name: 'News24 Hindi',
  domains: ['hindi.news24online.com'],
  signatures: ['News24', 'न्यूज़24', 'न्यूज24', 'न्यूज 24'],
  urls: {
    article: ['/[0-9]{5,8}/$'],
    listing: ['^/tag/'],
  },
  locators: {
    authors: [{ css: '.article__author', sure: 'scraper', from: 'undated, scraper' }],
    body: [{ css: '.NewsArticle', sure: 'scraper', from: 'undated, scraper' }],
  },
};
