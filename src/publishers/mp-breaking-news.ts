/** MP Breaking News: WordPress; its lists are those of the Newspaper theme. */
import type { Publisher } from './publisher.ts';

export const mpBreakingNews: Publisher = {
  id: 'mp-breaking-news',
  name: 'MP Breaking News',
  domains: ['mpbreakingnews.in'],
  signatures: ['MP Breaking', 'MPBreakingNews', 'एमपी ब्रेकिंग न्यूज', 'एमपी ब्रेकिंग न्यूज़'],
  feeds: ['https://mpbreakingnews.in/feed/'],
  locators: {
    body: [{ css: 'div.entry-content', sure: 'scraper', from: '2024, scraper' }],
  },
};
