/** OpIndia Hindi: WordPress; nothing certain is known about its theme. */
import type { Publisher } from './publisher.ts';

export const opindiaHindi: Publisher = {
  id: 'opindia-hindi',
  name: 'ऑपइंडिया',
  domains: ['hindi.opindia.com'],
  signatures: ['OpIndia Hindi', 'OpIndia', 'ऑपइंडिया हिंदी'],
  phrases: ['सब्सक्राइब करें और हमारी मदद करें', 'कार्यालय संवाददाता, ऑपइंडिया'],
  urls: { listing: ['^/(?:category|topics|author)/'] },
  feeds: ['https://hindi.opindia.com/feed/'],
};
