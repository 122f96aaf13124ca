/** Moneycontrol Hindi (Network18): the article template is that of the English site. */
import type { Publisher } from './publisher.ts';

export const moneycontrolHindi: Publisher = {
  id: 'moneycontrol-hindi',
  name: 'Moneycontrol Hindi',
  domains: ['hindi.moneycontrol.com'],
  signatures: ['Moneycontrol', 'Moneycontrol हिंदी', 'मनीकंट्रोल हिंदी', 'मनीकंट्रोल'],
  phrases: ['हिंदी में शेयर बाजार, स्टॉक मार्केट न्यूज़'],
  urls: {
    article: ['-[0-9]{6,8}\\.html(?:/amp)?$'],
    live: ['-liveblog-[0-9]{6,8}\\.html(?:/amp)?$'],
  },
  feeds: ['https://hindi.moneycontrol.com/rss/latestnews.xml'],
  layouts: [
    {
      id: 'now',
      whenPresent: '#contentdata',
      locators: {
        standfirst: [{ css: 'h2.article_desc', sure: 'scraper', from: '2023, scrapers of the English site' }],
        modifiedAt: [{ meta: 'Last-Modified', sure: 'scraper', from: '2025, scraper of the English site' }],
        body: [{ css: '#contentdata', sure: 'scraper', from: '2023, scrapers of the English site' }],
      },
    },
  ],
};
