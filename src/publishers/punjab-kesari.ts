/** Punjab Kesari of Jalandhar, with a subdomain for each state; unrelated to punjabkesari.com. */
import type { Publisher } from './publisher.ts';

export const punjabKesari: Publisher = {
  id: 'punjab-kesari',
  name: 'पंजाब केसरी',
  domains: ['punjabkesari.in'],
  signatures: ['Punjab Kesari', 'punjabkesari', 'Punjab Kesari Haryana'],
  phrases: ['(हरियाणा की खबरें अब व्हाट्सऐप पर भी'],
  urls: {
    article: ['/news/[a-z0-9-]+-[0-9]{6,7}(/|$)'],
    listing: ['^/latest\\.aspx', '^/tags?/'],
  },
  locators: {
    authors: [{ css: 'p.Author > span', sure: 'scraper', from: '2023, XPath map' }],
    publishedAt: [{ meta: 'article:published_time', sure: 'scraper', from: '2016, scraper' }],
    body: [{ css: '.descriptionC', sure: 'scraper', from: '2023, XPath map' }],
  },
};
