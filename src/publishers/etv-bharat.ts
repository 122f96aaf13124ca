/** ETV Bharat in Hindi: one site for a dozen languages, distinguished by the first segment of the path. */
import type { Publisher } from './publisher.ts';

export const etvBharat: Publisher = {
  id: 'etv-bharat',
  name: 'ETV Bharat',
  domains: ['etvbharat.com/hindi', 'etvbharat.com/hi'],
  signatures: ['ETV Bharat Hindi', 'ईटीवी भारत', 'ईटीवी भारत हिंदी'],
  urls: {
    // Until 2023 ".../na20230228092437115115197"; since then "-ups24071600637": desk, then date and number.
    article: ['^/hindi/.+/[a-z]{2}[0-9]{14,}$', '^/hi/.+-[a-z]{3}[0-9]{11}$'],
  },
  sitemaps: [
    'https://www.etvbharat.com/googlenewssitemap.xml',
    'https://www.etvbharat.com/hindi/delhi/latest_news_sitemap.xml',
    'https://www.etvbharat.com/hindi/uttar-pradesh/latest_news_sitemap.xml',
    'https://www.etvbharat.com/hindi/madhya-pradesh/latest_news_sitemap.xml',
    'https://www.etvbharat.com/hindi/bihar/latest_news_sitemap.xml',
  ],
};
