/** The Lallantop, of the India Today group: Next.js over a JSON API, "/<section>/post/<slug>". */
import { definePublisher } from './publisher.ts';

/**
 * The rule for The Lallantop.
 *
 * @example
 * extractArticle(html, { url, publishers: [theLallantop] });
 */
export const theLallantop = definePublisher({
  id: 'the-lallantop',
  name: 'The Lallantop',
  domains: ['thelallantop.com'],
  signatures: ['Lallantop', 'The LallanTop', 'द लल्लनटॉप', 'दी लल्लनटॉप', 'लल्लनटॉप'],
  urls: { article: ['^/[^/?]+/post/[^/?]+/?$'] },
});
