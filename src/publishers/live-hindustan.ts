/** Live Hindustan: the website of the daily Hindustan, of the same publisher as Hindustan Times. */
import type { Publisher } from './publisher.ts';

export const liveHindustan: Publisher = {
  id: 'live-hindustan',
  name: 'हिन्दुस्तान',
  domains: ['livehindustan.com'],
  signatures: ['Live Hindustan', 'Hindustan', 'लाइव हिन्दुस्तान', 'लाइव हिंदुस्तान', 'हिंदुस्तान'],
  phrases: ['ऐप पर पढ़ें', 'अगला लेख'],
  suffixes: { headline: ['\\s?[-,|]\\s?(Live )?Hindustan$', ',\\s?[A-Za-z-]+ (Hindi )?News$'] },
  urls: {
    // An id of 20 and the milliseconds since 1970; before about 2023, `story-` and seven digits.
    article: ['-20[0-9]{13}\\.html$', '/story-.+-[0-9]{6,8}\\.html$'],
    listing: ['^/[a-z-]+(/[a-z-]+)?/news/?$', '^/tags/'],
  },
  feeds: [
    'https://api.livehindustan.com/feeds/rss/bihar/rssfeed.xml',
    'https://feed.livehindustan.com/rss/3127',
  ],
  sitemaps: ['https://www.livehindustan.com/news-sitemap.xml'],
  layouts: [
    {
      id: '2026',
      whenPresent: '.storyArticle',
      locators: {
        body: [{ css: '.stryCnt', sure: 'scraper', from: '2026, scraper' }],
      },
    },
    {
      id: '2023',
      whenPresent: '.stry-bdy',
      locators: {
        breadcrumb: [{ css: '.brd-crum > a', sure: 'scraper', from: '2023, tests of the site' }],
        // The next article, loaded below, has one too.
        standfirst: [
          {
            css: '.articles:not(.articles ~ .articles) .stry-shrt-head',
            sure: 'scraper',
            from: '2023, tests of the site',
          },
        ],
        authors: [{ css: '.athr-location a', sure: 'scraper', from: '2023, XPath map' }],
        body: [{ css: '.stry-bdy', sure: 'scraper', from: '2023, tests of the site' }],
        tags: [{ css: '.tags > a', sure: 'scraper', from: '2023, tests of the site' }],
      },
      boilerplate: [
        '.rfu-stry',
        '.prlads',
        '.text-player',
        '.nxt-Artcl', // link to the article that is loaded below
      ],
    },
  ],
};
