/** BBC Hindi: the BBC World Service's React site; its class names are hashes, its roles are stable. */
import { definePublisher } from './publisher.ts';

/**
 * The rule for BBC Hindi. The other languages of bbc.com are not covered.
 *
 * @example
 * extractArticle(html, { url, publishers: [bbcHindi] });
 */
export const bbcHindi = definePublisher({
  id: 'bbc-hindi',
  name: 'BBC News हिंदी',
  domains: ['bbc.com/hindi', 'bbc.co.uk/hindi'],
  signatures: ['BBC Hindi', 'BBC News Hindi', 'BBC News हिंदी', 'बीबीसी हिन्दी', 'बीबीसी हिंदी'],
  phrases: [
    '(बीबीसी हिन्दी के एंड्रॉएड ऐप के लिए',
    '(बीबीसी हिन्दी के एंड्रॉइड ऐप के लिए',
    'बीबीसी हिन्दी के लिए कलेक्टिव न्यूज़रूम की ओर से प्रकाशित',
    'छोड़कर सबसे अधिक पढ़ी गईं आगे बढ़ें',
    'सबसे अधिक पढ़ी गईं समाप्त',
    'चेतावनी: तीसरे पक्ष की सामग्री में विज्ञापन हो सकते हैं',
    'बाहरी साइटों की सामग्री के लिए बीबीसी ज़िम्मेदार नहीं है',
    'सामग्री् उपलब्ध नहीं है',
  ],
  locators: {
    authors: [{ css: '[aria-labelledby="article-byline"]', sure: 'scraper' }],
    body: [{ css: 'main', sure: 'scraper' }],
    tags: [{ css: '[aria-labelledby="related-topics"] a', sure: 'scraper' }],
  },
  boilerplate: [
    '[role="region"]', // byline, podcast, recommendations, most read
    '[aria-labelledby="related-topics"]',
  ],
});
