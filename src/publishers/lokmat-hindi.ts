/** Lokmat Hindi; lokmat.com is its Marathi sister. */
import type { Publisher } from './publisher.ts';

export const lokmatHindi: Publisher = {
  id: 'lokmat-hindi',
  name: 'लोकमत हिन्दी',
  domains: ['lokmatnews.in'],
  signatures: ['Lokmat Hindi', 'Lokmat News Hindi', 'Lokmatnews.in', 'लोकमत हिंदी', 'लोकमत समाचार'],
  phrases: ['Web Title', 'भारत से जुड़ी हिंदी खबरों', 'यूट्यूब चैनल यहाँ सब्सक्राइब करें'],
  suffixes: { headline: ['\\s\\|\\s[^|]*(?:at|on) Lokmatnews\\.in$'] },
  urls: {
    // The code after the slug is that of the editor: "-b394", "-b507".
    article: ['-b[0-9]+/?$'],
    listing: ['/page/[0-9]+/?$'],
  },
};
