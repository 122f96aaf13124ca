/** IBC24, of Chhattisgarh and Madhya Pradesh: WordPress, with whole articles in its feeds. */
import type { Publisher } from './publisher.ts';

export const ibc24: Publisher = {
  id: 'ibc24',
  name: 'IBC24',
  domains: ['ibc24.in'],
  signatures: ['IBC24 News', 'IBC 24', 'आईबीसी24'],
  phrases: ['देश दुनिया की बड़ी खबरों के लिए यहां करें क्लिक'],
  urls: { listing: ['^/category/'] },
  feeds: [
    'https://www.ibc24.in/category/chhattisgarh/feed',
    'https://www.ibc24.in/category/madhya-pradesh/feed',
  ],
};
