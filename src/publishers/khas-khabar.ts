/** Khas Khabar: news of Rajasthan and its neighbours, city by city. Stories may run over numbered pages. */
import type { Publisher } from './publisher.ts';

export const khasKhabar: Publisher = {
  id: 'khas-khabar',
  name: 'खास खबर',
  domains: ['khaskhabar.com'],
  signatures: ['Khaskhabar', 'khaskhabar.com', 'Khas Khabar'],
  phrases: ['अपने राज्य / शहर की खबर अख़बार से पहले पढ़ने के लिए क्लिक करे', 'Khaskhabar.com Facebook Page'],
  suffixes: {
    headline: [' - [A-Z][a-z]+( [A-Z][a-z]+)? News in Hindi$'],
    caption: [' - [A-Z][a-z]+( [A-Z][a-z]+)? News in Hindi$'],
  },
  urls: {
    // The number before the id is the page number of a story.
    article: ['-news-hindi-[0-9]+-[0-9]+-KKN\\.html$'],
    listing: ['^/news/[a-z-]+/?$', '^/local/[a-z-]+(/[a-z-]+-news)?/?$', '^/tags/'],
  },
};
