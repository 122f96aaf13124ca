/** Times Now Navbharat: class names are hashes, so the generic engine reads the page. */
import type { Publisher } from './publisher.ts';

export const timesNowNavbharat: Publisher = {
  id: 'times-now-navbharat',
  name: 'Times Now Navbharat',
  domains: ['timesnowhindi.com'],
  signatures: ['Times Now Hindi', 'टाइम्स नाउ नवभारत', 'TNN हिंदी'],
  urls: { article: ['-article-[0-9]+(?:/amp)?/?$', '/article/[^/?]+/[0-9]+/?$'] },
  feeds: [
    'https://www.timesnowhindi.com/feeds/gns-hin-india.xml',
    'https://www.timesnowhindi.com/feeds/gns-hin-world.xml',
    'https://www.timesnowhindi.com/feeds/gns-hin-business.xml',
  ],
  sitemaps: ['https://www.timesnowhindi.com/feeds/tnhindi-google-news-sitemap.xml'],
};
