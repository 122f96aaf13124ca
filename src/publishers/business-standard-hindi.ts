/** Business Standard Hindi: layout tables, bare text in a cell, as of 2020. */
import { definePublisher } from './publisher.ts';

/**
 * The rule for Business Standard Hindi.
 *
 * @example
 * extractArticle(html, { url, publishers: [businessStandardHindi] });
 */
export const businessStandardHindi = definePublisher({
  id: 'business-standard-hindi',
  name: 'बिजनेस स्टैंडर्ड',
  domains: ['hindi.business-standard.com', 'bshindi.com'],
  signatures: ['Business Standard', 'बिजनेस स्टैंडर्ड', 'बिज़नेस स्टैंडर्ड', 'BS Hindi'],
  phrases: ['Advertisements', 'Post your comment', 'Follow us on'],
  locators: {
    breadcrumb: [{ css: 'td.bredText', sure: 'seen' }],
    // "name / place&nbsp;date": the only small bold cell of the page.
    authors: [{ css: 'td[style*="FONT-SIZE: 11px"]', sure: 'seen' }],
    body: [{ css: 'td[width="600"]', sure: 'seen' }],
    tags: [{ css: '.ctxtRelated', sure: 'seen' }],
  },
  boilerplate: [
    'td[style*="FONT-SIZE: 11px"]', // byline row
    '.Textlist', // text adverts
    '.ctxtheadbottom', // comment form
  ],
});
