/** Punjab Kesari of Delhi: a separate company from that of Jalandhar; WordPress. */
import type { Publisher } from './publisher.ts';

export const punjabKesariDelhi: Publisher = {
  id: 'punjab-kesari-delhi',
  name: 'पंजाब केसरी (दिल्ली)',
  domains: ['punjabkesari.com'],
  signatures: ['Punjab Kesari Delhi', 'The Daily Punjab Kesari'],
  suffixes: { headline: ['\\s?[-|]\\s?(Punjab Kesari|पंजाब केसरी)$'] },
  urls: { listing: ['^/(tag|category|author)/'] },
  feeds: ['https://www.punjabkesari.com/feed'],
};
