/** Oneindia Hindi (Greynium): the same engine serves its sister sites in other languages. */
import { definePublisher } from './publisher.ts';

/**
 * The rule for Oneindia Hindi.
 *
 * @example
 * extractArticle(html, { url, publishers: [oneindiaHindi] });
 */
export const oneindiaHindi = definePublisher({
  id: 'oneindia-hindi',
  name: 'Oneindia Hindi',
  domains: ['hindi.oneindia.com'],
  signatures: ['Oneindia Hindi', 'Oneindia', 'वनइंडिया हिंदी', 'वनइंडिया'],
  phrases: ['Get Instant News Updates', 'Notification Settings X Time Settings'],
  layouts: [
    {
      // No saved AMP page was read: the generic engine finds the body, the rule takes AMP's widgets away.
      id: 'amp',
      whenPresent: 'amp-img',
      boilerplate: ['amp-sidebar', 'amp-ad', 'amp-embed'],
    },
    {
      id: 'now',
      whenPresent: '.oi-article-lt',
      locators: {
        leadImage: [{ css: '.big_center_img', attribute: 'data-gal-src', sure: 'scraper' }],
        body: [{ css: '.oi-article-lt', sure: 'scraper' }],
      },
      boilerplate: [
        '.author-detail',
        '.io-category',
        '.io-author',
        '.mat_promo',
        '.city-article-list-wrap', // related cards
        '#notification-articleblock',
      ],
    },
  ],
});
