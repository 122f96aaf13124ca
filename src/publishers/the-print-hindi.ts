/** ThePrint Hindi: WordPress with the Newspaper theme. */
import type { Publisher } from './publisher.ts';

export const thePrintHindi: Publisher = {
  id: 'the-print-hindi',
  name: 'ThePrint Hindi',
  domains: ['hindi.theprint.in'],
  signatures: ['ThePrint', 'दिप्रिंट', 'दिप्रिंट हिंदी'],
  phrases: ['(इस रिपोर्ट को अंग्रेज़ी में पढ़ने के लिए', '(इस खबर को अंग्रेज़ी में पढ़ने के लिए', '(इस लेख को अंग्रेज़ी में पढ़ने के लिए'],
  urls: {
    article: ['^/[a-z-]+/[^/]+/[0-9]{4,7}/(?:\\?amp)?$'],
    listing: ['^/(?:category|tag|author)/'],
  },
  feeds: ['https://hindi.theprint.in/feed/'],
  locators: {
    headline: [{ css: '.td-post-title h1', sure: 'scraper', from: '2024, scraper of the English site' }],
    body: [{ css: '.td-post-content', sure: 'scraper', from: '2024, scraper of the English site' }],
    authors: [{ css: '.td-post-author-name a', sure: 'scraper', from: '2024, scraper of the English site' }],
  },
};
