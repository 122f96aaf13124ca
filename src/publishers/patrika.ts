/** Patrika: Rajasthan Patrika of Jaipur; since about 2025 WordPress behind Next.js with CSS modules. */
import type { Publisher } from './publisher.ts';

export const patrika: Publisher = {
  id: 'patrika',
  name: 'पत्रिका',
  domains: ['patrika.com'],
  signatures: ['Patrika', 'Patrika News', 'Rajasthan Patrika', 'राजस्थान पत्रिका', 'patrika.com'],
  phrases: ['Switch to English'],
  suffixes: { headline: ['\\s?\\|\\s?Patrika News$', '\\s?\\|\\s?[A-Za-z ]+ News$'] },
  urls: {
    article: ['^/[a-z-]+/[a-z0-9-]+-[0-9]{7,8}/?$'],
    listing: ['^/[a-z-]+-news/?$', '^/tags?/'],
  },
  feeds: [
    'https://cms.patrika.com/googlefeed/blog/location/chhattisgarh-news',
    'https://api.patrika.com/rss/india-news',
  ],
  sitemaps: ['https://www.patrika.com/sitemap.xml'],
  layouts: [
    {
      // The suffix of a CSS-module class changes with each build, its prefix does not.
      id: 'now',
      whenPresent: '[class*="story_story_section"]',
      locators: {
        body: [
          { css: '[class*="storybody_component_container"]', sure: 'scraper', from: '2026, editor tool' },
        ],
      },
      boilerplate: [
        'div:has(> a > img[src*="?w=150"])', // cards of related stories, known by the width of the picture
      ],
    },
    {
      id: '2023',
      whenPresent: '#content-body',
      locators: {
        headline: [{ css: 'span.story-title', sure: 'scraper', from: '2023, XPath map' }],
        authors: [{ css: '.text-custom-time span:first-child', sure: 'scraper', from: '2023, XPath map' }],
        body: [{ css: '#content-body', sure: 'scraper', from: '2023, XPath map' }],
      },
    },
    {
      id: '2019',
      whenPresent: '.complete-story',
      locators: {
        body: [{ css: '.complete-story', sure: 'scraper', from: '2018, scraper' }],
      },
    },
  ],
};
