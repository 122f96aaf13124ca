/** Satya Hindi: Next.js, with the page's state in a script and the text in the HTML too. */
import type { Publisher } from './publisher.ts';

export const satyaHindi: Publisher = {
  id: 'satya-hindi',
  name: 'सत्य हिंदी',
  domains: ['satyahindi.com'],
  signatures: ['Satya Hindi', 'SatyaHindi', 'सत्य हिन्दी', 'सत्यहिंदी'],
  phrases: ['अपनी राय बतायें', 'सत्य हिंदी ऐप डाउनलोड करें'],
  urls: {
    article: ['^/(?!videos?/)[^/]+/[^/]+-[0-9]{5,6}\\.html(?:/amp)?$'],
    listing: ['^/(?:tags|author)/'],
    video: ['^/videos?/'],
  },
  feeds: ['https://www.satyahindi.com/rss'],
};
