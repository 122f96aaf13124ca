/** First Bihar Jharkhand: little is known of its markup, so the generic engine reads the page. */
import type { Publisher } from './publisher.ts';

export const firstBihar: Publisher = {
  id: 'first-bihar',
  name: 'First Bihar',
  domains: ['firstbihar.com'],
  signatures: ['First Bihar Jharkhand', 'FirstBihar', 'फर्स्ट बिहार', 'फर्स्ट बिहार झारखंड'],
  feeds: ['https://firstbihar.com/feed.xml'],
};
