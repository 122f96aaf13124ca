/** The Wire Hindi: WordPress. */
import type { Publisher } from './publisher.ts';

export const theWireHindi: Publisher = {
  id: 'the-wire-hindi',
  name: 'द वायर हिंदी',
  domains: ['thewirehindi.com'],
  signatures: ['The Wire - Hindi', 'The Wire Hindi', 'द वायर'],
  phrases: ['Tagged as:'],
  urls: {
    article: ['^/[0-9]{3,7}/[^/]+/?$'],
    listing: ['^/(?:category|tag|author|page)/'],
  },
  feeds: ['https://thewirehindi.com/feed/'],
};
