/** Dainik Jagran: LiveSite until about 2022, then Next.js with CSS modules; big stories are designed by hand. */
import type { Publisher } from './publisher.ts';

const SEEN = { sure: 'seen', from: '2020, saved page' } as const;
const SCRAPED = { sure: 'scraper', from: '2023, scrapers' } as const;
const OWN = { sure: 'scraper', from: '2023, code of the site' } as const;

export const dainikJagran: Publisher = {
  id: 'dainik-jagran',
  name: 'दैनिक जागरण',
  domains: ['jagran.com'],
  signatures: ['Dainik Jagran', 'Jagran', 'जागरण'],
  phrases: ['खबर का सार एक नजर में', 'BOOK ADS ON JAGRAN'],
  urls: { article: ['-[0-9]{8}\\.html$'], live: ['-lb-[0-9]+\\.html$'] },
  feeds: ['https://rss.jagran.com/rss/news/national.xml'],
  sitemaps: ['https://www.jagran.com/news-sitemap.xml'],
  layouts: [
    {
      id: 'nextjs', // the suffix of a CSS-module class changes with each build
      whenPresent: '.ArticleDetail',
      locators: {
        standfirst: [{ css: 'p[class*="ArticleDetail__shortdescription"]', ...SCRAPED }],
        body: [{ css: '.ArticleBody', ...SCRAPED }],
      },
    },
    {
      id: 'designed',
      whenPresent: '.jg_m-article',
      locators: {
        breadcrumb: [{ css: '.jg_breadcrumb-ul li', ...OWN }],
        kicker: [{ css: '.jg_article-badge', ...OWN }],
        headline: [{ css: '.jg_main-title', ...OWN }],
        standfirst: [{ css: '.jg_main-desc', ...OWN }],
        leadImage: [{ css: '.jg_main-image', attribute: 'src', ...OWN }],
        caption: [{ css: '.jg_main-image-caption', ...OWN }],
        body: [{ css: '.jg_main-image-container + div', ...OWN }],
      },
    },
    {
      id: '2020',
      whenPresent: '#itemdiv',
      locators: {
        breadcrumb: [{ css: '.breadcrum a', ...SEEN }],
        standfirst: [{ css: '.summary_art', ...SEEN }],
        leadImage: [{ css: '#jagran_image_id', attribute: 'src', ...SEEN }],
        publishedAt: [{ meta: 'article:published_date', ...SEEN }],
        modifiedAt: [{ meta: 'article:modified_date', ...SEEN }],
        body: [{ css: '.articleBody', ...SEEN }],
      },
      // Related cards that the parser tears out of their paragraphs, and the container of the next article.
      boilerplate: ['.relativeNews', '.appendToThis'],
    },
  ],
};
