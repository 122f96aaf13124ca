/** The Quint Hindi: Quintype; the page's state is a JSON script, the text appears in the HTML too. */
import type { Publisher } from './publisher.ts';

export const theQuintHindi: Publisher = {
  id: 'the-quint-hindi',
  name: 'क्विंट हिंदी',
  domains: ['hindi.thequint.com', 'fithindi.thequint.com'],
  signatures: ['Quint Hindi', 'The Quint Hindi', 'TheQuint', 'The Quint', 'क्विंट हिन्दी', 'द क्विंट'],
  phrases: [
    '(क्विंट हिन्दी, हर मुद्दे पर बनता आपकी आवाज',
    '(हैलो दोस्तों! हमारे Telegram चैनल से जुड़े रहिए',
    '(अगर आपके पास भी ऐसी कोई जानकारी आती है',
    'ADVERTISEMENTREMOVE AD',
    'REMOVE AD',
    'Become a Member to unlock',
  ],
  urls: {
    article: ['-[0-9]{2}-[0-9]{2}-[0-9]{4}$'],
    listing: ['^/(?:topic|author)/'],
    video: ['^/(?:amp/story/)?videos(?:/|$)'],
  },
  feeds: ['https://hindi.thequint.com/stories.rss'],
};
