/** Haribhoomi of Rohtak and Raipur: on Hocalwire in 2021; its newer pages are left to the engine. */
import type { Publisher } from './publisher.ts';

const SCRAPED = { sure: 'scraper', from: '2021, scraper' } as const;

export const haribhoomi: Publisher = {
  id: 'haribhoomi',
  name: 'हरिभूमि',
  domains: ['haribhoomi.com'],
  signatures: ['Haribhoomi', 'Hari Bhoomi', 'haribhoomi.com', 'हरि भूमि'],
  urls: {
    article: ['^/(state-local/)?.+/news/[a-z0-9-]+-[0-9]{4,7}$', '^/.+/[a-z0-9-]+-[0-9]{5,7}$'],
    listing: ['^/(state-local/)?[a-z-]+/?$', '^/tags/'],
  },
  feeds: ['https://www.haribhoomi.com/feed', 'https://www.haribhoomi.com/state-local/chhattishgarh/feed'],
  layouts: [
    {
      id: '2021',
      whenPresent: '#details-page-infinite-scrolling-data',
      locators: {
        breadcrumb: [{ css: '.tag-block a', ...SCRAPED }],
        standfirst: [{ css: 'h2.desc_data', ...SCRAPED }],
        leadImage: [{ css: '.image-wrap-article img', attribute: 'src', ...SCRAPED }],
        body: [{ css: '#details-page-infinite-scrolling-data .story_content', ...SCRAPED }],
      },
    },
  ],
};
