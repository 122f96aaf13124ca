/** Webdunia, Indore: one CMS for nine languages; its labels are known, its classes are not. */
import type { Publisher } from './publisher.ts';

export const webdunia: Publisher = {
  id: 'webdunia',
  name: 'वेबदुनिया',
  domains: ['hindi.webdunia.com', 'm-hindi.webdunia.com'],
  signatures: ['Webdunia Hindi', 'Webdunia'],
  phrases: ['Select Your Language', 'Advertiesment', 'वेबदुनिया पर पढ़ें', 'सम्बंधित जानकारी'],
  // The alt of the lead picture is the headline, " - " and the English slug.
  suffixes: { caption: ['\\s-\\s[a-z0-9][a-z0-9 ,.-]*$'] },
  urls: { article: ['-[0-9]{12}_[0-9]+\\.html(?:\\?|$)'] },
  feeds: ['https://hindi.webdunia.com/rss/news.rss'],
};
