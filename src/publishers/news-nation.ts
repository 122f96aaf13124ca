/** News Nation: newsnationtv.com, on Publive's platform by 2025; no public selector of its pages is known. */
import type { Publisher } from './publisher.ts';

export const newsNation: Publisher = {
  id: 'news-nation',
  name: 'News Nation',
  domains: ['newsnationtv.com'],
  signatures: ['News Nation TV', 'NewsNation', 'न्यूज़ नेशन', 'न्यूज नेशन'],
  phrases: ['तो दिनभर बने रहिए हमारे साथ', 'For all the Latest'],
  urls: {
    article: ['-[0-9]{6,8}(\\.html)?$'],
    gallery: ['^/photos/'],
    video: ['^/videos/'],
  },
  feeds: [
    'https://www.newsnationtv.com/rss/categories/india',
    'https://www.newsnationtv.com/rss/categories/world',
    'https://www.newsnationtv.com/rss/categories/sports',
    'https://www.newsnationtv.com/rss/categories/religion',
  ],
};
