/** Norwegian. */
import type { PageWords } from './language.ts';

export const no: PageWords = {
  tag: 'no',
  script: 'Latn',
  boilerplate: {
    'related whole': 'Mest lest',
    'related opening': 'Les også',
    'button opening': 'Les mer',
    'promo whole': 'Logg inn',
    'promo opening': 'Abonner på',
    'advert whole': 'Saken fortsetter under annonsen|Artikkelen fortsetter under annonsen|Annonse',
    'share whole': 'Del',
    'metadata label': 'Publisert|Oppdatert',
  },
  notFound: 'siden ble ikke funnet',
  standingPages: 'kontakt oss',
};
