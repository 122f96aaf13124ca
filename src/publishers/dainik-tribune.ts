/** Dainik Tribune of Chandigarh: a CMS of its own in 2021; since 2023 WordPress, which is left to the engine. */
import type { Publisher } from './publisher.ts';

const SCRAPED = { sure: 'scraper', from: '2021, scraper' } as const;

export const dainikTribune: Publisher = {
  id: 'dainik-tribune',
  name: 'दैनिक ट्रिब्यून',
  domains: ['dainiktribuneonline.com'],
  signatures: ['Dainik Tribune', 'The Dainik Tribune'],
  suffixes: { headline: ['\\s?[:|-]\\s?(The )?Dainik Tribune$'] },
  urls: { article: ['^/news/[a-z-]+/[a-z0-9-]{20,}/?$'], listing: ['^/news/[a-z-]+/?$', '^/archive'] },
  layouts: [
    {
      id: '2021',
      whenPresent: '.glb-heading',
      locators: {
        headline: [{ css: '.glb-heading h1', ...SCRAPED }],
        standfirst: [{ css: '.glb-heading p', ...SCRAPED }],
        leadImage: [{ css: '.img-container-detail img', attribute: 'src', ...SCRAPED }],
        body: [{ css: '.story-desc', ...SCRAPED }],
      },
    },
  ],
};
