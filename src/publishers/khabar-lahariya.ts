/** Khabar Lahariya, run by rural women in Bundelkhand: WordPress, partly in Bundeli and Awadhi. */
import type { Publisher } from './publisher.ts';

export const khabarLahariya: Publisher = {
  id: 'khabar-lahariya',
  name: 'खबर लहरिया',
  domains: ['khabarlahariya.org'],
  signatures: ['Khabar Lahariya', 'Khabar Lahariya (खबर लहरिया)'],
  phrases: [
    'यदि आप हमको सपोर्ट करना चाहते है तो हमारी ग्रामीण नारीवादी स्वतंत्र पत्रकारिता का समर्थन करें',
    "'यदि आप हमको सपोर्ट करना चाहते है तो हमारी ग्रामीण नारीवादी स्वतंत्र पत्रकारिता का समर्थन करें",
    '‘यदि आप हमको सपोर्ट करना चाहते है तो हमारी ग्रामीण नारीवादी स्वतंत्र पत्रकारिता का समर्थन करें',
  ],
  urls: {
    article: ['^/(?!wp-)[^/][^/-]*-[^/][^/-]*-[^/]+/?$'],
    listing: ['^/category/', '^/tag/', '^/author/', '^/page/'],
  },
  feeds: ['https://khabarlahariya.org/feed/'],
};
