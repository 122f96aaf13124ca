/** India TV Hindi: one CMS since about 2014, first as khabarindiatv.com, now as indiatv.in. */
import { definePublisher } from './publisher.ts';

/**
 * The rule for India TV Hindi.
 *
 * @example
 * extractArticle(html, { url, publishers: [indiaTvHindi] });
 */
export const indiaTvHindi = definePublisher({
  id: 'india-tv-hindi',
  name: 'India TV Hindi',
  domains: ['indiatv.in', 'khabarindiatv.com', 'hindi.indiatvnews.com', 'indiatvpaisa.com'],
  signatures: ['India TV Hindi', 'India TV', 'इंडिया टीवी हिंदी', 'इंडिया टीवी'],
  phrases: [
    'Latest India News',
    'Latest Hindi News',
    'India TV पर हिंदी में ब्रेकिंग न्यूज़',
    'India TV हिंदी न्यूज़ के साथ रहें हर दिन अपडेट',
  ],
  locators: {
    body: [{ css: 'div.content', sure: 'scraper' }],
  },
  layouts: [
    {
      id: 'now',
      whenPresent: '.author-name',
      locators: {
        // Editor and author stand here; the JSON-LD often names the desk instead.
        authors: [{ css: '.author-name', sure: 'scraper' }],
      },
    },
    {
      // Breadcrumb and standfirst have no class of their own: a link row before the h1, an h2 after it.
      id: '2018',
      whenPresent: '.artbigimg',
      locators: {
        leadImage: [{ css: '.artbigimg img', attribute: 'data-original', sure: 'scraper' }],
        caption: [{ css: '.artbigimg figcaption', sure: 'guess' }],
      },
    },
  ],
});
