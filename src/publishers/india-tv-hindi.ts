/** India TV Hindi: one CMS since about 2014, first as khabarindiatv.com, now as indiatv.in. */
import type { Publisher } from './publisher.ts';

const SISTER = { sure: 'scraper', from: '2016, scraper of the English site' } as const;

export const indiaTvHindi: Publisher = {
  id: 'india-tv-hindi',
  name: 'India TV Hindi',
  domains: ['indiatv.in', 'khabarindiatv.com', 'hindi.indiatvnews.com', 'indiatvpaisa.com'],
  signatures: ['India TV Hindi', 'India TV', 'इंडिया टीवी हिंदी', 'इंडिया टीवी'],
  phrases: [
    'Latest India News',
    'Latest Hindi News',
    'India TV पर हिंदी में ब्रेकिंग न्यूज़',
    'India TV हिंदी न्यूज़ के साथ रहें हर दिन अपडेट',
  ],
  urls: {
    // "national-" and six digits, as the English sister site had them in 2018.
    article: ['-[0-9]{4}-[0-9]{2}-[0-9]{2}-[0-9]{6,7}$', '^/[a-z-]+/[a-z]+-[^/?]+-[0-9]{6}$'],
  },
  feeds: ['https://www.indiatv.in/rssnews/topstory.xml', 'https://www.indiatv.in/rssnews/topstory-india.xml'],
  locators: {
    body: [{ css: 'div.content', sure: 'scraper', from: '2023 and 2026, scrapers' }],
  },
  layouts: [
    {
      id: 'now',
      whenPresent: '.author-name',
      locators: {
        // Author and editor appear here in one row; the JSON-LD often names the desk instead.
        authors: [{ css: '.multiple-author', sure: 'scraper', from: '2026, scraper' }],
      },
    },
    {
      // Breadcrumb and standfirst have no class of their own: a link row before the h1, an h2 after it.
      id: '2018',
      whenPresent: '.artbigimg',
      locators: {
        leadImage: [{ css: '.artbigimg img', attribute: 'data-original', ...SISTER }],
      },
    },
  ],
};
