/** Amar Ujala: bare text with line breaks; since 2022 with the labels सार and विस्तार. */
import type { Publisher } from './publisher.ts';

const SEEN = { sure: 'seen', from: '2020, saved page' } as const;

export const amarUjala: Publisher = {
  id: 'amar-ujala',
  name: 'अमर उजाला',
  domains: ['amarujala.com', 'amarujala.co.in'],
  signatures: ['Amar Ujala', 'Amarujala', 'अमर उजाला'],
  phrases: ['Register with amarujala.com', 'ख़बर सुनें'],
  urls: {
    // An article's URL ends in words alone, or in words and a code of its city.
    article: ['^(?!/(?:video|photo-gallery|podcast|tags|author)/)/.+/[^/?-]+(?:-[^/?-]+){3,}$'],
    listing: ['^/tags/'],
    video: ['^/video/'],
    gallery: ['^/photo-gallery/'],
  },
  feeds: ['https://www.amarujala.com/rss/breaking-news.xml', 'https://www.amarujala.com/rss/india-news.xml'],
  locators: {
    breadcrumb: [{ css: '.bredcrums a', ...SEEN }],
    tags: [{ css: 'a.tags', ...SEEN }],
    body: [{ css: '.article-desc', sure: 'seen', from: '2020, saved page' }],
  },
  boilerplate: [
    '.vigyapan', // the word विज्ञापन over each advert
  ],
  layouts: [
    {
      id: 'now',
      whenPresent: '.article-read-bar-start',
      locators: {
        standfirst: [{ css: '.khas-batei h2', sure: 'scraper', from: '2022, scrapers' }],
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
};
