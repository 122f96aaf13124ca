/** News18 Hindi (Network18): WordPress as khabar.ibnlive.com and after, Next.js since about 2021. */
import type { Publisher } from './publisher.ts';

export const news18Hindi: Publisher = {
  id: 'news18-hindi',
  name: 'News18 हिंदी',
  domains: ['hindi.news18.com', 'khabar.ibnlive.com'],
  signatures: ['News18 Hindi', 'News18Hindi', 'News18 India', 'News18', 'न्यूज़18 हिंदी', 'Local18'],
  phrases: ['FIRST PUBLISHED'],
  urls: {
    article: ['^/(amp/)?news/.+-[0-9]{6,8}\\.html$'],
    listing: ['^/tag/'],
    video: ['^/videos/'],
    gallery: ['^/photogallery/', '^/web-stories/'],
  },
  feeds: ['https://hindi.news18.com/commonfeeds/v1/hin/rss/nation.xml'],
  sitemaps: ['https://hindi.news18.com/allstory-sitemap-data.xml'],
  layouts: [
    {
      id: '2025',
      whenPresent: '#article_body',
      locators: {
        body: [{ css: '#article_body', sure: 'scraper', from: '2026, sister sites' }],
      },
    },
    {
      id: '2022',
      whenPresent: '.artclbyeline',
      locators: {
        breadcrumb: [{ css: '.brdcrm', sure: 'scraper', from: '2022, tests of the site' }],
        body: [{ css: '#article_ContentWrap', sure: 'scraper', from: '2022, sister sites' }],
      },
      boilerplate: ['.artclbyeline-share'],
    },
    {
      id: '2020',
      whenPresent: '.khbr_rght_sec',
      locators: {
        leadImage: [
          {
            css: '.artcl_contents_img img',
            attribute: 'src',
            sure: 'scraper',
            from: 'about 2021, scraper',
          },
        ],
        body: [
          { css: '.khbr_rght_sec .content_sec', sure: 'scraper', from: 'about 2020, scraper' },
          { css: '.khbr_rght_sec', sure: 'scraper', from: '2019 to 2021, scrapers' },
        ],
      },
    },
  ],
};
