/** Czech. */
import type { PageWords } from './language.ts';

export const cs: PageWords = {
  tag: 'cs',
  script: 'Latn',
  boilerplate: {
    'related opening': 'Mohlo by vás zajímat|Přečtěte si také|Čtěte také',
    'share whole': 'Sdílet',
  },
  notFound: 'stránka nebyla nalezena',
  standingPages: 'o nás|kontakty',
};
