/** Swedish. */
import type { Language } from './language.ts';

export const sv: Language = {
  tag: 'sv',
  script: 'Latn',
  boilerplate: {
    'related whole': 'Mest läst',
    'related opening': 'Läs också|Läs även',
    'button opening': 'Läs mer',
    'promo whole': 'Logga in',
    'promo opening': 'Prenumerera på',
    'advert whole': 'Artikeln fortsätter under annonsen|Annons',
    'share whole': 'Dela',
    'comments whole': 'Kommentarer',
    'metadata label': 'Publicerad|Uppdaterad',
  },
  months: ', , , , maj, , , augusti, , , , ',
  notFound: 'sidan kunde inte hittas',
  standingPages: 'om oss',
};
