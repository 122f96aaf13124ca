/** Newslaundry Hindi: Quintype; reports for subscribers end at a paywall. */
import type { Publisher } from './publisher.ts';

export const newslaundryHindi: Publisher = {
  id: 'newslaundry-hindi',
  name: 'न्यूज़लॉन्ड्री',
  domains: ['hindi.newslaundry.com'],
  signatures: ['Newslaundry', 'Newslaundry Hindi', 'न्यूज़लॉन्ड्री हिंदी'],
  phrases: [
    'मीडिया को कॉरपोरेट या सत्ता के हितों से अप्रभावित',
    'गर्व से कहें, मेरे खर्च पर आज़ाद हैं ख़बरें',
    'न्यूज़लॉन्ड्री हिंदी के साप्ताहिक संपादकीय',
    'We take comments from subscribers only',
  ],
  urls: {
    article: ['^/(?:amp/story/)?[0-9]{4}(?:/|%2F)[0-9]{2}(?:/|%2F)[0-9]{2}(?:/|%2F)[a-z0-9-]+$'],
    listing: ['^/(?:report|media|author|topic)(?:/|$)'],
  },
  feeds: ['https://hindi.newslaundry.com/stories.rss'],
  locators: {
    headline: [{ css: 'h1.headline', sure: 'scraper', from: '2024, calibre recipe of the English site' }],
    standfirst: [{ css: '.subheadline', sure: 'scraper', from: '2024, calibre recipe of the English site' }],
    body: [{ css: '.story-card', sure: 'scraper', from: '2024, calibre recipe of the English site' }],
  },
};
