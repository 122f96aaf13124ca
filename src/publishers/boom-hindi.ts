/** BOOM in Hindi, fact checks: the Hocalwire system, which serves its English and Bangla sites too. */
import type { Publisher } from './publisher.ts';

const from = '2021, scrapers of two fact-check archives';

export const boomHindi: Publisher = {
  id: 'boom-hindi',
  name: 'बूम',
  domains: ['hindi.boomlive.in'],
  signatures: ['BOOM', 'BOOM Hindi', 'BOOM Live'],
  urls: {
    article: [
      '^/(amp/)?(fact-check|fast-check|explainers|law|news|decode|mediabuddhi|boom-research|boom-reports|weekly-wrap)/[^/]+-[0-9]+$',
    ],
    listing: ['^/(fact-check|fast-check|explainers)(/[0-9]+)?$', '^/tags/', '^/author/', '^/search'],
    video: ['^/videos/'],
    gallery: ['^/web-stories/'],
  },
  locators: {
    standfirst: [{ css: '.single-post-summary h2', sure: 'scraper', from }],
    leadImage: [
      { css: '.single-featured-thumb-container img', attribute: 'data-src', sure: 'scraper', from },
    ],
    body: [{ css: 'div.story', sure: 'scraper', from }],
  },
};
