/** DW Hindi: Deutsche Welle's CMS, rebuilt with React in about 2022. */
import type { Publisher } from './publisher.ts';

export const dwHindi: Publisher = {
  id: 'dw-hindi',
  name: 'DW हिन्दी',
  domains: ['dw.com/hi'],
  signatures: ['DW Hindi', 'DW हिंदी', 'डीडब्ल्यू हिन्दी', 'डीडब्ल्यू हिंदी', 'डॉयचे वेले', 'Deutsche Welle', 'DW'],
  phrases: ['इस विषय पर और जानकारी को स्किप करें', 'डीडब्ल्यू की टॉप स्टोरी', 'https://p.dw.com/p/'],
  suffixes: { headline: ['\\s[|–-]\\sDW\\s[|–-]\\s[0-9]{2}[./][0-9]{2}[./][0-9]{4}$'] },
  urls: {
    article: ['/a-[0-9]+$'],
    listing: ['^/hi/?$', '/[st]-[0-9]+$', '/person-[0-9]+$'],
    video: ['/video-[0-9]+$'],
    gallery: ['/g-[0-9]+$'],
  },
  feeds: ['https://rss.dw.com/rdf/rss-hin-all'],
  layouts: [
    {
      id: 'now',
      whenPresent: '.rich-text',
      locators: {
        standfirst: [{ css: 'header > p', sure: 'scraper', from: '2024, fundus' }],
        body: [{ css: '.rich-text', sure: 'scraper', from: '2024, fundus' }],
      },
    },
    {
      id: '2022',
      whenPresent: '.longText',
      locators: {
        headline: [{ css: '.col3 h1', sure: 'scraper', from: '2022, fundus' }],
        standfirst: [{ css: 'p.intro', sure: 'scraper', from: '2022, fundus' }],
        body: [{ css: '.longText', sure: 'scraper', from: '2022, fundus' }],
      },
      boilerplate: ['.smallList'], // date, keywords, print button
    },
  ],
};
