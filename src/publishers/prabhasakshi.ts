/** Prabhasakshi: React on Next.js since about 2021. The class names are from the source of that site, kept in public. */
import type { Publisher } from './publisher.ts';

export const prabhasakshi: Publisher = {
  id: 'prabhasakshi',
  name: 'प्रभासाक्षी',
  domains: ['prabhasakshi.com'],
  signatures: ['Prabhasakshi'],
  urls: {
    article: ['^/(amp/)?(?!news/|rss/|columnist/)[a-z-]+/[^/]+$', '^/amp/news/[^/]+$'],
    listing: ['^/news/[a-z-]+$', '^/search'],
  },
  feeds: [
    'https://www.prabhasakshi.com/rss/international',
    'https://www.prabhasakshi.com/rss/health',
    'https://www.prabhasakshi.com/rss/technologyarticles',
  ],
  locators: {
    headline: [{ css: 'h1.article-main-heading', sure: 'scraper', from: '2021, code of the site' }],
    standfirst: [{ css: '.article_summary', sure: 'scraper', from: '2021, code of the site' }],
    leadImage: [
      { css: 'img.featured_img', attribute: 'src', sure: 'scraper', from: '2021, code of the site' },
    ],
    authors: [{ css: 'a.pstextcolor', sure: 'scraper', from: '2021, code of the site' }],
    body: [{ css: '.news-content', sure: 'scraper', from: '2021, code of the site' }],
    tags: [{ css: '.card-footer .badge', sure: 'scraper', from: '2021, code of the site' }],
  },
  boilerplate: [
    '.category_name', // the section, printed over the image
    '#taboola-below-article-thumbnails',
  ],
};
