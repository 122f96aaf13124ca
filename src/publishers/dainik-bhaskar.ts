/** Dainik Bhaskar: React with hashed class names, which were the same in 2022 and in 2024. */
import { definePublisher } from './publisher.ts';

/**
 * The rule for Dainik Bhaskar. bhaskarhindi.com is another company.
 *
 * @example
 * extractArticle(html, { url, publishers: [dainikBhaskar] });
 */
export const dainikBhaskar = definePublisher({
  id: 'dainik-bhaskar',
  name: 'दैनिक भास्कर',
  domains: ['bhaskar.com', 'dainikbhaskar.com'],
  signatures: ['Dainik Bhaskar', 'दैनिक भास्कर'],
  phrases: [
    'अधूरा नहीं! पढ़िए पूरा!',
    'पढ़ें पूरी खबर दैनिक भास्कर ऐप पर',
    'पूरी खबर पढ़ें ऐप पर',
    'ऐप डाउनलोड करने के लिए QR स्कैन करें',
    'प्रीमियम मेंबरशिप है तो',
    'खबरें और भी हैं',
    'दैनिक भास्कर को Google पर पसंदीदा सोर्स',
  ],
  locators: {
    breadcrumb: [{ css: '.fba199c3 li', sure: 'seen' }],
    kicker: [{ css: '.a88a1c42 h1 span', sure: 'seen' }],
    place: [{ css: '.e81caeeb', sure: 'seen' }],
    leadImage: [{ css: '.f3e032cb img', attribute: 'src', sure: 'seen' }],
    body: [{ css: '.bf64dc76', sure: 'seen' }],
  },
  boilerplate: [
    '.fba199c3', // breadcrumb
    '.d1172d9b', // place, time and share row
    '.ddb849c5', // app wall
  ],
});
