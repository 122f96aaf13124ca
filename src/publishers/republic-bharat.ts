/** Republic Bharat, as of 2023. */
import { definePublisher } from './publisher.ts';

/**
 * The rule for Republic Bharat.
 *
 * @example
 * extractArticle(html, { url, publishers: [republicBharat] });
 */
export const republicBharat = definePublisher({
  id: 'republic-bharat',
  name: 'Republic Bharat',
  domains: ['republicbharat.com', 'bharat.republicworld.com', 'm-bharat.republicworld.com'],
  signatures: ['Republic Bharat', 'R Bharat', 'R. भारत', 'रिपब्लिक भारत'],
  phrases: ['SUBSCRIBE TO US', 'WATCH US LIVE', 'FOLLOW US', 'First Published:'],
  locators: {
    breadcrumb: [{ css: '#breadcrumb a', sure: 'seen' }],
    standfirst: [{ css: '.story-description', sure: 'seen' }],
    caption: [{ css: '.gallery-item-caption', sure: 'seen' }],
    body: [{ css: '.storytext', sure: 'seen' }],
  },
});
