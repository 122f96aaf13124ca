/** The Lallantop, of the India Today group: Next.js over a JSON API, "/<section>/post/<slug>". */
import type { Publisher } from './publisher.ts';

export const theLallantop: Publisher = {
  id: 'the-lallantop',
  name: 'The Lallantop',
  domains: ['thelallantop.com'],
  signatures: ['Lallantop', 'The LallanTop', 'द लल्लनटॉप', 'दी लल्लनटॉप', 'लल्लनटॉप'],
  urls: { article: ['^/[^/?]+/post/[^/?]+/?$'] },
};
