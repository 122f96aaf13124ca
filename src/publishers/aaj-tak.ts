/** Aaj Tak (India Today group): Drupal since late 2020, before that the group's own CMS at intoday.in. */
import type { Publisher } from './publisher.ts';

export const aajTak: Publisher = {
  id: 'aaj-tak',
  name: 'आज तक',
  domains: ['aajtak.in', 'aajtak.intoday.in'],
  signatures: ['Aaj Tak', 'AajTak', 'आजतक'],
  phrases: ['आजतक के नए ऐप से अपने फोन पर पाएं'],
  urls: {
    article: ['/story/.+-[0-9]+-[0-9]{4}-[0-9]{2}-[0-9]{2}$', '^/story/.+-1-[0-9]+\\.html$'],
    video: ['/video/'],
    gallery: ['/photo/', '^/visualstories/'],
  },
  feeds: ['https://www.aajtak.in/rssfeeds/?id=home'],
  sitemaps: ['https://www.aajtak.in/rssfeeds/news-sitemap.xml'],
  layouts: [
    {
      id: '2021',
      whenPresent: '.story-heading',
      locators: {
        headline: [{ css: '.story-heading h1', sure: 'scraper', from: '2021 to 2026, scrapers' }],
        body: [
          { css: '.field--name-body', sure: 'scraper', from: '2023, Drupal field' },
          { css: '.story-with-main-sec', sure: 'scraper', from: '2021 to 2026, scrapers' },
        ],
      },
      boilerplate: [
        '.also-read',
        '.brdcum-fedback-main', // byline row and share bar, within the story on some pages
      ],
    },
    {
      // The markup states headline, author and body as microdata too; the engine reads the author there.
      id: '2020',
      whenPresent: 'h1.secArticleTitle',
      locators: {
        headline: [{ css: 'h1.secArticleTitle', sure: 'scraper', from: '2017 to 2020, scrapers' }],
        body: [{ css: '.storyBody', sure: 'scraper', from: '2019 to 2020, scrapers' }],
      },
    },
    {
      // The body is bare text and <br>.
      id: 'intoday',
      whenPresent: '.nstory-content',
      locators: {
        body: [{ css: '.nstory-content', sure: 'scraper', from: '2026, scraper' }],
      },
    },
  ],
};
