/** Navbharat Times (NBT): a paper of Times Internet, whose pages end in `.cms` and a number. */
import type { Publisher } from './publisher.ts';

export const navbharatTimes: Publisher = {
  id: 'navbharat-times',
  name: 'नवभारत टाइम्स',
  domains: ['navbharattimes.indiatimes.com'],
  signatures: ['Navbharat Times', 'NBT', 'नवभारतटाइम्स.कॉम', 'एनबीटी'],
  suffixes: { headline: ['\\s?[|-]\\s?Navbharat Times$'] },
  urls: {
    article: ['/(amp_)?articleshow/[0-9]+\\.cms'],
    live: ['/liveblog/[0-9]+\\.cms'],
    listing: ['/articlelist/-?[0-9]+\\.cms', '^/topics/'],
    video: ['/videoshow/[0-9]+\\.cms'],
    gallery: ['/(photoshow|photomazaashow)/[0-9]+\\.cms'],
  },
  feeds: [
    'https://navbharattimes.indiatimes.com/rssfeedsdefault.cms',
    'https://navbharattimes.indiatimes.com/rssfeedstopstories.cms',
  ],
  sitemaps: ['https://navbharattimes.indiatimes.com/staticsitemap/nbt/news/sitemap-48hours.xml'],
  locators: {
    body: [{ css: '.story-card-container', sure: 'scraper', from: '2026, scraper' }],
  },
  boilerplate: [
    '.author-card', // name and date, within the body
  ],
};
