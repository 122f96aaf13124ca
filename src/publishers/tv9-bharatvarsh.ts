/** TV9 Bharatvarsh: tv9hindi.com; the network's Next.js site also serves its sister sites in other languages. */
import type { Publisher } from './publisher.ts';

const SCRAPED = { sure: 'scraper', from: '2026, code of the site' } as const;

export const tv9Bharatvarsh: Publisher = {
  id: 'tv9-bharatvarsh',
  name: 'TV9 Bharatvarsh',
  domains: ['tv9hindi.com'],
  signatures: ['TV9 Hindi', 'TV9', 'TV9 भारतवर्ष', 'टीवी9 भारतवर्ष', 'टीवी 9 भारतवर्ष'],
  urls: {
    // "au293" in older URLs is the author.
    article: ['-[0-9]{6,8}\\.html(/amp)?$'],
    gallery: ['^/photo-gallery/', '^/web-stories/'],
    video: ['^/videos/'],
  },
  feeds: [
    'https://www.tv9hindi.com/feed',
    'https://www.tv9hindi.com/india/feed',
    'https://www.tv9hindi.com/world/feed',
    'https://www.tv9hindi.com/sports/feed',
  ],
  sitemaps: ['https://www.tv9hindi.com/sitemap.xml'],
  layouts: [
    {
      id: 'now',
      whenPresent: '.featured_image',
      locators: {
        leadImage: [{ css: '.featured_image #main-img', attribute: 'src', ...SCRAPED }],
        caption: [{ css: '.image_caption span', ...SCRAPED }],
      },
    },
    {
      id: 'amp',
      whenPresent: '.ArticleBodyCont',
      locators: {
        body: [{ css: '.ArticleBodyCont', ...SCRAPED }],
      },
      boilerplate: ['amp-sidebar', 'amp-ad'],
    },
  ],
};
