/** Deshbandhu of Raipur: only URLs and feeds are known. */
import type { Publisher } from './publisher.ts';

export const deshbandhu: Publisher = {
  id: 'deshbandhu',
  name: 'देशबन्धु',
  domains: ['deshbandhu.co.in'],
  signatures: ['Deshbandhu', 'Desh Bandhu', 'देशबंधु'],
  urls: { article: ['^/[a-z-]+/[a-z0-9-]+-[0-9]{5,7}$'], listing: ['^/[a-z-]+/?$'] },
  feeds: [
    'https://www.deshbandhu.co.in/feed',
    'https://www.deshbandhu.co.in/rss/politics',
    'https://www.deshbandhu.co.in/rss/sports',
  ],
};
