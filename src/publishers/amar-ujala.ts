/** Amar Ujala: bare text with line breaks; since 2022 with the labels सार and विस्तार. */
import { definePublisher } from './publisher.ts';

/**
 * The rule for Amar Ujala.
 *
 * @example
 * extractArticle(html, { url, publishers: [amarUjala] });
 */
export const amarUjala = definePublisher({
  id: 'amar-ujala',
  name: 'अमर उजाला',
  domains: ['amarujala.com', 'amarujala.co.in'],
  signatures: ['Amar Ujala', 'Amarujala', 'अमर उजाला'],
  phrases: [
    'रहें हर खबर से अपडेट, डाउनलोड करें Android Hindi News App',
    'Get all India News in Hindi related to live update',
    'Read the latest and breaking Hindi news on amarujala.com',
    'Register with amarujala.com',
    'अमर उजाला एप इंस्टॉल',
    'ख़बर सुनें',
  ],
  locators: {
    breadcrumb: [{ css: '.bredcrums a', sure: 'seen' }],
    tags: [{ css: 'a.tags', sure: 'seen' }],
    body: [{ css: '.article-desc', sure: 'seen' }],
  },
  boilerplate: [
    '.vigyapan', // the word विज्ञापन over each advert
  ],
  layouts: [
    {
      id: 'now',
      whenPresent: '.article-read-bar-start',
      locators: {
        standfirst: [{ css: '.khas-batei h2', sure: 'scraper' }],
      },
    },
    {
      id: '2020',
      whenPresent: '.article-detail',
      boilerplate: [
        '.auw_speak_body', // the body again, to be read aloud
        '.hide_auw', // the story as JSON
        '.promo_description',
      ],
    },
  ],
});
