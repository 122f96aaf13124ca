/** Czech. */
import type { Language } from './language.ts';

export const cs: Language = {
  tag: 'cs',
  script: 'Latn',
  boilerplate: {
    'related opening': 'Mohlo by vás zajímat|Přečtěte si také|Čtěte také',
    'share whole': 'Sdílet',
  },
  notFound: 'stránka nebyla nalezena',
  standingPages: 'o nás|kontakty',
};
