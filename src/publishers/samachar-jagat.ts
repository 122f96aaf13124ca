/** Samachar Jagat of Jaipur: Bootstrap columns, the date only as text. */
import type { Publisher } from './publisher.ts';

export const samacharJagat: Publisher = {
  id: 'samachar-jagat',
  name: 'समाचार जगत',
  domains: ['samacharjagat.com'],
  signatures: ['Samachar Jagat', 'Samacharjagat'],
  suffixes: { headline: ['\\s?[|-]\\s?Samachar Jagat$'] },
  urls: { article: ['^/news/.+-[0-9]{5,7}$'], listing: ['^/news/[a-z-]+/?$'] },
  feeds: ['https://www.samacharjagat.com/feed', 'https://www.samacharjagat.com/rss/business'],
  locators: {
    headline: [{ css: '.post_heading h1', sure: 'scraper', from: '2020, scraper' }],
    leadImage: [{ css: '.feature_image img', attribute: 'src', sure: 'scraper', from: '2020, scraper' }],
    // "Samachar Jagat | Tuesday, 22 Dec 2020 10:42:26 AM"
    publishedAt: [{ css: '.post_heading h1 + div', sure: 'scraper', from: '2020, scraper' }],
    body: [{ css: '.post_body', sure: 'scraper', from: '2023, XPath map' }],
  },
};
