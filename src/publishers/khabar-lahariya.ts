/** Khabar Lahariya, run by rural women in Bundelkhand: WordPress, partly in Bundeli and Awadhi. */
import type { Publisher } from './publisher.ts';

export const khabarLahariya: Publisher = {
  id: 'khabar-lahariya',
  name: 'खबर लहरिया',
  domains: ['khabarlahariya.org'],
  signatures: ['Khabar Lahariya', 'Khabar Lahariya (खबर लहरिया)'],
  urls: {
    article: ['^/(?!wp-)[^/][^/-]*-[^/][^/-]*-[^/]+/?$'],
    listing: ['^/category/', '^/tag/', '^/author/', '^/page/'],
  },
  feeds: ['https://khabarlahariya.org/feed/'],
};
