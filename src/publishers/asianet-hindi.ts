/** Asianet News in Hindi; its sites in other languages have hosts of their own. */
import type { Publisher } from './publisher.ts';

export const asianetHindi: Publisher = {
  id: 'asianet-hindi',
  name: 'Asianet News Hindi',
  domains: ['hindi.asianetnews.com'],
  signatures: ['Asianet News', 'एशियानेट न्यूज हिंदी', 'एशियानेट न्यूज'],
  phrases: ['About the Author'],
  urls: {
    // Until about 2022 the id stood by itself at the end of the slug, after the code of the desk.
    article: ['[/-]articleshow-[a-z0-9]+$', '-[a-z]{3}-[a-z0-9]{6}$'],
    listing: [
      '^/(state|entertainment|sports|business|career|lifestyle|[a-z]+-news)(/[a-z-]+)?/?$',
      '^/topic/',
      '^/author/',
    ],
    gallery: ['[/-]photoshow-[a-z0-9]+$', '^/webstories/'],
  },
  // The sister sites in Kannada, Tamil and English have the same feed path.
  feeds: ['https://hindi.asianetnews.com/rss'],
};
