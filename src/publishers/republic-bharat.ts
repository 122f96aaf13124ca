/** Republic Bharat: since about 2024 SvelteKit at republicbharat.com, before at bharat.republicworld.com. */
import type { Publisher } from './publisher.ts';

const SEEN = { sure: 'seen', from: '2023, saved page and crawler' } as const;
const OWN = { sure: 'scraper', from: '2024, code of the site' } as const;

export const republicBharat: Publisher = {
  id: 'republic-bharat',
  name: 'Republic Bharat',
  domains: ['republicbharat.com', 'bharat.republicworld.com', 'm-bharat.republicworld.com'],
  signatures: ['Republic Bharat', 'R Bharat', 'R. भारत', 'रिपब्लिक भारत'],
  phrases: ['WATCH US LIVE'],
  urls: {
    // Article URLs have no number: four or more words in the last segment.
    article: ['^/[^?]+/[^/?-]+(?:-[^/?-]+){3,}$'],
    listing: ['^/(?:(?:india|world|sports|entertainment|technology)-news|lifestyle|shows)/?$'],
    video: ['^/livetv(?:/|$)'],
  },
  feeds: ['https://www.republicbharat.com/rss/india.xml'],
  layouts: [
    {
      // In 2023 ".storyContent" was also the only class around the text.
      id: '2024',
      whenPresent: '.storyContent.flex',
      locators: {
        body: [{ css: '.storyContent', ...OWN }],
      },
      boilerplate: ['.published'],
    },
    {
      id: '2023',
      whenPresent: '.story-title',
      locators: {
        breadcrumb: [{ css: '#breadcrumb a', ...SEEN }],
        standfirst: [{ css: '.story-description', ...SEEN }],
        // The text links to a copy that is scaled for its column.
        leadImage: [
          { meta: 'og:image', ...SEEN },
          { css: '.gallery-img', attribute: 'src', ...SEEN },
        ],
        caption: [{ css: '.gallery-item-caption', ...SEEN }],
        body: [{ css: '.storytext', ...SEEN }],
      },
    },
  ],
};
