/** Business Standard Hindi: in 2020 layout tables and bare text in a cell; the present site is not known to a rule. */
import type { Publisher } from './publisher.ts';

const SEEN = { sure: 'seen', from: '2020, saved page' } as const;

export const businessStandardHindi: Publisher = {
  id: 'business-standard-hindi',
  name: 'बिजनेस स्टैंडर्ड',
  domains: ['hindi.business-standard.com', 'bshindi.com'],
  signatures: ['Business Standard', 'बिजनेस स्टैंडर्ड', 'बिज़नेस स्टैंडर्ड', 'BS Hindi'],
  phrases: ['Advertisements', 'Post your comment'],
  urls: {
    article: ['/storypage(?:_hin)?\\.php\\?autono=[0-9]+', '^/article-amp/[^?]+_1\\.html$', '-id-[0-9]+/?$'],
  },
  feeds: ['https://hindi.business-standard.com/rss/markets/news.xml'],
  layouts: [
    {
      id: '2020',
      whenPresent: 'td.bredText',
      locators: {
        breadcrumb: [{ css: 'td.bredText', ...SEEN }],
        // "name / place&nbsp;date": the only small bold cell of the page.
        authors: [{ css: 'td[style*="FONT-SIZE: 11px"]', ...SEEN }],
        body: [{ css: 'td[width="600"]', ...SEEN }],
        tags: [{ css: '.ctxtRelated', ...SEEN }],
      },
      boilerplate: [
        'td[style*="FONT-SIZE: 11px"]', // byline row
        '.Textlist', // text adverts
        '.ctxtheadbottom', // comment form
      ],
    },
  ],
};
