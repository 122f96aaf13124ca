/** LatestLY in Hindi: much of its news comes from agencies. */
import type { Publisher } from './publisher.ts';

export const latestlyHindi: Publisher = {
  id: 'latestly-hindi',
  name: 'LatestLY हिन्दी',
  domains: ['hindi.latestly.com'],
  signatures: ['LatestLY', 'LatestLY Hindi', 'लेटेस्टली'],
  suffixes: { headline: [' \\| [^|]* ?LatestLY हिन्दी$'] },
  urls: {
    article: ['^/(?!photos/|videos/)[a-z-]+/.*-[0-9]{6,8}\\.html(/amp)?$'],
    listing: ['^/(?!photos|videos|about-us|privacy-policy)[a-z-]+/$', '^/topic/', '^/author/'],
    video: ['^/videos/'],
    gallery: ['^/photos/'],
  },
};
