/** BBC Hindi: the BBC World Service's React site; its class names are hashes, its roles are stable. */
import type { Publisher } from './publisher.ts';

const OWN = { sure: 'scraper', from: '2025, code of the site' } as const;
const SISTERS = { sure: 'scraper', from: '2018 to 2023, scrapers' } as const;

export const bbcHindi: Publisher = {
  id: 'bbc-hindi',
  name: 'BBC News हिंदी',
  domains: ['bbc.com/hindi', 'bbc.co.uk/hindi'],
  signatures: ['BBC Hindi', 'BBC News Hindi', 'BBC News हिंदी', 'बीबीसी हिन्दी', 'बीबीसी हिंदी'],
  phrases: ['(बीबीसी हिन्दी के एंड्रॉ', 'छोड़कर सबसे अधिक पढ़ी गईं आगे बढ़ें', 'सबसे अधिक पढ़ी गईं समाप्त'],
  urls: {
    // The last pattern is that of pages until about 2015.
    article: [
      '^/hindi/(?:articles/[a-z0-9]+|[a-z]+-[0-9]{8})(?:\\.amp)?$',
      '^/hindi/[a-z_]+/[0-9/]{8}[0-9]{6}_',
    ],
    live: ['^/hindi/live/'],
  },
  feeds: ['https://feeds.bbci.co.uk/hindi/rss.xml'],
  sitemaps: ['https://www.bbc.com/hindi/sitemap.xml'],
  locators: {
    authors: [{ css: '[aria-labelledby="article-byline"]', ...OWN }],
    body: [{ css: 'main', ...OWN }],
    tags: [{ css: '[aria-labelledby="related-topics"] a', ...OWN }],
  },
  boilerplate: ['[role="region"]', '[aria-labelledby="related-topics"]'],
  layouts: [
    {
      id: 'live',
      whenPresent: 'article h3 [role="text"]',
      locators: {
        highlights: [{ css: '[data-e2e="key-points"] li', ...OWN }],
      },
    },
    {
      id: 'lx',
      whenPresent: '.lx-stream',
      locators: {
        highlights: [{ css: '.lx-c-summary-points__item', ...SISTERS }],
        body: [{ css: '.lx-stream', ...SISTERS }],
      },
    },
    {
      id: '2018',
      whenPresent: '.story-body__inner',
      locators: {
        authors: [{ css: '.byline__name', ...SISTERS }],
        body: [{ css: '.story-body__inner', ...SISTERS }],
      },
    },
  ],
};
