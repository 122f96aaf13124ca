/** Down To Earth Hindi: Quintype since 2024; before that URLs ended in a number. */
import type { Publisher } from './publisher.ts';

export const downToEarthHindi: Publisher = {
  id: 'down-to-earth-hindi',
  name: 'डाउन टू अर्थ हिंदी',
  domains: ['hindi.downtoearth.org.in'],
  signatures: ['Down To Earth Hindi', 'Down To Earth', 'डाउन टू अर्थ'],
  urls: {
    article: [
      '^/(amp/story/)?(?!topic/|author/|amp/|api/)[a-z-]+/[^/]+$',
      '^/[a-z-]+/[a-z-]+/[^/]+-[0-9]{5}$',
    ],
    listing: ['^/(?!about-us|privacy-policy|contact-us)[a-z-]+$', '^/topic/', '^/author/'],
  },
  locators: {
    // One wrapper for each card of the story.
    body: [
      { css: '.arr--story-page-card-wrapper', sure: 'scraper', from: '2026, scraper of the English site' },
    ],
    // Caption and credit are spans side by side, without a space.
    caption: [
      {
        css: 'figure [data-test-id="caption"] > span',
        sure: 'scraper',
        from: '2024, code of Quintype',
      },
    ],
    standfirst: [{ css: '.arr--sub-headline', sure: 'scraper', from: '2024, scraper of Quintype sites' }],
  },
};
